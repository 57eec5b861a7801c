import fc from 'fast-check'
import { expect, test } from 'vitest'
import { area, everywhere, lot, lotToCover, memberAtLots, org, share, split, toCover } from './coverage.fixture.ts'
import { type AreaState, areasBidFor, areasOf, type ToCover } from './coverage.ts'
import { itemsOfCoverage } from './coverage-items.ts'
import { coverageOf } from './coverage-report.ts'
import type { CoveredAreas } from './split.ts'

const part = (...codes: number[]): CoveredAreas['coverage'] => ({ scope: 'PART', msoaCodes: codes.map(area) })
const both = [share(1), share(2)]
const statesOf = (groups: CoveredAreas[], around: ToCover = toCover()) => {
  const [first] = around.lots
  const [service = 'HOME_CARE'] = around.services
  if (!first) throw new Error('a lot is needed')
  return areasOf({ lot: first, service, split: { service, shares: both, areas: groups } }, around).map(
    ({ state }) => state,
  )
}
const three = (state: AreaState) => [state, state, state]
const unregistered = memberAtLots(2, { registrations: [] })
const inPart = memberAtLots(2, { won: [{ lotId: lot(1), coverage: part(1, 2) }] })

test.each<[string, CoveredAreas[], Partial<ToCover>, AreaState[]]>([
  ['one answers, another steps in', [everywhere], {}, three('covered')],
  ['nobody is named', [], {}, three('uncovered')],
  ['one area is left out', [{ ...everywhere, coverage: part(1, 3) }], {}, ['covered', 'uncovered', 'covered']],
  [
    'two groups name an area',
    [everywhere, { ...everywhere, coverage: part(2) }],
    {},
    ['covered', 'doubled', 'covered'],
  ],
  ['nobody steps in', [{ ...everywhere, backup: null }], {}, three('no-backup')],
  ['a member would step in for itself', [{ ...everywhere, backup: org(1) }], {}, three('no-backup')],
  [
    'who delivers has no CQC registration',
    [everywhere],
    { members: [memberAtLots(1), unregistered] },
    three('unregistered'),
  ],
  [
    'the backup alone has no CQC registration: it does not deliver',
    [{ ...everywhere, delivering: [org(1)] }],
    { members: [memberAtLots(1), unregistered] },
    three('covered'),
  ],
  [
    'the accountable member delivers alone and has none',
    [{ ...everywhere, accountable: org(2), backup: org(1), delivering: [] }],
    { members: [memberAtLots(1), unregistered] },
    three('unregistered'),
  ],
  [
    'the service is not regulated',
    [everywhere],
    { services: ['SIS'], members: [memberAtLots(1), unregistered] },
    three('covered'),
  ],
  ['the registration begins tomorrow', [everywhere], { today: '2019-03-31' }, three('unregistered')],
  ['a member has not joined', [everywhere], { joined: [org(1)] }, three('not-joined')],
  [
    'a member holds a part of the lot and is named outside it',
    [everywhere],
    { members: [memberAtLots(1), inPart] },
    ['covered', 'covered', 'outside-part'],
  ],
])('C-04: the state of every area when %s', (_, groups, change, expected) => {
  expect(statesOf(groups, toCover(change))).toEqual(expected)
})

test('S-03: where no member holds more than a part, the parts together are what is bid for', () => {
  const other = memberAtLots(1, { won: [{ lotId: lot(1), coverage: part(2) }] })
  const [first] = toCover().lots
  if (!first) throw new Error('a lot is needed')
  const codes = (change: Partial<ToCover>) => areasBidFor(first, toCover(change)).map(({ msoaCode }) => msoaCode)
  expect(codes({ members: [other, inPart] })).toEqual([area(1), area(2)])
  expect(codes({ members: [memberAtLots(1), inPart] })).toEqual([area(1), area(2), area(3)])
  expect(codes({ members: [other, inPart], joined: [org(1)] })).toEqual([area(2)])
})

test('C-04: 182 areas with one problem are one item for each lot and service, with the count and the first codes', () => {
  const around = toCover({ lots: [lotToCover(1, 182)], services: ['HOME_CARE', 'SIS'] })
  const items = itemsOfCoverage({ lots: [split(1, both, [{ ...everywhere, coverage: part(7) }])] }, org(1), around)
  expect(items).toEqual([
    {
      what: 'cover an area',
      owner: org(1),
      lotId: lot(1),
      service: 'HOME_CARE',
      areas: { count: 181, first: [1, 2, 3, 4, 5].map(area) },
    },
    { what: 'share a lot', owner: org(1), lotId: lot(1), service: 'SIS' },
    {
      what: 'cover an area',
      owner: org(1),
      lotId: lot(1),
      service: 'SIS',
      areas: { count: 182, first: [1, 2, 3, 4, 5].map(area) },
    },
  ])
})

test('C-04: who has to register is told so itself; everything else is the lead’s', () => {
  const around = toCover({ members: [memberAtLots(1), unregistered], joined: [org(1), org(2)] })
  const groups = [
    { ...everywhere, coverage: part(1) },
    { ...everywhere, coverage: part(1, 2), backup: null },
  ]
  const items = itemsOfCoverage({ lots: [split(1, both, groups)] }, org(1), around)
  expect(items.map(({ what, owner, areas }) => [what, owner, areas?.count])).toEqual([
    ['settle who is accountable', org(1), 1],
    ['register a deliverer', org(2), 2],
    ['name a backup', org(1), 2],
    ['cover an area', org(1), 1],
  ])
})

const members = [1, 2, 3, 4, 5]
const someOf = <Item>(items: readonly Item[]) => fc.subarray([...items])
const member = fc.constantFrom(...members).map(org)
const codes = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1 }).map((numbers) => part(...numbers))
const coverage = fc.oneof(fc.constant({ scope: 'WHOLE' as const }), codes)
const group = fc.record({
  coverage,
  accountable: member,
  backup: fc.option(member),
  delivering: someOf(members.map(org)),
})
const anyConsortium = fc.record({
  areas: fc.integer({ min: 1, max: 12 }),
  groups: fc.array(group, { maxLength: 6 }),
  joined: someOf(members.map(org)),
  registered: someOf(members),
  parts: fc.array(fc.tuple(fc.constantFrom(...members), codes), { maxLength: 3 }),
})
type AnyConsortium = typeof anyConsortium extends fc.Arbitrary<infer Made> ? Made : never

function surround({ areas, joined, registered, parts }: AnyConsortium): ToCover {
  return toCover({
    joined,
    lots: [lotToCover(1, areas)],
    members: members.map((number) =>
      memberAtLots(number, {
        ...(!registered.includes(number) && { registrations: [] }),
        won: parts
          .filter(([of]) => of === number)
          .slice(0, 1)
          .map(([, won]) => ({ lotId: lot(1), coverage: won })),
      }),
    ),
  })
}

test('C-04: for any members and areas, every area is in exactly one state, and covered exactly when one other steps in for the one that answers', () => {
  fc.assert(
    fc.property(anyConsortium, (made) => {
      const around = surround(made)
      const [service] = coverageOf({ lots: [split(1, both, made.groups)] }, around)[0]?.services ?? []
      if (!service) throw new Error('a service is needed')
      const whole = around.lots[0]?.areas ?? []
      const bidFor = areasBidFor({ ...lotToCover(1, made.areas) }, around)
      expect(service.areas.map(({ msoaCode }) => msoaCode)).toEqual(bidFor.map(({ msoaCode }) => msoaCode))
      expect(new Set(whole.map(({ msoaCode }) => msoaCode)).size).toBe(made.areas)
      const partOf = (of: string) =>
        around.members.find(({ organisationId }) => organisationId === of)?.won[0]?.coverage
      for (const { msoaCode, state } of service.areas) {
        const naming = made.groups.filter(({ coverage: of }) => of.scope === 'WHOLE' || of.msoaCodes.includes(msoaCode))
        expect(state === 'uncovered').toBe(naming.length === 0)
        expect(state === 'doubled').toBe(naming.length > 1)
        const isCovered =
          naming.length === 1 &&
          naming.every(({ accountable, backup, delivering }) => {
            const delivers = delivering.length > 0 ? delivering : [accountable]
            return (
              backup !== null &&
              backup !== accountable &&
              [accountable, backup, ...delivers].every((each) => {
                const own = partOf(each)
                return made.joined.includes(each) && (own?.scope !== 'PART' || own.msoaCodes.includes(msoaCode))
              }) &&
              delivers.every((each) => made.registered.some((number) => org(number) === each))
            )
          })
        expect(state === 'covered').toBe(isCovered)
      }
      const counted = Object.values(service.counts).reduce((sum, count) => sum + count, 0)
      expect(counted).toBe(service.areas.length)
      expect(service.counts.covered).toBe(service.areas.filter(({ state }) => state === 'covered').length)
    }),
    { numRuns: 500 },
  )
})

test('C-04: readiness and the map never disagree: something is open exactly when an area is not covered', () => {
  fc.assert(
    fc.property(anyConsortium, (made) => {
      const around = surround(made)
      const terms = { lots: [split(1, both, made.groups)] }
      const areas = coverageOf(terms, around).flatMap(({ services }) => services.flatMap((each) => each.areas))
      const items = itemsOfCoverage(terms, org(1), around)
      expect(items.length === 0).toBe(areas.every(({ state }) => state === 'covered'))
      for (const { count } of items.flatMap((item) => item.areas ?? [])) expect(count).toBeLessThanOrEqual(areas.length)
    }),
    { numRuns: 300 },
  )
})
