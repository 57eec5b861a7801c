import { createHash } from 'node:crypto'
import { verifyStatement } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import canonicalize from 'canonicalize'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, declareNoConflicts } from './story.ts'
import { answer, openTender, publishTender, stepTo, type Tender, untilStage } from './tender.ts'
import { sendDocument } from './tender-period.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
let tender: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
  const legalFormAtAward = { by: '2027-04-01', reason: 'One entity is to sign' }
  tender = await publishTender(carelot, { legalFormAtAward })
}, 60_000)
afterAll(() => carelot?.stop())

type Asked = ReturnType<typeof scene.call>
const code = async (asked: Asked | Promise<Awaited<Asked>>) => (await asked).body.code
const faults = async (asked: Asked) => {
  const { body } = await asked
  return (body.errors ?? [body]).map((each: { code: string }) => each.code)
}
const openItems = async (id: string, who = scene.lead) =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items`))).data.map(
    ({ what, owner, paper }: Record<string, string>) =>
      `${what}${paper ? ` ${paper}` : ''} ${owner === scene.lead.organisationId ? 'lead' : 'other'}`,
  )
const cora = () => carelot.holder('Cora Commissioner')
const allow = (allowed: boolean) =>
  sql`update agreement set terms = terms || jsonb_build_object('subContractingAllowed', ${allowed}::boolean)
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
const jwks = async () => (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
async function executedCopy(who: Holder): Promise<{ id: string; contentHash: string }> {
  const query = { name: 'deed.pdf', purpose: 'consortium' }
  return (await sendDocument(carelot, who, { query, body: Buffer.from('Executed as a deed') })).body
}

test('C-09, C-18: the council reads of a firm that left before the bid no certificate, and of a consortium that was opened again no deed', async () => {
  const other = await publishTender(carelot)
  const id = await scene.ready(other.id)
  const cherry = scene.of('Cherry')
  await scene.take(id, cherry, 'member')
  await scene.signPapers(id, cherry)
  await answer(scene.leave(id, cherry))
  const guarantor = scene.of('Hopfield')
  await scene.take(id, guarantor, 'guarantor')
  const { id: documentId } = await executedCopy(guarantor)
  const guarantee = await scene.paperOf(id, guarantor, 'guarantee')
  await answer(scene.signPaper(id, guarantor, guarantee, { documentId }))
  await answer(scene.submit(id))
  const given = async () =>
    (
      await sql`select 1 from document_reader where document_id = ${documentId} and organisation_id = ${cora().organisationId}`.execute(
        carelot.deployment.db,
      )
    ).rows.length
  expect(await given()).toBe(1)
  await answer(scene.reopen(id))
  expect(await given()).toBe(0)
  await answer(scene.submit(id))
  expect(await given()).toBe(1)
  await sql`update competition set opened_at = carelot_now(), stage = 'evaluating' where id = ${other.id}`.execute(
    carelot.deployment.db,
  )
  const [manifest] = (await answer(carelot.call(cora(), 'GET', `${other.path}/manifests`))).data
  const parties = manifest.parties.map(({ organisationId }: { organisationId: string }) => organisationId)
  expect(parties).not.toContain(cherry.organisationId)
  expect(manifest.certificates.map(({ organisationId }: { organisationId: string }) => organisationId).sort()).toEqual(
    [scene.lead.organisationId, scene.partner.organisationId].sort(),
  )
})

test('P-54, C-04: of a lot that lapses a consortium has nothing more to do, and bids for those that are left', async () => {
  const other = await publishTender(carelot)
  const id = await scene.ready(other.id)
  const [left = '', lapsed = ''] = scene.lotIds
  await answer(carelot.call(cora(), 'POST', `${other.path}/lots/${lapsed}/lapse`, { reason: 'Nobody needs it' }))
  expect(await openItems(id)).toEqual([])
  expect(await code(scene.submit(id))).toBe('bid.lot-lapsed')
  const whole = bidFor(carelot.sandbox, scene.lead.personId ?? '', 2300)
  const lots = whole.lots.filter(({ lotId }) => lotId === left)
  await answer(scene.call(scene.lead, 'POST', `/${id}/bids`, { ...whole, lots }))
})

test('C-13, C-15: where sub-contracting is not allowed nobody bids as a lead with sub-contracts', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.form(competitionId)
  const { lotIds } = scene
  const made = { competitionId, lotIds, name: 'Another', whyTogether: 'Small', model: 'lead-with-subcontracts' }
  const form = () => scene.call(scene.partner, 'POST', '', made)
  const change = () => scene.changeModel(id, { model: 'lead-with-subcontracts' })
  await allow(false)
  expect(await code(form())).toBe('consortium.sub-contracting-not-allowed')
  expect(await code(change())).toBe('consortium.sub-contracting-not-allowed')
  expect((await scene.read(id)).model).toBe('unincorporated')
  await allow(true)
  await answer(form())
  await answer(change())
})

test('C-15, C-16: the model that stands, with the roles that stand, is no other version; a firm that is named twice is told so', async () => {
  const id = await scene.form((await publishTender(carelot)).id)
  const { version, model } = await scene.read(id)
  expect(await answer(scene.changeModel(id, { model }))).toMatchObject({ version, model, needed: [], signAgain: [] })
  expect(await scene.read(id)).toMatchObject({ version })
  const given = { organisationId: scene.partner.organisationId, role: 'member' }
  await answer(scene.invite(id))
  const { body } = await scene.changeModel(id, { model, roles: [given, given] })
  expect(body.errors).toMatchObject([
    { pointer: '/roles/1/organisationId', detail: `${given.organisationId} is named twice` },
  ])
})

test('C-05, C-13, C-17, P-24: sub-contractor, guarantor and reserve give what they owe; the council sees them once tenders are open, and all that stands behind the bid', {
  timeout: 60_000,
}, async () => {
  const [greenway, hopfield, cherry] = [scene.of('Greenway'), scene.of('Hopfield'), scene.of('Cherry')]
  const id = await scene.form(tender.id)
  await scene.take(id, scene.partner, 'member')
  const asked = { organisationId: greenway.organisationId, answerBy: '2027-01-20T12:00' }
  const invite = (role: string) => scene.call(scene.lead, 'POST', `/${id}/members`, { ...asked, role })
  await allow(false)
  expect(await code(invite('sub-contractor'))).toBe('consortium.sub-contracting-not-allowed')
  await allow(true)
  expect(await faults(invite('member'))).toEqual(['consortium.lot-not-invited', 'consortium.lot-not-invited'])
  await scene.take(id, greenway, 'sub-contractor')
  await scene.take(id, hopfield, 'guarantor')
  await scene.take(id, cherry, 'reserve')
  const { terms } = await answer(scene.propose(id))
  for (const who of [scene.lead, scene.partner]) {
    await answer(scene.sign(id, who, terms.contentHash))
    await scene.signPapers(id, who)
  }
  for (const who of [hopfield, cherry, greenway])
    expect(await code(scene.sign(id, who, terms.contentHash))).toBe('consortium.role-unfit')
  expect(await openItems(id)).toEqual([
    'give every member a share lead',
    'sign paper guarantee other',
    'sign paper commitment other',
    'sign paper non-collusion other',
  ])
  await scene.shareAmong(id, [scene.lead, scene.partner, greenway])
  for (const who of [greenway, scene.lead, scene.partner]) await scene.signPapers(id, who)
  const guarantee = await scene.paperOf(id, hopfield, 'guarantee')
  expect(guarantee.form).toBe('deed')
  expect(await faults(scene.signPaper(id, hopfield, guarantee))).toEqual(['consortium.paper-incomplete'])
  const [deed, foreign] = [await executedCopy(hopfield), await executedCopy(cherry)]
  expect(await faults(scene.signPaper(id, hopfield, guarantee, { documentId: foreign.id }))).toEqual([
    'consortium.executed-copy-unfit',
  ])
  const given = await answer(scene.signPaper(id, hopfield, guarantee, { documentId: deed.id }))
  expect(given.signature).toMatchObject({ documentId: deed.id, documentHash: deed.contentHash })
  expect(await openItems(id)).toEqual([])
  const copyFor = async (who: Holder) => (await carelot.call(who, 'GET', `/v1/documents/${deed.id}`)).status
  expect([await copyFor(scene.lead), await copyFor(scene.partner), await copyFor(cora())]).toEqual([200, 404, 404])
  const receipt = await answer(scene.submit(id))
  const manifests = () => carelot.call(cora(), 'GET', `${tender.path}/manifests`)
  expect(await code(manifests())).toBe('competition.not-opened')
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  const [manifest] = (await answer(manifests())).data
  const { bidId, version: _, statement, superseded, certificates, firmsToReplace, ...content } = manifest
  expect(firmsToReplace).toEqual([])
  expect(superseded).toEqual([])
  expect(manifest).toMatchObject({ bidId: receipt.id, model: 'unincorporated', liability: 'joint-and-several' })
  expect(manifest.parties.map(({ role }: { role: string }) => role)).toEqual([
    'lead',
    'guarantor',
    'member',
    'reserve',
    'sub-contractor',
  ])
  expect(certificates).toHaveLength(3)
  const claimed = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
  expect(await verifyStatement('consortium-manifest', statement, await jwks())).toMatchObject({
    bidId,
    contentHash: claimed,
  })
  for (const paper of manifest.papers) await verifyStatement('consortium-paper', paper.statement, await jwks())
  const found = { listed: true, ground: 'mandatory' }
  for (const { organisationId } of [greenway, cherry]) {
    const readings = `/v1/organisations/${organisationId}/debarment-readings`
    await answer(carelot.call(cora(), 'POST', readings, { readOn: '2027-01-05', found }))
  }
  const [warned] = (await answer(manifests())).data
  expect(warned.firmsToReplace, 'the sub-contractor, and no reserve member').toEqual([
    expect.objectContaining({ organisationId: greenway.organisationId, role: 'sub-contractor', gate: 'gate.debarred' }),
  ])
  expect(warned).toMatchObject({ statement, parties: content.parties })
  const [bid] = (await answer(carelot.call(cora(), 'GET', `${tender.path}/bids`))).data
  expect(bid.members.map(({ role }: { role: string }) => role)).toEqual(['lead', 'member'])
  expect(await copyFor(cora())).toBe(200)
  await scene.award(id)
  await atAward(id)
})

/** C-01, C-15: what is due at an award comes then: papers, and a legal form where one is required. */
async function atAward(id: string) {
  expect(await openItems(id)).toEqual([
    'sign paper consortium-agreement lead',
    'sign paper consortium-agreement other',
    'take legal form lead',
  ])
  const { own } = await answer(scene.call(scene.lead, 'GET', `/${id}/standing`))
  expect(own.map(({ what }: { what: string }) => what)).toEqual(['sign paper', 'take legal form'])
  await allow(false)
  const unfit = { kind: 'model', model: 'lead-with-subcontracts', reason: 'One is to sign' }
  expect(await code(scene.declareChange(id, unfit, scene.lead))).toBe('consortium.sub-contracting-not-allowed')
  await allow(true)
  await takeModel(id, 'alliance')
  const agreement = await scene.paperOf(id, scene.lead, 'consortium-agreement')
  expect(agreement.form).toBe('seal')
  const { id: documentId } = await executedCopy(scene.lead)
  await answer(scene.signPaper(id, scene.lead, agreement, { documentId }))
  expect(await openItems(id)).toEqual(['sign paper consortium-agreement other', 'take legal form lead'])
  await takeModel(id, 'special-purpose-vehicle')
  expect((await openItems(id)).filter((item: string) => item.startsWith('take'))).toEqual([])
}

/** The lead takes another model at the award: its member and its guarantor consent, and the council approves. */
async function takeModel(id: string, model: string) {
  await declareNoConflicts(carelot, tender.id, 'opening')
  const change = await answer(scene.declareChange(id, { kind: 'model', model, reason: 'It suits' }, scene.lead))
  for (const who of [scene.partner, scene.of('Hopfield')]) await answer(scene.answerChange(id, who, change))
  await answer(scene.decideChange(id, change))
}
