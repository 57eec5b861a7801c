import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LotId, OrganisationId } from '../id.ts'
import { assembleRates } from './assembly.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const lotId = LotId.parse(`lot_${'0'.repeat(32)}`)
const byMinutes = { formula: 'weighted-by-minutes', rounding: 'half-up-once' } as const
const alike = { formula: 'mean-of-members', rounding: 'half-up-once' } as const

type Offer = { minutes: number; pence: number }
const shares = (offers: readonly Offer[]) =>
  offers.map(({ minutes }, index) => ({ organisationId: org(index), weeklyMinutes: minutes }))
const split = (of: ReturnType<typeof shares>) => ({
  lots: [{ lotId, services: [{ service: 'HOME_CARE' as const, shares: of, areas: [] }] }],
})
const parts = (offers: readonly Offer[]) =>
  offers.map(({ pence }, index) => ({
    organisationId: org(index),
    lots: [{ lotId, rates: [{ band: 'standard' as const, hourlyPence: pence }], nightlyPence: pence * 2 }],
  }))
const assembled = (offers: readonly Offer[], assembly: Parameters<typeof assembleRates>[0] = byMinutes) =>
  assembleRates(assembly, split(shares(offers)), parts(offers))?.[0]
const rate = (offers: readonly Offer[], assembly?: Parameters<typeof assembleRates>[0]) =>
  assembled(offers, assembly)?.rates[0]?.hourlyPence

test.each([
  [
    'equal rates stay',
    [
      { minutes: 7, pence: 2345 },
      { minutes: 5, pence: 2345 },
    ],
    2345,
    2345,
  ],
  [
    '2000 for a third, 2300 for two',
    [
      { minutes: 4000, pence: 2000 },
      { minutes: 8000, pence: 2300 },
    ],
    2200,
    2150,
  ],
  [
    'an exact half goes up',
    [
      { minutes: 1, pence: 2000 },
      { minutes: 1, pence: 2001 },
    ],
    2001,
    2001,
  ],
  [
    'just under a half goes down',
    [
      { minutes: 5001, pence: 2000 },
      { minutes: 5000, pence: 2001 },
    ],
    2000,
    2001,
  ],
  [
    'of three',
    [
      { minutes: 1, pence: 10 },
      { minutes: 2, pence: 20 },
      { minutes: 3, pence: 31 },
    ],
    24,
    20,
  ],
])('C-14: rates are assembled as the signed terms say: %s', (_, offers, weighted, mean) => {
  expect([rate(offers), rate(offers, alike)]).toEqual([weighted, mean])
})

const someOffers = fc.array(
  fc.record({ minutes: fc.integer({ min: 1, max: 100_000_000 }), pence: fc.integer({ min: 1, max: 1_000_000 }) }),
  { minLength: 1, maxLength: 40 },
)

test('C-14: an assembled rate is the exact mean to half a penny, upwards, and within what members ask for, whatever they are', () => {
  fc.assert(
    fc.property(someOffers, (offers) => {
      const whole = rate(offers) ?? 0
      const weights = offers.reduce((sum, { minutes }) => sum + BigInt(minutes), 0n)
      const sum = offers.reduce((total, { minutes, pence }) => total + BigInt(minutes) * BigInt(pence), 0n)
      const twiceOver = 2n * (BigInt(whole) * weights - sum)
      expect(twiceOver > -weights && twiceOver <= weights).toBe(true)
      const pences = offers.map(({ pence }) => pence)
      expect(whole).toBeGreaterThanOrEqual(Math.min(...pences))
      expect(whole).toBeLessThanOrEqual(Math.max(...pences))
    }),
  )
})

test('C-14: the order of members and of their parts changes nothing', () => {
  fc.assert(
    fc.property(someOffers, fc.infiniteStream(fc.nat()), (offers, numbers) => {
      const keyed = parts(offers).map((part) => ({ part, key: numbers.next().value }))
      const mixed = keyed.toSorted((one, other) => one.key - other.key).map(({ part }) => part)
      const given = split(shares(offers))
      const turned = split(shares(offers).toReversed())
      expect(assembleRates(byMinutes, turned, mixed)).toEqual(assembleRates(byMinutes, given, parts(offers)))
    }),
  )
})

test('C-14: nothing is assembled while a part is missing, and a night as an hour is', () => {
  const offers = [
    { minutes: 4000, pence: 2000 },
    { minutes: 8000, pence: 2300 },
  ]
  expect(assembleRates(byMinutes, split(shares(offers)), parts(offers).slice(1))).toBeUndefined()
  expect(assembled(offers)?.nightlyPence).toBe(4400)
})
