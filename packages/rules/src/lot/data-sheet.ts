import { z } from 'zod'
import { type Adjacency, Msoa, Population, populationOf } from './area.ts'
import { Contiguity, contiguityOf } from './contiguity.ts'
import { hoursOfMinutes, LotHours } from './hours.ts'
import { Lot } from './lot.ts'
import { type CategoryCount, mixByMsoa, mixByPostcode, RuralityMix } from './rurality.ts'
import { Sizing, sizeLotAsPublished, type ViableHours } from './sizing.ts'

/** Hours as people read them, beside the whole minutes that are reckoned with. */
export const HoursOnSheet = LotHours.extend({ hours: z.number().positive() }).meta({ id: 'HoursOnSheet' })
export type HoursOnSheet = z.infer<typeof HoursOnSheet>

/**
 * What a bidder needs to weigh a lot: its areas, people and spread, the rurality that drives cost, by area and by
 * postcode, the hours with what they count and whether they are indicative, the kinds of need, and the number of
 * providers that leaves each of them viable. Kinds of need are empty where no source states them.
 *
 * @see rules S-05, S-08, S-09, S-11
 */
export const LotDataSheet = z
  .object({
    lot: Lot,
    areas: z.array(Msoa),
    areaKm2: z.number().nonnegative(),
    population: Population.nullable(),
    contiguity: Contiguity,
    ruralityByMsoa: RuralityMix,
    ruralityByPostcode: RuralityMix,
    ruralityNote: z.string(),
    hours: HoursOnSheet.nullable(),
    conflictingHours: z.array(HoursOnSheet),
    needTypes: z.array(z.string()),
    sizing: Sizing,
  })
  .meta({ id: 'LotDataSheet' })
export type LotDataSheet = z.infer<typeof LotDataSheet>

/** What a sheet is made from. `areas` and `postcodes` are those of the lot; `borders` may hold any others too. */
export type DataSheetSources = {
  lot: Lot
  areas: readonly Msoa[]
  borders: readonly Adjacency[]
  postcodes: readonly CategoryCount[]
  viable?: ViableHours
}

const ruralityNote =
  'A postcode counts in the category of its LSOA, which stands in for its output area. The two mixes differ: rates are weighted by postcode.'

/** Makes the data sheet of a lot. */
export function dataSheetOf({ lot, areas, borders, postcodes, viable }: DataSheetSources): LotDataSheet {
  return {
    lot,
    areas: [...areas],
    areaKm2: Math.round(areas.reduce((sum, { areaKm2 }) => sum + areaKm2, 0) * 100) / 100,
    population: populationOf(areas) ?? null,
    contiguity: contiguityOf(lot.msoaCodes, borders),
    ruralityByMsoa: mixByMsoa(areas),
    ruralityByPostcode: mixByPostcode(postcodes),
    ruralityNote,
    hours: lot.hours && onSheet(lot.hours),
    conflictingHours: lot.conflictingHours.map(onSheet),
    needTypes: lot.needTypes,
    sizing: sizeLotAsPublished(lot, viable),
  }
}

function onSheet(hours: LotHours): HoursOnSheet {
  return { ...hours, hours: hoursOfMinutes(hours.minutes) }
}
