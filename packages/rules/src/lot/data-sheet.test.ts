import { expect, test } from 'vitest'
import { LotId, OrganisationId } from '../id.ts'
import type { Msoa } from './area.ts'
import { dataSheetOf, LotDataSheet } from './data-sheet.ts'
import { minutesOfHours } from './hours.ts'
import type { Lot } from './lot.ts'

const area = (code: string, ruralityCategory: Msoa['ruralityCategory']): Msoa => ({
  code,
  vintage: 2011,
  name: code,
  placeName: code,
  districtCode: 'E07000105',
  districtName: 'Ashford',
  healthAreaName: 'NHS Ashford CCG',
  ruralUrbanClass: 'C1',
  ruralityCategory,
  areaKm2: 10.1,
  population: { on: '2020-06-30', all: 100, aged18AndOver: 80, aged65AndOver: 20, aged75AndOver: 10, aged85AndOver: 5 },
})
const hours: NonNullable<Lot['hours']> = {
  minutes: minutesOfHours(5253.25),
  per: 'WEEK',
  basis: 'Combined weekly hours',
  period: 'Not stated',
  indicative: true,
  provenance: 'PUBLISHED',
  source: 'Prospectus, July 2018',
}
const lot: Lot = {
  id: LotId.parse(`lot_${'0'.repeat(32)}`),
  councilId: OrganisationId.parse(`org_${'0'.repeat(32)}`),
  name: 'Example',
  clusterRef: 'EXAMPLE',
  previousClusters: ['EXAMPLE1', 'EXAMPLE2'],
  vintage: 2011,
  msoaCodes: ['E02000001', 'E02000002'],
  invented: true,
  note: 'Its areas are invented',
  services: ['HOME_CARE', 'SIS'],
  needTypes: [],
  hours,
  conflictingHours: [{ ...hours, minutes: minutesOfHours(7197), per: 'NOT_STATED' }],
  publishedProviders: { minimum: 4, maximum: 6 },
  externalReference: null,
  createdAt: '2027-01-05T09:00:00.000Z',
}
const sources = {
  lot,
  areas: [area('E02000001', 'URBAN_CITY_AND_TOWN'), area('E02000002', 'RURAL_TOWN_AND_FRINGE')],
  borders: [{ from: 'E02000001', to: 'E02000002', sharedBorderMetres: 900, centroidKm: 2 }],
  postcodes: [{ ruralityCategory: 'URBAN_CITY_AND_TOWN' as const, count: 300 }],
}

test('S-11: a data sheet states rurality by area and by postcode, hours, people, spread, viable hours and provider count', () => {
  const sheet = dataSheetOf(sources)
  expect(LotDataSheet.parse(sheet)).toEqual(sheet)
  expect(sheet.ruralityByMsoa).toMatchObject({ unit: 'MSOA', total: 2 })
  expect(sheet.ruralityByPostcode).toMatchObject({ unit: 'POSTCODE', total: 300 })
  expect(sheet.population?.aged65AndOver).toBe(40)
  expect(sheet.areaKm2).toBe(20.2)
  expect(sheet.contiguity.contiguous).toBe(true)
  expect(sheet.sizing.viableWeeklyHours).toEqual({ minimum: 800, maximum: 1000 })
  expect(sheet.sizing.feasible.map(({ providers }) => providers)).toEqual([6])
})

test('S-08: hours keep their basis, period and indicative mark, and read as decimal hours', () => {
  expect(dataSheetOf(sources).hours).toEqual({ ...hours, hours: 5253.25 })
})

test('S-06: figures that contradict the hours stand beside them on the sheet, and are warned of', () => {
  const sheet = dataSheetOf(sources)
  expect(sheet.conflictingHours.map((other) => other.hours)).toEqual([7197])
  expect(sheet.sizing.warnings.some(({ code }) => code === 'FIGURES_CONFLICT')).toBe(true)
})

test('S-07: hours that no source ties to a week size nothing', () => {
  const sheet = dataSheetOf({ ...sources, lot: { ...lot, hours: { ...hours, per: 'NOT_STATED' } } })
  expect(sheet.sizing.feasible).toEqual([])
  expect(sheet.sizing.warnings.map(({ code }) => code)).toContain('HOURS_MISSING')
})
