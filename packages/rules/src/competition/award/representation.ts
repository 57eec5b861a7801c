import { z } from 'zod'
import type { Regime } from '../../agreement/regime.ts'
import { addWorkingDays } from '../../calendar/working-day.ts'
import { CompetitionId, OrganisationId, PersonId, RepresentationId } from '../../id.ts'
import { Instant, type LocalDate } from '../../instant.ts'
import { londonDateOf } from '../../london-time.ts'
import { type Fault, inField, type Problem } from '../../problem.ts'
import { written } from '../../written.ts'

/**
 * What the council decides anew about an award on which representations were made: it is entered into as intended, an earlier
 * step is gone back to, or the selection is abandoned. @see SI 2023/1348 reg. 12(4)(d)
 */
export const FurtherDecision = z
  .object({
    outcome: z.enum(['award-stands', 'earlier-step', 'abandoned']),
    reason: written(10_000),
    toldAt: Instant.meta({ description: 'When it was told, in writing and with its reason, to whoever made them' }),
    decidedBy: PersonId,
    decidedAt: Instant.meta({ description: 'When it was put on record' }),
  })
  .meta({ id: 'FurtherDecision' })
export type FurtherDecision = z.infer<typeof FurtherDecision>

/** What a representation is recorded with. */
export const Received = z.strictObject({
  competitionId: CompetitionId,
  round: z.int().positive().meta({ description: 'Which letters it is about' }),
  madeBy: written(500).meta({ description: 'Who made it, as it is written there' }),
  providerId: OrganisationId.optional().meta({ description: 'The provider who made it, if it is registered here' }),
  receivedAt: Instant,
  reference: written(255),
})

/**
 * A written representation of an aggrieved provider about an award under the Selection Regime, received within the standstill,
 * which it keeps open until the further decision, and for five working days behind it.
 *
 * @see SI 2023/1348 reg. 12(3)-(4); rule P-03
 */
export const Representation = z
  .object({
    ...Received.shape,
    id: RepresentationId,
    providerId: OrganisationId.nullable(),
    recordedBy: PersonId,
    recordedAt: Instant,
    decisions: z.array(FurtherDecision).meta({ description: 'In the order in which they were made; the last counts' }),
  })
  .meta({ id: 'Representation' })
export type Representation = z.input<typeof Representation>

type Around = {
  regime: Regime
  notifiedAt: Instant
  now: Instant
  /** The first instant behind the standstill as it counts from its notice alone; null while that is not published. */
  endsAt: Instant | null
}

/**
 * Whether a representation can be put on record: under the Selection Regime, and received between the letters and the end of the
 * standstill. That is its own end, which earlier representations do not move. One that was received in time can still be
 * recorded afterwards, as long as a contract waits.
 *
 * @see SI 2023/1348 reg. 12(3); rule P-03
 */
export function refuseRepresentation(
  receivedAt: Instant,
  { regime, notifiedAt, now, endsAt }: Around,
): Problem | undefined {
  if (regime !== 'PSR2023')
    return { code: 'award.representation-elsewhere', detail: `The award is under ${regime}: place a legal hold` }
  if (Date.parse(receivedAt) < Date.parse(notifiedAt) || Date.parse(receivedAt) > Date.parse(now))
    return inField('/receivedAt', {
      code: 'award.representation-times',
      detail: `Letters went at ${notifiedAt}, and it is ${now}`,
    })
  if (endsAt !== null && Date.parse(receivedAt) >= Date.parse(endsAt))
    return inField('/receivedAt', {
      code: 'award.representation-late',
      detail: `The standstill for representations ended at ${endsAt}`,
    })
  return undefined
}

/** How many working days a council plans for a further decision: the law has it made, and names no time. */
const workingDaysForFurtherDecision = 5

/** Until when a further decision is planned; null where the calendar does not reach so far. @see SI 2023/1348 reg. 12(4); rule P-03 */
export function furtherDecisionDueOn(receivedAt: Instant): LocalDate | null {
  return addWorkingDays('PSR2023', londonDateOf(receivedAt), workingDaysForFurtherDecision).value ?? null
}

/**
 * Whether the award of these letters can be changed or given up: not before a further decision was made on everything that was
 * said about it in time, since whoever said it is owed that decision, whatever becomes of the award.
 *
 * @see SI 2023/1348 reg. 12(4)(d); rule P-03
 */
export function refuseUndecided(
  representations: readonly { id: string; decisions: readonly unknown[] }[],
): Omit<Fault, 'pointer'> | undefined {
  const open = representations.filter(({ decisions }) => decisions.length === 0).map(({ id }) => id)
  return open.length > 0 ? { code: 'award.representation-open', detail: open.join(', ') } : undefined
}

/**
 * Whether a further decision can have been told then: not before what it is about came, or was last decided, and not ahead. The very
 * decision that stands is not one more.
 *
 * @see rule P-03
 */
export function refuseFurtherDecision(
  { outcome, reason, toldAt }: Pick<FurtherDecision, 'outcome' | 'reason' | 'toldAt'>,
  { receivedAt, decisions, now }: Pick<Representation, 'receivedAt' | 'decisions'> & { now: Instant },
): Problem | undefined {
  const last = decisions.at(-1)
  const isToldThen = last !== undefined && Date.parse(last.toldAt) === Date.parse(toldAt)
  if (isToldThen && last.outcome === outcome && last.reason === reason)
    return inField('/toldAt', { code: 'award.further-decision-times', detail: 'This decision is on record already' })
  const since = last?.toldAt ?? receivedAt
  if (Date.parse(toldAt) >= Date.parse(since) && Date.parse(toldAt) <= Date.parse(now)) return undefined
  return inField('/toldAt', {
    code: 'award.further-decision-times',
    detail: `It is ${now}, and told before was something at ${since}`,
  })
}
