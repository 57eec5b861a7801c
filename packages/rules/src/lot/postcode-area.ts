import { z } from 'zod'
import type { Problem } from '../problem.ts'
import { LsoaCode, Msoa, Vintage } from './area.ts'
import { LotLabel } from './lot.ts'
import { normalisePostcode, Postcode, type PostcodePlace, sectorOf } from './postcode.ts'
import { RuralityCategory } from './rurality.ts'

/**
 * Where a postcode lies: its MSOA, the lots of that MSOA (none where no lot was drawn), and two categories that differ
 * for some postcodes. `smallArea` holds the one that rates are weighted by, with the words that say it is a stand-in;
 * `area` is the MSOA and holds the category of its lot's areas. Neither is derived from the other.
 *
 * @see rules S-09, O-42
 */
export const PostcodeArea = z
  .object({
    postcode: Postcode,
    vintage: Vintage,
    smallArea: z.object({
      lsoaCode: LsoaCode,
      ruralityCategory: RuralityCategory,
      standsInFor: z.literal('OUTPUT_AREA'),
      note: z.string(),
    }),
    area: Msoa.pick({ code: true, name: true, placeName: true, districtName: true, ruralityCategory: true }),
    lots: z.array(LotLabel),
  })
  .meta({ id: 'PostcodeArea' })
export type PostcodeArea = z.infer<typeof PostcodeArea>

/** Refuses text that cannot be a postcode, before anything is looked up. @see rule O-42 */
export function refusePostcodeText(text: string): Problem | undefined {
  if (normalisePostcode(text)) return undefined
  return { code: 'lot.postcode-invalid', detail: 'Expected a full postcode, such as TN23 1AA' }
}

/**
 * Refuses a well-formed postcode that is not known here. When no postcode of its sector is known either, it lies
 * outside the area that lots are drawn in; when others of its sector are, it may be new, have ended, or lie across the
 * border, and the answer says no more than that.
 *
 * @see rule O-42
 */
export function refuseUnknownPostcode(postcode: Postcode, sectorIsKnown: boolean): Problem {
  return sectorIsKnown
    ? { code: 'lot.postcode-unknown', detail: `${postcode} may be new, have ended, or lie just across the border` }
    : {
        code: 'lot.postcode-outside-area',
        detail: `No postcode of ${sectorOf(postcode)} lies in the area of these lots`,
      }
}

const note =
  'Category of the 2011 LSOA, standing in for that of the smaller output area by which ONS classes a postcode'

/** The answer of a look-up, from the postcode's own place and from its MSOA: two look-ups, never one. @see rule S-09 */
export function postcodeAreaOf(place: PostcodePlace, msoa: Msoa, lots: readonly LotLabel[]): PostcodeArea {
  const { code, name, placeName, districtName, ruralityCategory } = msoa
  return {
    postcode: place.postcode,
    vintage: place.vintage,
    smallArea: {
      lsoaCode: place.lsoaCode,
      ruralityCategory: place.ruralityCategory,
      standsInFor: 'OUTPUT_AREA',
      note,
    },
    area: { code, name, placeName, districtName, ruralityCategory },
    lots: lots.map(({ id, name: lotName, clusterRef, invented }) => ({ id, name: lotName, clusterRef, invented })),
  }
}
