import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, valueOrRefuse } from '../../answer.ts'
import { PricingModel } from '../pricing-model.ts'
import { type Call, factorsOfCall } from './call-price.ts'
import { evaluatePrice, PriceLine } from './evaluated-price.ts'
import { fraction, halfUp, times, written } from './fraction.ts'
import { productOf } from './product.ts'

const model = (change: object = {}) =>
  PricingModel.parse({
    weight: 4000,
    formula: 'lowest-over-evaluated',
    rounding: 'half-up-once',
    callLengths: [
      { minutes: 30, share: 6000 },
      { minutes: 45, share: 8000 },
    ],
    bands: [{ band: 'standard', illustrativeWeeklyMinutes: 0 }],
    ...change,
  })

/** A call in whole pence, a half up, rounded once at the end. */
function priceCall(hourlyPence: number, call: Call, pricing: PricingModel): Answer<number> {
  const factors = factorsOfCall(hourlyPence, call, pricing)
  return factors.problem ? factors : { value: halfUp(productOf(factors.value).exact) }
}

test.each([
  [2000, 1200, 1600],
  [1735, 1041, 1388],
  [1699, 1019, 1359],
  [2468, 1481, 1974],
])('S-40, S-41: an hour of %i pence makes a call of 30 minutes %i and one of 45 minutes %i', (hour, half, three) => {
  expect(priceCall(hour, { minutes: 30 }, model())).toEqual({ value: half })
  expect(priceCall(hour, { minutes: 45 }, model())).toEqual({ value: three })
  expect(priceCall(hour, { minutes: 60 }, model())).toEqual({ value: hour })
})

test('S-41: a length of call that the contract does not name has no price', () => {
  for (const minutes of [15, 61, 90])
    expect(priceCall(2000, { minutes }, model()).problem?.code).toBe('competition.call-length-undefined')
  expect(priceCall(2000, { minutes: 30 }, model({ callLengths: [] })).problem?.code).toBe(
    'competition.call-length-undefined',
  )
})

test('S-41, S-43: the hour is weighted by rurality first, then shared, and rounded half up once at the end', () => {
  const category = 'RURAL_VILLAGE_AND_DISPERSED' as const
  const weighted = model({ ruralityWeights: [{ category, weight: 10_250 }] })
  expect(priceCall(100, { minutes: 30, category }, weighted)).toEqual({ value: 62 })
  expect(priceCall(100, { minutes: 30 }, weighted)).toEqual({ value: 60 })
  expect(priceCall(100, { minutes: 30, category }, model()).problem?.code).toBe('competition.rurality-weight-undefined')
})

test('S-42: 20 hours a week cost twenty times the standard rate; 25 hours and 7 nights the complex and the night rate', () => {
  const ofA = model({ bands: [{ band: 'standard', illustrativeWeeklyMinutes: 1200 }] })
  const a = { rates: [{ band: 'standard' as const, hourlyPence: 2345 }] }
  expect(valueOrRefuse(evaluatePrice(a, ofA)).evaluatedPence).toBe(20 * 2345)
  const ofB = model({
    bands: [{ band: 'complex', illustrativeWeeklyMinutes: 1500 }],
    sleepNights: { illustrativeWeekly: 7 },
  })
  const b = { rates: [{ band: 'complex' as const, hourlyPence: 2671 }], nightlyPence: 6100 }
  expect(valueOrRefuse(evaluatePrice(b, ofB)).evaluatedPence).toBe(25 * 2671 + 7 * 6100)
  expect(evaluatePrice({ rates: b.rates }, ofB).problem?.code).toBe('bid.night-missing')
  expect(evaluatePrice(a, ofB).problem?.code).toBe('bid.band-missing')
})

test('S-40: standard and complex are priced apart, and every line of the week can be checked', () => {
  const pricing = model({
    bands: [
      { band: 'standard', illustrativeWeeklyMinutes: 90, illustrativeCalls: [{ minutes: 45, weekly: 3 }] },
      {
        band: 'complex',
        illustrativeWeeklyMinutes: 0,
        setHourlyPence: 3001,
        illustrativeCalls: [{ minutes: 30, weekly: 2 }],
      },
    ],
  })
  const { lines, exactPence, evaluatedPence } = valueOrRefuse(
    evaluatePrice({ rates: [{ band: 'standard', hourlyPence: 1735 }] }, pricing),
  )
  expect(lines.map(({ line, exactPence }) => `${line}: ${exactPence}`)).toEqual([
    'standard, 90 minutes: 5205/2',
    'standard, 3 calls of 45 minutes: 4164',
    'complex, 2 calls of 30 minutes: 18006/5',
  ])
  expect([exactPence, evaluatedPence]).toEqual(['103677/10', 10368])
})

/** What a formula comes to, worked out as somebody would by hand. */
function worth(formula: string): string {
  const factors = formula.split(' × ').map((factor) => factor.split('/').map(BigInt))
  return written(factors.map(([top = 0n, bottom = 1n]) => fraction(top, bottom)).reduce(times, fraction(1)))
}

test('P-57: the formula of every line names rate, weight, share and number, and comes to its exact pence', () => {
  const { formula, exactPence } = PriceLine.shape
  expect(worth(String(formula.meta()?.example))).toBe(exactPence.meta()?.example)
  const category = 'RURAL_VILLAGE_AND_DISPERSED' as const
  const call = fc.record({
    minutes: fc.constantFrom(30, 45, 60),
    weekly: fc.nat(2000),
    category: fc.constantFrom(undefined, category),
  })
  const band = fc.record({
    illustrativeWeeklyMinutes: fc.nat(100_000),
    illustrativeCalls: fc.array(call, { maxLength: 6 }),
  })
  const pence = fc.integer({ min: 1, max: 9999 })
  fc.assert(
    fc.property(pence, band, fc.integer({ min: 10_000, max: 12_000 }), (rate, of, weight) => {
      const pricing = model({
        ruralityWeights: [{ category, weight }],
        sleepNights: { illustrativeWeekly: 7 },
        bands: [{ band: 'standard', ...of }],
      })
      const offer = { rates: [{ band: 'standard' as const, hourlyPence: rate }], nightlyPence: rate }
      for (const line of valueOrRefuse(evaluatePrice(offer, pricing)).lines) {
        expect(worth(line.formula), line.formula).toBe(line.exactPence)
        expect(line.formula.startsWith(`${line.ratePence} × `)).toBe(true)
        if (line.line.includes('of 45 minutes')) expect(line.formula).toContain(' × 8000/10000 × ')
        if (line.line.includes(category)) expect(line.formula).toContain(` × ${weight}/10000 × `)
      }
    }),
  )
})

test('P-57: a price is never rounded before the end, whatever it is made of', () => {
  const calls = fc.record({ minutes: fc.constantFrom(30, 45, 60), weekly: fc.nat(2000) })
  const week = fc.record({
    illustrativeWeeklyMinutes: fc.nat(100_000),
    illustrativeCalls: fc.array(calls, { maxLength: 6 }),
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), week, (hourlyPence, band) => {
      const { lines, evaluatedPence } = valueOrRefuse(
        evaluatePrice(
          { rates: [{ band: 'standard', hourlyPence }] },
          model({ bands: [{ band: 'standard', ...band }] }),
        ),
      )
      // In six-hundredths of a penny every line is a whole number.
      const inParts = lines.reduce((sum, { exactPence }) => {
        const [top = 0, bottom = 1] = exactPence.split('/').map(Number)
        return sum + (top * 600) / bottom
      }, 0)
      expect(Math.abs(evaluatedPence * 600 - inParts)).toBeLessThanOrEqual(300)
    }),
  )
})
