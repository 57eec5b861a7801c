import type { ConsortiumCoverage } from '@carelot/rules/consortium/coverage-report'
import type { OpenItem } from '@carelot/rules/consortium/open-item'
import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
})
afterAll(() => carelot?.stop())

const service = 'DISCHARGE_TO_ASSESS'
type Areas = { coverage: object; accountable: string; backup: string | null; delivering: string[] }

/** A consortium of the lead and its partner, and of whoever else joins it, without terms. */
async function joined(...others: string[]): Promise<string> {
  const id = await scene.form((await publishTender(carelot)).id)
  for (const who of [scene.partner, ...others.map(scene.of)]) {
    await answer(scene.invite(id, who))
    await answer(scene.answer(id, who))
  }
  return id
}

/** Terms with the same shares in both lots, and these areas in each. */
async function propose(id: string, areas: readonly Areas[][], more: object = {}) {
  const { version } = await scene.read(id)
  const shares = [scene.lead, scene.partner].map(({ organisationId }) => ({ organisationId, weeklyMinutes: 6000 }))
  const lots = scene.lotIds.map((lotId, index) => ({
    lotId,
    services: [{ service, shares, areas: areas[index] ?? [] }],
    ...more,
  }))
  return scene.call(
    scene.lead,
    'PATCH',
    `/${id}`,
    { terms: { ...wholeSections, lots } },
    { 'if-match': `"${version}"` },
  )
}

const coverage = (id: string): Promise<ConsortiumCoverage> => answer(scene.call(scene.lead, 'GET', `/${id}/coverage`))
const items = async (id: string): Promise<OpenItem[]> =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items?limit=100`))).data
const submitted = async (id: string) => (await scene.submit(id)).body.code ?? 'received'
const codesOf = async (lotId: string): Promise<string[]> =>
  (await answer(carelot.call(scene.lead, 'GET', `/v1/lots/${lotId}`))).msoaCodes
async function sign(id: string) {
  const { terms } = await scene.read(id)
  for (const who of [scene.lead, scene.partner]) {
    await answer(scene.sign(id, who, terms.contentHash))
    await scene.signPapers(id, who)
  }
}
const group = (change: Partial<Areas> = {}): Areas => ({
  coverage: { scope: 'WHOLE' },
  accountable: scene.lead.organisationId,
  backup: scene.partner.organisationId,
  delivering: [],
  ...change,
})
const part = (msoaCodes: string[]) => ({ scope: 'PART', msoaCodes })

test('C-04: one call says of every area of every lot who answers for it, who steps in, and what is missing; its members alone are told', async () => {
  const id = await joined()
  const [lotId = '', other = ''] = scene.lotIds
  const codes = await codesOf(lotId)
  const before = await coverage(id)
  expect(before.termsVersion).toBeNull()
  expect(before.lots.map(({ services }) => services[0]?.counts.uncovered)).toEqual([
    codes.length,
    (await codesOf(other)).length,
  ])
  const [first = '', second = '', ...rest] = codes
  await answer(
    propose(id, [
      [
        group({ coverage: part(rest), backup: null }),
        group({ coverage: part([second]) }),
        group({ coverage: part([second]) }),
      ],
      [group()],
    ]),
  )
  const { termsVersion, lots } = await coverage(id)
  const [one, all] = lots
  const [own] = one?.services ?? []
  expect(termsVersion).toBe(1)
  expect(own?.areas.map(({ msoaCode }) => msoaCode)).toEqual(codes)
  expect(own?.areas.slice(0, 3)).toMatchObject([
    { msoaCode: first, state: 'uncovered', accountable: null },
    { msoaCode: second, state: 'doubled', accountable: null },
    {
      state: 'no-backup',
      accountable: scene.lead.organisationId,
      backup: null,
      delivering: [scene.lead.organisationId],
    },
  ])
  for (const { name, ruralityCategory } of own?.areas ?? []) {
    expect(name).toMatch(/\w/)
    expect(ruralityCategory).toMatch(/^(URBAN|RURAL)_/)
  }
  expect(own?.counts).toMatchObject({ covered: 0, uncovered: 1, doubled: 1, 'no-backup': codes.length - 2 })
  expect(all?.services[0]?.counts).toMatchObject({ covered: (await codesOf(other)).length, uncovered: 0 })
  expect(one).toMatchObject({ weeklyMinutes: 12_000, vintage: 2011, sizing: { weeklyHours: 200, feasible: [] } })
  expect(one?.lotSizing, 'as published').toEqual(
    await answer(carelot.call(scene.lead, 'GET', `/v1/lots/${lotId}/sizing`)),
  )
  expect(own?.shares.map(({ basisPoints }) => basisPoints)).toEqual([5000, 5000])
  const refused = async (name: string) => (await scene.call(carelot.holder(name), 'GET', `/${id}/coverage`)).status
  await answer(scene.invite(id, scene.of('Cherry')))
  expect(await refused('Sam Signatory of Cherry'), 'invited, not joined').toBe(403)
  expect(await refused('Sam Signatory of Hopfield')).toBe(404)
  expect(await refused('Cora Commissioner')).toBe(403)
})

test('C-04, C-08: what is uncovered, doubled or without backup stands in the way of the bid, one item a lot and service', async () => {
  const id = await joined()
  const [first = '', second = '', ...rest] = await codesOf(scene.lotIds[0] ?? '')
  const gaps = [
    [group({ coverage: part([...rest, second]) }), group({ coverage: part([second]) })],
    [group({ backup: null })],
  ]
  await answer(propose(id, gaps))
  await sign(id)
  const [lotId, other] = scene.lotIds
  const at = { owner: scene.lead.organisationId, service, rule: 'C-04' }
  expect(await items(id)).toMatchObject([
    { what: 'cover an area', lotId, areas: { count: 1, first: [first] }, ...at },
    { what: 'settle who is accountable', lotId, areas: { count: 1, first: [second] }, ...at },
    { what: 'name a backup', lotId: other, areas: { count: (await codesOf(other ?? '')).length }, ...at },
  ])
  expect(await submitted(id)).toBe('consortium.not-ready')
  await answer(propose(id, [[group()], [group()]]))
  await sign(id)
  expect(await items(id)).toEqual([])
  expect(await submitted(id)).toBe('received')
})

test('C-04: who delivers personal care without the CQC registration for it keeps the bid back, though all have signed', async () => {
  const id = await joined()
  const { organisationId } = scene.partner
  const both = { delivering: [scene.lead.organisationId, organisationId] }
  await answer(propose(id, [[group(both)], [group()]]))
  await sign(id)
  expect(await items(id)).toEqual([])
  const path = `/v1/organisations/${organisationId}/registrations`
  const held = (await answer(carelot.call(scene.partner, 'GET', path))).data
  const cqc = held.find(({ particulars }: { particulars: { kind: string } }) => particulars.kind === 'cqc-registration')
  const ends = (expiresOn: string | null, version: number) =>
    answer(carelot.call(scene.partner, 'PATCH', `${path}/${cqc.id}`, { expiresOn }, { 'if-match': `"${version}"` }))
  const { version } = await ends('2026-12-31', cqc.version)
  const open = (await items(id)).filter(({ what }) => what === 'register a deliverer')
  expect(open).toMatchObject([
    { what: 'register a deliverer', owner: organisationId, lotId: scene.lotIds[0], service, rule: 'C-04' },
  ])
  const [one, all] = (await coverage(id)).lots
  expect(one?.services[0]?.areas[0]).toMatchObject({ state: 'unregistered', problems: [{ of: [organisationId] }] })
  expect(all?.services[0]?.areas[0]?.state, 'it steps in there, and does not deliver').toBe('covered')
  expect(await submitted(id)).toBe('consortium.not-ready')
  await ends(null, version)
  expect(await submitted(id)).toBe('received')
})

test('S-03: a member that won a part of a lot is named nowhere else in it', async () => {
  const id = await joined('Downland')
  const { organisationId } = scene.of('Downland')
  await answer(propose(id, [[group()], [group({ backup: organisationId })]]))
  const [, lotId = ''] = scene.lotIds
  const codes = await codesOf(lotId)
  const outside = codes.filter((_, index) => index % 2 === 1)
  expect(await items(id)).toContainEqual(
    expect.objectContaining({
      what: 'keep to the part that was won',
      rule: 'S-03',
      lotId,
      areas: { count: outside.length, first: outside.slice(0, 5) },
    }),
  )
})

test('C-04, S-03: terms are refused that name an area outside the lot, a member as its own backup, or less than their own floor', async () => {
  const id = await joined()
  const [, other = ''] = scene.lotIds
  const [elsewhere = ''] = await codesOf(other)
  const refused = async (areas: Areas[], more = {}) => (await propose(id, [areas, [group()]], more)).body
  expect(await refused([group({ coverage: part([elsewhere]) })])).toMatchObject({ code: 'lot.area-not-in-lot' })
  expect(await refused([group({ backup: scene.lead.organisationId })])).toMatchObject({
    code: 'consortium.backup-same',
    errors: [{ pointer: '/terms/lots/0/services/0/areas/0/backup' }],
  })
  expect((await refused([group()], { floorWeeklyMinutes: 6001 })).errors).toMatchObject(
    Array(4).fill({ code: 'consortium.share-below-floor' }),
  )
})
