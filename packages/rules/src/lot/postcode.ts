import { z } from 'zod'
import { LsoaCode, MsoaCode, Vintage } from './area.ts'
import { RuralityCategory } from './rurality.ts'

const stored = /^(?:[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}|GIR 0AA)$/
const typed = /^([A-Z]{1,2}\d[A-Z\d]?|GIR(?=0AA$))(\d[ABD-HJLNP-UW-Z]{2})$/i

/**
 * A postcode as it is stored: upper case, one space before the last three characters. The letters C I K M O V never
 * stand in the last two. What people type goes through `normalisePostcode` first.
 *
 * @see rule O-42
 */
export const Postcode = z
  .string()
  .regex(stored, 'Expected a postcode in upper case with one space, such as TN23 1AA')
  .meta({ id: 'Postcode', example: 'TN23 1AA' })
export type Postcode = z.infer<typeof Postcode>

/**
 * A postcode however people type it, as it is stored: spaces and case do not matter. Undefined when it cannot be one.
 *
 * @see rule O-42
 */
export function normalisePostcode(text: string): Postcode | undefined {
  const [, outward, inward] = typed.exec(text.replaceAll(/\s/g, '')) ?? []
  return outward && inward ? `${outward} ${inward}`.toUpperCase() : undefined
}

/** The sector of a stored postcode, e.g. `TN23 1` of `TN23 1AA`: the postcodes round about. */
export function sectorOf(postcode: Postcode): string {
  return postcode.slice(0, -2)
}

/**
 * Where a postcode lies. Its category is that of its LSOA, a stand-in: ONS classes a postcode by its output area,
 * which is smaller.
 *
 * @see rules S-09, O-42
 */
export const PostcodePlace = z
  .object({
    postcode: Postcode,
    vintage: Vintage,
    lsoaCode: LsoaCode,
    msoaCode: MsoaCode,
    ruralityCategory: RuralityCategory,
  })
  .meta({ id: 'PostcodePlace' })
export type PostcodePlace = z.infer<typeof PostcodePlace>
