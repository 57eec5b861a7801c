import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, notify, type PricedTender, pricedTenders, recommend } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, taken, untilEvent } from './tender.ts'

// What somebody tries who has the whole database, and no key of the deployment, after prices were released.
let carelot: TestDeployment
let tenders: PricedTender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  tenders = await pricedTenders(
    carelot,
    Array.from({ length: 4 }, () => ({ rates: [2300, 2400] })),
  )
}, 60_000)
afterAll(() => carelot?.stop())

const next = () => taken(tenders)
const change = (statement: RawBuilder<unknown>) => statement.execute(carelot.deployment.db)
const cora = () => carelot.holder('Cora Commissioner')
const read = (path: string) => carelot.call(carelot.holder('Ada Approver'), 'GET', path)

async function recommendAll(tender: PricedTender): Promise<void> {
  for (const { lotId } of tender.lots) await answer(recommend(carelot, tender, lotId))
}
/** Has the process told anything, once it has looked: the council hears that it was refused. */
async function expectNobodyTold(tender: PricedTender): Promise<void> {
  const is = (data: Record<string, unknown>) => data.step === 'issue letters'
  await untilEvent(carelot, cora(), { type: 'competition.step-refused', subject: tender.id, is })
  const letters = await answer(read(`${tender.path}/letters`))
  expect(letters.data).toEqual([])
}

test('an approval that was written into the database sends no letter', async () => {
  const tender = next()
  await recommendAll(tender)
  const [one, other] = tender.lots.map(({ lotId }) => lotId)
  await change(sql`insert into decision_step select (jsonb_populate_record(null::decision_step, jsonb_build_object(
      'competition_id', r.competition_id, 'lot_id', r.lot_id, 'version', r.version, 'step', 'approval', 'outcome', 'cleared', 'entry', 0,
      'person_id', ${carelot.holder('Ada Approver').personId}::text, 'statement', r.statement, 'decided_at', r.recommended_at))).*
    from recommendation r where competition_id = ${tender.id} and lot_id = ${one}`)
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: other ?? '' }))
  await expectNobodyTold(tender)
})

test('a recommendation that was exchanged after it was approved is neither shown nor told', async () => {
  const tender = next()
  await recommendAll(tender)
  const [one, other] = tender.lots.map(({ lotId }) => lotId)
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: one ?? '' }))
  await change(sql`update recommendation r set content = o.content, content_hash = o.content_hash
    from recommendation o where r.competition_id = ${tender.id} and r.lot_id = ${one}
      and o.competition_id = ${tender.id} and o.lot_id = ${other}`)
  expect((await read(`${tender.path}/recommendations?lotId=${one}`)).status).toBe(500)
  await answer(decide(carelot, tender, 'Ada Approver', { lotId: other ?? '' }))
  await expectNobodyTold(tender)
})

test('a consensus that was rewritten after the lock ranks nothing', async () => {
  const tender = next()
  const ranked = () => read(`${tender.path}/rankings`)
  expect((await ranked()).status).toBe(200)
  await change(sql`update consensus set score = 5 where competition_id = ${tender.id} and question = 'workforce'`)
  expect((await ranked()).status).toBe(500)
})

test('a letter that was rewritten, or turned to another bidder, is shown to nobody', async () => {
  const tender = next()
  await notify(carelot, tender)
  const [one, other] = tender.bids
  const lettersOf = (bid: typeof one) => carelot.call(bid?.bidder ?? cora(), 'GET', `${tender.path}/letters`)
  const [letter] = (await answer(lettersOf(one))).data
  await change(sql`delete from letter where competition_id = ${tender.id} and id <> ${letter.id}`)
  const turned = (bid: typeof one) =>
    sql`update letter set bidder_id = (select bidder_id from bid where id = ${bid?.id}) where id = ${letter.id}`
  await change(turned(other))
  expect((await lettersOf(other)).status).toBe(500)
  await change(turned(one))
  expect((await lettersOf(one)).status).toBe(200)
  await change(
    sql`update letter set content = (select content from recommendation where competition_id = ${tender.id} limit 1)`,
  )
  expect((await lettersOf(one)).status).toBe(500)
})
