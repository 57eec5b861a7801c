import { expect, test } from 'vitest'
import { area, everywhere, lot, org, share, split, toCover } from './coverage.fixture.ts'
import { itemsOfCoverage } from './coverage-items.ts'
import { type LotSplit, servicesBeside } from './split.ts'
import { faultsOfSplit } from './split-faults.ts'

const around = {
  joined: [org(1), org(2)],
  services: ['HOME_CARE' as const],
  lots: [{ lotId: lot(1), msoaCodes: [area(1), area(2)] }],
}
const both = [share(1), share(2)]
const plain = split(1, both)
const [service = { service: 'HOME_CARE' as const, shares: [], areas: [] }] = plain.services
const inAreas = (change: Partial<typeof everywhere>) => [split(1, both, [{ ...everywhere, ...change }])]
const at = '/terms/lots/0'

test('C-04: a firm without a share is told that it has not joined to deliver, for it may have joined', () => {
  const [fault] = faultsOfSplit({ lots: [split(1, [share(1), share(3)])] }, around)
  expect(fault?.detail).toBe(`${org(3)} has not joined to deliver, or is named already`)
})

test.each<[string, LotSplit[], string[]]>([
  ['nothing', [plain], []],
  [
    'nothing where areas are left out or have no backup',
    inAreas({ coverage: { scope: 'PART', msoaCodes: [area(1)] }, backup: null }),
    [],
  ],
  ['a lot that is not bid for', [split(2, both)], [`consortium.share-unfit ${at}/lotId`]],
  ['a lot named twice', [plain, plain], ['consortium.share-unfit /terms/lots/1/lotId']],
  [
    'a service that is not bid for',
    [{ ...plain, services: [{ ...service, service: 'SIS' }] }],
    [`consortium.share-unfit ${at}/services/0/service`],
  ],
  [
    'a service named twice',
    [{ ...plain, services: [service, service] }],
    [`consortium.share-unfit ${at}/services/1/service`],
  ],
  [
    'a share of who has not joined',
    [split(1, [share(1), share(3)])],
    [`consortium.share-unfit ${at}/services/0/shares/1/organisationId`],
  ],
  [
    'a member with two shares of a service',
    [split(1, [share(1), share(1)])],
    [`consortium.share-unfit ${at}/services/0/shares/1/organisationId`],
  ],
  [
    'areas of who has not joined',
    inAreas({ accountable: org(3), delivering: [org(1), org(4)] }),
    [
      `consortium.share-unfit ${at}/services/0/areas/0/accountable`,
      `consortium.share-unfit ${at}/services/0/areas/0/delivering/1`,
    ],
  ],
  [
    'a deliverer named twice',
    inAreas({ delivering: [org(1), org(1)] }),
    [`consortium.share-unfit ${at}/services/0/areas/0/delivering/1`],
  ],
  [
    'a member that backs itself up',
    inAreas({ backup: org(1) }),
    [`consortium.backup-same ${at}/services/0/areas/0/backup`],
  ],
  [
    'an area outside the lot, and one named twice',
    inAreas({ coverage: { scope: 'PART', msoaCodes: [area(1), area(1), area(9)] } }),
    [
      `lot.area-repeated ${at}/services/0/areas/0/coverage/msoaCodes/1`,
      `lot.area-not-in-lot ${at}/services/0/areas/0/coverage/msoaCodes/2`,
    ],
  ],
  [
    'a part of no areas',
    inAreas({ coverage: { scope: 'PART', msoaCodes: [] } }),
    [`lot.part-empty ${at}/services/0/areas/0/coverage/msoaCodes`],
  ],
])('C-04, S-03: what is wrong with a split: %s', (_, lots, expected) => {
  expect(
    faultsOfSplit({ lots }, around)
      .map(({ code, pointer }) => `${code} ${pointer}`)
      .sort(),
  ).toEqual(expected.sort())
})

test('C-04: a member may have any share of a lot, unless the lead itself sets a floor', () => {
  const small = { ...plain, services: [{ ...service, shares: [share(1, 1), share(2, 600)] }] }
  expect(faultsOfSplit({ lots: [small] }, around)).toEqual([])
  const below = faultsOfSplit({ lots: [{ ...small, floorWeeklyMinutes: 600 }] }, around)
  expect(below).toMatchObject([{ code: 'consortium.share-below-floor', pointer: `${at}/floorWeeklyMinutes` }])
  expect(below[0]?.detail).toContain(org(1))
})

test('C-04: a floor is for the lot, whichever services make it up', () => {
  const twice = {
    ...plain,
    floorWeeklyMinutes: 600,
    services: [
      { ...service, shares: [share(1, 300), share(2, 600)] },
      { ...service, service: 'SIS' as const, shares: [share(1, 300)] },
    ],
  }
  expect(faultsOfSplit({ lots: [twice] }, { ...around, services: ['HOME_CARE', 'SIS'] })).toEqual([])
})

test('S-04, S-22: what the framework lets in a lot beside what is needed may be shared, and then all of it is to be covered', () => {
  const extra = { service: 'EXTRA_CARE_BACKGROUND' as const, shares: [], areas: [] }
  const lots = [{ ...plain, services: [...plain.services, extra] }]
  const beside = { ...around, lots: around.lots.map((each) => ({ ...each, beside: [extra.service] })) }
  expect(faultsOfSplit({ lots }, beside)).toEqual([])
  expect(faultsOfSplit({ lots }, around)).toMatchObject([{ pointer: `${at}/services/1/service` }])
  const items = itemsOfCoverage({ lots }, org(1), toCover())
  expect(items.map(({ what, service: of }) => `${what} ${of}`)).toEqual([
    'share a lot EXTRA_CARE_BACKGROUND',
    'cover an area EXTRA_CARE_BACKGROUND',
  ])
})

test('S-22: a further competition is for the services of its kind alone', () => {
  const letThere = ['HOME_CARE', 'SIS', 'EXTRA_CARE_BACKGROUND'] as const
  expect(servicesBeside({ kind: 'framework-letting' }, letThere)).toEqual(['EXTRA_CARE_BACKGROUND'])
  expect(servicesBeside({ kind: 'discharge-to-assess' }, letThere)).toEqual([])
})
