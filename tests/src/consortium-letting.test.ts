import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { lettingScene } from './letting-scene.ts'
import { answer, publishTender, type Tender } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// Who may begin a consortium: for the letting of a framework any supplier, for a further competition who was invited to it.
let carelot: TestDeployment
let letting: ReturnType<typeof lettingScene>
let scene: ReturnType<typeof consortiumScene>
let newcomer: Holder
let tender: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  letting = lettingScene(carelot)
  scene = consortiumScene(carelot)
  newcomer = await letting.newSupplier('99900811')
  tender = await letting.publish()
}, 60_000)
afterAll(() => carelot?.stop())

const formed = (competitionId: string, lotId: string) => ({
  ...{ competitionId, lotIds: [lotId] },
  ...{ name: 'Together (invented)', whyTogether: 'Too few carers' },
})
const items = async (id: string, who: Holder): Promise<object[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data
const asking = { what: 'ask for an invitation', rule: 'P-41', bars: true }

test('C-13: nobody begins one for a further competition that it was not invited to, nor for a letting that is a draft', async () => {
  const { id } = await publishTender(carelot)
  const refused = await scene.call(newcomer, 'POST', '', formed(id, scene.lotIds[0] ?? ''))
  expect([refused.status, refused.body.code]).toEqual([404, 'not-found'])
  const draft = (await letting.draft(await letting.register())).split('/').at(-1) ?? ''
  expect((await scene.call(newcomer, 'POST', '', formed(draft, letting.lotId))).body.code).toBe('not-found')
})

test('C-13, P-41: for the letting of a framework any supplier that is registered here begins one; it is told to ask for its invitation, and bids once it has it', async () => {
  const partner = scene.partner
  const id = await letting.consortium(tender, { lead: newcomer, partner })
  expect(await items(id, newcomer)).toContainEqual(
    expect.objectContaining({ ...asking, owner: newcomer.organisationId, lotId: letting.lotId }),
  )
  const submit = () => scene.call(newcomer, 'POST', `/${id}/bids`, letting.bid(newcomer))
  expect((await submit()).body.code).toBe('consortium.not-ready')
  const { terms, version } = await scene.read(id, newcomer)
  const pricing = { mode: 'open-to-lead', assembly: { formula: 'weighted-by-minutes', rounding: 'half-up-once' } }
  const priced = { terms: { ...terms.content, pricing } }
  const put = (content: object, at: number) =>
    answer(scene.call(newcomer, 'PATCH', `/${id}`, content, { 'if-match': `"${at}"` }))
  const proposed = await put(priced, version)
  const part = { contentHash: proposed.terms.contentHash, lots: [] }
  expect((await scene.call(partner, 'POST', `/${id}/price-parts`, part)).body.code).toBe('consortium.not-ready')
  const { contentHash } = (await put({ terms: terms.content }, proposed.version)).terms
  for (const who of [newcomer, partner]) await answer(scene.sign(id, who, contentHash))

  await letting.registerCare(newcomer)
  await answer(carelot.call(newcomer, 'POST', `${tender.path}/invitation`, {}))
  expect(await items(id, newcomer)).not.toContainEqual(expect.objectContaining(asking))
  const promised = { kind: 'insurance', cover: 'employers-liability', coverPence: 1_000_000_000, status: 'committed' }
  const register = `/v1/organisations/${newcomer.organisationId}/registrations`
  const insure = (particulars: object) =>
    answer(carelot.call(newcomer, 'POST', register, { particulars, issuedOn: '2027-01-04', expiresOn: '2028-01-03' }))
  await insure(promised)
  expect(await items(id, newcomer), 'who employs is insured today').toMatchObject([
    { what: 'give evidence', about: 'employers-liability' },
  ])
  await insure({ ...promised, status: 'in-place' })
  expect(await items(id, newcomer)).toEqual([])
  await answer(submit())
})

test('C-02, P-41: whoever joined without an invitation of its own follows the bid that it is a member of, reads what is published for it, and is not told that it may make the moves of its lead', async () => {
  const { path, id: competitionId, ...published } = await letting.publish()
  const partner = await letting.newSupplier('99900813')
  const stranger = await letting.newSupplier('99900814')
  const lead = carelot.holder('Sam Signatory of Applewood')
  const id = await letting.consortium({ path, id: competitionId, ...published }, { lead, partner })
  const statuses = (who: Holder) =>
    Promise.all(
      ['standing', 'letters', 'opening'].map(
        async (what) => (await carelot.call(who, 'GET', `${path}/${what}`)).status,
      ),
    )
  expect(await statuses(partner), 'before the bid it is a member of no bidder').toEqual([404, 404, 404])
  await answer(scene.call(lead, 'POST', `/${id}/bids`, letting.bid(lead)))
  expect(await statuses(partner)).toEqual(await statuses(lead))
  const standing = async (who: Holder) => answer(carelot.call(who, 'GET', `${path}/standing`))
  const cora = carelot.holder('Cora Commissioner')
  const file = { query: { name: 'plan.pdf', purpose: 'tender' }, body: Buffer.from('Plan') }
  const { id: documentId } = (await sendDocument(carelot, cora, file)).body
  const addendum = { text: 'A question was asked', addDocuments: [documentId] }
  await answer(carelot.call(cora, 'POST', `${path}/addenda`, addendum))
  const readDocument = async (who: Holder) => (await carelot.call(who, 'GET', `/v1/documents/${documentId}`)).status
  expect([await readDocument(lead), await readDocument(partner), await readDocument(stranger)]).toEqual([200, 200, 404])
  const bid = { version: 1 }
  expect(await standing(lead)).toMatchObject({ bid, owed: [{ what: 'look at addendum' }] })
  expect((await standing(lead)).may).toContain('submit bid')
  expect(await standing(partner)).toMatchObject({ bid, owed: [], may: [] })
  expect(await statuses(stranger)).toEqual([404, 404, 404])
})

test('C-06, P-41: of a consortium that its lead gave up nobody owes anything more, nor is an invitation asked for', async () => {
  const lead = await letting.newSupplier('99900812')
  const { id } = await answer(scene.call(lead, 'POST', '', formed(tender.id, letting.lotId)))
  expect(await items(id, lead)).toContainEqual(expect.objectContaining(asking))
  await answer(scene.call(lead, 'POST', `/${id}/withdrawal`, { reason: 'The test wants it' }))
  expect(await items(id, lead)).toEqual([])
})
