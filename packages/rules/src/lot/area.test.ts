import { expect, test } from 'vitest'
import { Adjacency, Msoa, MsoaCode, populationOf, Vintage } from './area.ts'

const area: Msoa = {
  code: 'E02004996',
  vintage: 2011,
  name: 'Ashford 001',
  placeName: 'Wye, Chilham & Kennington',
  districtCode: 'E07000105',
  districtName: 'Ashford',
  healthAreaName: 'NHS Ashford CCG',
  ruralUrbanClass: 'E1',
  ruralityCategory: 'RURAL_VILLAGE_AND_DISPERSED',
  areaKm2: 84.05,
  population: {
    on: '2020-06-30',
    all: 8432,
    aged18AndOver: 6562,
    aged65AndOver: 1844,
    aged75AndOver: 908,
    aged85AndOver: 298,
  },
}

test('S-02: an area of any population is an area: 5,000 is never a limit', () => {
  for (const all of [0, 4999, 5000, 15_001])
    expect(Msoa.safeParse({ ...area, population: { ...area.population, all } }).success).toBe(true)
})

test('O-40: an MSOA has an E02 code; an LSOA, a Welsh area or a short code is none', () => {
  expect(MsoaCode.safeParse('E02004996').success).toBe(true)
  for (const code of ['E01004996', 'W02000001', 'E0200499', 'e02004996'])
    expect(MsoaCode.safeParse(code).success).toBe(false)
})

test('O-40: an area says which census its boundaries are of', () => {
  expect(Vintage.safeParse(2021).success).toBe(true)
  expect(Vintage.safeParse(2001).success).toBe(false)
})

test('O-41: an area of 2021 has no class of 2011', () => {
  expect(Msoa.safeParse({ ...area, vintage: 2021, ruralUrbanClass: null }).success).toBe(true)
})

test('A border is listed once, the lower code first', () => {
  const border = { from: 'E02004996', to: 'E02004997', sharedBorderMetres: 12_256, centroidKm: 9.06 }
  expect(Adjacency.safeParse(border).success).toBe(true)
  expect(Adjacency.safeParse({ ...border, from: border.to, to: border.from }).success).toBe(false)
})

test('People of several areas are added up; no areas have no population', () => {
  expect(populationOf([area, area])).toMatchObject({ all: 16_864, aged85AndOver: 596, on: '2020-06-30' })
  expect(populationOf([])).toBeUndefined()
})
