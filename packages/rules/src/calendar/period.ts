import type { Answer } from '../answer.ts'
import type { LocalDate } from '../instant.ts'
import { addDays } from '../london-time.ts'
import { addWorkingDays, isWorkingDay } from './working-day.ts'

/**
 * The date at whose end a period of so many calendar days after an event is over, under the Public Contracts
 * Regulations: the event's own day is not counted, at least two working days lie inside, and a period that would end on
 * a non-working day ends with the next working day. Refuses, with `calendar.year-not-loaded`, past the loaded years.
 *
 * @see PCR 2015 reg. 2(3)-(4); rules P-11, P-12
 */
export function periodEnd(eventOn: LocalDate, days: number): Answer<LocalDate> {
  const secondWorkingDay = addWorkingDays('PCR2015', eventOn, 2)
  if (secondWorkingDay.problem) return secondWorkingDay

  const endsOn = addDays(eventOn, days)
  if (endsOn <= secondWorkingDay.value) return secondWorkingDay

  const working = isWorkingDay('PCR2015', endsOn)
  if (working.problem) return working
  return working.value ? { value: endsOn } : addWorkingDays('PCR2015', endsOn, 1)
}
