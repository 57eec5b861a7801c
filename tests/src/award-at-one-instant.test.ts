import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, recommend, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { panelScene } from './panel-scene.ts'
import { answer, stepTo } from './tender.ts'

// Where the clock stands still, what was done first is told by what is kept, not by instants that are all one.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const change = { governance: { keyDecision: true } }
  scene = awardScene(carelot, await openedTenders(carelot, [{ rates: [2300, 2400], change }]))
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const fiona = 'Fiona Finance'
const reason = 'The test wants it'
const { joinPanel } = panelScene(() => carelot)

test('P-54: recommended, cleared, approved, decided, sent back and decided anew at one instant, an award takes each step in its order, and its letters tell what was changed after them', async () => {
  const tender = await scene.priced()
  for (const phase of ['opening', 'award'])
    await answer(scene.post(fiona, `${tender.path}/declarations`, { phase, conflict: false }))
  await joinPanel(tender, { office: 'finance', personId: carelot.holder(fiona).personId })
  await answer(scene.post(cora, '/v1/sandbox/clock', { set: 'frozen' }))
  const standing = () => answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const owed = async () => (await standing()).owed.map(({ what }: { what: string }) => what)
  const today = (await standing()).at.slice(0, 10)
  const keyDecision = (body: object) =>
    scene.post(cora, `${tender.path}/key-decision`, {
      maker: 'The Cabinet Member (invented)',
      noticePublishedOn: '2027-01-06',
      decidedOn: today,
      callInEndsOn: today,
      ...body,
    })
  const awarded = async (lotId: string) => {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, fiona, { lotId, version, step: 'finance' }))
    await answer(decide(carelot, tender, ada, { lotId, version }))
  }
  for (const { lotId } of tender.lots) await awarded(lotId)
  expect(await owed()).toEqual(['record key decision'])
  const { callInEndsAt } = await answer(keyDecision({ number: '27/1' }))
  expect(await owed()).toEqual([])
  await answer(decide(carelot, tender, ada, { lotId: tender.one, outcome: 'sent-back', reason }))
  await awarded(tender.one)
  expect(await owed(), 'the decision was about another recommendation').toEqual(['record key decision'])
  const unseen = await keyDecision({ number: '27/\u200b1', reason })
  expect(unseen.body.code, 'under the number of a decision about something else').toBe('award.decision-on-other')
  await answer(keyDecision({ number: '27/2', reason }))
  await stepTo(carelot, callInEndsAt)
  await untilLetters(carelot, tender, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one], reason }))
  const { data } = await answer(carelot.call(carelot.holder(ada), 'GET', `${tender.path}/letters`))
  expect(data.map(({ changes }: { changes: object[] }) => changes)).toMatchObject(
    data.map(() => [{ kind: 'correction', lotIds: [tender.one] }]),
  )
})
