import { z } from 'zod'
import type { Role } from '../access/role.ts'
import { CompetitionId, OutageId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { addDays, Duration, londonDateOf } from '../london-time.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Brief } from './brief.ts'
import { type Declared, refuseInterest } from './declaration.ts'

/** A time in which the platform could not take bids, as a person of the council recorded it. @see rule P-51 */
export const Outage = z
  .object({
    id: OutageId,
    competitionId: CompetitionId,
    beganAt: Instant,
    endedAt: Instant.nullable().meta({ description: 'Null while it goes on' }),
    detail: z.string(),
    recordedBy: PersonId,
    recordedAt: Instant,
    approvals: z.array(
      z.object({ personId: PersonId, period: Duration, approvedAt: Instant, externalReference: z.string().nullable() }),
    ),
    extendedAt: Instant.nullable().meta({ description: 'When a further period was given for it' }),
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'Outage' })
export type Outage = z.infer<typeof Outage>

/** Two different persons give a further period. @see rule P-51 */
export const approvalsToExtend = 2

/** One that began longer before it was told of is a slip of the pen. */
const longestDays = 366

type Times = { beganAt: Instant; endedAt: Instant | null }
type Struck = { publishedAt: Instant; deadline: Instant }

/**
 * An outage began before the deadline, reached into the time after publication, and has ended; without an end it has
 * begun and still goes on.
 *
 * @see rule P-51
 */
export function faultsOfOutage({ beganAt, endedAt }: Times, { publishedAt, deadline }: Struck, now: Instant): Fault[] {
  const faults: Fault[] = []
  const began = Date.parse(beganAt)
  if (began >= Date.parse(deadline)) faults.push(timeFault('/beganAt', 'It began before the deadline'))
  if (began > Date.parse(now)) faults.push(timeFault('/beganAt', `It is ${now}: it has not begun`))
  if (endedAt === null) return faults
  const ended = Date.parse(endedAt)
  if (ended > Date.parse(now)) faults.push(timeFault('/endedAt', `It is ${now}: leave out the end of what goes on`))
  else if (ended <= began) faults.push(timeFault('/endedAt', `It ended after it began, at ${beganAt}`))
  else if (ended <= Date.parse(publishedAt))
    faults.push({
      pointer: '/endedAt',
      code: 'competition.outage-before-publication',
      detail: `Nobody could bid before ${publishedAt}`,
    })
  return faults
}

/** The same, and what is recorded anew began not long ago; however long it goes on, its end is recorded. */
export function faultsOfNewOutage(times: Times, struck: Struck, now: Instant): Fault[] {
  const since = addDays(londonDateOf(now), -longestDays)
  const isLongAgo = londonDateOf(times.beganAt) < since
  const slip = isLongAgo ? [timeFault('/beganAt', `None that began before ${since} matters now`)] : []
  return [...slip, ...faultsOfOutage(times, struck, now)]
}

function timeFault(pointer: string, detail: string): Fault {
  return { pointer, code: 'competition.outage-times', detail }
}

/**
 * Whether this person may approve a further period: an opener of the panel or a commissioner, of the panel or not, who
 * has declared for the opening that there is no conflict of interest, and none before issue either.
 *
 * @see rules P-49, P-51
 */
export function refuseFurtherPeriod(
  { personId, roles }: { personId: string; roles: readonly Role[] },
  panel: Pick<Brief['panel'], 'openers'>,
  declared: { beforeIssue: Declared; opening: Declared },
): Problem | undefined {
  const opener = roles.includes('opener') && panel.openers.some((id) => id === personId)
  if (!opener && !roles.includes('commissioner'))
    return { code: 'access.forbidden', detail: 'This is done by an opener of the panel or a commissioner' }
  return refuseInterest(declared.beforeIssue?.conflict ? declared.beforeIssue : declared.opening)
}
