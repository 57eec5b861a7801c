import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { notify, publishNotice, releasePrices } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { briefFor } from './story.ts'
import { answer, publishTender, stepTo, untilEvent } from './tender.ts'

// What is asked of an award where there is none of it: prices that were never released, a notice that nothing waits for.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
beforeAll(async () => {
  carelot = await startTestDeployment()
  const { service } = briefFor(carelot.sandbox)
  const small = { service: { ...service, estimatedValuePence: 50_000_000 }, standstill: { kind: 'none' as const } }
  const bidFor = [{ rates: [2300, 2400], change: small }, { rates: [2300, 2400] }]
  scene = awardScene(carelot, await openedTenders(carelot, bidFor))
}, 120_000)
afterAll(() => carelot?.stop())

test('P-53: the prices of a competition that ended before quality was locked stay sealed, for auditors and those who decide', async () => {
  const tender = scene.next()
  const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
  const cancelled = { 'if-match': `"${version}"` }
  await answer(carelot.call(carelot.holder(cora), 'POST', `${tender.path}/cancellation`, { reason }, cancelled))
  await answer(scene.post(ada, `${tender.path}/declarations`, { phase: 'award', conflict: false }))
  const rankings = async (name: string, path: string) => {
    const { status, body } = await carelot.call(carelot.holder(name), 'GET', `${path}/rankings`)
    return [status, body.code]
  }
  for (const name of ['Audrey Auditor', ada])
    expect(await rankings(name, tender.path)).toEqual([409, 'competition.price-sealed'])

  const later = { deadline: '2027-03-31T12:00', evaluationEndsOn: '2027-04-01', decisionOn: '2027-04-01' }
  const without = await publishTender(carelot, { timetable: { ...later, mobilisationStartsOn: '2027-04-07' } })
  await stepTo(carelot, without.deadline)
  const ended = { type: 'competition.ended-without-bids', subject: without.id }
  await untilEvent(carelot, carelot.holder(cora), ended)
  expect(await rankings('Audrey Auditor', without.path)).toEqual([409, 'competition.price-sealed'])
})

test('P-44: no notice of an award is put on record where nothing counts from one: below the threshold without a standstill', async () => {
  const tender = await releasePrices(carelot, scene.next())
  await notify(carelot, tender)
  const { status, body } = await publishNotice(carelot, tender)
  expect([status, body.code]).toEqual([409, 'award.notice-not-counted'])
  const bidder = tender.bids[0]?.bidder ?? carelot.holder(cora)
  expect((await answer(carelot.call(bidder, 'GET', `${tender.path}/award-notices`))).data).toEqual([])
})
