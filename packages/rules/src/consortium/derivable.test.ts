import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LotId, OrganisationId, PersonId } from '../id.ts'
import { exposedBy, faultsOfDerivable, type ShownTotal, shownTotalsOf } from './derivable.ts'
import type { JointPricing } from './pricing.ts'
import { faultsOfPricing } from './pricing-faults.ts'

const org = (number: number) => OrganisationId.parse(`org_${String(number).padStart(32, '0')}`)
const lot = (number: number) => LotId.parse(`lot_${String(number).padStart(32, '0')}`)
const personId = PersonId.parse(`per_${'0'.repeat(32)}`)
const assembly = { formula: 'weighted-by-minutes', rounding: 'half-up-once' } as const
const blind: JointPricing = { mode: 'blind', assembly }
/** Minutes of the lead and then of each member, lot by lot; nothing where there is none. */
const termsOf = (minutes: readonly (readonly number[])[], pricing: JointPricing = blind) => ({
  pricing,
  lots: minutes.map((ofLot, index) => ({
    lotId: lot(index),
    services: [
      {
        service: 'HOME_CARE' as const,
        shares: ofLot.flatMap((weeklyMinutes, place) =>
          weeklyMinutes > 0 ? [{ organisationId: org(place), weeklyMinutes }] : [],
        ),
        areas: [],
      },
    ],
  })),
})
const faults = (
  minutes: readonly (readonly number[])[],
  { pricing = blind, before = [], looks = 0 }: { pricing?: JointPricing; before?: number[][]; looks?: number } = {},
) =>
  faultsOfDerivable(termsOf(minutes, pricing), {
    leadId: org(0),
    shown: shownTotalsOf(termsOf(before), org(0)),
    looks,
  })

test('C-14: blind with fewer than three priced members besides the lead in any lot is refused, with the arithmetic', () => {
  const [alone] = faults([[8000, 4000]])
  expect(alone).toMatchObject({ code: 'consortium.prices-derivable', pointer: '/terms/lots/0' })
  expect(alone?.detail).toContain(
    "1 priced member besides the lead, 3 needed: 12000 × the total rate − 8000 × the lead's",
  )
  expect(alone?.detail).toContain('divided by 4000, which the one besides it counts for')
  const [two] = faults([[8000, 3000, 1000]])
  expect(two?.detail).toContain('what it asks for itself, 1000 or 3000 times its rate')
  const mean: JointPricing = { ...blind, assembly: { ...assembly, formula: 'mean-of-members' } }
  expect(faults([[8000, 3000, 1000]], { pricing: mean })[0]?.detail).toMatch(
    /3 × the total rate − 1 × the lead's is what they ask for together; .* 1 or 1 times its rate/,
  )
  expect(faults([[8000, 4000]], { pricing: mean })[0]?.detail).toContain('divided by 1, which')
  expect(faults([[8000, 2000, 1000, 1000]])).toEqual([])
  expect(faults([[0, 2000, 1000, 1000]])).toEqual([])
  expect(
    faults([
      [1, 1, 1, 1],
      [1, 1, 1, 0],
    ]),
  ).toMatchObject([{ pointer: '/terms/lots/1' }])
  expect(faults([[8000, 4000]], { pricing: { mode: 'clean-team', assembly, cleanTeam: [personId] } })).toHaveLength(1)
  for (const pricing of [{ mode: 'open-to-lead', assembly }, { mode: 'set-rates' }] as const)
    expect(faults([[8000, 4000]], { pricing })).toEqual([])
})

test.each<[string, number[][], number[][], number[]]>([
  ['one that delivers nearly all', [[1000, 90_000, 500, 500]], [], [1]],
  [
    'the same minutes in every lot',
    [
      [5, 4, 3, 2],
      [9, 4, 3, 2],
      [1, 8, 6, 4],
    ],
    [],
    [],
  ],
  [
    'three lots split in three ways',
    [
      [5, 4, 3, 3],
      [5, 3, 4, 3],
      [5, 3, 3, 4],
    ],
    [],
    [1, 2, 3],
  ],
  [
    'lots with all but one of four',
    [
      [1, 1, 1, 1, 0],
      [1, 1, 1, 0, 1],
      [1, 1, 0, 1, 1],
      [1, 0, 1, 1, 1],
    ],
    [],
    [1, 2, 3, 4],
  ],
  [
    'lots with others',
    [
      [1, 1, 1, 1, 0, 0, 0],
      [1, 0, 0, 0, 1, 1, 1],
    ],
    [],
    [],
  ],
  ['a member that left after totals were shown', [[1, 1, 1, 1, 0]], [[1, 1, 1, 1, 1]], [4]],
  ['one minute moved, and a member all but gone', [[1, 1001, 1000, 1000, 1]], [[1, 1000, 1000, 1000, 1000]], [4]],
  ['the same once more', [[1, 1, 1, 1]], [[7, 1, 1, 1]], []],
  ['a member in the place of another, for just its minutes', [[1, 5, 5, 0, 5]], [[1, 5, 5, 5, 0]], []],
])('C-14: whose rate follows from all that the lead was shown: %s', (_, minutes, before, expected) => {
  const totals = [...shownTotalsOf(termsOf(before), org(0)), ...shownTotalsOf(termsOf(minutes), org(0))]
  const exposed = exposedBy(totals).map(({ organisationId }) => Number(organisationId.slice(-2)))
  expect(exposed.toSorted()).toEqual(expect.arrayContaining(expected))
  expect(exposed.length > 0).toBe(expected.length > 0)
})

test('C-14: the same totals may be shown three times', () => {
  expect(faults([[1, 1, 1, 1]], { looks: 2 })).toEqual([])
  expect(faults([[1, 1, 1, 1]], { looks: 3 })).toMatchObject([{ pointer: '/terms/pricing' }])
})

const someTotals = fc.integer({ min: 3, max: 8 }).chain((members) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: members, maxLength: members }), {
    minLength: 1,
    maxLength: 4,
  }),
)

test('C-14: who is not exposed has another rate with which every total is just the same, whatever was shown', () => {
  fc.assert(
    fc.property(someTotals, (rows) => {
      const totals: ShownTotal[] = rows.map((weights, index) => ({
        lotId: lot(index),
        weights: weights.map((weight, place) => ({ organisationId: org(place), weight })),
      }))
      const exposed = new Set(exposedBy(totals).map(({ organisationId }) => organisationId))
      const rank = rankOf(rows)
      for (const place of rows[0]?.keys() ?? []) {
        // A rate is determined exactly where its own equation adds nothing to what the others say.
        const own = (rows[0] ?? []).map((_, index) => (index === place ? 1 : 0))
        if (!exposed.has(org(place))) expect(rankOf([...rows, own])).toBe(rank + 1)
      }
    }),
  )
})

/** By elimination in whole numbers, unlike the code. */
function rankOf(rows: readonly (readonly number[])[]): number {
  let left = rows.map((row) => row.map(BigInt))
  let rank = 0
  for (const column of rows[0]?.keys() ?? []) {
    const pivot = left.find((row) => row[column] !== 0n)
    if (!pivot) continue
    rank += 1
    const head = pivot[column] ?? 1n
    left = left
      .filter((row) => row !== pivot)
      .map((row) => row.map((each, index) => each * head - (pivot[index] ?? 0n) * (row[column] ?? 0n)))
  }
  return rank
}

const model = {
  weight: 4000,
  formula: 'lowest-over-evaluated',
  rounding: 'half-up-once',
  callLengths: [],
  ruralityWeights: [],
  bands: [{ band: 'standard', illustrativeWeeklyMinutes: 600, illustrativeCalls: [] }],
} as const
const mutable = (setHourlyPence?: number) => ({
  ...model,
  callLengths: [],
  ruralityWeights: [],
  bands: model.bands.map((band) => ({ ...band, illustrativeCalls: [], ...(setHourlyPence && { setHourlyPence }) })),
})

test('S-47: set rates are for a competition that sets them, and leave nothing to assemble', () => {
  const codes = (pricing: JointPricing, pence?: number) =>
    faultsOfPricing(termsOf([[1, 1, 1, 1]], pricing), {
      model: mutable(pence),
      leadId: org(0),
      shown: [],
      looks: 0,
      persons: [],
    }).map(({ code }) => code)
  expect(codes({ mode: 'set-rates' }, 2000)).toEqual([])
  expect(codes({ mode: 'set-rates' })).toEqual(['consortium.pricing-unfit'])
  expect(codes(blind, 2000)).toEqual(['consortium.pricing-unfit'])
  expect(codes({ mode: 'open-to-lead' }, 2000)).toEqual([])
})

test('C-14: nobody is of a clean team who prices or signs for a provider, or is of none', () => {
  const codes = (kind: string, roles: string[], cleanTeam = [personId]) =>
    faultsOfPricing(termsOf([[1, 1, 1, 1]], { mode: 'clean-team', assembly, cleanTeam }), {
      model: mutable(),
      leadId: org(0),
      shown: [],
      looks: 0,
      persons: [{ id: personId, kind, organisationId: org(1), roles }],
    }).map(({ code }) => code)
  expect(codes('provider', ['administrator'])).toEqual([])
  expect(codes('provider', ['administrator'], [personId, personId]), 'once each').toEqual([
    'consortium.clean-team-unfit',
  ])
  for (const role of ['signatory', 'bid-writer']) expect(codes('provider', [role])).toHaveLength(1)
  expect(codes('council', [])).toEqual(['consortium.clean-team-unfit'])
})

test.each([
  [5, []],
  [7, [{ organisationId: org(1), freedom: expect.closeTo(6 / 7) }]],
])(
  'C-14: with a weight of %i beside two of 1, who could ask for a penny more or less is free, and who could not is exposed',
  (weight, exposed) => {
    const weights = [weight, 1, 1].map((each, place) => ({ organisationId: org(place + 1), weight: each }))
    expect(exposedBy([{ lotId: lot(1), weights }])).toEqual(exposed)
  },
)
