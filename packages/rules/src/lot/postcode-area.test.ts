import { expect, test } from 'vitest'
import type { Msoa } from './area.ts'
import type { PostcodePlace } from './postcode.ts'
import { PostcodeArea, postcodeAreaOf, refusePostcodeText, refuseUnknownPostcode } from './postcode-area.ts'

const place: PostcodePlace = {
  postcode: 'TN23 1AA',
  vintage: 2011,
  lsoaCode: 'E01023972',
  msoaCode: 'E02004996',
  ruralityCategory: 'URBAN_CITY_AND_TOWN',
}
const msoa: Msoa = {
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

test("S-09: the category of a postcode's small area and that of its MSOA are two answers, the first labelled a stand-in", () => {
  const answer = postcodeAreaOf(place, msoa, [])
  expect(answer.smallArea).toMatchObject({ ruralityCategory: 'URBAN_CITY_AND_TOWN', standsInFor: 'OUTPUT_AREA' })
  expect(answer.area.ruralityCategory).toBe('RURAL_VILLAGE_AND_DISPERSED')
  expect(PostcodeArea.parse(answer)).toEqual(answer)
})

test('O-42: text that cannot be a postcode, a postcode outside the area and an unknown one are three refusals', () => {
  expect(refusePostcodeText('TN23')?.code).toBe('lot.postcode-invalid')
  expect(refusePostcodeText('tn231aa')).toBeUndefined()
  expect(refuseUnknownPostcode('SW1A 1AA', false).code).toBe('lot.postcode-outside-area')
  expect(refuseUnknownPostcode('TN23 9ZZ', true).code).toBe('lot.postcode-unknown')
})
