import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, notify, rankingOf, recommend } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { evaluateAll, giveScore, lockQuality, moderate, openedTenders } from './evaluated.ts'
import { panelScene } from './panel-scene.ts'
import { answer, openTender, publishTender, stepTo, submit, type Tender, untilStage } from './tender.ts'

// A conflict may come up at any time: whatever its holder did for these bidders counts no more, and others do it anew.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
beforeAll(async () => {
  carelot = await startTestDeployment()
  const bids = Array.from({ length: 7 }, () => ({ rates: [2300, 2400] }))
  scene = awardScene(carelot, await openedTenders(carelot, bids))
}, 120_000)
afterAll(() => carelot?.stop())

const { declare, joinPanel, newPerson } = panelScene(() => carelot)
const seat = async (tender: Tender, body: object) => {
  const { brief } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
  const lotIds = brief.lots.map(({ lotId }: { lotId: string }) => lotId)
  return scene.post(cora, `${tender.path}/evaluators`, { lotIds, reason, ...body })
}
async function statesOf({ path }: Tender): Promise<string[]> {
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${path}/answers?limit=100`))
  return [...new Set<string>(data.map(({ state }: { state: string }) => state))]
}
const owedOf = async ({ path }: Tender): Promise<{ what: string; personId?: string }[]> =>
  (await answer(carelot.call(carelot.holder(cora), 'GET', `${path}/standing`))).owed

test('P-53: who evaluates, or has, does not come to moderate', async () => {
  const tender = scene.next()
  const both = await newPerson('Morgan Both', ['moderator', 'evaluator'])
  for (const phase of ['before-issue', 'opening']) await answer(declare(both, tender, phase))
  await answer(seat(tender, { personId: both.personId }))
  const refused = await joinPanel(tender, { office: 'moderator', personId: both.personId })
  expect(refused.body.code).toBe('competition.moderator-evaluates')
})

test('P-49: a consensus that rests on the score of an evaluator who has left, or was written by a moderator with a conflict, has to be written anew', async () => {
  const tender = scene.next()
  const eve = carelot.holder('Eve Evaluator')
  await answer(declare(eve, tender, 'opening'))
  await answer(seat(tender, { personId: eve.personId }))
  for (const { id: bidId } of tender.bids)
    for (const question of ['rapid-start', 'workforce'])
      await answer(giveScore(carelot, tender, 'Eve Evaluator', { bidId, question, score: 5 }))
  await evaluateAll(carelot, tender, [])
  expect(await statesOf(tender)).toEqual(['moderated'])
  await answer(declare(eve, tender, 'opening', true))
  expect(await statesOf(tender)).toEqual(['outdated'])
  expect((await lockQuality(carelot, tender)).body.errors[0].code).toBe('evaluation.consensus-outdated')

  const other = scene.next()
  await evaluateAll(carelot, other, [])
  await answer(declare(carelot.holder('Mona Moderator'), other, 'before-issue', true))
  const max = await newPerson('Max Moderator', ['moderator'])
  for (const phase of ['before-issue', 'opening']) await answer(declare(max, other, phase))
  await answer(joinPanel(other, { office: 'moderator', personId: max.personId }))
  expect(await statesOf(other)).toEqual(['outdated'])
  const lock = () => carelot.call(max, 'POST', `${other.path}/quality-lock`, {})
  expect((await lock()).body.errors[0].code).toBe('evaluation.consensus-outdated')
  for (const { id: bidId } of other.bids)
    for (const question of ['rapid-start', 'workforce'])
      await answer(carelot.call(max, 'POST', `${other.path}/bids/${bidId}/consensus`, { question, score: 3, reason }))
  await answer(lock())
})

test('P-49: a consensus is outdated by an evaluator who leaves at the very instant at which it was written', async () => {
  const tender = scene.next()
  const clock = (set: string) => answer(scene.post(cora, '/v1/sandbox/clock', { set }))
  const eve = carelot.holder('Eve Evaluator')
  await answer(declare(eve, tender, 'opening'))
  await answer(seat(tender, { personId: eve.personId }))
  for (const { id: bidId } of tender.bids)
    for (const question of ['rapid-start', 'workforce'])
      await answer(giveScore(carelot, tender, 'Eve Evaluator', { bidId, question, score: 5 }))
  await clock('frozen')
  await evaluateAll(carelot, tender, [])
  expect(await statesOf(tender)).toEqual(['moderated'])
  await answer(declare(eve, tender, 'opening', true))
  expect(await statesOf(tender)).toEqual(['outdated'])
  for (const { id: bidId } of tender.bids)
    for (const question of ['rapid-start', 'workforce'])
      await answer(moderate(carelot, tender, { bidId, question, score: 3 }))
  expect(await statesOf(tender)).toEqual(['moderated'])
  await clock('running')
})

test('P-49: nobody is replaced by themselves, nor somebody who never had a seat', async () => {
  const tender = scene.next()
  const edith = carelot.holder('Edith Evaluator').personId
  const codeOf = async (body: object) => (await seat(tender, body)).body.code
  expect(await codeOf({ personId: edith, replaces: edith })).toBe('evaluation.seat-refused')
  await answer(declare(carelot.holder('Eve Evaluator'), tender, 'opening'))
  const eve = { personId: carelot.holder('Eve Evaluator').personId, replaces: carelot.holder(cora).personId }
  expect(await codeOf(eve)).toBe('evaluation.seat-refused')
  expect(await statesOf(tender)).toEqual(['scoring'])
})

test('P-49: a conflict of whichever phase undoes what its holder recommended or approved, and keeps them from prices', async () => {
  const tender = await scene.priced()
  await scene.recommendAll(tender)
  await answer(decide(carelot, tender, ada, { lotId: tender.one }))
  await answer(declare(carelot.holder(ada), tender, 'opening', true))
  const approvals = (await owedOf(tender)).map(({ what }) => what)
  expect(approvals, 'the approver has a conflict').toEqual(['recommend', 'change panel'])
  expect((await decide(carelot, tender, ada, { lotId: tender.other })).body.code).toBe('competition.interest-conflict')
  expect((await carelot.call(carelot.holder(ada), 'GET', `${tender.path}/rankings`)).body.code).toBe(
    'competition.interest-conflict',
  )
  const max = await newPerson('Alex Approver', ['approver'])
  for (const phase of ['before-issue', 'opening', 'award']) await answer(declare(max, tender, phase))
  await answer(joinPanel(tender, { office: 'approver', personId: max.personId }))
  const { version } = await answer(recommend(carelot, tender, tender.one))
  const approve = (lotId: string, of: number) =>
    carelot.call(
      max,
      'POST',
      `${tender.path}/award-decisions`,
      { lotId, step: 'approval', outcome: 'cleared' },
      { 'if-match': `"${of}"` },
    )
  await answer(approve(tender.one, version))
  await answer(approve(tender.other, 1))
  await untilStage(carelot, tender, 'standstill')
  expect((await rankingOf(carelot, tender, tender.one)).lotId).toBe(tender.one)
})

test('P-49: an approver with a conflict is replaced after the letters too, so that an award can still be corrected', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  await answer(declare(carelot.holder(ada), tender, 'award', true))
  const correction = { lotIds: [tender.one], reason }
  expect((await scene.post(ada, `${tender.path}/award-corrections`, correction)).body.code).toBe(
    'competition.interest-conflict',
  )
  const other = await newPerson('Amy Approver', ['approver'])
  for (const phase of ['before-issue', 'opening', 'award']) await answer(declare(other, tender, phase))
  await answer(joinPanel(tender, { office: 'approver', personId: other.personId }))
  await answer(carelot.call(other, 'POST', `${tender.path}/award-corrections`, correction))
  await untilStage(carelot, tender, 'deciding')
})

test('P-49: an evaluator who declares a conflict between closing and opening is not seated, and the council learns that somebody has to be', async () => {
  const later = { deadline: '2027-03-31T12:00', evaluationEndsOn: '2027-04-01', decisionOn: '2027-04-01' }
  const timetable = { ...later, mobilisationStartsOn: '2027-04-07' }
  const tender = await publishTender(carelot, { timetable })
  for (const [index, bidder] of tender.bidders.slice(0, 2).entries())
    await answer(submit(carelot, tender, bidder, { hourlyPence: 2300 + index }))
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  await answer(declare(carelot.holder('Edith Evaluator'), tender, 'opening', true))
  await openTender(carelot, tender)
  expect(await statesOf(tender)).toEqual(['stopped'])
  expect((await owedOf(tender)).map(({ what }) => what)).toContain('seat evaluator')
})
