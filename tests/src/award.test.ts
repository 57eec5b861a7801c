import { verifyStatement } from '@carelot/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attach,
  contractsOf,
  decide,
  notify,
  type PricedTender,
  pricedTenders,
  publishNotice,
  rankingOf,
  recommend,
  sign,
} from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, stepTo, untilEvent } from './tender.ts'
import { sendDocument } from './tender-period.ts'

let carelot: TestDeployment
let tenders: PricedTender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  const keyDecision = { governance: { keyDecision: true } }
  const two = {
    rates: [2300, 2400],
    scores: [
      [4, 3],
      [5, 4],
    ],
  } as const
  tenders = await pricedTenders(carelot, [two, two, two, { ...two, change: keyDecision }, two])
}, 120_000)
afterAll(() => carelot?.stop())

const staff = (name: string) => carelot.holder(name)
const cora = () => staff('Cora Commissioner')
const read = (name: string, path: string) => carelot.call(staff(name), 'GET', path)
const post = (name: string, path: string, body: object) => carelot.call(staff(name), 'POST', path, body)
const reason = 'The test wants it'
/** When the timetable says that the award was decided. */
async function decidedOn({ path }: PricedTender): Promise<string | null> {
  const { timetable } = await answer(read('Cora Commissioner', `${path}/standing`))
  return timetable.find(({ name }: { name: string }) => name === 'decision').actual
}

function at(index: number): PricedTender & { first: string } {
  const tender = tenders[index]
  const [lot] = tender?.lots ?? []
  if (!tender || !lot) throw new Error('a tender with a lot is needed')
  return { ...tender, first: lot.lotId }
}

test('P-10, P-53: every bidder is told its own at one instant, with reasons and the successful tenderers, less what is withheld; receipt is recorded', async () => {
  const tender = at(0)
  const [cheap, good] = tender.bids
  if (!cheap || !good) throw new Error('two bids are needed')
  expect((await rankingOf(carelot, tender, tender.first)).bids.map(({ bidId }: { bidId: string }) => bidId)).toEqual([
    good.id,
    cheap.id,
  ])
  for (const { lotId } of tender.lots)
    await answer(recommend(carelot, tender, lotId, { successful: [good.id], fewerReason: 'One is enough here' }))
  for (const { bidder } of tender.bids)
    expect((await answer(carelot.call(bidder, 'GET', `${tender.path}/letters`))).data).toEqual([])
  expect(await decidedOn(tender)).toBeNull()
  let approved = ''
  for (const { lotId } of tender.lots)
    approved = (await answer(decide(carelot, tender, 'Ada Approver', { lotId }))).steps.at(-1).decidedAt
  await untilEvent(carelot, cora(), { type: 'competition.letters-issued', subject: tender.id })
  expect(await decidedOn(tender), 'the last approval').toBe(approved)
  const letters = await Promise.all(
    [cheap, good].map(async ({ bidder }) => (await answer(carelot.call(bidder, 'GET', `${tender.path}/letters`))).data),
  )
  const [[lost], [won]] = letters
  expect(lost.content.lots[0]).toMatchObject({
    outcome: 'unsuccessful',
    rank: 2,
    criteria: [{ question: 'rapid-start', score: 4, reason: 'The evaluators agree' }, { question: 'workforce' }],
    price: { evaluatedPence: expect.any(Number), lowestPence: expect.any(Number) },
    successful: [
      {
        points: null,
        pricePoints: null,
        qualityPoints: expect.any(Number),
        evaluatedPence: null,
        advantages: 'A standing team at every hospital',
      },
    ],
    withheld: [{ what: 'evaluated-price', reason: 'Its rates are commercially sensitive' }],
  })
  expect(won.content.lots[0]).toMatchObject({ outcome: 'successful', successful: [], withheld: [] })
  expect(lost.issuedAt).toBe(won.issuedAt)
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  expect(await verifyStatement('letter', lost.statement, jwks)).toMatchObject({
    id: lost.id,
    contentHash: lost.contentHash,
  })
  expect((await carelot.call(cheap.bidder, 'GET', `${tender.path}/letters/${won.id}`)).status).toBe(404)
  expect(JSON.stringify(lost)).not.toContain(good.bidder.organisationId)
  const all = (await answer(read('Ada Approver', `${tender.path}/letters`))).data
  expect(all.map(({ receivedAt }: { receivedAt: string | null }) => receivedAt !== null)).toEqual([true, true])
  for (const { id } of [lost, won]) await untilEvent(carelot, cora(), { type: 'letter.received', subject: id })
})

test('P-13, P-31, P-32, P-44, P-47: a contract is signed by both sides over its document, never before the instant, nor under a hold, and moves the value called off', async () => {
  const tender = at(1)
  await notify(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const supplier = tender.bidders.find(({ organisationId }) => organisationId === contract.supplierId)
  if (!supplier) throw new Error('a supplier is needed')
  const carys = staff('Carys Contracts')
  const refused = async (who = carys, of = hash) => (await sign(carelot, who, contract, { hash: of })).body.code
  expect(await refused()).toBe('contract.not-yet')
  const notice = await answer(publishNotice(carelot, tender))
  const { mayBeSignedFrom, standstillEndsOn } = notice
  expect(standstillEndsOn).toBe('2027-02-16')
  expect(mayBeSignedFrom).toBe('2027-02-17T00:00:00.000Z')
  await answer(post('Cora Commissioner', '/v1/sandbox/clock', { set: 'frozen' }))
  const { id: holdId } = await answer(
    post('Cora Commissioner', `${tender.path}/holds`, { reason: 'A claim was issued' }),
  )
  await stepTo(carelot, new Date(Date.parse(mayBeSignedFrom) - 1).toISOString())
  expect(await refused()).toBe('contract.held')
  await answer(post('Cora Commissioner', `${tender.path}/holds/${holdId}/lifting`, { reason: 'It was withdrawn' }))
  expect(await refused()).toBe('contract.not-yet')
  await stepTo(carelot, mayBeSignedFrom)
  expect(await refused(carys, '0'.repeat(64))).toBe('contract.document-differs')
  expect((await sign(carelot, cora(), contract, { hash })).status).toBe(403)
  await answer(sign(carelot, carys, contract, { hash }))
  expect(await refused()).toBe('contract.side-signed')
  const agreementPath = `/v1/agreements/${carelot.sandbox.agreementId}`
  const before = (await answer(carelot.call(cora(), 'GET', agreementPath))).valueCalledOffPence
  const entered = await answer(sign(carelot, supplier, contract, { hash }))
  expect(entered).toMatchObject({
    stage: 'in-force',
    signedAt: mayBeSignedFrom,
    publications: [{ notice: 'UK7', dueOn: '2027-06-16', publishedAt: null }],
  })
  const after = (await answer(carelot.call(cora(), 'GET', agreementPath))).valueCalledOffPence
  expect(after - before).toBe(contract.valuePence)
  const published = { notice: 'UK7', number: '000123-2027', publishedAt: mayBeSignedFrom }
  await answer(post('Cora Commissioner', `/v1/contracts/${contract.id}/publications`, published))
  expect((await post('Cora Commissioner', `/v1/contracts/${contract.id}/publications`, published)).body.code).toBe(
    'contract.notice-published',
  )
  await answer(post('Cora Commissioner', '/v1/sandbox/clock', { set: 'running' }))
})

test('P-54: nobody decides on what they recommended, and what is sent back reopens that lot and nothing else', async () => {
  const tender = at(2)
  const [one, other] = tender.lots.map(({ lotId }) => lotId)
  if (!one || !other) throw new Error('two lots are needed')
  for (const lotId of [one, other]) await answer(recommend(carelot, tender, lotId))
  expect((await recommend(carelot, tender, one)).body.code).toBe('award.recommended-already')
  expect((await decide(carelot, tender, 'Cora Commissioner', { lotId: one })).status).toBe(403)
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: other }))
  expect((await decide(carelot, tender, 'Ada Approver', { lotId: one, outcome: 'sent-back' })).status).toBe(400)
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: one, outcome: 'sent-back', reason }))
  expect((await decide(carelot, tender, 'Ada Approver', { lotId: one })).body.code).toBe('award.not-recommended')
  const { owed, stage } = await answer(read('Cora Commissioner', `${tender.path}/standing`))
  expect(stage).toBe('deciding')
  expect(owed).toEqual([
    { what: 'recommend', role: 'recommender', personId: cora().personId, lotIds: [one], by: '2027-03-05' },
  ])
  const again = await answer(recommend(carelot, tender, one))
  expect(again.version).toBe(2)
  expect((await decide(carelot, tender, 'Ada Approver', { lotId: one, version: 1 })).status).toBe(412)
  const { data } = await answer(read('Ada Approver', `${tender.path}/recommendations?lotId=${one}`))
  expect(data.map(({ reopenedReason }: { reopenedReason: string | null }) => reopenedReason)).toEqual([reason, null])
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: one, version: 2 }))
  await untilEvent(carelot, cora(), { type: 'competition.letters-issued', subject: tender.id })
})

test('P-44: an award is corrected before its contract is entered, which restarts its standstill and no other; a withdrawal ends the lot', async () => {
  const tender = at(4)
  const [one, other] = tender.lots.map(({ lotId }) => lotId)
  if (!one || !other) throw new Error('two lots are needed')
  await notify(carelot, tender)
  await answer(publishNotice(carelot, tender))
  const before = await contractsOf(carelot, tender)
  expect((await post('Cora Commissioner', `${tender.path}/award-corrections`, { lotIds: [one], reason })).status).toBe(
    403,
  )
  await answer(
    post('Ada Approver', `${tender.path}/award-corrections`, { lotIds: [one], reason: 'A price was misread' }),
  )
  const kept = await contractsOf(carelot, tender)
  expect(kept).toEqual(before.filter(({ lotId }) => lotId === other))
  const { version } = await answer(recommend(carelot, tender, one))
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: one, version }))
  const [bid] = tender.bids
  const letters = () => answer(carelot.call(bid?.bidder ?? cora(), 'GET', `${tender.path}/letters`))
  await expect.poll(async () => (await letters()).data.length, { timeout: 20_000 }).toBe(2)
  const rounds = (await letters()).data.map(({ content }: { content: { lots: { lotId: string }[] } }) =>
    content.lots.map(({ lotId }) => lotId),
  )
  expect(rounds).toEqual([[one, other], [one]])
  const renewed = (await contractsOf(carelot, tender)).filter(({ lotId }) => lotId === one)
  expect(renewed.map(({ mayBeSignedFrom }) => mayBeSignedFrom)).toEqual(renewed.map(() => null))
  await answer(
    post('Ada Approver', `${tender.path}/award-withdrawals`, { lotIds: [one, other], reason: 'Funding was withdrawn' }),
  )
  expect(await contractsOf(carelot, tender)).toEqual([])
  await untilEvent(carelot, cora(), { type: 'competition.ended-without-award', subject: tender.id })
  expect((await answer(read('Cora Commissioner', tender.path))).outcome).toBe('no-award')
})

test('P-54, S-73, S-79: no letter goes before a key decision is on record and can no longer be called in; its annex is for those who decide', async () => {
  const tender = at(3)
  for (const { lotId } of tender.lots) {
    await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, 'Ada Approver', { lotId }))
  }
  const path = `${tender.path}/key-decision`
  const { at: now } = await answer(read('Cora Commissioner', `${tender.path}/standing`))
  const today = now.slice(0, 10)
  const decision = {
    maker: 'The Cabinet Member (invented)',
    number: '27/00012',
    noticePublishedOn: '2027-01-06',
    decidedOn: today,
    callInEndsOn: today,
  }
  expect((await post('Cora Commissioner', path, { ...decision, noticePublishedOn: today })).body.code).toBe(
    'award.notice-too-short',
  )
  const query = { name: 'exempt.pdf', purpose: 'exempt', competitionId: tender.id }
  const { id: exemptAnnex } = (await sendDocument(carelot, cora(), { query, body: Buffer.from('Exempt') })).body
  const { callInEndsAt } = await answer(post('Cora Commissioner', path, { ...decision, exemptAnnex }))
  expect((await post('Cora Commissioner', path, decision)).body.code).toBe('award.key-decision-recorded')
  for (const [name, status] of [
    ['Ada Approver', 200],
    ['Audrey Auditor', 200],
    ['Edith Evaluator', 403],
    ['Olive Opener', 403],
  ] as const)
    expect((await read(name, `/v1/documents/${exemptAnnex}`)).status, name).toBe(status)
  expect((await answer(read('Cora Commissioner', `${tender.path}/standing`))).next).toEqual({
    move: 'issue letters',
    by: ['process'],
    at: callInEndsAt,
  })
  expect(await decidedOn(tender), 'nobody has been told').toBeNull()
  await stepTo(carelot, callInEndsAt)
  await untilEvent(carelot, cora(), { type: 'competition.letters-issued', subject: tender.id })
  expect(await decidedOn(tender), 'the day of the key decision').toBe(today)
})
