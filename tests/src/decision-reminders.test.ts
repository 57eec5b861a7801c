import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, recommend } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { panelScene } from './panel-scene.ts'
import { answer, stepTo, type Tender, untilEvent, untilStage, wholeFeed } from './tender.ts'

// Whoever has a step of a decision to take is reminded of it on the day by which it is due, also after a step back.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = awardScene(
    carelot,
    await openedTenders(
      carelot,
      [1, 2, 3, 4].map(() => ({ rates: [2300, 2400] })),
    ),
  )
}, 120_000)
afterAll(() => carelot?.stop())

const ada = 'Ada Approver'
const cora = 'Cora Commissioner'
const owed = async (tender: Tender) =>
  (await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))).owed as {
    what: string
    by: string
    personId: string
    lotIds: string[]
  }[]
const reminded = async (tender: Tender) =>
  (await wholeFeed(carelot, carelot.holder(cora)))
    .filter(({ type, subject }: { type: string; subject: string }) => type === 'reminder.due' && subject === tender.id)
    .map(({ data }: { data: Record<string, unknown> }) => data)
    .filter(
      ({ kind }: Record<string, unknown>) =>
        !['deadline-in-two-days', 'opening-due', 'evaluation-due'].includes(String(kind)),
    )
const nineOf = (day: string) => new Date(`${day}T09:00:00Z`).toISOString()
const untilReminded = (tender: Tender, kind: string, dueAt: string) =>
  untilEvent(carelot, carelot.holder(cora), {
    type: 'reminder.due',
    subject: tender.id,
    is: (data: Record<string, unknown>) => data.kind === kind && data.dueAt === dueAt,
  })

test('P-54: every step of a decision has an owner and a day, and its owner alone is reminded of it on that day, after a step back anew', async () => {
  const tender = await scene.priced()
  const recommender = carelot.holder(cora).personId
  const approver = carelot.holder(ada).personId
  const [first] = await owed(tender)
  expect(first).toMatchObject({
    what: 'recommend',
    personId: recommender,
    lotIds: [tender.one, tender.other].toSorted(),
  })
  await scene.recommendAll(tender)
  const [approval, ...more] = await owed(tender)
  expect(more).toEqual([])
  expect(approval).toMatchObject({ what: 'approve award', personId: approver })
  await answer(decide(carelot, tender, ada, { lotId: tender.one }))
  const back = { lotId: tender.other, outcome: 'sent-back', reason: 'The shortfall is not explained' }
  await answer(decide(carelot, tender, ada, back))
  const [again, ...nothing] = await owed(tender)
  expect(nothing).toEqual([])
  expect(again).toMatchObject({ what: 'recommend', lotIds: [tender.other] })
  await stepTo(carelot, nineOf(again?.by ?? ''))
  await untilReminded(tender, 'recommendation-due', nineOf(again?.by ?? ''))
  const { version } = await answer(recommend(carelot, tender, tender.other))
  const [last] = await owed(tender)
  expect(last).toMatchObject({ what: 'approve award', lotIds: [tender.other] })
  expect((last?.by ?? '') > (again?.by ?? '')).toBe(true)
  await stepTo(carelot, nineOf(last?.by ?? ''))
  await untilReminded(tender, 'approval-due', nineOf(last?.by ?? ''))
  expect(await reminded(tender)).toEqual([
    { kind: 'recommendation-due', dueAt: nineOf(again?.by ?? ''), personId: recommender, lotIds: [tender.other] },
    { kind: 'approval-due', dueAt: nineOf(last?.by ?? ''), personId: approver, lotIds: [tender.other] },
  ])
  await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
  await untilStage(carelot, tender, 'standstill')
})

test('P-54: letters whose award was corrected remind nobody that their contracts may be signed', async () => {
  const tender = await scene.priced()
  await scene.recommendAll(tender)
  for (const lotId of [tender.one, tender.other]) await answer(decide(carelot, tender, ada, { lotId }))
  await untilStage(carelot, tender, 'standstill')
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const notice = { number: '000123-2027', ocid: 'ocds-h6vhtk-0test1', publishedAt: at }
  const { mayBeSignedFrom } = await answer(scene.post(cora, `${tender.path}/award-notices`, notice))
  const correction = { lotIds: [tender.one, tender.other], reason: 'A score was entered wrongly' }
  await answer(scene.post(ada, `${tender.path}/award-corrections`, correction))
  await untilStage(carelot, tender, 'deciding')
  const duties = await owed(tender)
  expect(duties.map(({ what }) => what)).toEqual(['recommend'])
  const [due = ''] = duties.map(({ by }) => nineOf(by))
  await stepTo(carelot, [due, mayBeSignedFrom].toSorted().at(-1) ?? '')
  await untilReminded(tender, 'recommendation-due', due)
  expect((await reminded(tender)).map(({ kind }) => kind)).toEqual(['recommendation-due'])
})

test('P-49, P-54: whoever may not take a step is reminded of none: a change of the panel is due on that day, whether a conflict was declared or a role taken away', async () => {
  const { newPerson, declare, joinPanel } = panelScene(() => carelot)
  for (const why of ['conflict', 'role']) {
    const tender = await scene.priced()
    const anna = await newPerson(`Anna Approver of ${why}`, ['approver'])
    for (const phase of ['before-issue', 'opening', 'award']) await declare(anna, tender, phase)
    await answer(joinPanel(tender, { office: 'approver', personId: anna.personId }))
    await scene.recommendAll(tender)
    const [approval] = await owed(tender)
    expect(approval).toMatchObject({ what: 'approve award', personId: anna.personId })
    const conflict = { phase: 'award', conflict: true, detail: 'A cousin bids' }
    const none = { roles: [] }
    if (why === 'conflict') await answer(carelot.call(anna, 'POST', `${tender.path}/declarations`, conflict))
    else
      await answer(
        carelot.call(carelot.holder(cora), 'PATCH', `/v1/persons/${anna.personId}`, none, { 'if-match': '"1"' }),
      )
    const dueAt = nineOf(approval?.by ?? '')
    await stepTo(carelot, dueAt)
    await untilReminded(tender, 'panel-change-due', dueAt)
    const lotIds = [tender.one, tender.other].toSorted()
    expect(await reminded(tender)).toEqual([{ kind: 'panel-change-due', dueAt, office: 'approver', lotIds }])
  }
})
