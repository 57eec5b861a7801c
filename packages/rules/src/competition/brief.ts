import { z } from 'zod'
import { DocumentId, LotId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { LondonDateTime } from '../london-time.ts'
import { PricingModel } from './pricing-model.ts'
import { Question, ScoringMethodology } from './question.ts'

/** A kind of further competition. Kinds are data: `competitionKinds` says what each asks for. */
export const CompetitionKind = z.enum(['discharge-to-assess', 'extra-care-background']).meta({ id: 'CompetitionKind' })
export type CompetitionKind = z.infer<typeof CompetitionKind>

/** An assessment before publication: the document itself, or a decision, signed by a person, that none is needed (P-54, S-77). */
const Assessment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), documentId: DocumentId }),
  z.strictObject({
    kind: z.literal('screening'),
    decidedBy: PersonId,
    decidedOn: LocalDate,
    reason: z.string().min(1).max(2000),
  }),
])

const Minutes = z.int().min(0).max(100_000_000)

/** What the service is, and the term it is bought for (P-56). Money is integer pence, including VAT, over the whole term. */
const ServiceTerms = z.strictObject({
  startsOn: LocalDate,
  endsOn: LocalDate,
  extensionMonths: z.array(z.int().min(1).max(60)).max(5),
  estimatedValuePence: z.int().min(1),
  hoursBasis: z.enum(['guaranteed', 'demand-led']),
  hospitalSites: z.array(z.string().min(1).max(200)).max(50),
  coverHours: z.string().min(1).max(500),
  acceptWithinMinutes: Minutes.optional(),
  startWithinMinutes: Minutes.optional(),
  episodeDays: z.strictObject({ standard: z.int().min(1), extension: z.int().min(0) }).optional(),
  tupe: z.string().min(1).max(4000),
  mainSubject: z.strictObject({ subject: z.enum(['social-care', 'health-care']), reason: z.string().min(1).max(2000) }),
})

/** Who may open, score, moderate, recommend and approve. Persons, compared by person. */
const Panel = z.strictObject({
  openers: z.array(PersonId).max(20),
  evaluators: z.array(PersonId).max(50),
  moderator: PersonId.optional(),
  recommender: PersonId.optional(),
  approver: PersonId.optional(),
})

/** Planned and actual; each date can slip (S-60). The deadline is strict: a bid received at that instant is late. */
const Timetable = z.strictObject({
  deadline: LondonDateTime,
  evaluationEndsOn: LocalDate.optional(),
  decisionOn: LocalDate.optional(),
  mobilisationStartsOn: LocalDate.optional(),
  actual: z.record(z.string().max(60), Instant).optional(),
})

/** A lot of a competition, the weekly hours it is for (whole minutes) and how many successful tenderers it takes. */
const CompetitionLot = z.strictObject({
  lotId: LotId,
  weeklyMinutes: Minutes,
  minimumWeeklyMinutes: Minutes,
  successfulTenderers: z.int().min(1).max(50),
})

/** What a council writes before it publishes a further competition. Faults of rule are found by `faultsOfBrief`. */
export const Brief = z
  .strictObject({
    kind: CompetitionKind,
    title: z.string().min(1).max(200),
    summary: z.string().max(4000).default(''),
    service: ServiceTerms,
    lots: z.array(CompetitionLot).max(100),
    questions: z.array(Question).max(100),
    scoring: ScoringMethodology,
    pricing: PricingModel,
    referralSharing: z.string().min(1).max(2000),
    tieRule: z.array(z.enum(['quality-points', 'evaluated-price', 'heaviest-question'])).max(3),
    standstill: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('voluntary'), workingDays: z.int().min(8).max(30) }),
      z.strictObject({ kind: z.literal('mandatory') }),
    ]),
    panel: Panel,
    timetable: Timetable,
    documents: z.array(DocumentId).max(100),
    dataProtection: Assessment.optional(),
    equality: Assessment.optional(),
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
