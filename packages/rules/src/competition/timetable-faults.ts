import { isWorkingDay, type WorkingDayRegime, workingDaysBetween } from '../calendar/working-day.ts'
import type { Instant, LocalDate } from '../instant.ts'
import { instantOf, type LondonDateTime, londonDateOf } from '../london-time.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Brief } from './brief.ts'
import { kindOf } from './kind.ts'

export type TimetableSurroundings = {
  now: Instant
  /** Whose working days count for this agreement. */
  workingDays: WorkingDayRegime
  /** The fewest working days from today to the deadline, where the framework sets them; else the kind's own. */
  minimumTenderWorkingDays?: number | undefined
}

const at = (field: string) => `/brief/timetable/${field}`

/**
 * Faults of the planned dates: a deadline that London's clocks skip or repeat, that is past, too near, or on no working
 * day of the agreement's law, and dates that are missing or out of order.
 *
 * @see rules C-01, P-07, P-12, P-33, P-42, S-60
 */
export function faultsOfTimetable(brief: Brief, surroundings: TimetableSurroundings): Fault[] {
  return [
    ...faultsOfDeadline(brief, surroundings),
    ...faultsOfClarifications(brief.timetable),
    ...faultsOfPlan(brief),
    ...faultsOfForm(brief),
  ]
}

/** A legal form is taken once there is an award, so that its day lies behind the planned decision. @see rule C-01 */
function faultsOfForm({ legalFormAtAward, timetable }: Brief): Fault[] {
  const decided = timetable.decisionOn ?? dateOf(timetable.deadline)
  if (!legalFormAtAward || legalFormAtAward.by > decided) return []
  const detail = `A legal form is taken at the award, after ${decided}, and not by ${legalFormAtAward.by}`
  return [{ pointer: '/brief/legalFormAtAward/by', code: 'competition.timetable-out-of-order', detail }]
}

function faultsOfDeadline(
  brief: Brief,
  { now, workingDays, minimumTenderWorkingDays }: TimetableSurroundings,
): Fault[] {
  const { deadline } = brief.timetable
  const pointer = at('deadline')
  const instant = instantOf(deadline)
  const working = isWorkingDay(workingDays, dateOf(deadline))
  const faults: Fault[] = []
  if (instant.problem) faults.push(asFault(pointer, instant.problem))
  if (working.problem) faults.push(asFault(pointer, working.problem))
  if (working.value === false)
    faults.push({
      pointer,
      code: 'competition.deadline-not-working-day',
      detail: `${dateOf(deadline)} is not a working day under ${workingDays}`,
    })
  // A wall time that is no instant is still a date, so that it can be past or too near as well.
  const today = londonDateOf(now)
  const past = instant.value ? Date.parse(instant.value) <= Date.parse(now) : dateOf(deadline) < today
  if (past)
    return [...faults, { pointer, code: 'competition.deadline-past', detail: `${deadline} in London is not ahead` }]
  if (working.problem) return faults
  const days = workingDaysBetween(workingDays, today, dateOf(deadline))
  const minimum = minimumTenderWorkingDays ?? kindOf(brief).minimumTenderWorkingDays
  if (days.problem) return [...faults, asFault(pointer, days.problem)]
  if (days.value >= minimum) return faults
  const detail = `${days.value} working days from today, at least ${minimum} needed`
  return [...faults, { pointer, code: 'competition.deadline-too-near', detail }]
}

/** Questions end before the deadline; a cut-off is a time that London's clocks show once. */
function faultsOfClarifications({ clarificationsUntil, deadline }: Brief['timetable']): Fault[] {
  if (!clarificationsUntil) return []
  const pointer = at('clarificationsUntil')
  const { problem } = instantOf(clarificationsUntil)
  if (problem) return [asFault(pointer, problem)]
  if (clarificationsUntil < deadline) return []
  const detail = `${clarificationsUntil} is not before the deadline, ${deadline}`
  return [{ pointer, code: 'competition.timetable-out-of-order', detail }]
}

const order = [
  'openingOn',
  'evaluationEndsOn',
  'decisionOn',
  'standstillEndsOn',
  'mobilisationStartsOn',
] as const satisfies (keyof Brief['timetable'])[]

/** Dates that are not planned and the kind needs, and those that lie before what comes first, with the deadline on this day. */
export function faultsOfPlan(brief: Brief, deadlineOn = dateOf(brief.timetable.deadline)): Fault[] {
  const { timetable, service } = brief
  const faults: Fault[] = kindOf(brief)
    .plans.filter((field) => !timetable[field])
    .map((field) => ({
      pointer: at(field),
      code: 'competition.timetable-incomplete',
      detail: `${field} is not planned`,
    }))
  if (timetable.publicationOn && timetable.publicationOn > deadlineOn)
    faults.push({
      pointer: at('publicationOn'),
      code: 'competition.timetable-out-of-order',
      detail: `${timetable.publicationOn} lies after the deadline`,
    })
  let latest = deadlineOn
  for (const field of order) {
    const planned = timetable[field]
    if (!planned) continue
    if (planned < latest)
      faults.push({
        pointer: at(field),
        code: 'competition.timetable-out-of-order',
        detail: `${planned} lies before ${latest}, which comes first`,
      })
    else latest = planned
  }
  if (service.startsOn < latest)
    faults.push({
      pointer: '/brief/service/startsOn',
      code: 'competition.timetable-out-of-order',
      detail: `The service starts on ${service.startsOn}, before ${latest}, which comes first`,
    })
  return faults
}

function dateOf(wallTime: LondonDateTime): LocalDate {
  return wallTime.slice(0, 10)
}

function asFault(pointer: string, { code, detail }: Problem): Fault {
  return { pointer, code, detail: detail ?? '' }
}
