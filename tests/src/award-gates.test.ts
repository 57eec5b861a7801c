import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, recommend, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { openedTenders } from './evaluated.ts'
import { answer, untilEvent } from './tender.ts'

// What keeps a bidder from an award, and who has to decide it before anybody is named or passed over.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = awardScene(carelot, await openedTenders(carelot, [{ rates: [2300, 2400] }, { rates: [2300, 2400] }]))
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
const judge = (supplierId: string, body: object) =>
  answer(
    scene.post(cora, `/v1/agreements/${carelot.sandbox.agreementId}/judgements`, {
      supplierId,
      ground: 'poor-performance',
      concerns: 'supplier',
      reason,
      respondBy: null,
      response: null,
      ...body,
    }),
  )
const raised = { outcome: 'considering', respondBy: '2027-12-01' }

test('P-46: while nobody has judged a ground the lot stops: its bidder is neither named nor passed over, and letters that do so do not go', async () => {
  const tender = await scene.priced()
  const { one, other } = tender
  const [best, second] = tender.bids.map(({ id, bidder }) => ({ id, bidder, supplierId: bidder.organisationId }))
  if (!best || !second) throw new Error('two bids are needed')
  const codesOf = async (successful: string[]) => {
    const { body } = await recommend(carelot, tender, one, { successful, fewerReason: reason })
    return body.errors?.map(({ code }: { code: string }) => code) ?? [body.code]
  }
  const owed = async () =>
    (await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))).owed.map(
      ({ what, organisationId }: Record<string, string>) => `${what} ${organisationId ?? ''}`.trim(),
    )
  expect(await owed()).toEqual(['recommend'])
  await judge(best.supplierId, raised)
  expect(await owed()).toEqual([`judge supplier ${best.supplierId}`, 'recommend'])
  expect(await codesOf([best.id, second.id])).toEqual(['award.judgement-needed'])
  expect(await codesOf([second.id])).toContain('award.judgement-needed')

  const excluded = { outcome: 'excluded', response: 'We have changed our rotas' }
  await judge(best.supplierId, excluded)
  for (const lotId of [one, other]) await answer(recommend(carelot, tender, lotId, { successful: [second.id] }))
  await judge(best.supplierId, raised)
  for (const lotId of [one, other]) await answer(decide(carelot, tender, ada, { lotId }))
  const refused = await untilEvent(carelot, carelot.holder(cora), {
    type: 'competition.step-refused',
    subject: tender.id,
    is: ({ step }) => step === 'issue letters',
  })
  expect(refused.data.reason).toBe('nobody has judged yet whether a bidder is excluded')
  await judge(best.supplierId, excluded)
  await untilLetters(carelot, tender, 1)
  const { data } = await answer(carelot.call(best.bidder, 'GET', `${tender.path}/letters`))
  expect(data[0].content.lots[0]).toMatchObject({
    outcome: 'gate-closed',
    why: expect.stringContaining('gate.excluded'),
  })
  await judge(best.supplierId, { outcome: 'not-excluded', response: 'We have changed our rotas' })
})

test('P-46: letters that are refused again for the same reason after others went are told of again', async () => {
  const tender = await scene.priced()
  const desk = deskOf(carelot)
  const name = tender.bids[0]?.bidder.organisation.split(' ')[0] ?? ''
  const clusterRef = carelot.sandbox.lots.find(({ id }) => id === tender.other)?.clusterRef ?? ''
  const refusals = async (times: number) =>
    (await desk.told(carelot.holder(cora), tender.id, 'competition.step-refused', times)).filter(
      ({ type }) => type === 'competition.step-refused',
    ).length
  const refuseOnce = async (version: number, times: number) => {
    await desk.change(name, clusterRef, 'suspend', 200)
    await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
    expect(await refusals(times)).toBe(times)
    await desk.change(name, clusterRef, 'reinstate', 200)
    await untilLetters(carelot, tender, times)
  }
  await scene.recommendAll(tender)
  await answer(decide(carelot, tender, ada, { lotId: tender.one }))
  await refuseOnce(1, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  const { version } = await answer(recommend(carelot, tender, tender.other))
  const { owed } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  expect(owed.map(({ what }: { what: string }) => what)).not.toContain('look at refused letters')
  await refuseOnce(version, 2)
})
