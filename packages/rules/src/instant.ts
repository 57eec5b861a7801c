import { z } from 'zod'

/** An instant in UTC with milliseconds, e.g. `2027-01-05T09:00:00.000Z`. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .meta({ id: 'Instant', description: 'An instant in UTC with milliseconds', example: '2027-01-05T09:00:00.000Z' })
export type Instant = z.infer<typeof Instant>

/** A date without a time or a zone, e.g. `2027-01-05`. */
export const LocalDate = z.iso.date().meta({ id: 'LocalDate', description: 'A calendar date', example: '2027-01-05' })
export type LocalDate = z.infer<typeof LocalDate>
