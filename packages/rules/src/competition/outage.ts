import { z } from 'zod'
import type { Role } from '../access/role.ts'
import { CompetitionId, OutageId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { Duration } from '../london-time.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Brief } from './brief.ts'

/** A time in which the platform could not take bids, as a person of the council recorded it. @see rule P-51 */
export const Outage = z
  .object({
    id: OutageId,
    competitionId: CompetitionId,
    beganAt: Instant,
    endedAt: Instant,
    detail: z.string(),
    recordedBy: PersonId,
    recordedAt: Instant,
    approvals: z.array(z.object({ personId: PersonId, period: Duration, approvedAt: Instant })),
    extendedAt: Instant.nullable().meta({ description: 'When a further period was given for it' }),
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'Outage' })
export type Outage = z.infer<typeof Outage>

/** Two different persons give a further period. @see rule P-51 */
export const approvalsToExtend = 2

/** An outage began before the deadline, and has ended. @see rule P-51 */
export function faultsOfOutage(
  { beganAt, endedAt }: { beganAt: Instant; endedAt: Instant },
  { deadline, now }: { deadline: Instant; now: Instant },
): Fault[] {
  const faults: Fault[] = []
  if (Date.parse(beganAt) >= Math.min(Date.parse(deadline), Date.parse(endedAt)))
    faults.push({
      pointer: '/beganAt',
      code: 'competition.outage-times',
      detail: 'It began before its end and the deadline',
    })
  if (Date.parse(endedAt) > Date.parse(now))
    faults.push({ pointer: '/endedAt', code: 'competition.outage-times', detail: `It is ${now}: it has not ended` })
  return faults
}

/**
 * Whether this person may approve a further period: an opener of the panel, or the commissioner, who has declared no
 * conflict of interest.
 *
 * @see rules P-49, P-51
 */
export function refuseFurtherPeriod(
  { personId, roles }: { personId: string; roles: readonly Role[] },
  panel: Pick<Brief['panel'], 'openers'>,
  declarations: readonly { conflict: boolean }[],
): Problem | undefined {
  const opener = roles.includes('opener') && panel.openers.some((id) => id === personId)
  if (!opener && !roles.includes('commissioner'))
    return { code: 'access.forbidden', detail: 'This is done by an opener of the panel or a commissioner' }
  if (declarations.some(({ conflict }) => conflict))
    return { code: 'competition.interest-conflict', detail: 'You have declared a conflict of interest' }
  return undefined
}
