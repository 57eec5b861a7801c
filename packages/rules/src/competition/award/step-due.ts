import { addWorkingDays } from '../../calendar/working-day.ts'
import type { Instant, LocalDate } from '../../instant.ts'
import { londonDateOf } from '../../london-time.ts'

/** How many working days somebody has for a step of the decision that became theirs to take too late for the planned day. */
const workingDaysForAStep = 2

/**
 * Until when a step of the decision is to be taken: by the planned day of the decision, or two working days after it became
 * somebody's to take, whichever is later. Null where no day is planned and the calendar does not reach so far.
 *
 * @see rules P-54, S-60 (a planned day may slip), P-12 (working days)
 */
export function stepDueOn(since: Instant, plannedOn: LocalDate | null): LocalDate | null {
  const soonest = addWorkingDays('PCR2015', londonDateOf(since), workingDaysForAStep).value
  if (soonest === undefined) return plannedOn
  return plannedOn !== null && plannedOn > soonest ? plannedOn : soonest
}
