import { z } from 'zod'
import { LocalDate } from '../instant.ts'
import { RuralityCategory, RuralUrbanClass } from './rurality.ts'

/** The ONS code of a middle-layer super output area in England. @see rule O-40 */
export const MsoaCode = z
  .string()
  .regex(/^E02\d{6}$/, 'Expected the code of an MSOA: E02 and six digits')
  .meta({ id: 'MsoaCode', example: 'E02004996' })
export type MsoaCode = z.infer<typeof MsoaCode>

/** The ONS code of a lower-layer super output area in England. @see rule O-40 */
export const LsoaCode = z
  .string()
  .regex(/^E01\d{6}$/, 'Expected the code of an LSOA: E01 and six digits')
  .meta({ id: 'LsoaCode', example: 'E01023972' })
export type LsoaCode = z.infer<typeof LsoaCode>

/** The census whose boundaries a code belongs to: one code can mean different ground in 2011 and 2021. @see rule O-40 */
export const Vintage = z.literal([2011, 2021]).meta({ id: 'Vintage' })
export type Vintage = z.infer<typeof Vintage>

const people = z.int().nonnegative()

/** People who live in an area on a date: all ages, and that age or over. */
export const Population = z
  .object({
    on: LocalDate,
    all: people,
    aged18AndOver: people,
    aged65AndOver: people,
    aged75AndOver: people,
    aged85AndOver: people,
  })
  .meta({ id: 'Population' })
export type Population = z.infer<typeof Population>

/**
 * One area that lots are made of. Populations are facts and are never checked against the "approximately 5,000" or
 * "minimum of 5,000" of the papers, which contradict each other. For boundaries of 2021 the council says the category:
 * it cannot be derived from the classification of that year, so `ruralUrbanClass` is null there.
 *
 * @see rules S-01, S-02, O-40, O-41
 */
export const Msoa = z
  .object({
    code: MsoaCode,
    vintage: Vintage,
    name: z.string().min(1),
    placeName: z.string().min(1),
    districtCode: z.string().regex(/^E0[6-9]\d{6}$/, 'Expected the code of a district, such as E07000105'),
    districtName: z.string().min(1),
    healthAreaName: z.string().min(1),
    ruralUrbanClass: RuralUrbanClass.nullable(),
    ruralityCategory: RuralityCategory,
    areaKm2: z.number().positive(),
    population: Population,
  })
  .meta({ id: 'Msoa' })
export type Msoa = z.infer<typeof Msoa>

/** Two MSOAs that touch; each pair is listed once, the lower code first. */
export const Adjacency = z
  .object({
    from: MsoaCode,
    to: MsoaCode,
    sharedBorderMetres: z.int().nonnegative(),
    centroidKm: z.number().nonnegative(),
  })
  .refine(({ from, to }) => from < to, { error: 'Expected the lower code first', path: ['to'] })
  .meta({ id: 'Adjacency' })
export type Adjacency = z.infer<typeof Adjacency>

/** The people of several areas together, on the latest of their dates; undefined for no areas. */
export function populationOf(areas: readonly { population: Population }[]): Population | undefined {
  return areas
    .map(({ population }) => population)
    .reduce<Population | undefined>((sum, next) => (sum ? add(sum, next) : next), undefined)
}

function add(one: Population, other: Population): Population {
  const { on } = one.on > other.on ? one : other
  return {
    on,
    all: one.all + other.all,
    aged18AndOver: one.aged18AndOver + other.aged18AndOver,
    aged65AndOver: one.aged65AndOver + other.aged65AndOver,
    aged75AndOver: one.aged75AndOver + other.aged75AndOver,
    aged85AndOver: one.aged85AndOver + other.aged85AndOver,
  }
}
