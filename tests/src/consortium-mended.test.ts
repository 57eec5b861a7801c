import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { answer, publishTender, wholeFeed } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// What a departure, an invitation sent again and another model leave behind them: nothing.
let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
})
afterAll(() => carelot?.stop())

type Asked = ReturnType<typeof scene.call>
const code = async (asked: Asked | Promise<Awaited<Asked>>) => (await asked).body.code
const tenderId = async () => (await publishTender(carelot)).id
const cherry = () => scene.of('Cherry')
const ask = (id: string, { organisationId }: Pick<Holder, 'organisationId'>, role = 'member') =>
  scene.call(scene.lead, 'POST', `/${id}/members`, { organisationId, role, answerBy: '2027-01-20T12:00' })
async function take(id: string, who: Holder, role = 'member') {
  await answer(ask(id, who, role))
  await answer(scene.answer(id, who))
}
/** Formed, with its partner in it. */
async function joined(): Promise<string> {
  const id = await scene.form(await tenderId())
  await take(id, scene.partner)
  return id
}
const roleOf = async (id: string, { organisationId }: Holder) => {
  const { members } = await scene.read(id)
  return members.find((member: { organisationId: string }) => member.organisationId === organisationId)?.role
}

test('C-02, C-07, C-16: a departure ends the authority that a firm gave: joined again, it signs its terms and papers anew', async () => {
  const id = await scene.ready(await tenderId())
  const { terms } = await scene.read(id)
  await answer(scene.leave(id))
  await take(id, scene.partner)
  expect(await scene.open(id)).toEqual(['sign terms', 'sign paper', 'sign paper'])
  expect((await scene.read(id)).terms.signatures).toMatchObject([{ organisationId: scene.lead.organisationId }])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  const signed = await answer(scene.sign(id, scene.partner, terms.contentHash))
  expect(signed.terms.signaturesNeeded).toEqual([])
  await scene.signPapers(id, scene.partner)
  expect(await scene.paperOf(id, scene.partner, 'letter-of-authority')).toMatchObject({ state: 'signed', version: 2 })
  expect(await code(scene.sign(id, scene.partner, terms.contentHash))).toBe('consortium.signed')
  expect(await scene.open(id)).toEqual([])
  await answer(scene.submit(id))
})

test('C-07, C-18: a firm that left is told that and nothing more, whatever it asks, repeats or accepts', async () => {
  const id = await joined()
  expect(await code(scene.leave(id, cherry()))).toBe('not-found')
  await answer(ask(id, cherry()))
  expect(await code(scene.leave(id, cherry())), 'asked, it has nothing to leave').toBe('consortium.not-joined')
  await answer(scene.answer(id, cherry()))
  const { terms } = await answer(scene.propose(id))
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const sign = () => scene.call(scene.partner, 'POST', `/${id}/signatures`, { contentHash: terms.contentHash }, headers)
  expect((await answer(sign())).terms.content).toEqual(terms.content)
  const left = await answer(scene.leave(id))
  expect(left).toMatchObject({ terms: null, members: [{ role: 'lead' }, { stage: 'left' }] })
  expect(left.members).toHaveLength(2)
  const { nda } = await answer(scene.setNda(id))
  for (const path of ['', '/standing', '/open-items'])
    expect(await code(scene.call(scene.partner, 'GET', `/${id}${path}`)), path).toBe('consortium.invitation-ended')
  for (const asked of [sign(), scene.acceptNda(id, scene.partner, nda.contentHash), scene.leave(id)])
    expect(await code(asked)).toBe('consortium.invitation-ended')
})

test('C-05, C-15: an invitation that is sent again is for the role that the firm has by now, and who joins may have it', async () => {
  const id = await scene.form(await tenderId())
  await answer(scene.invite(id))
  const invitationId = await scene.invitationOf(id)
  const roles = [{ organisationId: scene.partner.organisationId, role: 'sub-contractor' }]
  await answer(scene.changeModel(id, { model: 'lead-with-subcontracts', roles }))
  await answer(scene.resend(id, invitationId))
  expect(await roleOf(id, scene.partner)).toBe('sub-contractor')
  await answer(scene.answer(id))
  expect(await roleOf(id, scene.partner)).toBe('sub-contractor')
})

test('C-05: only a provider that is registered here is asked, in whatever role', async () => {
  const id = await scene.form(await tenderId())
  const nobody = { organisationId: `org_${'0'.repeat(32)}` }
  const council = carelot.holder('Cora Commissioner')
  for (const role of ['member', 'sub-contractor', 'guarantor', 'reserve'])
    for (const who of [nobody, council]) expect(await code(ask(id, who, role)), role).toBe('agreement.supplier-unknown')
  const rows = [{ ...nobody, role: 'guarantor', answerBy: '2027-01-20T12:00' }]
  const tried = await answer(scene.call(scene.lead, 'POST', `/${id}/invitation-imports`, { rows, dryRun: true }))
  expect(tried.faults).toMatchObject([{ row: 1, column: 'organisationId', code: 'agreement.supplier-unknown' }])
  expect((await scene.read(id)).members).toHaveLength(1)
})

test('P-23, C-07, C-17: nobody meets the financial condition by a firm that has signed nothing, or has left; a guarantor is no associated person', async () => {
  const id = await scene.ready(await tenderId())
  await take(id, cherry(), 'guarantor')
  await answer(scene.check(id, 'fail'))
  await answer(scene.check(id, 'pass', cherry().organisationId))
  await answer(scene.rely(id, 'guarantee', cherry().organisationId))
  expect(await scene.open(id)).toEqual(['sign paper', 'rely on somebody'])
  const query = { name: 'deed.pdf', purpose: 'consortium' }
  const { body: deed } = await sendDocument(carelot, cherry(), { query, body: Buffer.from('Executed as a deed') })
  const guarantee = await scene.paperOf(id, cherry(), 'guarantee')
  await answer(scene.signPaper(id, cherry(), guarantee, { documentId: deed.id }))
  expect(await scene.open(id)).toEqual([])
  expect(await scene.all(id, 'finances', scene.partner)).toMatchObject([
    { meets: true, reliesOn: [{ associated: false }] },
  ])
  await answer(scene.leave(id, cherry()))
  expect(await scene.open(id)).toContain('rely on somebody')
  expect(await scene.all(id, 'finances', scene.partner)).toMatchObject([{ meets: false }])
})

test('C-15, C-02: signatures are needed of those who sign the terms, and their refusals alone hold the bid up', async () => {
  const id = await scene.ready(await tenderId())
  await take(id, cherry(), 'reserve')
  const { terms } = await scene.read(id)
  expect(terms.signaturesNeeded).toEqual([])
  const refusal = { answer: 'refuse', reason: 'Never' }
  await answer(scene.call(cherry(), 'POST', `/${id}/terms/${terms.version}/answer`, refusal))
  expect(await scene.open(id)).toEqual([])
})

test('C-11, C-17: what a firm that left has shown is judged no more, and it is told of no requirement; nor is one whose invitation ended', async () => {
  const id = await joined()
  const evidence = await answer(scene.show(id, scene.fee))
  await answer(ask(id, cherry()))
  await answer(scene.revoke(id, await scene.invitationOf(id)))
  await answer(scene.leave(id))
  expect(await code(scene.judge(id, evidence.id))).toBe('not-found')
  const { id: requirementId } = await answer(scene.ask(id, {}))
  await answer(scene.withdrawAsk(id, requirementId))
  for (const who of [scene.partner, cherry()]) {
    const types = (await wholeFeed(carelot, who)).map(({ type, subject }) => (subject === id ? type : ''))
    expect(types.filter((type: string) => /requirement/.test(type))).toEqual([])
  }
})

test('C-18: members see who of them has accepted the NDA, and the lead who else did', async () => {
  const id = await joined()
  const { nda } = await answer(scene.setNda(id))
  await answer(scene.acceptNda(id, scene.partner, nda.contentHash))
  await answer(ask(id, cherry()))
  await answer(scene.acceptNda(id, cherry(), nda.contentHash))
  await answer(scene.call(cherry(), 'POST', `/${id}/answer`, { answer: 'decline', reason: 'No carers' }))
  const accepted = async (who: Holder) => (await scene.read(id, who)).nda.acceptances.length
  expect([await accepted(scene.lead), await accepted(scene.partner)]).toEqual([3, 2])
})

test('C-04, C-15: a reserve member covers no area: the coverage says what readiness asks', async () => {
  const id = await scene.ready(await tenderId())
  await answer(scene.leave(id))
  await take(id, scene.partner, 'reserve')
  const { lots } = await answer(scene.call(scene.lead, 'GET', `/${id}/coverage`))
  expect(JSON.stringify(lots)).toContain('"state":"not-joined"')
  expect(await scene.open(id)).toContain('name members that have joined')
})

test('C-16: what is immaterial voids no commitment of a sub-contractor; what is material does', async () => {
  const id = await scene.form(await tenderId())
  await answer(scene.changeModel(id, { model: 'lead-with-subcontracts' }))
  await take(id, scene.partner, 'sub-contractor')
  await answer(scene.propose(id))
  await scene.signPapers(id, scene.partner)
  const state = async () => (await scene.paperOf(id, scene.partner, 'commitment')).state
  const { payment } = (await scene.read(id)).terms.content
  await answer(scene.propose(id, [8000, 4000], { payment: { ...payment, invoicesTo: 'desk@other.example' } }))
  expect(await state()).toBe('signed')
  const paper = await scene.paperOf(id, scene.partner, 'commitment')
  expect(paper.content.termsMaterialHash).toBe((await scene.read(id)).terms.materialHash)
  await answer(scene.propose(id, [7000, 5000], { payment: { ...payment, invoicesTo: 'desk@other.example' } }))
  expect(await state()).toBe('superseded')
})

test('C-16: a version whose number no terms can have is not there', async () => {
  const id = await joined()
  await answer(scene.propose(id))
  const status = async (path: string) => (await scene.call(scene.lead, 'GET', `/${id}/terms/${path}`)).status
  for (const number of ['9007199254740991', '2147483648']) {
    expect([await status(number), await status(`${number}/comments`)], number).toEqual([404, 404])
    expect(await status(`1/difference?from=${number}`), number).toBe(400)
  }
  expect([await status('2147483647'), await status('1/difference?from=2147483647')]).toEqual([404, 404])
})
