import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import { verifyStatement } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let competitions: string[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  competitions = []
  for (let round = 0; round < 6; round++) competitions.push((await publishTender(carelot)).id)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const get = (id: string, path: string, who = scene.lead) => answer(scene.call(who, 'GET', `/${id}${path}`))
type Item = { what: string; owner: string; rule: string; section?: string; detail?: string }
const openItems = async (id: string): Promise<Item[]> => (await get(id, '/open-items?limit=100')).data
const whats = async (id: string) => (await openItems(id)).map(({ what }) => what)

/** Two that have joined; no terms yet. */
async function joined(): Promise<string> {
  const id = await scene.form(competitions.pop() ?? '')
  await answer(scene.invite(id))
  await answer(scene.answer(id))
  return id
}
const sign = async (id: string, who: Holder) =>
  scene.call(who, 'POST', `/${id}/signatures`, { contentHash: (await scene.read(id)).terms.contentHash })
/** A consortium of two that have signed version 1. */
async function signed(): Promise<string> {
  const id = await joined()
  await answer(scene.propose(id))
  for (const who of [scene.lead, scene.partner]) {
    await answer(sign(id, who))
    await scene.signPapers(id, who)
  }
  return id
}
const minutes: [number, number] = [8000, 4000]
const movedOffice = { payment: { ...wholeSections.payment, invoicesTo: 'office@lead.example' } }
const laterPayment = { payment: { ...wholeSections.payment, withinDays: 30 } }

test('C-03, C-18: terms are kept while they lack sections, readiness names each, and nobody signs them', async () => {
  const id = await joined()
  await answer(scene.propose(id, minutes, { withdrawal: undefined, insurance: undefined }))
  const open = (await openItems(id)).filter(({ what }) => what === 'complete the terms')
  expect(open).toMatchObject([
    { section: 'withdrawal', rule: 'C-03', owner: scene.lead.organisationId, detail: 'Withdrawal' },
    { section: 'insurance', rule: 'C-18' },
  ])
  expect(await code(sign(id, scene.partner))).toBe('consortium.terms-incomplete')
  const annex = { title: 'Map', sha256: 'a'.repeat(64), mediaType: 'image/png' }
  const refused = await scene.propose(id, minutes, {
    payment: { ...wholeSections.payment, withinDays: 31 },
    annexes: [annex, annex],
  })
  expect(refused.body.errors).toMatchObject([
    { code: 'consortium.payment-late', pointer: '/terms/payment/withinDays' },
    { code: 'consortium.annex-twice', pointer: '/terms/annexes/1' },
  ])
  await answer(scene.propose(id, minutes, { annexes: [annex] }))
  expect((await whats(id)).filter((what) => what !== 'sign paper')).toEqual(['sign terms', 'sign terms'])
  const { data } = await get(id, '/terms', scene.partner)
  expect(data.map(({ version, missing }: { version: number; missing: string[] }) => [version, missing])).toEqual([
    [1, ['withdrawal', 'insurance']],
    [2, []],
  ])
  expect((await get(id, '/terms/1')).content).not.toHaveProperty('insurance')
  const { data: changes } = await get(id, '/terms/2/difference')
  expect(changes.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/annexes',
    '/insurance',
    '/withdrawal',
  ])
  expect((await get(id, '/terms/1/difference')).data).toContainEqual({
    pointer: '/exit',
    title: 'Exit',
    about: [],
    after: wholeSections.exit,
    material: true,
  })
  expect((await scene.call(scene.lead, 'GET', `/${id}/terms/3`)).status).toBe(404)
})

test('C-16: a signature counts while nothing material changes and says what it was given for; a material change voids it, and everybody is told whose and why', async () => {
  const id = await signed()
  const moved = (await answer(scene.propose(id, minutes, movedOffice))).terms
  expect(moved).toMatchObject({
    version: 2,
    signaturesNeeded: [],
    signatures: [{ termsVersion: 1 }, { termsVersion: 1 }],
  })
  expect(await openItems(id)).toEqual([])
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  const first = await get(id, '/terms/1')
  for (const { statement } of moved.signatures)
    expect(await verifyStatement('consortium-signature', statement, jwks)).toMatchObject({
      termsVersion: 1,
      contentHash: first.contentHash,
    })
  expect((await get(id, '/terms/2')).signatures).toEqual([])

  const later = (await answer(scene.propose(id, minutes, laterPayment))).terms
  const reason = { signedVersion: 1, because: ['/payment/withinDays'] }
  expect(later.signatures).toEqual([])
  expect(later.signaturesNeeded).toMatchObject([reason, reason])
  const is = ({ version }: Record<string, unknown>) => version === 3
  const told = await untilEvent(carelot, scene.partner, { type: 'consortium.terms-proposed', subject: id, is })
  expect(told.data.because).toEqual(reason.because)
  expect(told.data.signAgain).toHaveLength(2)
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  await answer(sign(id, scene.partner))

  const back = (await answer(scene.propose(id, minutes, movedOffice))).terms
  expect(back.signatures.map(({ organisationId }: { organisationId: string }) => organisationId)).toEqual([
    scene.lead.organisationId,
  ])
  expect(back.signaturesNeeded, 'the last word of the partner was for other terms').toMatchObject([
    { organisationId: scene.partner.organisationId, signedVersion: 3, because: ['/payment/withinDays'] },
  ])
  await answer(sign(id, scene.partner))
  await answer(sign(id, scene.lead))
  expect(await code(sign(id, scene.lead))).toBe('consortium.signed')
  await answer(scene.submit(id))
})

test('C-03: members say what they think of a version and would rather have, all of them read it, and it changes nothing', async () => {
  const id = await joined()
  const before = (await answer(scene.propose(id))).terms
  const say = (body: object, who = scene.partner) => scene.call(who, 'POST', `/${id}/terms/1/comments`, body)
  const patch = [{ op: 'replace', path: '/withdrawal/noticeDays', value: 30 }]
  const counter = { section: 'withdrawal', text: 'Shorter, please', suggestion: { patch }, externalReference: 'OURS' }
  const said = await answer(say(counter))
  expect(said.suggested.withdrawal).toEqual({ noticeDays: 30 })
  await answer(say({ text: 'We can live with 60', suggestion: { terms: before.content } }, scene.lead))
  const unfit = await say({ text: 'Odd', suggestion: { patch: [{ op: 'remove', path: '/lots' }] } })
  expect([unfit.status, unfit.body.code]).toEqual([422, 'consortium.suggestion-unfit'])
  expect((await scene.call(scene.partner, 'POST', `/${id}/terms/2/comments`, { text: 'Of none' })).status).toBe(404)
  const page = await get(id, '/terms/1/comments?limit=1')
  expect(page.data).toMatchObject([{ text: 'Shorter, please', externalReference: null }])
  const rest = await get(id, `/terms/1/comments?limit=1&cursor=${page.nextCursor}`)
  expect(rest).toMatchObject({ data: [{ text: 'We can live with 60' }], nextCursor: null })
  expect((await get(id, '/terms/1/comments?section=withdrawal', scene.partner)).data).toMatchObject([
    { id: said.id, externalReference: 'OURS' },
  ])
  await untilEvent(carelot, scene.lead, { type: 'consortium.terms-commented', subject: id })
  expect((await scene.read(id)).terms).toEqual(before)

  const cherry = scene.of('Cherry')
  await answer(scene.invite(id, cherry))
  for (const path of ['/terms', '/terms/1', '/terms/1/difference', '/terms/1/comments'])
    expect((await scene.call(cherry, 'GET', `/${id}${path}`)).status, path).toBe(403)
  expect((await say({ text: 'From outside' }, cherry)).status).toBe(403)
})

test('C-02, C-16: who refuses terms is an open item of the lead until it signs them or others are proposed, and its earlier signature does not count for them', async () => {
  const id = await signed()
  const reply = (termsVersion: number, body: object) =>
    scene.call(scene.partner, 'POST', `/${id}/terms/${termsVersion}/answer`, body)
  const refusal = { answer: 'refuse', reason: 'That office is closed' }
  expect(await code(reply(1, refusal))).toBe('consortium.signed')
  await answer(scene.propose(id, minutes, movedOffice))
  expect((await reply(2, { answer: 'refuse' })).status).toBe(400)
  expect(await code(reply(1, refusal))).toBe('consortium.terms-differ')
  await answer(reply(2, refusal))
  const detail = `${scene.partner.organisationId}: That office is closed`
  expect(await openItems(id)).toMatchObject([
    { what: 'answer a refusal', owner: scene.lead.organisationId, rule: 'C-02', detail },
    { what: 'sign terms', owner: scene.partner.organisationId },
  ])
  await untilEvent(carelot, scene.lead, { type: 'consortium.terms-refused', subject: id })
  expect((await answer(reply(2, { answer: 'accept' }))).terms.signaturesNeeded).toEqual([])
  const { organisationId } = scene.partner
  const why = { organisationId, signedVersion: 1, refusedVersion: 2, because: [] }
  expect((await answer(reply(2, refusal))).terms.signaturesNeeded).toEqual([why])
  const elsewhere = { payment: { ...movedOffice.payment, invoicesTo: 'third@lead.example' } }
  expect((await answer(scene.propose(id, minutes, elsewhere))).terms.signaturesNeeded).toEqual([why])
  const is = ({ version }: Record<string, unknown>) => version === 3
  const told = await untilEvent(carelot, scene.partner, { type: 'consortium.terms-proposed', subject: id, is })
  expect(told.data).toMatchObject({ signAgain: [organisationId], refusedVersions: { [organisationId]: '2' } })
  await answer(sign(id, scene.partner))
  expect(await whats(id)).toEqual([])
})

test('C-16: a refusal is of the text, and stays open under whatever number the lead puts it again, until the member accepts or signs it', async () => {
  const id = await signed()
  const reply = (termsVersion: number, body: object) =>
    scene.call(scene.partner, 'POST', `/${id}/terms/${termsVersion}/answer`, body)
  await answer(scene.propose(id, minutes, movedOffice))
  await answer(reply(2, { answer: 'refuse', reason: 'That office is closed' }))
  const before = await scene.read(id)
  const again = await answer(scene.propose(id, minutes, movedOffice))
  expect([again.terms.version, again.version], 'the same again asks nobody').toEqual([2, before.version])
  expect(await whats(id)).toEqual(['answer a refusal', 'sign terms'])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  await answer(scene.propose(id, minutes, { payment: { ...wholeSections.payment, invoicesTo: 'bills@lead.example' } }))
  expect(await whats(id), 'another text, and its signature was of what it was before').toEqual(['sign terms'])
  await answer(scene.propose(id, minutes, movedOffice))
  expect(await whats(id)).toEqual(['answer a refusal', 'sign terms'])
  await answer(reply(4, { answer: 'accept' }))
  expect(await whats(id)).toEqual([])
})

test('C-16: an addendum opens readiness again until the lead confirms that the terms still fit, or proposes others; members need not sign anew', async () => {
  const id = await signed()
  const { competitionId } = await scene.read(id)
  const issue = () =>
    answer(
      carelot.call(carelot.holder('Cora Commissioner'), 'POST', `/v1/competitions/${competitionId}/addenda`, {
        text: 'Mondays are covered too',
      }),
    )
  const confirm = (number: number, termsVersion = 1, who = scene.lead) =>
    scene.call(who, 'POST', `/${id}/terms/${termsVersion}/addendum-confirmations`, { number })
  expect(await code(confirm(1))).toBe('consortium.addendum-unknown')
  await issue()
  expect(await openItems(id)).toMatchObject([
    { what: 'confirm addendum', rule: 'C-16', owner: scene.lead.organisationId, detail: 'Addendum 1' },
  ])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  expect((await confirm(1, 1, scene.partner)).status).toBe(403)
  expect(await code(confirm(1, 2))).toBe('consortium.terms-differ')
  await answer(confirm(1))
  expect(await openItems(id)).toEqual([])
  await issue()
  await answer(scene.propose(id, minutes, movedOffice))
  expect(await openItems(id), 'proposed under the second').toEqual([])
  await answer(scene.submit(id))
  await issue()
  expect(await code(scene.submit(id)), 'a later version of the bid').toBe('consortium.not-ready')
  const confirmed = await answer(confirm(3, 2))
  expect(confirmed.terms).toMatchObject({ addendaConsidered: 3, signaturesNeeded: [] })
  expect(await answer(scene.submit(id))).toMatchObject({ version: 2 })
})
