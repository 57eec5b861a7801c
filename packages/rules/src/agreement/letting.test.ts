import { expect, test } from 'vitest'
import { lotNumber, termsWith } from './agreement.fixture.ts'
import { closedOn, faultsOfLetting, type Letting, takesOnSuppliers } from './letting.ts'

const now = '2027-01-05T09:00:00.000Z'
const lots = [{ lotId: lotNumber(1), services: ['HOME_CARE' as const, 'SIS' as const] }]
const letWith = (change: object = {}) =>
  termsWith({ procurementBeganOn: '2026-12-01', startsOn: '2027-04-08', expiresOn: '2031-04-07', lots, ...change })

function letting(change: Partial<Letting['brief']> = {}): Letting {
  return {
    services: ['HOME_CARE', 'SIS'],
    brief: {
      service: { estimatedValuePence: 400_000_000, startsOn: '2027-04-08', endsOn: '2031-04-07' },
      lots: [{ lotId: lotNumber(1) }],
      pricing: { weight: 4000, bands: [{ band: 'standard' }] },
      timetable: { deadline: '2027-02-05T12:00', decisionOn: '2027-03-05' },
      ...change,
    },
  }
}
const found = (asked = letting(), terms = letWith(), at = now) =>
  faultsOfLetting(asked, { terms, valueCalledOffPence: 0 }, at).map(({ code, pointer }) => `${code} ${pointer}`)
const service = letting().brief.service

test('P-28: a letting for the terms of its framework has no fault, before it begins and with weights of its own', () => {
  expect(found()).toEqual([])
  expect(
    found(
      letting(),
      letWith({ weights: { quality: { minimum: 9000, maximum: 10_000 }, price: { minimum: 0, maximum: 1000 } } }),
    ),
  ).toEqual([])
})

test.each<[string, Partial<Letting['brief']>, string[]]>([
  [
    'an end other than the framework’s',
    { service: { ...service, endsOn: '2031-04-08' } },
    ['agreement.term-differs /brief/service/endsOn'],
  ],
  [
    'a start before the framework’s',
    { service: { ...service, startsOn: '2027-04-07' } },
    ['agreement.term-differs /brief/service/startsOn'],
  ],
  [
    'a value above its maximum',
    { service: { ...service, estimatedValuePence: 1_000_000_001 } },
    ['agreement.value-exceeded /brief/service/estimatedValuePence'],
  ],
  ['a lot that it does not have', { lots: [{ lotId: lotNumber(2) }] }, ['agreement.lot-outside /brief/lots/0/lotId']],
  [
    'quality alone and a rate that is not set (S-47)',
    { pricing: { weight: 0, bands: [{ band: 'standard' }] } },
    ['agreement.rate-not-set /brief/pricing/bands/0'],
  ],
  [
    'an award after a closed framework has started (P-05)',
    { timetable: { deadline: '2027-02-05T12:00', decisionOn: '2027-04-09' } },
    ['agreement.closed-to-suppliers /brief/timetable/decisionOn'],
  ],
  [
    'an award after it has ended',
    { timetable: { deadline: '2031-04-08T12:00' } },
    ['agreement.award-after-expiry /brief/timetable/deadline'],
  ],
])('P-05, P-28, P-45: refused is %s', (_, change, expected) => {
  expect(found(letting(change))).toEqual(expected)
})

test('S-04: a lot is let only where the framework has both services', () => {
  const half = letWith({ lots: [{ lotId: lotNumber(1), services: ['HOME_CARE'] }] })
  expect(found(letting(), half)).toEqual(['agreement.service-outside /brief/lots/0/lotId'])
})

test('P-30: an open framework is let on the days that its terms name, and on no other', () => {
  const open = letWith({ form: { kind: 'open', firstAwardedOn: '2027-03-05', reopensOn: ['2029-03-05'] } })
  expect(found(letting(), open)).toEqual([])
  const other = letting({ timetable: { deadline: '2027-02-05T12:00', decisionOn: '2027-03-08' } })
  expect(found(other, open)).toEqual(['agreement.closed-to-suppliers /brief/timetable/decisionOn'])
  expect(closedOn('2029-03-05', open)).toBeUndefined()
})

test('P-04: what has ended is not let any more', () => {
  expect(found(letting(), letWith(), '2031-04-08T09:00:00.000Z')).toContain('agreement.expired ')
})

test('P-05, P-46: a supplier may yet come to be a party of a closed framework until it starts, of an open one always', () => {
  expect(takesOnSuppliers(letWith(), '2027-04-08')).toBe(true)
  expect(takesOnSuppliers(letWith(), '2027-04-09')).toBe(false)
  const open = letWith({ form: { kind: 'open', firstAwardedOn: '2027-03-05', reopensOn: [] } })
  expect(takesOnSuppliers(open, '2030-01-01')).toBe(true)
})
