import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, notify, recommend, releasePrices } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { answer, stepTo, type Tender, untilStage, wholeFeed } from './tender.ts'

// What somebody declared once stays on record; a conflict that comes up after quality is locked is put before those who decide.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const mona = 'Mona Moderator'
const edith = 'Edith Evaluator'
const eve = 'Eve Evaluator'
const detail = 'My brother owns one of them'
beforeAll(async () => {
  carelot = await startTestDeployment()
  const rates = [2300, 2400]
  const governance = { keyDecision: true }
  const bids = [{ rates }, { rates }, { rates }, { rates, change: { governance } }]
  scene = awardScene(carelot, await openedTenders(carelot, bids))
}, 120_000)
afterAll(() => carelot?.stop())

const declare = (name: string, { path }: Tender, body: object) =>
  scene.post(name, `${path}/declarations`, { phase: 'opening', ...body })
const owedOf = async ({ path }: Tender): Promise<string[]> =>
  (await answer(carelot.call(carelot.holder(cora), 'GET', `${path}/standing`))).owed.map(
    ({ what }: { what: string }) => what,
  )
type Made = {
  lotId: string
  version: number
  reopenedReason: string | null
  warnings: { code: string; detail: string }[]
}
const recommendationsOf = async ({ path }: Tender): Promise<Made[]> =>
  (await answer(carelot.call(carelot.holder(ada), 'GET', `${path}/recommendations?limit=100`))).data
/** What is said of conflicts, beside other warnings. */
const conflictsOf = (made: Pick<Made, 'warnings'> | undefined) =>
  made?.warnings.filter(({ code }) => code === 'award.evaluation-conflict').map(({ detail }) => detail)
const approve = (tender: Tender, body: { lotId: string; version?: number; reason?: string }) =>
  decide(carelot, tender, ada, body)

test('P-49: a conflict of who moderated or scored, declared when all is approved, stops the letters until the approver says why the award stands', async () => {
  const tender = await releasePrices(carelot, scene.next(), [
    [5, 4],
    [4, 3],
  ])
  const [one = '', other = ''] = tender.lots.map(({ lotId }) => lotId)
  for (const lotId of [one, other]) {
    await answer(recommend(carelot, tender, lotId))
    await answer(approve(tender, { lotId }))
  }
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const decision = { maker: 'Cabinet', noticePublishedOn: '2026-12-01', decidedOn: at.slice(0, 10) }
  const keyDecision = (number: string) =>
    scene.post(cora, `${tender.path}/key-decision`, {
      ...decision,
      number,
      callInEndsOn: at.slice(0, 10),
      reason: detail,
    })
  await answer(
    scene.post(cora, `${tender.path}/key-decision`, { ...decision, number: '27/1', callInEndsOn: '2027-02-28' }),
  )
  expect(await owedOf(tender)).toEqual([])

  await answer(declare(mona, tender, { conflict: true, detail }))
  expect(await owedOf(tender)).toEqual(['recommend'])
  const monaId = carelot.holder(mona).personId ?? ''
  for (const made of await recommendationsOf(tender)) {
    expect(made.reopenedReason).toContain(monaId)
    expect(conflictsOf(made)).toEqual([expect.stringContaining(`${monaId} moderated`)])
  }
  const made = await answer(recommend(carelot, tender, one))
  expect(conflictsOf(made)).toEqual([expect.stringContaining(`${monaId} moderated`)])
  expect((await approve(tender, { lotId: one, version: 2 })).body.code).toBe('award.evaluation-conflict')
  const why = 'Her consensus was that of both evaluators'
  await answer(approve(tender, { lotId: one, version: 2, reason: why }))
  await answer(recommend(carelot, tender, other))
  await answer(approve(tender, { lotId: other, version: 2, reason: why }))
  expect(await owedOf(tender)).toEqual(['record key decision'])

  await answer(declare(edith, tender, { conflict: true, lotIds: [one], detail }))
  const standing = (await recommendationsOf(tender)).filter(({ reopenedReason }) => reopenedReason === null)
  expect(standing, 'a score counts in every lot of its bid').toEqual([])
  for (const lotId of [one, other]) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    const answered = { lotId, version, reason: 'Looked at by two others, who would score alike' }
    await answer(approve(tender, answered))
    await answer(declare(edith, tender, { phase: 'award', conflict: true, lotIds: [one], detail }))
  }
  expect(await owedOf(tender), 'what is declared again is no news').toEqual(['record key decision'])
  const { callInEndsAt } = await answer(keyDecision('27/2'))
  await stepTo(carelot, callInEndsAt)
  await untilStage(carelot, tender, 'standstill')
  const events = await wholeFeed(carelot, carelot.holder(cora))
  const reopened = events.filter(
    ({ type, subject }) => type === 'competition.recommendation-reopened' && subject === tender.id,
  )
  expect(reopened.map(({ data }) => data.personId)).toEqual([monaId, carelot.holder(edith).personId])
})

test('P-49: a conflict of somebody who neither scored nor moderated concerns no award', async () => {
  const tender = await scene.priced()
  await answer(recommend(carelot, tender, tender.one))
  await answer(approve(tender, { lotId: tender.one }))
  await answer(declare(eve, tender, { conflict: true, detail }))
  const [made] = await recommendationsOf(tender)
  expect([made?.reopenedReason, conflictsOf(made)]).toEqual([null, []])
})

test('P-49: a conflict of who moderated, declared after the letters, is shown and undoes nothing by itself', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  await answer(declare(mona, tender, { conflict: true, detail }))
  await untilStage(carelot, tender, 'standstill')
  const [made] = await recommendationsOf(tender)
  expect(made?.reopenedReason).toBeNull()
  expect(conflictsOf(made)).toHaveLength(1)
})

test('C-10: what was declared is kept when something else is declared; a conflict is cleared, or narrowed, with a reason', async () => {
  const tender = await scene.priced()
  const say = (body: object) => declare(cora, tender, { phase: 'award', ...body })
  await answer(say({ conflict: true, detail }))
  const refused = 'competition.conflict-cleared-without-reason'
  expect((await say({ conflict: false })).body.code).toBe(refused)
  expect((await say({ conflict: true, lotIds: [tender.one] })).body.code).toBe(refused)
  await answer(say({ conflict: true, lotIds: [tender.one], detail: 'It bids for this lot alone' }))
  await answer(say({ conflict: false, detail: 'He sold it in May' }))
  await answer(recommend(carelot, tender, tender.one))
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/declarations?limit=100`))
  const mine = { personId: carelot.holder(cora).personId, phase: 'award' }
  expect(data.filter((made: typeof mine) => made.personId === mine.personId && made.phase === 'award')).toMatchObject([
    { version: 1, conflict: false, stands: false },
    { version: 2, conflict: true, detail, stands: false },
    { version: 3, conflict: true, lotIds: [tender.one], detail: 'It bids for this lot alone', stands: false },
    { version: 4, conflict: false, detail: 'He sold it in May', stands: true },
  ])
  const record = await carelot.call(carelot.holder('Audrey Auditor'), 'GET', `${tender.path}/record`)
  const lines: { section: string; personId?: string; phase?: string; detail?: string }[] = String(record.body)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const details = lines
    .filter((line) => line.section === 'declaration' && line.personId === mine.personId && line.phase === 'award')
    .map((line) => line.detail)
  expect(details).toEqual([null, detail, 'It bids for this lot alone', 'He sold it in May'])
})
