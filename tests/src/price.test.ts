import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PricedTender, pricedTenders, rankingOf, recommend } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { briefFor } from './story.ts'
import { answer, untilEvent } from './tender.ts'

let carelot: TestDeployment
let tenders: PricedTender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  const lots = briefFor(carelot.sandbox).lots.map((lot) => ({ ...lot, successfulTenderers: 1 }))
  tenders = await pricedTenders(carelot, [
    {
      change: { lots },
      rates: [2300, 2300],
      scores: [
        [4, 3],
        [4, 3],
      ],
    },
    {
      rates: [900, 2300, 2400],
      scores: [
        [4, 3],
        [4, 3],
        [1, 5],
      ],
    },
  ])
}, 120_000)
afterAll(() => carelot?.stop())

const post = (name: string, path: string, body: object) => carelot.call(carelot.holder(name), 'POST', path, body)
const reason = 'The test wants it'

function at(index: number): PricedTender & { first: string } {
  const tender = tenders[index]
  const [lot] = tender?.lots ?? []
  if (!tender || !lot) throw new Error('a tender with a lot is needed')
  return { ...tender, first: lot.lotId }
}

test('P-57: a tie that no rule parts waits for a recorded decision, and the recommendation for it', async () => {
  const tender = at(0)
  const { ties, successful } = await rankingOf(carelot, tender, tender.first)
  expect(successful).toBeNull()
  expect((await recommend(carelot, tender, tender.first)).body.code).toBe('award.tie-open')
  const bidIds = ties[0].bidIds.toReversed()
  const path = `${tender.path}/tie-decisions`
  expect(
    (await post('Cora Commissioner', path, { lotId: tender.first, bidIds: [bidIds[0], bidIds[0]], reason })).body.code,
  ).toBe('award.tie-unknown')
  await answer(post('Cora Commissioner', path, { lotId: tender.first, bidIds, reason: 'By lot, before two witnesses' }))
  expect((await rankingOf(carelot, tender, tender.first)).successful).toEqual(bidIds.slice(0, 1))
  await answer(recommend(carelot, tender, tender.first))
})

test('P-50, S-71: a low price is asked about, heard and decided; a rejected one and one below a minimum have no rank', async () => {
  const tender = at(1)
  const [low, fair, poor] = tender.bids
  if (!low || !fair || !poor) throw new Error('three bids are needed')
  const path = `${tender.path}/price-enquiries`
  const asked = {
    bidId: low.id,
    lotId: tender.first,
    question: 'How does this pay the living wage?',
    answerBy: '2027-06-01T12:00',
  }
  const enquiry = await answer(post('Cora Commissioner', path, asked))
  expect((await post('Cora Commissioner', path, asked)).body.code).toBe('award.enquiry-asked')
  const rejection = { decision: 'rejected', reason: 'It does not pay for travel' }
  const decision = `${path}/${enquiry.id}/decision`
  expect((await post('Cora Commissioner', decision, rejection)).body.code).toBe('award.enquiry-not-heard')
  expect((await recommend(carelot, tender, tender.first)).body.code).toBe('award.enquiry-open')
  const { owed } = await answer(carelot.call(low.bidder, 'GET', `${tender.path}/standing`))
  expect(owed).toEqual([
    { what: 'explain price', role: 'bidder', subject: enquiry.id, lotIds: [tender.first], by: enquiry.answerBy },
  ])
  const explain = (bidder = low.bidder) =>
    carelot.call(bidder, 'POST', `${path}/${enquiry.id}/explanation`, {
      explanation: 'CANARY our premises are our own',
    })
  expect((await explain(fair.bidder)).status).toBe(404)
  await answer(explain())
  expect((await explain()).body.code).toBe('award.enquiry-explained')
  await answer(post('Cora Commissioner', decision, rejection))
  const { bids } = await rankingOf(carelot, tender, tender.first)
  expect(bids.map(({ bidId, rank }: { bidId: string; rank: number | null }) => [bidId, rank])).toEqual([
    [fair.id, 1],
    ...[low.id, poor.id].sort().map((id) => [id, null]),
  ])
  const told = await untilEvent(carelot, carelot.holder('Edith Evaluator'), {
    type: 'bid.price-decided',
    subject: low.id,
  })
  expect(told.data, 'the council’s feed says that it was decided, not how').toEqual({
    competitionId: tender.id,
    lotId: tender.first,
    enquiryId: enquiry.id,
  })
  const own = (await answer(carelot.call(low.bidder, 'GET', path))).data
  expect(own).toMatchObject([{ decision: 'rejected', reason: 'It does not pay for travel', askedBy: null }])
  expect((await answer(carelot.call(fair.bidder, 'GET', path))).data).toEqual([])
})

test('S-71: the price of a bid below a minimum is not opened: a ranking does without it, and not without the price of another', async () => {
  const tender = at(1)
  const [counted, , failed] = tender.bids
  const ranking = () =>
    carelot.call(carelot.holder('Cora Commissioner'), 'GET', `${tender.path}/rankings?lotId=${tender.first}`)
  const garble = (id: string | undefined) =>
    sql`update bid set price = 'not an envelope' where id = ${id ?? ''}`.execute(carelot.deployment.db)
  await garble(failed?.id)
  const { bids } = (await answer(ranking())).data[0]
  expect(bids.find(({ bidId }: { bidId: string }) => bidId === failed?.id)).toMatchObject({ price: null, rank: null })
  await garble(counted?.id)
  expect((await ranking()).body.code).toBe('bid.seal-broken')
})
