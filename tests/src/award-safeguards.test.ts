import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attach,
  contractsOf,
  decide,
  notify,
  type PricedTender,
  publishNotice,
  recommend,
  releasePrices,
  sign,
  untilLetters,
} from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { giveScore, type OpenedTender, openedTenders } from './evaluated.ts'
import { answer, stepTo, untilEvent } from './tender.ts'

// What may change between the prices and the contract, and what that must not let through.
let carelot: TestDeployment
let tenders: OpenedTender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  const keyDecision = { governance: { keyDecision: true } }
  tenders = await openedTenders(carelot, [
    ...Array.from({ length: 7 }, () => ({ rates: [2300, 2400] })),
    { rates: [2300, 2400], change: keyDecision },
  ])
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
const post = (name: string, path: string, body: object) => carelot.call(carelot.holder(name), 'POST', path, body)
const code = async (call: ReturnType<typeof post>) => (await call).body.code

function next(): OpenedTender {
  const tender = tenders.pop()
  if (!tender) throw new Error('more competitions are needed')
  return tender
}
async function priced(): Promise<PricedTender & { one: string; other: string }> {
  const tender = await releasePrices(carelot, next(), [
    [5, 4],
    [4, 3],
  ])
  const [one = '', other = ''] = tender.lots.map(({ lotId }) => lotId)
  return { ...tender, one, other }
}
const recommendAll = async (tender: PricedTender) => {
  for (const { lotId } of tender.lots) await answer(recommend(carelot, tender, lotId))
}

test('P-54: a correction takes a key decision of its own before letters go again, and a mistaken entry is replaced with a reason', async () => {
  const tender = await priced()
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const decision = {
    maker: 'The Cabinet Member (invented)',
    number: '27/00012',
    noticePublishedOn: '2027-01-06',
    decidedOn: at.slice(0, 10),
    callInEndsOn: at.slice(0, 10),
  }
  const keyDecision = (body: object) => post(cora, `${tender.path}/key-decision`, body)
  await recommendAll(tender)
  for (const { lotId } of tender.lots) await answer(decide(carelot, tender, ada, { lotId }))
  await answer(keyDecision({ ...decision, number: '27/99999' }))
  expect(await code(keyDecision(decision))).toBe('award.key-decision-recorded')
  const { callInEndsAt } = await answer(keyDecision({ ...decision, reason: 'The number was mistyped' }))
  await stepTo(carelot, callInEndsAt)
  await untilLetters(carelot, tender, 1)
  await answer(post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one], reason }))
  const { version } = await answer(recommend(carelot, tender, tender.one))
  await answer(decide(carelot, tender, ada, { lotId: tender.one, version }))
  const { owed, next: after } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  expect(owed.map(({ what }: { what: string }) => what)).toContain('record key decision')
  expect(after.at).toBeNull()
  const again = await answer(
    keyDecision({ ...decision, decidedOn: callInEndsAt.slice(0, 10), callInEndsOn: callInEndsAt.slice(0, 10) }),
  )
  expect(again.round).toBe(2)
  await stepTo(carelot, again.callInEndsAt)
  await untilLetters(carelot, tender, 2)
})

test('P-46: who was suspended since is passed over for the next of the ranking, and its letter says so', async () => {
  const tender = await priced()
  const [best, second] = tender.bids
  const desk = deskOf(carelot)
  await recommendAll(tender)
  for (const { lotId } of tender.lots.slice(0, 1)) await answer(decide(carelot, tender, ada, { lotId }))
  const lot = carelot.sandbox.lots.find(({ id }) => id === tender.other)
  const name = best?.bidder.organisation.split(' ')[0] ?? ''
  await desk.change(name, lot?.clusterRef ?? '', 'suspend', 200)
  await answer(decide(carelot, tender, ada, { lotId: tender.other }))
  const is = (data: Record<string, unknown>) => data.step === 'issue letters'
  const refused = await untilEvent(carelot, carelot.holder(cora), {
    type: 'competition.step-refused',
    subject: tender.id,
    is,
  })
  expect(refused.data.reason).toBe('a gate keeps a successful tenderer from an award')
  await answer(decide(carelot, tender, ada, { lotId: tender.other, outcome: 'sent-back', reason }))
  const { version } = await answer(
    recommend(carelot, tender, tender.other, { successful: [second?.id ?? ''], shortfallReason: reason }),
  )
  await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
  await untilLetters(carelot, tender, 1)
  const { data } = await answer(carelot.call(best?.bidder ?? carelot.holder(cora), 'GET', `${tender.path}/letters`))
  const own = data[0].content.lots.find(({ lotId }: { lotId: string }) => lotId === tender.other)
  expect(own).toMatchObject({ outcome: 'gate-closed', why: expect.stringContaining('gate.lot-suspended') })
  await desk.change(name, lot?.clusterRef ?? '', 'reinstate', 200)
})

test('P-50: a price is asked about before its lot is recommended on, and not once it is', async () => {
  const tender = await priced()
  const asked = { bidId: tender.bids[0]?.id, lotId: tender.one, question: 'How?', answerBy: '2027-12-01T12:00' }
  const ask = () => post(cora, `${tender.path}/price-enquiries`, asked)
  await recommendAll(tender)
  expect(await code(ask())).toBe('award.recommended-already')
  for (const { lotId } of tender.lots) await answer(decide(carelot, tender, ada, { lotId }))
  await untilLetters(carelot, tender, 1)
  await answer(post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  expect(await code(ask()), 'of the lot whose letters went').toBe('award.lot-decided')
})

test('P-47: a competition with a contract in force is not cancelled; without one, what waits to be signed is void', async () => {
  const tender = await priced()
  await notify(carelot, tender)
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
  await answer(post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const cancel = async () => {
    const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
    return carelot.call(
      carelot.holder(cora),
      'POST',
      `${tender.path}/cancellation`,
      { reason },
      { 'if-match': `"${version}"` },
    )
  }
  const supplier = tender.bidders.find(({ organisationId }) => organisationId === contract.supplierId)
  if (!supplier) throw new Error('a supplier is needed')
  for (const who of [carelot.holder('Carys Contracts'), supplier]) await answer(sign(carelot, who, contract, { hash }))
  expect(await code(cancel())).toBe('award.contract-signed')

  const without = await priced()
  await notify(carelot, without)
  await answer(post(ada, `${without.path}/award-corrections`, { lotIds: [without.other], reason }))
  const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', without.path))
  await answer(
    carelot.call(
      carelot.holder(cora),
      'POST',
      `${without.path}/cancellation`,
      { reason },
      { 'if-match': `"${version}"` },
    ),
  )
  expect(await contractsOf(carelot, without)).toEqual([])
})

test('P-53: an evaluator who has left does not come back, whose scores could have been read; the moderator is not seated', async () => {
  const tender = next()
  const lotIds = (await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))).brief.lots.map(
    ({ lotId }: { lotId: string }) => lotId,
  )
  const given = { bidId: tender.bids[0]?.id ?? '', question: 'workforce', score: 2 }
  for (const name of ['Edith Evaluator', 'Edgar Evaluator']) await answer(giveScore(carelot, tender, name, given))
  const eve = carelot.holder('Eve Evaluator').personId
  const edith = carelot.holder('Edith Evaluator').personId
  await answer(post('Eve Evaluator', `${tender.path}/declarations`, { phase: 'opening', conflict: false }))
  const seat = (body: object) => post(cora, `${tender.path}/evaluators`, { lotIds, reason, ...body })
  await answer(seat({ personId: eve, replaces: edith }))
  const refused = await seat({ personId: edith })
  expect(refused.body).toMatchObject({
    code: 'evaluation.seat-refused',
    detail: expect.stringContaining('does not come back'),
  })
})

test('P-44: a notice of later letters is replaced though a contract of earlier ones is signed, and not once one of its own is', async () => {
  const tender = await priced()
  await notify(carelot, tender)
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
  await answer(post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  const [first] = await contractsOf(carelot, tender)
  if (!first) throw new Error('a contract is needed')
  await answer(sign(carelot, carelot.holder('Carys Contracts'), first, { hash: await attach(carelot, first) }))
  const { version } = await answer(recommend(carelot, tender, tender.other))
  await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
  await untilLetters(carelot, tender, 2)
  await answer(publishNotice(carelot, tender))
  const replace = async (round: number) => {
    const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
    const notice = { number: '000777-2027', ocid: 'ocds-h6vhtk-0test1', publishedAt: at, round, reason: 'A misprint' }
    return post(cora, `${tender.path}/award-notices`, notice)
  }
  await answer(replace(2))
  expect(await code(replace(1))).toBe('award.contract-signed')
  const { data } = await answer(
    carelot.call(tender.bidders[0] ?? carelot.holder(cora), 'GET', `${tender.path}/award-notices`),
  )
  expect(data.map((notice: { round: number; reason: string | null }) => [notice.round, notice.reason])).toEqual([
    [1, null],
    [2, null],
    [2, 'A misprint'],
  ])
  const changes = await answer(carelot.call(carelot.holder(ada), 'GET', `${tender.path}/award-changes`))
  expect(changes.data).toMatchObject([{ kind: 'correction', lotIds: [tender.other] }])
})
