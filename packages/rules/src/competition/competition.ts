import { z } from 'zod'
import { AgreementId, CompetitionId, OrganisationId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { Brief, CompetitionKind } from './brief.ts'
import { competitionStages } from './stages.ts'

/**
 * A brief as its reader may see it. Suppliers see all of what they bid for and how they are judged; who judges, and the
 * council's own assessments, are not in theirs.
 */
const SeenBrief = Brief.partial({ panel: true }).meta({ id: 'SeenBrief' })

/** A further competition as council and invited suppliers see it. Who bid, or how many, is not in it. */
export const Competition = z
  .object({
    id: CompetitionId,
    agreementId: AgreementId,
    councilId: OrganisationId,
    stage: z.enum(competitionStages),
    brief: SeenBrief,
    deadline: Instant.nullable(),
    deadlineVersion: z.int(),
    publishedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    openedAt: Instant.nullable(),
    lockedAt: Instant.nullable().meta({ description: 'When quality was locked, and so the evaluation over' }),
    notifiedAt: Instant.nullable().meta({ description: 'When letters last told what was decided' }),
    standstillEndedAt: Instant.nullable(),
    outcome: z.string().nullable(),
    externalReference: z.string().nullable().meta({ description: "The council's own; null for suppliers" }),
    version: z.int(),
    createdAt: Instant,
  })
  .meta({ id: 'Competition' })
export type Competition = z.infer<typeof Competition>

/** One line of a list of competitions. */
export const CompetitionSummary = z
  .object({
    id: CompetitionId,
    agreementId: AgreementId,
    councilId: OrganisationId,
    stage: z.enum(competitionStages),
    kind: CompetitionKind,
    title: z.string(),
    deadline: Instant.nullable(),
    publishedAt: Instant.nullable(),
    externalReference: z.string().nullable().meta({ description: "The council's own; null for suppliers" }),
    version: z.int(),
  })
  .meta({ id: 'CompetitionSummary' })
export type CompetitionSummary = z.infer<typeof CompetitionSummary>

/** What a supplier sees of a competition it was invited to: nobody of the panel, and nothing of the council's alone. */
export function supplierView<Seen extends { brief: Brief; externalReference: string | null }>(competition: Seen) {
  const { panel: _panel, dataProtection: _dataProtection, equality: _equality, ...brief } = competition.brief
  return { ...competition, brief, externalReference: null }
}

/** A date that was planned, and when it came, if it has. */
export const Milestone = z
  .object({
    name: z.enum([
      'publication',
      'clarifications-end',
      'deadline',
      'opening',
      'evaluation-ends',
      'decision',
      'standstill-ends',
      'mobilisation-starts',
    ]),
    planned: z.string().nullable().meta({ description: 'A date, or a wall-clock time in London' }),
    actual: z
      .union([Instant, LocalDate])
      .nullable()
      .meta({ description: 'When it came: an instant, or of a key decision its day' }),
  })
  .meta({ id: 'Milestone' })
export type Milestone = z.infer<typeof Milestone>

type Dated = {
  brief: Pick<Brief, 'timetable'>
  publishedAt: string | null
  closedAt: string | null
  openedAt: string | null
  lockedAt: string | null
  /** When what letters last told was decided: the last approval, or the day of the key decision. Null before letters go. */
  decidedAt: string | null
  standstillEndedAt: string | null
}

/** The timetable, planned beside actual, in its order (S-60). A date can slip; neither is made to fit the other. */
export function milestonesOf({ brief: { timetable }, ...came }: Dated): Milestone[] {
  const milestone = (name: Milestone['name'], planned: LocalDate | undefined, actual: string | null = null) => ({
    name,
    planned: planned ?? null,
    actual,
  })
  return [
    milestone('publication', timetable.publicationOn, came.publishedAt),
    milestone('clarifications-end', timetable.clarificationsUntil),
    milestone('deadline', timetable.deadline, came.closedAt),
    milestone('opening', timetable.openingOn, came.openedAt),
    milestone('evaluation-ends', timetable.evaluationEndsOn, came.lockedAt),
    milestone('decision', timetable.decisionOn, came.decidedAt),
    milestone('standstill-ends', timetable.standstillEndsOn, came.standstillEndedAt),
    milestone('mobilisation-starts', timetable.mobilisationStartsOn),
  ].filter(({ planned, actual }) => planned !== null || actual !== null)
}
