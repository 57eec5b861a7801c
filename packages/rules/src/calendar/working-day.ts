import { Temporal } from 'temporal-polyfill'
import type { Answer } from '../answer.ts'
import type { LocalDate } from '../instant.ts'
import { addDays } from '../london-time.ts'
import { bankHolidays, refuseYearNotLoaded } from './bank-holidays.ts'

/** The three sets of procurement law that say what a working day is, each in its own way. @see rules P-03, P-12, P-33 */
export type WorkingDayRegime = 'PCR2015' | 'PA2023' | 'PSR2023'

/**
 * The days other than Saturdays and Sundays on which each regime does not work. Christmas Day and Good Friday are on
 * every list of which they are asked. PSR names the first Monday in May itself, which matters when the bank holiday is
 * moved from it (2020).
 */
const daysOff = {
  PCR2015: (on) => bankHolidays['england-and-wales'].has(on),
  PA2023: (on) => Object.values(bankHolidays).some((dates) => dates.has(on)),
  PSR2023: (on) => bankHolidays['england-and-wales'].has(on) || isFirstMondayInMay(on),
} as const satisfies Record<WorkingDayRegime, (on: LocalDate) => boolean>

/**
 * Whether the date is a working day under the regime. Refuses dates outside the loaded bank-holiday years with
 * `calendar.year-not-loaded`, weekends too.
 *
 * @see PCR 2015 reg. 2(1), rule P-12; Procurement Act 2023 s.123, rule P-33; PSR 2023, rule P-03
 */
export function isWorkingDay(regime: WorkingDayRegime, on: LocalDate): Answer<boolean> {
  const problem = refuseYearNotLoaded(on)
  if (problem) return { problem }
  return { value: Temporal.PlainDate.from(on).dayOfWeek <= 5 && !daysOff[regime](on) }
}

/**
 * The `count`-th working day after the date, which is itself not counted; before it if `count` is negative. Zero gives
 * the date itself, working or not. Refuses, with `calendar.year-not-loaded`, to count past the loaded years.
 *
 * @see rule P-03
 */
export function addWorkingDays(regime: WorkingDayRegime, on: LocalDate, count: number): Answer<LocalDate> {
  let day = on
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, Math.sign(count))
    const working = isWorkingDay(regime, day)
    if (working.problem) return working
    if (working.value) left -= 1
  }
  return { value: day }
}

/**
 * The `n`-th working day (from 1) of a period that begins with the date: the date itself is day 1 if it is a working
 * day. Refuses, with `calendar.year-not-loaded`, to count past the loaded years.
 *
 * @see Procurement Act 2023 s.51, rules P-32 and P-40
 */
export function nthWorkingDay(regime: WorkingDayRegime, beginsOn: LocalDate, n: number): Answer<LocalDate> {
  return addWorkingDays(regime, addDays(beginsOn, -1), n)
}

/**
 * How many working days lie between two dates: those after `from`, up to and with `to`; negative if `to` comes first. It
 * undoes `addWorkingDays`. Refuses, with `calendar.year-not-loaded`, to count past the loaded years.
 */
export function workingDaysBetween(regime: WorkingDayRegime, from: LocalDate, to: LocalDate): Answer<number> {
  const step = from <= to ? 1 : -1
  let count = 0
  for (let day = from; day !== to; ) {
    day = addDays(day, step)
    const working = isWorkingDay(regime, day)
    if (working.problem) return working
    if (working.value) count += step
  }
  return { value: count }
}

function isFirstMondayInMay(on: LocalDate): boolean {
  const { month, day, dayOfWeek } = Temporal.PlainDate.from(on)
  return month === 5 && day <= 7 && dayOfWeek === 1
}
