import { Adjacency, LsoaCode, Msoa, MsoaCode } from '@carelot/rules/lot/area'
import { Postcode, PostcodePlace } from '@carelot/rules/lot/postcode'
import { RuralUrbanClass, refuseRuralUrbanClass, ruralityCategoryOf } from '@carelot/rules/lot/rurality'
import { z } from 'zod'
import { readTable } from './table.ts'

const category = RuralUrbanClass.transform((ruralUrbanClass, context) => {
  const known = ruralityCategoryOf(ruralUrbanClass)
  if (known) return known
  context.addIssue(refuseRuralUrbanClass(ruralUrbanClass)?.detail ?? 'No rate category')
  return z.NEVER
})

const MsoaRow = z
  .object({
    msoa11cd: z.string(),
    msoa11nm: z.string(),
    hcl_name: z.string(),
    lad_code: z.string(),
    lad_name: z.string(),
    ruc11_code: RuralUrbanClass.transform((code) => ({ code, category: code })).pipe(
      z.object({ code: RuralUrbanClass, category }),
    ),
    ccg18_name: z.string(),
    area_km2: z.coerce.number(),
    pop_2020: z.coerce.number(),
    pop18_2020: z.coerce.number(),
    pop65_2020: z.coerce.number(),
    pop75_2020: z.coerce.number(),
    pop85_2020: z.coerce.number(),
  })
  .transform(
    (row): Msoa => ({
      code: row.msoa11cd,
      vintage: 2011,
      name: row.msoa11nm,
      placeName: row.hcl_name,
      districtCode: row.lad_code,
      districtName: row.lad_name,
      healthAreaName: row.ccg18_name,
      ruralUrbanClass: row.ruc11_code.code,
      ruralityCategory: row.ruc11_code.category,
      areaKm2: row.area_km2,
      population: {
        on: '2020-06-30',
        all: row.pop_2020,
        aged18AndOver: row.pop18_2020,
        aged65AndOver: row.pop65_2020,
        aged75AndOver: row.pop75_2020,
        aged85AndOver: row.pop85_2020,
      },
    }),
  )
  .pipe(Msoa)

/** Kent's MSOAs of 2011, the geography of the papers: the vintages of 2001 and 2021 have 180 and 183. */
export function readMsoas(): Msoa[] {
  return readTable('msoa11.csv', { row: MsoaRow, rows: 182 })
}

const AdjacencyRow = z
  .object({
    msoa11cd_a: MsoaCode,
    msoa11cd_b: MsoaCode,
    shared_border_m: z.coerce.number(),
    centroid_km: z.coerce.number(),
  })
  .transform((row) => ({
    from: row.msoa11cd_a,
    to: row.msoa11cd_b,
    sharedBorderMetres: row.shared_border_m,
    centroidKm: row.centroid_km,
  }))
  .pipe(Adjacency)

export function readAdjacency(): Adjacency[] {
  return readTable('msoa11-adjacency.csv', { row: AdjacencyRow, rows: 455 })
}

const PostcodeRow = z
  .object({ postcode: Postcode, lsoa11cd: LsoaCode, msoa11cd: MsoaCode, lsoa_ruc11: category })
  .transform(
    (row): PostcodePlace => ({
      postcode: row.postcode,
      vintage: 2011,
      lsoaCode: row.lsoa11cd,
      msoaCode: row.msoa11cd,
      ruralityCategory: row.lsoa_ruc11,
    }),
  )
  .pipe(PostcodePlace)

/** Kent postcodes that were live in August 2014 and listed in May 2025. Newer ones are missing. */
export function readPostcodes(): PostcodePlace[] {
  return readTable('postcodes.csv.gz', { row: PostcodeRow, rows: 43_441 })
}

const NearbyRow = z
  .object({ postcode: Postcode, lad_name: z.string() })
  .transform((row) => ({ postcode: row.postcode, districtName: row.lad_name }))

/** A sample of real postcodes just outside Kent, to try refusals with. */
export function readNearbyPostcodes(): { postcode: Postcode; districtName: string }[] {
  return readTable('near-kent-postcodes.csv', { row: NearbyRow, rows: 360 })
}
