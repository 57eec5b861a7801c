import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Answer } from './answer.ts'
import { type Instant, LocalDate } from './instant.ts'

/** The zone in which every legal and contractual time is named. @see rule P-42 */
export const londonZone = 'Europe/London'

/** A wall-clock time in London to the minute, without offset, e.g. `2027-02-05T12:00`. @see rule P-42 */
export const LondonDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/, 'Expected a London wall-clock time such as 2027-02-05T12:00')
  .refine((text) => LocalDate.safeParse(text.slice(0, 10)).success, 'This date is not in the calendar')
  .meta({
    id: 'LondonDateTime',
    description: 'A wall-clock time in London, to the minute',
    example: '2027-02-05T12:00',
  })
export type LondonDateTime = z.infer<typeof LondonDateTime>

/** An ISO 8601 length of time in whole units up to some centuries, e.g. `P10D`, `PT2H` or `P1DT12H`; never negative. */
export const Duration = z
  .string()
  .regex(
    /^P(?=\d|T\d)(?:\d{1,2}Y)?(?:\d{1,3}M)?(?:\d{1,3}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,5}H)?(?:\d{1,6}M)?(?:\d{1,7}S)?)?$/,
    'Expected an ISO 8601 duration such as P10D or PT2H',
  )
  .meta({ id: 'Duration', description: 'An ISO 8601 length of time', example: 'P10D' })
export type Duration = z.infer<typeof Duration>

/**
 * The instant at which clocks in London show this time. Refuses with `time.does-not-exist` what the spring change skips
 * and with `time.exists-twice` what the autumn change repeats: neither names one deadline.
 *
 * @see rule P-42
 */
export function instantOf(wallTime: LondonDateTime): Answer<Instant> {
  const local = Temporal.PlainDateTime.from(wallTime)
  const earlier = local.toZonedDateTime(londonZone, { disambiguation: 'earlier' })
  const later = local.toZonedDateTime(londonZone, { disambiguation: 'later' })
  if (earlier.equals(later)) return { value: textOf(earlier.toInstant()) }
  if (earlier.toPlainDateTime().equals(local))
    return { problem: { code: 'time.exists-twice', detail: `${wallTime} comes twice in London as clocks go back` } }
  return { problem: { code: 'time.does-not-exist', detail: `${wallTime} is skipped in London as clocks go forward` } }
}

/** What clocks in London show at this instant; seconds are dropped. @see rule P-42 */
export function londonDateTimeOf(instant: Instant): LondonDateTime {
  return inLondon(instant).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' })
}

/** The date in London at this instant. */
export function londonDateOf(instant: Instant): LocalDate {
  return inLondon(instant).toPlainDate().toString()
}

/** The end of a day in London: the midnight behind it, which no clock change skips or repeats. */
export function endOfLondonDay(on: LocalDate): Instant {
  return textOf(Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(londonZone).toInstant())
}

/**
 * The instant that lies a duration later. Years to days keep the London wall-clock time over a clock change; hours to
 * seconds are elapsed time. Days that end on a skipped time move on by the hour skipped; on a repeated one they end the
 * first time. It measures time and so never refuses: a deadline that a person names goes through `instantOf`.
 */
export function addDuration(instant: Instant, duration: Duration): Instant {
  return textOf(inLondon(instant).add(duration).toInstant())
}

/** Calendar days from one date to the other; negative if the other comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days
}

/** The date so many calendar days later, or earlier if negative. */
export function addDays(on: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ days }).toString()
}

/** The date so many years later; 29 February goes to the 28th where the year has none. */
export function yearsAfter(on: LocalDate, years: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ years }).toString()
}

function inLondon(instant: Instant) {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(londonZone)
}

function textOf(instant: Temporal.Instant): Instant {
  return instant.toString({ smallestUnit: 'millisecond' })
}
