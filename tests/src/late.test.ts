import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, openTender, publishTender, stepTo, submit, type Tender, untilEvent, wholeFeed } from './tender.ts'

let carelot: TestDeployment
const until = (deadline: string) => ({
  timetable: { deadline, evaluationEndsOn: '2027-02-26', decisionOn: '2027-03-05', mobilisationStartsOn: '2027-03-18' },
})
let later: Tender
let last: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  later = await publishTender(carelot, until('2027-02-10T12:00'))
  last = await publishTender(carelot, until('2027-02-17T12:00'))
})
afterAll(() => carelot?.stop())

test('a bid that is refused as late stands in the audit, once for each attempt, and is told to its bidder alone (P-07)', async () => {
  const tender = await publishTender(carelot)
  const [bidder, other] = tender.bidders
  if (!bidder || !other) throw new Error('two bidders are needed')
  await stepTo(carelot, tender.deadline)
  const commissioner = carelot.holder('Cora Commissioner')
  const refused = await submit(carelot, tender, bidder)
  expect(refused.status).toBe(409)
  expect(['bid.late', 'competition.closed']).toContain(refused.body.code)
  await untilEvent(carelot, commissioner, { type: 'competition.closed', subject: tender.id })
  expect((await submit(carelot, tender, bidder)).body).toMatchObject({ status: 409, code: 'competition.closed' })

  const { rows } = await sql<{ actor: object; data: { attempted: string }; audience: string[] }>`
    select actor, data, audience from record where type = 'bid.refused-late' and subject = ${tender.id} order by seq`.execute(
    carelot.deployment.db,
  )
  expect(rows).toHaveLength(2)
  for (const row of rows)
    expect(row).toMatchObject({
      actor: { organisationId: bidder.organisationId, personId: bidder.personId },
      data: { attempted: 'submit' },
      audience: [bidder.organisationId],
    })
  await untilEvent(carelot, bidder, { type: 'bid.refused-late', subject: tender.id })
  for (const reader of [commissioner, other])
    expect((await wholeFeed(carelot, reader)).filter(({ type }) => type.startsWith('bid.'))).toEqual([])
})

test('a late bid is refused as late whatever else is wrong with it, and stands in the audit (P-07)', async () => {
  const tender = later
  const [bidder] = tender.bidders
  if (!bidder) throw new Error('a bidder is needed')
  const faulty = { ...bidFor(carelot.sandbox, bidder.personId ?? ''), answers: [] }
  const send = () => carelot.call(bidder, 'POST', `${tender.path}/bids`, faulty)
  expect((await send()).status).toBe(422)
  await stepTo(carelot, tender.deadline)
  expect(['bid.late', 'competition.closed']).toContain((await send()).body.code)
  await untilEvent(carelot, bidder, { type: 'bid.refused-late', subject: tender.id })
})

test('a lot that no bid names ends as such when tenders are opened, and everyone invited is told', async () => {
  const tender = last
  const [bidder, other] = tender.bidders
  if (!bidder || !other) throw new Error('two bidders are needed')
  const bid = bidFor(carelot.sandbox, bidder.personId ?? '')
  const [wanted, left] = bid.lots
  await answer(carelot.call(bidder, 'POST', `${tender.path}/bids`, { ...bid, lots: [wanted] }))
  await stepTo(carelot, tender.deadline)
  const commissioner = carelot.holder('Cora Commissioner')
  await untilEvent(carelot, commissioner, { type: 'competition.closed', subject: tender.id })
  await openTender(carelot, tender)
  for (const reader of [commissioner, bidder, other]) {
    const told = await untilEvent(carelot, reader, { type: 'competition.lot-without-bids', subject: tender.id })
    expect(told.data).toEqual({ lotId: left?.lotId })
  }
})
