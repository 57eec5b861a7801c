import fc from 'fast-check'
import { expect, test } from 'vitest'
import { minutesOfHours } from '../lot/hours.ts'
import { area, everywhere, lotToCover, org, share, split, toCover } from './coverage.fixture.ts'
import { coverageOf } from './coverage-report.ts'

const hours = {
  minutes: minutesOfHours(5253.25),
  per: 'WEEK' as const,
  basis: 'Combined weekly hours',
  period: 'Not stated',
  indicative: true,
  provenance: 'PUBLISHED' as const,
  source: 'Prospectus, July 2018',
}
const snapshot = { ...hours, minutes: minutesOfHours(7197), per: 'NOT_STATED' as const, basis: 'Approximate hours' }
const published = { hours, publishedProviders: { minimum: 4, maximum: 6 }, conflictingHours: [snapshot] }
const ashford = { ...lotToCover(1, 3), ...published }
const covered = (hours: number, lot = ashford) => {
  const [one] = coverageOf({ lots: [split(1, [share(1, minutesOfHours(hours))])] }, toCover({ lots: [lot] }))
  if (!one) throw new Error('a lot is needed')
  return one
}

test.each([
  [5253.25, [6]],
  [7197, [8]],
  [2400, [3]],
  [1500, []],
  [900, [1]],
  [1000.03, []],
])(
  'S-05, S-07: a consortium’s total of %d hours is held against the hours that leave each provider viable',
  (hours, feasible) => {
    const { feasible: found, published, warnings } = covered(hours).sizing
    expect(found.map(({ providers }) => providers)).toEqual(feasible)
    expect(published, 'the 4 to 6 are of the lot').toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(feasible.length > 0 ? [] : ['NO_FEASIBLE_COUNT'])
  },
)

test('S-06, S-07: the contradiction of 2018 is shown: of 4 to 6 only 6 fits 5,253.25 hours, and none fits 7,197, whatever is bid for', () => {
  const { lotSizing, conflictingSizing } = covered(1000.03)
  expect(lotSizing).toMatchObject({ weeklyHours: 5253.25, feasible: [{ providers: 6 }] })
  expect(lotSizing.published.map(({ averageWeeklyHours }) => averageWeeklyHours)).toEqual([1313.31, 1050.65, 875.54])
  const codes = lotSizing.warnings.map(({ code }) => code)
  expect(codes.filter((code) => code === 'FIGURES_CONFLICT')).toHaveLength(1)
  expect(codes.filter((code) => code === 'PUBLISHED_COUNT_NOT_VIABLE')).toHaveLength(2 + 3)
  const [other] = conflictingSizing
  expect(other?.feasible).toEqual([{ providers: 8, averageWeeklyHours: 899.63 }])
  expect(other?.warnings.map(({ code }) => code)).toEqual(Array(3).fill('PUBLISHED_COUNT_NOT_VIABLE'))
})

test('C-04: shares sum to exactly 10,000 for each service and over the services of a lot, whatever the minutes', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 100_000_000 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(minutes, minutes, (care, support) => {
      const shares = (each: number[]) => each.map((weeklyMinutes, index) => share(index + 1, weeklyMinutes))
      const [homeCare] = split(1, shares(care)).services
      const sis = { service: 'SIS' as const, shares: shares(support), areas: [] }
      const [lot] = coverageOf(
        { lots: [{ ...split(1, []), services: [...(homeCare ? [homeCare] : []), sis] }] },
        toCover({ services: ['HOME_CARE', 'SIS'] }),
      )
      const wholes = [lot, ...(lot?.services ?? [])].map((whole) =>
        whole?.shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0),
      )
      expect(wholes).toEqual([10_000, 10_000, 10_000])
      expect(lot?.weeklyMinutes).toBe([...care, ...support].reduce((sum, each) => sum + each, 0))
    }),
    { numRuns: 50, endOnFailure: true },
  )
})

test('S-14: the rural share of each member is told, and who has much more of the rural areas than of the hours', () => {
  const part = (...numbers: number[]) => ({ scope: 'PART' as const, msoaCodes: numbers.map(area) })
  const groups = [
    { ...everywhere, coverage: part(3, 6) },
    { ...everywhere, coverage: part(1, 2, 4, 5), accountable: org(2), backup: org(1) },
  ]
  const terms = (first: number, second: number) => ({ lots: [split(1, [share(1, first), share(2, second)], groups)] })
  const [even] = coverageOf(terms(9000, 1000), toCover({ lots: [lotToCover(1, 6)] }))
  expect(even?.services[0]?.rural.map(({ ruralBasisPoints, rurality }) => [ruralBasisPoints, rurality.total])).toEqual([
    [0, 4],
    [10_000, 2],
  ])
  expect(even?.services[0]?.warnings).toEqual([])
  const [uneven] = coverageOf(terms(5000, 5000), toCover({ lots: [lotToCover(1, 6)] }))
  expect(uneven?.services[0]?.warnings).toMatchObject([{ code: 'RURAL_SHARE_UNEVEN', organisationId: org(1) }])
})

test('S-14: ten points more of the rural areas than of the hours are not too many, however both are rounded', () => {
  const numbers = Array.from({ length: 21 }, (_, index) => index + 1)
  const part = (some: number[]) => ({ scope: 'PART' as const, msoaCodes: some.map(area) })
  const groups = [
    { ...everywhere, coverage: part([3]) },
    { ...everywhere, coverage: part(numbers.filter((number) => number !== 3)), accountable: org(2), backup: org(1) },
  ]
  const ofFirst = ({ organisationId }: { organisationId: string }) => organisationId === org(1)
  const uneven = (first: number) => {
    const shares = [share(1, first), share(2, 3301), share(3, 3699 - first)]
    const [lot] = coverageOf({ lots: [split(1, shares, groups)] }, toCover({ lots: [lotToCover(1, 21)] }))
    const service = lot?.services[0]
    const points = [service?.rural.find(ofFirst)?.ruralBasisPoints, service?.shares[0]?.basisPoints]
    const warned = service?.warnings.some(
      (each) => each.code === 'RURAL_SHARE_UNEVEN' && each.organisationId === org(1),
    )
    return [...points, warned]
  }
  expect(uneven(300), 'a seventh, and a seventh less a tenth').toEqual([1429, 428, false])
  expect(uneven(299)).toEqual([1429, 427, true])
})

test('C-04: hours without areas and areas without hours are warned of', () => {
  const [lot] = coverageOf(
    { lots: [split(1, [share(1), share(3)], [{ ...everywhere, delivering: [org(1), org(2)] }])] },
    toCover(),
  )
  expect(lot?.services[0]?.warnings.map(({ code, organisationId }) => [code, organisationId])).toEqual([
    ['SHARE_WITHOUT_AREA', org(3)],
    ['AREA_WITHOUT_SHARE', org(2)],
    ['RURAL_SHARE_UNEVEN', org(1)],
  ])
})
