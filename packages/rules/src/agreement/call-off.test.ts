import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lotNumber, termsWith } from './agreement.fixture.ts'
import { type CallOff, faultsOfCallOff } from './call-off.ts'

const now = '2027-01-05T09:00:00.000Z'

function callOff(
  change: Partial<CallOff['brief']> = {},
  calledOff: CallOff['calledOff'] = ['DISCHARGE_TO_ASSESS'],
): CallOff {
  const brief = {
    service: { estimatedValuePence: 400_000_000 },
    lots: [{ lotId: lotNumber(1) }],
    questions: [{ weight: 4000 }, { weight: 2000 }],
    pricing: { weight: 4000, bands: [{ band: 'standard' as const }, { band: 'complex' as const }] },
    timetable: { deadline: '2027-02-05T12:00' },
    ...change,
  }
  return { route: 'further-competition', calledOff, brief }
}

const agreementWith = (change: object = {}, valueCalledOffPence = 0) => ({
  terms: termsWith(change),
  valueCalledOffPence,
})
const faults = (asked: CallOff, agreement = agreementWith(), at = now) =>
  faultsOfCallOff(asked, agreement, at).map(({ code, pointer }) => `${code} ${pointer}`)

test('P-45: a call-off inside its framework has no fault', () => {
  expect(faults(callOff())).toEqual([])
})

test.each([
  ['2025-09-30T22:59:59.999Z', ['agreement.not-begun ']],
  ['2025-09-30T23:00:00.000Z', []],
  ['2029-09-30T22:59:59.999Z', ['agreement.award-after-expiry /brief/timetable/deadline']],
  ['2029-09-30T23:00:00.000Z', ['agreement.expired ']],
])('P-45: at %s (London days) a call-off is %j', (at, expected) => {
  const year = at.slice(0, 4)
  expect(
    faults(callOff({ timetable: { deadline: `${year === '2025' ? 2026 : 2030}-02-05T12:00` } }), agreementWith(), at),
  ).toEqual(expected)
})

test('P-45: the award must fall within the framework with the extensions taken; the service may run on after', () => {
  const planned = callOff({ timetable: { deadline: '2029-09-01T12:00', decisionOn: '2029-10-01' } })
  const at = '2029-06-01T09:00:00.000Z'
  const untilOn = '2030-09-30'
  expect(faults(planned, agreementWith(), at)).toEqual(['agreement.award-after-expiry /brief/timetable/decisionOn'])
  expect(faults(planned, agreementWith({ extensions: [{ untilOn }] }), at)).toHaveLength(1)
  expect(faults(planned, agreementWith({ extensions: [{ untilOn, takenOn: '2029-05-01' }] }), at)).toEqual([])
})

test('P-28, P-45: route, lot and service are those of the framework', () => {
  expect(faults(callOff(), agreementWith({ routes: ['direct-award'] }))).toEqual(['agreement.route-not-allowed '])
  expect(
    faults(callOff({ lots: [{ lotId: lotNumber(1) }, { lotId: lotNumber(9) }, { lotId: lotNumber(2) }] })),
  ).toEqual(['agreement.lot-outside /brief/lots/1/lotId', 'agreement.service-outside /brief/lots/2/lotId'])
})

test('P-45: the estimate is held to what is left of the maximum, to the penny', () => {
  expect(faults(callOff(), agreementWith({}, 600_000_000))).toEqual([])
  expect(faults(callOff(), agreementWith({}, 600_000_001))).toEqual([
    'agreement.value-exceeded /brief/service/estimatedValuePence',
  ])
})

test('P-45: a weight is refused exactly when it lies outside its range', () => {
  const weight = fc.integer({ min: 0, max: 10_000 })
  fc.assert(
    fc.property(weight, weight, weight, weight, (one, other, quality, price) => {
      const range = { minimum: Math.min(one, other), maximum: Math.max(one, other) }
      const agreement = agreementWith({ weights: { quality: range, price: range } })
      const bands = [{ band: 'standard' as const, setHourlyPence: 2000 }]
      const found = faults(callOff({ questions: [{ weight: quality }], pricing: { weight: price, bands } }), agreement)
      const outside = (given: number) => given < range.minimum || given > range.maximum
      expect(found.includes('agreement.weights-outside-range /brief/questions')).toBe(outside(quality))
      expect(found.includes('agreement.weights-outside-range /brief/pricing/weight')).toBe(outside(price))
    }),
  )
})

test('P-45: rates are the set ones, or not above the maximum', () => {
  const rates = [
    { band: 'standard', setHourlyPence: 2000 },
    { band: 'complex', maximumHourlyPence: 2500 },
  ]
  const priced = (standard: number | undefined, complex: number | undefined) =>
    faults(
      callOff({
        pricing: {
          weight: 4000,
          bands: [
            { band: 'standard', setHourlyPence: standard },
            { band: 'complex', setHourlyPence: complex },
          ],
        },
      }),
      agreementWith({ rates }),
    )
  expect(priced(2000, undefined)).toEqual([])
  expect(priced(2000, 2500)).toEqual([])
  expect(priced(undefined, 2501)).toEqual([
    'agreement.rate-not-the-set-one /brief/pricing/bands/0',
    'agreement.rate-above-maximum /brief/pricing/bands/1',
  ])
})

test('S-47: quality alone is a valid call-off when every rate is set', () => {
  const qualityAlone = (setHourlyPence?: number) =>
    callOff({
      questions: [{ weight: 10_000 }],
      pricing: { weight: 0, bands: [{ band: 'standard', setHourlyPence }] },
    })
  expect(faults(qualityAlone(2150))).toEqual([])
  expect(faults(qualityAlone())).toEqual(['agreement.rate-not-set /brief/pricing/bands/0'])
})
