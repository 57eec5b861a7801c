import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const codesOf = (answers: { body: { code?: string } }[]) => answers.map(({ body }) => body.code ?? 'done').sort()
async function formed(): Promise<string> {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  return id
}

test('C-07: of two changes begun at once one is, and the other finds it', async () => {
  const id = await formed()
  await answer(scene.submit(id))
  const both = [scene.declareChange(id, scene.replaced, scene.lead), scene.declareChange(id)]
  expect(codesOf(await Promise.all(both))).toEqual(['consortium.change-open', 'done'])
  expect(await scene.changes(id)).toHaveLength(1)
})

test('C-07: the last consents at once are one after the other, and the change is made once', async () => {
  const id = await formed()
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  const said = [scene.reserve, scene.partner].map((who) => scene.answerChange(id, who, change))
  expect(codesOf(await Promise.all(said))).toEqual(['done', 'done'])
  expect(await scene.changes(id)).toMatchObject([{ stage: 'completed', answers: [{}, {}] }])
})

test('C-05: a firm that forms a consortium and comes to lead another at the same instant leads one of them', async () => {
  const asked = { name: 'Its own (invented)', lotIds: scene.lotIds, whyTogether: 'It has no carers at night' }
  for (let round = 0; round < 6; round++) {
    const { id: competitionId } = await publishTender(carelot)
    const id = await scene.ready(competitionId)
    const decisions = { quorum: { members: 2 }, majorityBasisPoints: 5001 }
    const rules = { decisions, leadReplacement: { majorityBasisPoints: 10_000, text: 'By all' } }
    const { terms } = await answer(scene.propose(id, [8000, 4000], rules))
    for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
    const wanted = { kind: 'lead-replacement', newcomer: scene.partner.organisationId, reason: 'It has the staff' }
    const change = await answer(scene.declareChange(id, wanted))
    const [formed] = await Promise.all([
      scene.call(scene.partner, 'POST', '', { ...asked, competitionId }),
      answer(scene.answerChange(id, scene.lead, change)),
    ])
    const ended = (await scene.lastChange(id)).stage
    expect([
      ['done', 'lapsed'],
      ['consortium.formed-already', 'completed'],
    ]).toContainEqual([formed.body.code ?? 'done', ended])
  }
})

test('C-07, C-02: a last consent and the submit at once have one order: no bid of members that have changed, and no change of a bid without the authority', async () => {
  const id = await formed()
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  await answer(scene.answerChange(id, scene.reserve, change))
  const [consent, bid] = await Promise.all([scene.answerChange(id, scene.partner, change), scene.submit(id)])
  const [shown] = await scene.changes(id)
  const { stage } = await scene.read(id)
  if (bid.status < 300) {
    expect(consent.body.code).toMatch(/^consortium\.change-ended$/)
    expect([stage, shown?.stage]).toEqual(['submitted', 'lapsed'])
  } else {
    expect(bid.body.code).toBe('consortium.not-ready')
    expect([stage, shown?.stage]).toEqual(['inviting', 'completed'])
  }
})
