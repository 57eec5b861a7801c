import { z } from 'zod'

/** Years of four digits in every engine, also some years on: what lies outside is a slip of the pen, and what is no date is that alone. */
const isOfCalendar = (written: string) => !/^\d{4}-/.test(written) || (written >= '1000' && written < '3000')
const outside = 'It lies outside the years 1000 to 2999'

/** An instant in UTC with milliseconds, e.g. `2027-01-05T09:00:00.000Z`. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .refine(isOfCalendar, outside)
  .meta({ id: 'Instant', description: 'An instant in UTC with milliseconds', example: '2027-01-05T09:00:00.000Z' })
export type Instant = z.infer<typeof Instant>

/** A date without a time or a zone, e.g. `2027-01-05`. */
export const LocalDate = z.iso
  .date()
  .refine(isOfCalendar, outside)
  .meta({ id: 'LocalDate', description: 'A calendar date', example: '2027-01-05' })
export type LocalDate = z.infer<typeof LocalDate>
