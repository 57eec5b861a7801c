import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attach,
  contractsOf,
  decide,
  publishNotice,
  rankingOf,
  recommend,
  releasePrices,
  sign,
  untilLetters,
} from './awarded.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import type { OpenedTender } from './evaluated.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, submit, untilEvent, untilStage } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// A consortium's bid keeps what any bidder's keeps, and binds its members: from the opening to the contract.
let carelot: TestDeployment
let tender: OpenedTender
let consortiumId: string
const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
const guarantor = () => of('Hopfield')
beforeAll(async () => {
  carelot = await startTestDeployment()
  const published = await publishTender(carelot)
  const together = consortiumScene(carelot)
  consortiumId = await together.ready(published.id)
  await guarantee(together)
  const asked = { item: 'conflicts-of-interest', title: 'Yours', beforeBid: true, roles: ['member'] }
  await answer(together.call(together.lead, 'POST', `/${consortiumId}/requirements`, asked))
  await answer(together.call(together.partner, 'POST', `/${consortiumId}/interests`, { conflict: false }))
  const joint = await answer(together.submit(consortiumId, 2300))
  const { saltedHash } = await answer(submit(carelot, published, of('Cherry'), { hourlyPence: 2500 }))
  await stepTo(carelot, published.deadline)
  await untilStage(carelot, published, 'closed')
  await openTender(carelot, published)
  await declareNoConflicts(carelot, published.id, 'opening')
  const opened = await openedBids(carelot, published)
  const bids = [
    { id: opened.get(joint.saltedHash) ?? '', bidder: of('Applewood') },
    { id: opened.get(saltedHash) ?? '', bidder: of('Cherry') },
  ]
  tender = { ...published, bids }
}, 60_000)
afterAll(() => carelot?.stop())

/** A guarantor that would not contract stands behind the bid. */
async function guarantee(together: ReturnType<typeof consortiumScene>) {
  const { organisationId } = guarantor()
  const asked = { organisationId, role: 'guarantor', answerBy: '2027-01-20T12:00' }
  await answer(together.call(together.lead, 'POST', `/${consortiumId}/members`, asked))
  await answer(together.answer(consortiumId, guarantor()))
  const query = { name: 'deed.pdf', purpose: 'consortium' }
  const deed = await sendDocument(carelot, guarantor(), { query, body: Buffer.from('Executed as a deed') })
  const paper = await together.paperOf(consortiumId, guarantor(), 'guarantee')
  await answer(together.signPaper(consortiumId, guarantor(), paper, { documentId: deed.body.id }))
}
const read = (found: object) => {
  const readings = `/v1/organisations/${guarantor().organisationId}/debarment-readings`
  return answer(carelot.call(carelot.holder('Cora Commissioner'), 'POST', readings, { readOn: '2027-01-05', found }))
}

test('P-24, P-46: a gate that closes on one member keeps the joint bid from an award, and one on a firm behind it is told; cured, every member reads the letter and the lead has the contract', async () => {
  const priced = await releasePrices(carelot, tender, [
    [5, 4],
    [4, 3],
  ])
  const [one = ''] = priced.lots.map(({ lotId }) => lotId)
  const [joint] = tender.bids
  expect((await rankingOf(carelot, tender, one)).successful[0]).toBe(joint?.id)
  const desk = deskOf(carelot)
  const cluster = carelot.sandbox.lots.find(({ id }) => id === one)?.clusterRef ?? ''
  await desk.change('Bluebell', cluster, 'suspend', 200)
  const refused = await recommend(carelot, tender, one)
  expect(JSON.stringify(refused.body)).toContain('gate.lot-suspended')
  await desk.change('Bluebell', cluster, 'reinstate', 200)
  for (const { lotId } of priced.lots) await answer(recommend(carelot, tender, lotId))
  await read({ listed: true, ground: 'mandatory' })
  for (const { lotId } of priced.lots) await answer(decide(carelot, tender, 'Ada Approver', { lotId }))
  const cora = carelot.holder('Cora Commissioner')
  const stopped = await untilEvent(carelot, cora, { type: 'competition.step-refused', subject: tender.id })
  expect(stopped.data.reason, 'P-24: whoever decided has to know').toContain('a firm behind a bid')
  const back = { outcome: 'sent-back', reason: 'Its guarantor is on the list' }
  for (const { lotId } of priced.lots) await answer(decide(carelot, tender, 'Ada Approver', { lotId, ...back }))
  for (const { lotId } of priced.lots) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, 'Ada Approver', { lotId, version }))
  }
  await untilLetters(carelot, tender, 1)
  const { data } = await answer(
    carelot.call(carelot.holder('Cora Commissioner'), 'GET', `${tender.path}/recommendations`),
  )
  const warned = data.find(
    ({ lotId, reopenedAt }: { lotId: string; reopenedAt: null }) => lotId === one && reopenedAt === null,
  )
  expect(warned.warnings, 'P-24: whoever decides is told; nobody is passed over').toContainEqual({
    code: 'gate.debarred',
    detail: expect.stringMatching(/guarantor of .*Its bidder may replace it first/),
  })
  expect(warned.content).toMatchObject({
    recommendation: { successful: expect.arrayContaining([joint?.id]) },
    firmsToReplace: [{ organisationId: guarantor().organisationId, bidId: joint?.id }],
  })
  const lettersOf = async (who: Holder) => (await answer(carelot.call(who, 'GET', `${tender.path}/letters`))).data
  const [own, partners, rivals] = [
    await lettersOf(of('Applewood')),
    await lettersOf(of('Bluebell')),
    await lettersOf(of('Cherry')),
  ]
  expect(partners.map(({ id }: { id: string }) => id)).toEqual(own.map(({ id }: { id: string }) => id))
  expect(partners[0].content.bidder).toEqual(['Applewood Care (invented)', 'Bluebell Home Support (invented)'])
  expect(rivals[0].content.lots[0].successful[0].names).toEqual(partners[0].content.bidder)
  expect(rivals.map(({ id }: { id: string }) => id)).not.toContain(own[0].id)
  const contracts = await contractsOf(carelot, tender)
  const suppliers = contracts.map(({ supplierId }) => supplierId)
  expect(suppliers).toContain(of('Applewood').organisationId)
  expect(suppliers).not.toContain(of('Bluebell').organisationId)
})

test('C-10: after an award whoever acts for a member declares their interests anew; what was declared before counts for the bid alone', async () => {
  await untilEvent(carelot, of('Bluebell'), { type: 'consortium.preferred', subject: consortiumId })
  const path = `/v1/consortia/${consortiumId}`
  const isShown = async () => {
    const { data } = await answer(carelot.call(of('Bluebell'), 'GET', `${path}/checklists?limit=100`))
    const item = data.find((each: { item: string }) => each.item === 'conflicts-of-interest')
    return item.state
  }
  const isOwed = async () => {
    const { own } = await answer(carelot.call(of('Bluebell'), 'GET', `${path}/standing`))
    return own.some(({ what }: { what: string }) => what === 'give evidence')
  }
  expect([await isShown(), await isOwed()]).toEqual(['missing', true])
  await answer(carelot.call(of('Bluebell'), 'POST', `${path}/interests`, { conflict: false }))
  expect([await isShown(), await isOwed()]).toEqual(['submitted', false])
})

test('C-02: a contract and its document are read by every member that it binds, and by no rival; it is signed by the lead, and the reference stays the council’s', async () => {
  const ofLead = ({ supplierId }: { supplierId: string }) => supplierId === of('Applewood').organisationId
  const contracts = (await contractsOf(carelot, tender)).filter(ofLead)
  const [contract] = contracts
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const cora = carelot.holder('Cora Commissioner')
  const path = `/v1/contracts/${contract.id}`
  const { version, documentId } = await answer(carelot.call(cora, 'GET', path))
  const change = { documentId, externalReference: 'KCC-0815' }
  await answer(carelot.call(cora, 'PATCH', path, change, { 'if-match': `"${version}"` }))
  const statuses = async (who: Holder) =>
    (
      await Promise.all(
        [path, `/v1/documents/${documentId}`, `/v1/documents/${documentId}/content`].map((each) =>
          carelot.call(who, 'GET', each),
        ),
      )
    ).map(({ status }) => status)
  const listed = async (who: Holder) =>
    (await answer(carelot.call(who, 'GET', `/v1/contracts?competitionId=${tender.id}`))).data
  for (const member of [of('Applewood'), of('Bluebell')]) {
    expect(await statuses(member)).toEqual([200, 200, 200])
    const own = await listed(member)
    expect(own.map(({ id }: { id: string }) => id)).toEqual(contracts.map(({ id }) => id))
    const shown = [...own, await answer(carelot.call(member, 'GET', path))]
    for (const { externalReference } of shown) expect(externalReference).toBeNull()
  }
  expect(await answer(carelot.call(cora, 'GET', path))).toMatchObject({ externalReference: 'KCC-0815' })
  expect(await statuses(of('Cherry'))).toEqual([404, 404, 404])
  expect((await listed(of('Cherry'))).filter(ofLead)).toEqual([])
  expect(await statuses(guarantor()), 'a firm behind the bid is no party').toEqual([404, 404, 404])
  const refused = await sign(carelot, of('Bluebell'), contract, { hash })
  expect(refused).toMatchObject({
    status: 403,
    body: { code: 'access.forbidden', detail: expect.stringContaining('lead') },
  })
  expect((await sign(carelot, of('Applewood'), contract, { hash })).body.code).toBe('contract.not-yet')
})

test('C-06: every member learns what became of the joint bid: preferred, considered again while its award is corrected, contracted; and the consortium is dissolved by its lead alone', async () => {
  const became = (type: string) => untilEvent(carelot, of('Bluebell'), { type, subject: consortiumId })
  const stage = async () => (await answer(carelot.call(of('Bluebell'), 'GET', `/v1/consortia/${consortiumId}`))).stage
  await became('consortium.preferred')
  const lotIds = (await contractsOf(carelot, tender)).map(({ lotId }) => lotId)
  const correction = { lotIds: [...new Set(lotIds)], reason: 'A score was entered wrongly' }
  const ada = carelot.holder('Ada Approver')
  await answer(carelot.call(ada, 'POST', `${tender.path}/award-corrections`, correction))
  await became('consortium.reconsidered')
  for (const lotId of correction.lotIds) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, 'Ada Approver', { lotId, version }))
  }
  await untilLetters(carelot, tender, 2)
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
  const [contract] = (await contractsOf(carelot, tender)).filter(
    ({ supplierId }) => supplierId === of('Applewood').organisationId,
  )
  if (!contract) throw new Error('a contract is needed')
  await expect.poll(stage, { timeout: 30_000, interval: 50 }).toBe('preferred')
  const hash = await attach(carelot, contract)
  for (const who of [carelot.holder('Carys Contracts'), of('Applewood')])
    await answer(sign(carelot, who, contract, { hash }))
  await became('consortium.contracted')
  const dissolve = (who: Holder) =>
    carelot.call(who, 'POST', `/v1/consortia/${consortiumId}/dissolution`, { reason: 'The work goes another way' })
  expect((await dissolve(of('Bluebell'))).status).toBe(403)
  expect((await dissolve(of('Applewood'))).body.code, 'while something is to be signed').toBe('consortium.bid-stands')
  const left = { lotIds: (await contractsOf(carelot, tender)).map(({ lotId }) => lotId), reason: 'No longer needed' }
  await answer(carelot.call(ada, 'POST', `${tender.path}/award-withdrawals`, left))
  await untilStage(carelot, tender, 'concluded')
  await answer(dissolve(of('Applewood')))
  expect((await became('consortium.dissolved')).data, 'of the one member').toMatchObject({ authoritiesEnded: 1 })
  const cora = carelot.holder('Cora Commissioner')
  const told = await untilEvent(carelot, cora, { type: 'consortium.dissolved', subject: consortiumId })
  expect(told.data, 'what the lead says of it is for its members').toEqual({ competitionId: tender.id })
  expect(await stage()).toBe('dissolved')
})
