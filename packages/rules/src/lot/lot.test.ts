import { expect, test } from 'vitest'
import { faultsOfLot, NewLot } from './lot.ts'

const lot: NewLot = {
  name: 'Example',
  clusterRef: 'EXAMPLE',
  previousClusters: [],
  vintage: 2011,
  msoaCodes: ['E02000001', 'E02000002'],
  invented: false,
  note: null,
  services: ['HOME_CARE', 'SIS'],
  needTypes: [],
  hours: null,
  conflictingHours: [],
  publishedProviders: null,
  externalReference: null,
}
const known = new Set(lot.msoaCodes)
const codesOf = (changed: Partial<NewLot>) =>
  faultsOfLot({ ...lot, ...changed }, known).map(({ pointer, code }) => `${pointer} ${code}`)

test('S-01: a lot is a set of known areas', () => {
  expect(codesOf({})).toEqual([])
  expect(codesOf({ msoaCodes: ['E02000001', 'E02000001', 'E02000007'] })).toEqual([
    '/msoaCodes/1 lot.area-repeated',
    '/msoaCodes/2 lot.area-unknown',
  ])
  expect(NewLot.safeParse({ ...lot, msoaCodes: [] }).success).toBe(false)
})

test('An invented lot says what of it is invented', () => {
  expect(codesOf({ invented: true })).toEqual(['/note lot.invention-unexplained'])
  expect(codesOf({ invented: true, note: 'Its areas are invented' })).toEqual([])
})

test('S-08: hours say what they count, over what time, and whether they are indicative', () => {
  const hours = {
    minutes: 60,
    per: 'WEEK',
    basis: 'Hours delivered',
    period: 'One week in July 2018',
    indicative: true,
    provenance: 'PUBLISHED',
    source: 'Lotting strategy, 2018',
  }
  expect(NewLot.safeParse({ ...lot, hours }).success).toBe(true)
  for (const field of ['basis', 'period', 'indicative'])
    expect(NewLot.safeParse({ ...lot, hours: { ...hours, [field]: undefined } }).success).toBe(false)
})
