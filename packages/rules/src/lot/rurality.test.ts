import { expect, test } from 'vitest'
import { mixByMsoa, mixByPostcode, RuralityCategory, refuseRuralUrbanClass, ruralityCategoryOf } from './rurality.ts'

test('S-09: there are four categories', () => {
  expect(RuralityCategory.options).toHaveLength(4)
})

test.each([
  ['A1', 'URBAN_MAJOR_CONURBATION'],
  ['C1', 'URBAN_CITY_AND_TOWN'],
  ['C2', 'URBAN_CITY_AND_TOWN'],
  ['D1', 'RURAL_TOWN_AND_FRINGE'],
  ['D2', 'RURAL_TOWN_AND_FRINGE'],
  ['E1', 'RURAL_VILLAGE_AND_DISPERSED'],
  ['E2', 'RURAL_VILLAGE_AND_DISPERSED'],
  ['F1', 'RURAL_VILLAGE_AND_DISPERSED'],
  ['F2', 'RURAL_VILLAGE_AND_DISPERSED'],
] as const)('O-41: class %s is in category %s', (ruralUrbanClass, category) => {
  expect(ruralityCategoryOf(ruralUrbanClass)).toBe(category)
  expect(refuseRuralUrbanClass(ruralUrbanClass)).toBeUndefined()
})

test('O-41: class B1 is refused, for the papers have no category for it', () => {
  expect(ruralityCategoryOf('B1')).toBeUndefined()
  expect(refuseRuralUrbanClass('B1')?.code).toBe('lot.rurality-undefined')
})

test('O-41: a council may say which category class B1 takes, and that touches no other class', () => {
  expect(ruralityCategoryOf('B1', 'URBAN_CITY_AND_TOWN')).toBe('URBAN_CITY_AND_TOWN')
  expect(refuseRuralUrbanClass('B1', 'URBAN_CITY_AND_TOWN')).toBeUndefined()
  expect(ruralityCategoryOf('A1', 'URBAN_CITY_AND_TOWN')).toBe('URBAN_MAJOR_CONURBATION')
})

test('S-09: the mix by area and the mix by postcode are counted apart and say what they counted', () => {
  const byMsoa = mixByMsoa([{ ruralityCategory: 'URBAN_CITY_AND_TOWN' }])
  const byPostcode = mixByPostcode([
    { ruralityCategory: 'URBAN_CITY_AND_TOWN', count: 200 },
    { ruralityCategory: 'RURAL_TOWN_AND_FRINGE', count: 40 },
  ])
  expect(byMsoa).toMatchObject({ unit: 'MSOA', total: 1, counts: { URBAN_CITY_AND_TOWN: 1, RURAL_TOWN_AND_FRINGE: 0 } })
  expect(byPostcode).toMatchObject({ unit: 'POSTCODE', total: 240, counts: { RURAL_TOWN_AND_FRINGE: 40 } })
})
