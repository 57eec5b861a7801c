import { z } from 'zod'
import { written } from '../written.ts'

/** Whole minutes of a decimal number of hours, to the nearest minute, halves up: 5253.25 hours are 315,195 minutes. */
export function minutesOfHours(hours: number): number {
  return Math.round(hours * 60)
}

/** Decimal hours of whole minutes, to two places, halves up; `minutesOfHours` gives the same minutes back. */
export function hoursOfMinutes(minutes: number): number {
  return hoursEach(minutes, 1)
}

/** Decimal hours that each of several has of whole minutes, to two places, halves up, in whole-number arithmetic. */
export function hoursEach(minutes: number, among: number): number {
  return Math.floor((2 * 100 * minutes + 60 * among) / (2 * 60 * among)) / 100
}

/**
 * Hours that are stated for a lot: whole minutes, what they count and over what time, in the words of their source.
 * `per` is NOT_STATED where the source ties them to no week. `indicative` hours inform a bid and promise nothing.
 *
 * @see rules S-06, S-08
 */
export const LotHours = z
  .object({
    minutes: z.int().positive().max(60_000_000),
    per: z.enum(['WEEK', 'NOT_STATED']),
    basis: written(500),
    period: written(200),
    indicative: z.boolean(),
    provenance: z.enum(['PUBLISHED', 'INVENTED']),
    source: written(300),
  })
  .meta({ id: 'LotHours' })
export type LotHours = z.infer<typeof LotHours>
