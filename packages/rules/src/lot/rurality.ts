import { z } from 'zod'
import type { Problem } from '../problem.ts'

/**
 * The four categories by which rates are weighted. The papers publish the categories, not the weights.
 *
 * @see Lotting strategy 2018; rule S-09
 */
export const RuralityCategory = z
  .enum(['URBAN_MAJOR_CONURBATION', 'URBAN_CITY_AND_TOWN', 'RURAL_TOWN_AND_FRINGE', 'RURAL_VILLAGE_AND_DISPERSED'])
  .meta({ id: 'RuralityCategory' })
export type RuralityCategory = z.infer<typeof RuralityCategory>

/** Whether a category is one of the two rural ones. @see rule S-09 */
export function isRural(category: RuralityCategory): boolean {
  return category === 'RURAL_TOWN_AND_FRINGE' || category === 'RURAL_VILLAGE_AND_DISPERSED'
}

/**
 * A class of the ONS rural-urban classification of 2011. The classification of 2021 is another one, and neither can be
 * derived from the other.
 *
 * @see rule O-41
 */
export const RuralUrbanClass = z
  .enum(['A1', 'B1', 'C1', 'C2', 'D1', 'D2', 'E1', 'E2', 'F1', 'F2'])
  .meta({ id: 'RuralUrbanClass', description: 'ONS rural-urban classification of 2011' })
export type RuralUrbanClass = z.infer<typeof RuralUrbanClass>

const categories: Readonly<Record<Exclude<RuralUrbanClass, 'B1'>, RuralityCategory>> = {
  A1: 'URBAN_MAJOR_CONURBATION',
  C1: 'URBAN_CITY_AND_TOWN',
  C2: 'URBAN_CITY_AND_TOWN',
  D1: 'RURAL_TOWN_AND_FRINGE',
  D2: 'RURAL_TOWN_AND_FRINGE',
  E1: 'RURAL_VILLAGE_AND_DISPERSED',
  E2: 'RURAL_VILLAGE_AND_DISPERSED',
  F1: 'RURAL_VILLAGE_AND_DISPERSED',
  F2: 'RURAL_VILLAGE_AND_DISPERSED',
}

/**
 * The category of a rural-urban class. The papers have no category for B1 (urban minor conurbation): it is undefined
 * unless the council says which category it takes, as `minorConurbation`.
 *
 * @see rules S-09, O-41
 */
export function ruralityCategoryOf(
  ruralUrbanClass: RuralUrbanClass,
  minorConurbation?: RuralityCategory,
): RuralityCategory | undefined {
  return ruralUrbanClass === 'B1' ? minorConurbation : categories[ruralUrbanClass]
}

/**
 * Refuses a class to which neither the papers nor the council give a category, rather than guess one.
 *
 * @see rule O-41
 */
export function refuseRuralUrbanClass(
  ruralUrbanClass: RuralUrbanClass,
  minorConurbation?: RuralityCategory,
): Problem | undefined {
  if (ruralityCategoryOf(ruralUrbanClass, minorConurbation)) return undefined
  return { code: 'lot.rurality-undefined', detail: `${ruralUrbanClass} (urban minor conurbation) has no rate category` }
}

const Counts = z.record(RuralityCategory, z.int().nonnegative())

/**
 * How many areas, or how many postcodes, of a lot are in each category; `unit` says which of the two was counted.
 * The two differ for the same lot, because a postcode's category is that of its own small area.
 *
 * @see rule S-09
 */
export const RuralityMix = z
  .object({ unit: z.enum(['MSOA', 'POSTCODE']), counts: Counts, total: z.int().nonnegative() })
  .meta({ id: 'RuralityMix' })
export type RuralityMix = z.infer<typeof RuralityMix>

/** A number of things of one category, as a table counts them. */
export type CategoryCount = { ruralityCategory: RuralityCategory; count: number }

/** The mix of a lot by the category of its MSOAs. */
export function mixByMsoa(msoas: readonly { ruralityCategory: RuralityCategory }[]): RuralityMix {
  return mixOf(
    'MSOA',
    msoas.map(({ ruralityCategory }) => ({ ruralityCategory, count: 1 })),
  )
}

/** The mix of a lot by the category of its postcodes, each of them the category of the postcode's own small area. */
export function mixByPostcode(counts: readonly CategoryCount[]): RuralityMix {
  return mixOf('POSTCODE', counts)
}

function mixOf(unit: RuralityMix['unit'], parts: readonly CategoryCount[]): RuralityMix {
  const counts: RuralityMix['counts'] = {
    URBAN_MAJOR_CONURBATION: 0,
    URBAN_CITY_AND_TOWN: 0,
    RURAL_TOWN_AND_FRINGE: 0,
    RURAL_VILLAGE_AND_DISPERSED: 0,
  }
  let total = 0
  for (const { ruralityCategory, count } of parts) {
    counts[ruralityCategory] += count
    total += count
  }
  return { unit, counts, total }
}
