import { z } from 'zod'
import { DocumentId, LotId, PersonId } from '../id.ts'
import { LocalDate } from '../instant.ts'
import { LondonDateTime } from '../london-time.ts'
import { mayBeEmpty, written } from '../written.ts'
import { fewestStandstillDays } from './award/standstill.ts'
import { ConditionOfParticipation } from './conditions.ts'
import { PricingModel } from './pricing-model.ts'
import { Question, ScoringMethodology } from './question.ts'

/** A kind of competition. Kinds are data: `competitionKinds` says what each asks for. */
export const CompetitionKind = z
  .enum(['discharge-to-assess', 'extra-care-background', 'framework-letting'])
  .meta({ id: 'CompetitionKind' })
export type CompetitionKind = z.infer<typeof CompetitionKind>

/**
 * An assessment before publication: the document itself, or a decision that none is needed, signed by the person who
 * decided: nobody writes another's name under it, which `faultsOfScreening` sees to (P-54, S-77).
 */
const Assessment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), documentId: DocumentId }),
  z.strictObject({
    kind: z.literal('screening'),
    decidedBy: PersonId,
    decidedOn: LocalDate,
    reason: written(2000),
  }),
])

const Minutes = z.int().min(0).max(100_000_000)

/**
 * What the service is, and the term it is bought for (P-56). Money is integer pence, including VAT, over the whole term.
 * Which of the optional fields a competition needs, and which it may not have, its kind says.
 */
const ServiceTerms = z.strictObject({
  startsOn: LocalDate,
  endsOn: LocalDate,
  extensionMonths: z.array(z.int().min(1).max(60)).max(5),
  estimatedValuePence: z.int().min(1),
  hoursBasis: z.enum(['guaranteed', 'demand-led']),
  hospitalSites: z.array(written(200)).max(50).default([]),
  coverHours: written(500),
  acceptWithinMinutes: Minutes.optional(),
  startWithinMinutes: Minutes.optional(),
  episodeDays: z.strictObject({ standard: z.int().min(1), extension: z.int().min(0) }).optional(),
  minimumAge: z.int().min(18).max(120).optional().meta({ description: 'In years, for schemes let by age (S-25)' }),
  sleepIns: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether nights at a sleep-in rate are part of the service' }),
  tupe: written(4000),
  mainSubject: z.strictObject({ subject: z.enum(['social-care', 'health-care']), reason: written(2000) }),
})

/** Who may open, score, moderate, recommend, clear the money and approve. Persons, compared by person. */
const Panel = z.strictObject({
  openers: z.array(PersonId).max(20),
  evaluators: z.array(PersonId).max(50),
  moderator: PersonId.optional(),
  recommender: PersonId.optional(),
  finance: PersonId.optional().meta({ description: 'Who clears the money before the approver decides, if anybody' }),
  approver: PersonId.optional(),
})

/**
 * What is planned; each date can slip, and what happened stands beside it in `milestonesOf` (S-60). Clock times are
 * London's. The deadline is strict: a bid received at that instant is late.
 */
const Timetable = z.strictObject({
  publicationOn: LocalDate.optional(),
  clarificationsUntil: LondonDateTime.optional(),
  deadline: LondonDateTime,
  openingOn: LocalDate.optional(),
  evaluationEndsOn: LocalDate.optional(),
  decisionOn: LocalDate.optional(),
  standstillEndsOn: LocalDate.optional(),
  mobilisationStartsOn: LocalDate.optional(),
})

/** A lot of a competition, the weekly hours it is for (whole minutes) and how many successful tenderers it takes. */
const CompetitionLot = z.strictObject({
  lotId: LotId,
  weeklyMinutes: Minutes,
  minimumWeeklyMinutes: Minutes,
  successfulTenderers: z.int().min(1).max(50),
})

/** How many documents a brief may name, with those that addenda add. */
export const mostDocuments = 100

/** What a council writes before it publishes a competition. Faults of rule are found by `faultsOfBrief`. */
export const Brief = z
  .strictObject({
    kind: CompetitionKind,
    title: written(200),
    summary: mayBeEmpty(4000).default(''),
    service: ServiceTerms,
    lots: z.array(CompetitionLot).max(100),
    conditions: z.array(ConditionOfParticipation).max(50).default([]),
    questions: z.array(Question).max(100),
    scoring: ScoringMethodology,
    pricing: PricingModel,
    referralSharing: written(2000).meta({
      description: 'How the successful tenderers of a lot share its referrals (P-56)',
    }),
    tieRule: z
      .array(z.enum(['quality-points', 'evaluated-price', 'heaviest-question']))
      .max(3)
      .default(['quality-points', 'evaluated-price', 'heaviest-question'])
      .meta({ description: 'What parts equal totals, in this order; what stays equal a person decides (P-57)' }),
    standstill: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({
        kind: z.literal('voluntary'),
        workingDays: z.int().min(fewestStandstillDays).max(30).optional().meta({
          description:
            'Once announced it binds (P-43). Without it: under the Regulations their 10 days (P-11), which are also the fewest; else 8 working days (P-32)',
        }),
      }),
      z.strictObject({ kind: z.literal('mandatory') }),
    ]),
    panel: Panel,
    governance: z
      .strictObject({
        keyDecision: z.boolean().meta({
          description:
            'Whether the award is a key decision: announced 28 clear days before, and open to call-in (P-54)',
        }),
      })
      .default({ keyDecision: false }),
    timetable: Timetable,
    documents: z.array(DocumentId).max(mostDocuments),
    dataProtection: Assessment.optional(),
    equality: Assessment.optional(),
    legalFormAtAward: z
      .strictObject({ by: LocalDate, reason: written(2000) })
      .optional()
      .meta({
        description: 'The day by which bidders of several must be one entity once awarded; never to bid (C-01)',
      }),
    accessibleRoute: z
      .string()
      .max(1000)
      .optional()
      .meta({ description: 'Another free, accessible way to bid, named in the documents (P-48)' }),
  })
  .meta({ id: 'Brief' })
export type Brief = z.infer<typeof Brief>

/** The quality weights and the price weight, which must add up to 10,000. */
export function totalWeight(brief: Pick<Brief, 'questions' | 'pricing'>): number {
  return brief.questions.reduce((sum, question) => sum + question.weight, brief.pricing.weight)
}

/** An office on the panel of a competition. */
export type Office = 'opener' | 'evaluator' | 'moderator' | 'recommender' | 'finance' | 'approver'
/** One place on the panel: who sits there, in which office, and where in the draft that stands. */
export type Seat = { personId: string; office: Office; pointer: string }

/** Every place on the panel that is taken, in the order of the brief. */
export function seatsOf(panel: Brief['panel']): Seat[] {
  const several = (office: Office, list: readonly string[]) =>
    list.map((personId, index): Seat => ({ personId, office, pointer: `/brief/panel/${office}s/${index}` }))
  const one = (office: Office, personId: string | undefined): Seat[] =>
    personId ? [{ personId, office, pointer: `/brief/panel/${office}` }] : []
  return [
    ...several('opener', panel.openers),
    ...several('evaluator', panel.evaluators),
    ...one('moderator', panel.moderator),
    ...one('recommender', panel.recommender),
    ...one('finance', panel.finance),
    ...one('approver', panel.approver),
  ]
}

/** The persons of a panel, each once. */
export function panelistsOf(panel: Brief['panel']): string[] {
  return [...new Set(seatsOf(panel).map(({ personId }) => personId))]
}

/** Every person that a brief names: its panel, and who decided that an assessment is not needed. */
export function personsOf(brief: Brief): string[] {
  const deciders = [brief.dataProtection, brief.equality].flatMap((assessment) =>
    assessment?.kind === 'screening' ? [assessment.decidedBy] : [],
  )
  return [...new Set([...panelistsOf(brief.panel), ...deciders])]
}

/** Every document that a brief names, assessments included. */
export function documentsOf(brief: Brief): string[] {
  const assessments = [brief.dataProtection, brief.equality].flatMap((assessment) =>
    assessment?.kind === 'document' ? [assessment.documentId] : [],
  )
  return [...new Set([...brief.documents, ...assessments])]
}
