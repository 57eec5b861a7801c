import { z } from 'zod'
import { DebarmentReadingId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'

/**
 * What a member of a council's staff found on the published debarment list about one supplier, on a day. The latest
 * reading counts, so an entry that has been taken off the list is recorded by reading it again.
 *
 * @see Procurement Act 2023 ss.57, 62; rules P-25, P-46
 */
export const NewDebarmentReading = z
  .strictObject({
    readOn: LocalDate,
    found: z.discriminatedUnion('listed', [
      z.strictObject({ listed: z.literal(false) }),
      z.strictObject({
        listed: z.literal(true),
        ground: z.enum(['mandatory', 'discretionary']),
        endsOn: LocalDate.nullable().default(null).meta({ description: 'The last day of the entry; null if open' }),
      }),
    ]),
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'NewDebarmentReading' })
export type NewDebarmentReading = z.infer<typeof NewDebarmentReading>

export const DebarmentReading = z
  .object({
    ...NewDebarmentReading.shape,
    id: DebarmentReadingId,
    organisationId: OrganisationId,
    councilId: OrganisationId,
    recordedBy: PersonId,
    recordedAt: Instant,
  })
  .meta({ id: 'DebarmentReading' })
export type DebarmentReading = z.infer<typeof DebarmentReading>

/** The ground of the entry that holds on the day, if there is one. `readings` in the order in which they were recorded. */
export function debarmentOn(
  readings: readonly Pick<DebarmentReading, 'found'>[],
  on: LocalDate,
): 'mandatory' | 'discretionary' | undefined {
  const found = readings.at(-1)?.found
  if (!found?.listed || (found.endsOn !== null && on > found.endsOn)) return undefined
  return found.ground
}
