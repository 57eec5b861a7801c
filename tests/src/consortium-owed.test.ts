import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, type Tender } from './tender.ts'

// Who owes what in one call, when it is no paper, price or evidence but an answer that others wait for.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
let tender: Tender
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
  tender = await publishTender(carelot)
})
afterAll(() => carelot?.stop())

type Owed = { own: object[]; others: object[] }
const standing = (id: string, who = scene.lead): Promise<Owed> => answer(scene.call(who, 'GET', `/${id}/standing`))
const answers = (items: object[]) => items.filter((item) => 'what' in item && item.what === 'answer a change')

test('C-07: a consent or a vote that a change awaits is owed by whom it asks, until tenders close or without a day after the bid, and bars nothing', async () => {
  const id = await scene.ready(tender.id)
  await scene.addReserve(id)
  const owedBy = (owner: string, about: string, by: string | null) => ({
    ...{ what: 'answer a change', owner, by, rule: 'C-07', about, bars: false },
  })
  const vote = { kind: 'lead-replacement', newcomer: scene.partner.organisationId, reason: 'It has the staff' }
  const begun = await answer(scene.declareChange(id, vote, scene.lead))
  const asked = await standing(id)
  expect(answers([...asked.own, ...asked.others])).toMatchObject(
    begun.awaits.map((owner: string) => owedBy(owner, begun.id, tender.deadline)),
  )
  expect(begun.awaits).toContain(scene.partner.organisationId)
  const listed = await answer(scene.call(scene.partner, 'GET', `/${id}/open-items?limit=100`))
  expect(answers(listed.data), 'as the list of open items has it').toHaveLength(begun.awaits.length)
  await answer(scene.withdrawChange(id, scene.lead, begun))
  expect(answers([...(await standing(id)).own, ...(await standing(id)).others])).toEqual([])

  await answer(scene.submit(id))
  const after = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  expect(answers((await standing(id, scene.partner)).own)).toMatchObject([
    owedBy(scene.partner.organisationId, after.id, null),
  ])
  await answer(scene.answerChange(id, scene.partner, after))
  expect(answers((await standing(id, scene.partner)).own), 'it has answered').toEqual([])
  expect(answers((await standing(id)).others)).toMatchObject([owedBy(scene.reserve.organisationId, after.id, null)])
})

test('C-13: who is behind a joint bid, and was invited itself to its lots alone, reads that bid, and owes none of its own', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const read = () => answer(carelot.call(scene.partner, 'GET', `/v1/competitions/${competitionId}/standing`))
  expect((await read()).owed).toMatchObject([{ what: 'submit bid' }])
  const id = await scene.ready(competitionId)
  await answer(scene.submit(id))
  expect(await read()).toMatchObject({ bid: { version: 1 }, owed: [] })
  await answer(scene.reopen(id))
  expect(await read(), 'it was taken back').toMatchObject({ bid: null, owed: [{ what: 'submit bid' }] })
})

test('C-13: a firm behind a joint bid owes its own of a lot beside to which it was invited itself, unless that has lapsed', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.ready(competitionId)
  await answer(scene.submit(id))
  const { db } = carelot.deployment
  const [lotId, beside] = scene.lotIds
  await sql`update consortium set lot_ids = array[${lotId}] where id = ${id}`.execute(db)
  const read = () => answer(carelot.call(scene.partner, 'GET', `/v1/competitions/${competitionId}/standing`))
  expect(await read()).toMatchObject({ bid: null, owed: [{ what: 'submit bid' }] })
  await sql`update competition_lot set lapsed_at = carelot_now() where competition_id = ${competitionId} and lot_id = ${beside}`.execute(
    db,
  )
  expect(await read()).toMatchObject({ bid: { version: 1 }, owed: [] })
})
