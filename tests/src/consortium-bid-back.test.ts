import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { answer, publishTender, submit, type Tender, untilEvent, wholeFeed } from './tender.ts'

// A joint bid that is sent again, and one that is taken back.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const stageOf = async (id: string): Promise<string> => (await scene.read(id)).stage
const withdrawal = ({ path }: Tender, who = scene.lead, headers = {}) =>
  carelot.call(who, 'POST', `${path}/bids/withdrawal`, undefined, headers)
async function biddersOf({ id }: Tender): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from bidder_member where competition_id = ${id} and role <> 'lead'`.execute(
    carelot.deployment.db,
  )
  return rows.map((row) => row.id)
}

test('a joint bid that is sent again under its key is answered as it was, whatever its consortium lacks by now', {
  timeout: 60_000,
}, async () => {
  const prices = priceScene(carelot)
  const tender = await publishTender(carelot)
  const id = await prices.ready(tender.id, { mode: 'open-to-lead', assembly: byMinutes })
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const send = () => prices.submit(id, headers)
  const receipt = await answer(send())
  await answer(prices.reopen(id))
  const [, bluebell = prices.lead] = prices.members
  await answer(prices.part(id, bluebell, [2400, 2500]))
  expect(await prices.open(id)).toEqual(['approve assembled rates: Applewood'])
  expect(await code(prices.submit(id)), 'under another key').toBe('consortium.not-ready')
  expect(await answer(send())).toEqual(receipt)
  await answer(prices.approve(id, (await answer(prices.assembled(id))).saltedHash))
  const again = await send()
  expect(again.body, 'other rates are not other than was asked').toEqual(receipt)
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await stageOf(id), 'nothing was done again').toBe('inviting')
  const { body } = await prices.call(prices.lead, 'POST', `/${id}/bids`, prices.bid(2222), headers)
  expect(body.code).toBe('request.idempotency-key-reused')
  expect(await code(prices.call(bluebell, 'POST', `/${id}/bids`, prices.bid(), headers))).toBe('access.forbidden')
  await answer(prices.withdraw(id))
  expect(await answer(send())).toEqual(receipt)
})

test('C-06: a joint bid that is withdrawn as any bid is leaves its consortium open again, with nobody bound, in one transaction', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  await answer(scene.submit(id))
  const { organisationId } = scene.partner
  expect(await biddersOf(tender)).toEqual([organisationId])
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const withdrawn = await answer(withdrawal(tender, scene.lead, headers))
  expect(withdrawn).toMatchObject({ competitionId: tender.id, version: 1 })
  expect(await stageOf(id)).toBe('inviting')
  expect(await biddersOf(tender)).toEqual([])
  await untilEvent(carelot, scene.partner, { type: 'consortium.reopened', subject: id })
  expect(await code(withdrawal(tender))).toBe('bid.none')
  await answer(scene.submit(id))
  expect(await answer(withdrawal(tender, scene.lead, headers)), 'a repeated request').toEqual(withdrawn)
  expect(await stageOf(id)).toBe('submitted')
  await answer(scene.reopen(id))
  await answer(scene.leave(id))
})

test('C-06: a system that withdraws opens the consortium too; whoever withdraws its own bid while it forms one changes nothing of that', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  await answer(submit(carelot, tender, scene.lead))
  await answer(withdrawal(tender))
  expect(await stageOf(id)).toBe('inviting')
  const heard = await wholeFeed(carelot, scene.partner)
  expect(heard.filter(({ type, subject }) => type === 'consortium.reopened' && subject === id)).toEqual([])
  await answer(scene.submit(id))
  const system = carelot.holder('Applewood rostering system')
  const authority = { systemId: system.systemId }
  expect(await code(withdrawal(tender, system))).toBe('bid.not-authorised')
  expect(await stageOf(id)).toBe('submitted')
  await answer(carelot.call(scene.lead, 'POST', `${tender.path}/submission-authorities`, authority))
  await answer(withdrawal(tender, system))
  expect(await stageOf(id)).toBe('inviting')
})

test('C-07, C-08: a bid that was at risk and is taken back is at risk no more, which all who stay are told', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  await answer(scene.submit(id))
  const departure = await answer(scene.declareChange(id))
  await answer(scene.reopen(id))
  await untilEvent(carelot, scene.lead, { type: 'consortium.reopened', subject: id })
  const told = (await wholeFeed(carelot, scene.lead)).filter(({ subject }) => subject === id)
  expect(told.flatMap(({ type, data }) => (/risk|reopened/.test(type) ? [[type, data.changeId]] : []))).toEqual([
    ['consortium.bid-at-risk', departure.id],
    ['consortium.bid-out-of-risk', departure.id],
    ['consortium.reopened', undefined],
  ])
})

test('C-07, C-08: who takes a bid back and who leaves at the same instant hold bidder and consortium in one order', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  await answer(scene.submit(id))
  const { db } = carelot.deployment
  const deadlocks = async () =>
    (await sql`select deadlocks from pg_stat_database where datname = current_database()`.execute(db)).rows
  const before = await deadlocks()
  const { rows } = await sql<{
    id: string
  }>`select bidder_id as id from bid where competition_id = ${tender.id}`.execute(db)
  const [taken, left] = await oneAfterTheOther(
    carelot,
    { table: 'bidder', id: rows[0]?.id ?? '' },
    { first: () => scene.reopen(id), second: () => scene.declareChange(id) },
  )
  expect([taken.status, left.body]).toMatchObject([200, { phase: 'before-bid' }])
  // What a connection counts it tells a second later, when it is used.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  await scene.read(id)
  expect(await deadlocks()).toEqual(before)
})

test('C-06: a lead whose joint bid was taken back bids alone again, with the consortium given up or open', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  await answer(scene.submit(id))
  expect(await code(submit(carelot, tender, scene.lead))).toBe('bid.joint')
  await answer(scene.reopen(id))
  expect(await answer(submit(carelot, tender, scene.lead))).toMatchObject({ version: 2 })
  expect(await answer(scene.submit(id)), 'the joint bid takes its place').toMatchObject({ version: 3 })
  expect(await code(submit(carelot, tender, scene.lead))).toBe('bid.joint')
  await answer(scene.reopen(id))
  await answer(scene.withdraw(id))
  expect(await answer(submit(carelot, tender, scene.lead))).toMatchObject({ version: 4 })
  expect(await biddersOf(tender), 'nobody else is bound').toEqual([])
})
