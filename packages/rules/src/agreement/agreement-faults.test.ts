import { expect, test } from 'vitest'
import { termsWith } from './agreement.fixture.ts'
import { lastDayOf, longestDayOf } from './agreement.ts'
import { faultsOfTerms, warningsOfTerms } from './agreement-faults.ts'

const codes = (change: object) => faultsOfTerms(termsWith(change)).map(({ code }) => code)
const pcr = { regime: 'PCR2015', procurementBeganOn: '2020-01-01', startsOn: '2020-06-01', expiresOn: '2024-05-31' }
const fullLaw = { lightTouch: false, startsOn: '2025-10-01', expiresOn: '2029-09-30' }
const open = (firstAwardedOn: string, ...reopensOn: string[]) => ({ form: { kind: 'open', firstAwardedOn, reopensOn } })

test('terms inside the law have no fault and nothing to be told', () => {
  expect(faultsOfTerms(termsWith())).toEqual([])
  expect(warningsOfTerms(termsWith())).toEqual([])
})

test.each([
  ['PCR2015', '2025-02-24', false],
  ['PCR2015', '2025-02-23', true],
  ['PA2023', '2025-02-23', false],
  ['PA2023', '2025-02-24', true],
])('P-01: %s for a procurement begun on %s: %s', (regime, procurementBeganOn, fits) => {
  expect(codes({ regime, procurementBeganOn }).includes('agreement.regime-mismatch')).toBe(!fits)
})

test.each([
  ['P-04', { ...pcr, lightTouch: false }, false],
  ['P-04', { ...pcr, lightTouch: false, expiresOn: '2024-06-01' }, true],
  [
    'P-04',
    { ...pcr, lightTouch: false, expiresOn: '2024-06-01', longTermReason: 'The buildings take six years' },
    false,
  ],
  ['P-29', fullLaw, false],
  ['P-29', { ...fullLaw, expiresOn: '2029-10-01' }, true],
  ['P-29', { ...fullLaw, extensions: [{ untilOn: '2030-09-30' }] }, true],
  ['P-29', { ...fullLaw, expiresOn: '2031-09-30', longTermReason: 'Its nature needs it' }, false],
  ['P-28', { lightTouch: true, expiresOn: '2035-09-30' }, false],
])(
  '%s: four years bind unless a reason is given or the framework is light touch: %j too long: %s',
  (_, change, tooLong) => {
    expect(codes(change).includes('agreement.term-too-long')).toBe(tooLong)
  },
)

test.each([
  [{ ...open('2025-10-01', '2028-09-30', '2033-09-29'), expiresOn: '2033-09-30' }, []],
  [{ ...open('2025-10-01', '2028-10-01'), expiresOn: '2033-09-30' }, ['agreement.reopening-late']],
  [{ ...open('2025-10-01'), expiresOn: '2033-09-30' }, ['agreement.reopening-late']],
  [{ ...open('2025-10-01'), expiresOn: '2028-09-30' }, []],
  [{ ...open('2025-10-01', '2026-10-01'), expiresOn: '2033-09-30' }, ['agreement.reopening-late']],
  [
    { ...open('2025-10-01', '2028-09-30'), expiresOn: '2033-10-01' },
    ['agreement.term-too-long', 'agreement.reopening-late'],
  ],
  [{ ...open('2025-10-01', '2028-09-30'), expiresOn: '2029-09-30', singleSupplier: true }, []],
  [{ ...open('2025-10-01', '2028-09-30'), expiresOn: '2029-10-01', singleSupplier: true }, ['agreement.term-too-long']],
])(
  'P-30: an open framework is awarded again in 3 and 5 years and ends within 8, or 4 with one supplier: %j',
  (change, expected) => {
    expect(codes({ lightTouch: false, ...change })).toEqual(expected)
    const lightTouch = termsWith({ lightTouch: true, ...change })
    expect(faultsOfTerms(lightTouch), 'P-28: for light touch it is told, not refused').toEqual([])
    expect(warningsOfTerms(lightTouch).map(({ code }) => code)).toEqual(expected)
  },
)

test('P-05: a framework of the older law is closed, unless it is a light touch design', () => {
  const change = { ...pcr, ...open('2020-06-01'), expiresOn: '2023-05-31' }
  expect(codes({ ...change, lightTouch: false })).toEqual(['agreement.form-not-open'])
  expect(codes({ ...change, lightTouch: true })).toEqual([])
})

test('P-28: direct award among several suppliers needs an objective mechanism; light touch is free of that', () => {
  const direct = { ...fullLaw, routes: ['direct-award'] }
  expect(codes(direct)).toEqual(['agreement.direct-award-unconditioned'])
  expect(codes({ ...direct, singleSupplier: true })).toEqual([])
  expect(codes({ ...direct, directAwardMechanism: 'The lowest set rate, then in turn' })).toEqual([])
  expect(codes({ ...direct, lightTouch: true })).toEqual([])
})

test('P-45: weights that no call-off could have are refused', () => {
  const range = (minimum: number, maximum: number) => ({ minimum, maximum })
  expect(codes({ weights: { quality: range(0, 5000), price: range(0, 4999) } })).toEqual([
    'agreement.weights-impossible',
  ])
  expect(codes({ weights: { quality: range(6000, 6000), price: range(4001, 5000) } })).toEqual([
    'agreement.weights-impossible',
  ])
  expect(codes({ weights: { quality: range(6000, 5000), price: range(0, 5000) } })).toEqual([
    'agreement.weights-impossible',
  ])
  expect(codes({ weights: { quality: range(10_000, 10_000), price: range(0, 0) } })).toEqual([])
})

test('an extension runs on from what was before it, and is taken before that ends', () => {
  const extensions = [
    { untilOn: '2030-09-30', takenOn: '2029-06-01' },
    { untilOn: '2031-09-30', takenOn: null },
  ]
  expect(codes({ extensions })).toEqual([])
  expect(lastDayOf(termsWith({ extensions }))).toBe('2030-09-30')
  expect(longestDayOf(termsWith({ extensions }))).toBe('2031-09-30')
  expect(codes({ extensions: [{ untilOn: '2029-09-30' }] })).toEqual(['agreement.dates-backwards'])
  expect(codes({ extensions: [{ untilOn: '2030-09-30', takenOn: '2029-10-01' }] })).toEqual([
    'agreement.dates-backwards',
  ])
  expect(codes({ expiresOn: '2025-09-30' })).toEqual(['agreement.dates-backwards'])
})

test('P-02: a value on the other side of the threshold is told', () => {
  const warned = (change: object) => warningsOfTerms(termsWith(change)).map(({ code }) => code)
  expect(warned({ maximumValuePence: 66_353_999 })).toEqual(['agreement.threshold-mismatch'])
  expect(warned({ maximumValuePence: 66_354_000 })).toEqual([])
  expect(warned({ maximumValuePence: 66_354_000, regime: 'BELOW_THRESHOLD' })).toEqual(['agreement.threshold-mismatch'])
})

test('P-55: the framework of 2019 is one of the older law, and its last day is 7 April 2027', () => {
  const extensions = [{ untilOn: '2027-04-07', takenOn: '2024-04-07' }]
  const terms = termsWith({
    ...pcr,
    procurementBeganOn: '2018-09-18',
    startsOn: '2019-04-08',
    expiresOn: '2024-04-07',
    extensions,
  })
  expect(faultsOfTerms(terms)).toEqual([])
  expect(lastDayOf(terms)).toBe('2027-04-07')
})

test('a lot or a band that the terms name twice is told, where it stands again', () => {
  const { lots, rates } = termsWith()
  const [lot] = lots
  const [rate] = rates
  const again = faultsOfTerms({
    ...termsWith(),
    lots: [...lots, ...(lot ? [lot] : [])],
    rates: [...rates, ...(rate ? [rate] : [])],
  })
  expect(again.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    `agreement.named-twice /terms/lots/${lots.length}`,
    ...(rate ? [`agreement.named-twice /terms/rates/${rates.length}`] : []),
  ])
})
