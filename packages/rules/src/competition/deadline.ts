import type { Answer } from '../answer.ts'
import { isWorkingDay, type WorkingDayRegime } from '../calendar/working-day.ts'
import type { Instant } from '../instant.ts'
import { addDuration, type Duration, instantOf, type LondonDateTime, londonDateOf } from '../london-time.ts'
import { inField } from '../problem.ts'

const ofField = (pointer: string, answer: Answer<Instant>) =>
  answer.problem ? { problem: inField(pointer, answer.problem) } : answer

type Extension = { from: Instant; to: LondonDateTime; workingDays: WorkingDayRegime }

/**
 * The instant of an extended deadline. Refuses once the old deadline has passed, a time that is not later than the old
 * one, one that London's clocks skip or repeat, and a day that is no working day of the agreement's law.
 *
 * @see rules P-07, P-42, S-60
 */
export function extendedDeadline(extension: Extension, now: Instant): Answer<Instant> {
  if (Date.parse(now) < Date.parse(extension.from)) return ofField('/deadline', laterDeadline(extension))
  return { problem: { code: 'competition.deadline-passed', detail: `The deadline was ${extension.from}` } }
}

function laterDeadline({ from, to, workingDays }: Extension): Answer<Instant> {
  const instant = instantOf(to)
  if (instant.problem) return instant
  if (Date.parse(instant.value) <= Date.parse(from))
    return { problem: { code: 'competition.deadline-not-later', detail: `The deadline is ${from} already` } }
  const working = isWorkingDay(workingDays, to.slice(0, 10))
  if (working.problem) return working
  if (working.value) return instant
  return { problem: { code: 'competition.deadline-not-working-day', detail: `${to} is not on a working day` } }
}

const minuteMs = 60_000

/**
 * The deadline of a further period that begins now, the same for all: its length later on London's clocks, at a whole
 * minute, and at the same time of the next working day where that day is none. Refuses a period without length.
 *
 * @see rules P-42, P-51
 */
export function furtherDeadline(period: Duration, now: Instant, workingDays: WorkingDayRegime): Answer<Instant> {
  return ofField('/period', workingDeadline(period, now, workingDays))
}

function workingDeadline(period: Duration, now: Instant, workingDays: WorkingDayRegime): Answer<Instant> {
  const end = Date.parse(addDuration(now, period))
  if (end <= Date.parse(now))
    return { problem: { code: 'competition.deadline-not-later', detail: `${period} is no further period` } }
  let deadline = new Date(Math.ceil(end / minuteMs) * minuteMs).toISOString()
  for (;;) {
    const working = isWorkingDay(workingDays, londonDateOf(deadline))
    if (working.problem) return working
    if (working.value) return { value: deadline }
    deadline = addDuration(deadline, 'P1D')
  }
}
