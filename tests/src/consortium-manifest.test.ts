import { createHash } from 'node:crypto'
import { verifyStatement } from '@carelot/sdk'
import canonicalize from 'canonicalize'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

// A change of members that has taken effect after the bid: in what the council reads, and in what the members do.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

type Manifest = {
  bidId: string
  version: number
  statement: string
  superseded: Manifest[]
  certificates: { organisationId: string }[]
  firmsToReplace: object[]
  parties: { organisationId: string; role: string }[]
  papers: { organisationId: string }[]
  terms: { contentHash: string; signatures: { organisationId: string }[] }
  changes: {
    changeId: string
    termsHash: string | null
    leaving: string
    newcomer: string
    answers: { organisationId: string }[]
  }[]
}
async function manifestOf(id: string): Promise<Manifest> {
  const { competitionId } = await scene.read(id)
  const path = `/v1/competitions/${competitionId}/manifests`
  const { data } = await answer(carelot.call(carelot.holder('Cora Commissioner'), 'GET', path))
  expect(data).toHaveLength(1)
  return data[0]
}
const firmsOf = (rows: readonly { organisationId: string }[]) =>
  new Set(rows.map(({ organisationId }) => organisationId))
const open = async (id: string, who = scene.lead): Promise<string[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data.map(({ what }: { what: string }) => what)
const coverageOf = (id: string) => answer(scene.call(scene.lead, 'GET', `/${id}/coverage`))
/** Of two firms and a reserve member, with a bid that was opened. */
async function opened(): Promise<string> {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  return id
}
async function replaced(id: string): Promise<string> {
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  for (const who of [scene.partner, scene.reserve]) await answer(scene.answerChange(id, who, change))
  await scene.signPapers(id, scene.reserve)
  await answer(scene.decideChange(id, change))
  return change.id
}

test('C-07, C-05: each change of members that takes effect makes another signed manifest, beside the one that went with the bid', {
  timeout: 60_000,
}, async () => {
  const id = await opened()
  const before = await manifestOf(id)
  const { lead, partner, reserve } = scene
  expect(before).toMatchObject({ version: 1, superseded: [], changes: [] })
  const refused = await answer(scene.declareChange(id))
  await answer(scene.decideChange(id, refused, { outcome: 'refused' }))
  expect(await manifestOf(id), 'what was refused changes nothing').toEqual(before)
  const changeId = await replaced(id)
  const after = await manifestOf(id)
  const { bidId, version, statement, superseded, certificates, firmsToReplace, ...content } = after
  expect([version, firmsToReplace]).toEqual([2, []])
  expect(content.parties.map(({ organisationId, role }) => ({ organisationId, role }))).toEqual([
    { organisationId: lead.organisationId, role: 'lead' },
    { organisationId: reserve.organisationId, role: 'member' },
  ])
  expect(content.changes).toMatchObject([
    { changeId, leaving: partner.organisationId, newcomer: reserve.organisationId },
  ])
  const [change] = content.changes
  expect(firmsOf(change?.answers ?? []), 'who came in is bound by its consent').toEqual(firmsOf([partner, reserve]))
  expect(firmsOf(content.terms.signatures)).toEqual(firmsOf([lead]))
  expect(change?.termsHash, 'and to these very terms').toBe(content.terms.contentHash)
  expect(firmsOf(content.papers), 'and has signed what the bid asks of it').toEqual(firmsOf([lead, reserve]))
  const { bidId: _, certificates: __, superseded: ___, firmsToReplace: ____, ...first } = before
  expect(superseded, 'what went with the bid stays as it was signed').toEqual([first])
  const hash = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  const claims = await verifyStatement('consortium-manifest', statement, jwks)
  expect(claims).toMatchObject({ bidId, version: 2, contentHash: hash })
})

test('C-07, C-09: certificates of a firm that was replaced stand no more; that which its successor has signed does', {
  timeout: 60_000,
}, async () => {
  const id = await opened()
  const { lead, partner, reserve } = scene
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  for (const who of [partner, reserve]) await answer(scene.answerChange(id, who, change))
  await scene.signPapers(id, reserve)
  expect(firmsOf((await manifestOf(id)).certificates), 'until it is approved').toEqual(firmsOf([lead, partner]))
  await answer(scene.decideChange(id, change))
  const { certificates, superseded } = await manifestOf(id)
  expect(firmsOf(certificates)).toEqual(firmsOf([lead, reserve]))
  expect(firmsOf(superseded[0]?.papers ?? []), 'that it signed one stays on record').toContain(partner.organisationId)
})

test('C-07, C-08: coverage, open items and standing are those of the members and the work as they are after a change', {
  timeout: 60_000,
}, async () => {
  const id = await opened()
  const { partner, reserve } = scene
  expect((await coverageOf(id)).changeIds).toEqual([])
  expect(JSON.stringify((await coverageOf(id)).lots)).not.toContain(reserve.organisationId)
  const changeId = await replaced(id)
  const coverage = await coverageOf(id)
  expect(coverage).toMatchObject({ termsVersion: 1, changeIds: [changeId] })
  const text = JSON.stringify(coverage.lots)
  expect(text).not.toContain(partner.organisationId)
  for (const { services } of coverage.lots) {
    expect(services[0].shares).toContainEqual(
      expect.objectContaining({ organisationId: reserve.organisationId, weeklyMinutes: 4000 }),
    )
    expect(services[0].counts).toMatchObject({ 'not-joined': 0, uncovered: 0 })
  }
  expect(new Set(await open(id, reserve))).toEqual(new Set())
  const { own, others } = await answer(scene.call(scene.lead, 'GET', `/${id}/standing`))
  expect([own, others]).toEqual([[], []])
})

test('C-07: who goes on alone after a change is asked for no partner', { timeout: 60_000 }, async () => {
  const id = await opened()
  const covered = { ...scene.leaves, takesOver: scene.all(scene.lead) }
  const change = await answer(scene.declareChange(id, covered, scene.lead))
  await answer(scene.answerChange(id, scene.partner, change))
  await answer(scene.decideChange(id, change))
  expect(await open(id)).not.toContain('find a partner')
  expect((await coverageOf(id)).lots[0].services[0].shares).toMatchObject([{ weeklyMinutes: 12_000 }])
  expect(firmsOf((await manifestOf(id)).parties)).toEqual(firmsOf([scene.lead, scene.reserve]))
})
