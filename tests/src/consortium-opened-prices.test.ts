import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePrices } from './awarded.ts'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, untilStage } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = priceScene(carelot)
})
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')

test('C-14, P-53: once prices are released those who decide trace the rates of a joint bid to its parts, but of a blind one nobody reads any', {
  timeout: 120_000,
}, async () => {
  const made = []
  for (const pricing of [{ mode: 'open-to-lead', assembly: byMinutes }, blind]) {
    const tender = await publishTender(carelot)
    const receipt = await answer(scene.submit(await scene.ready(tender.id, pricing)))
    made.push({ tender, receipt })
  }
  const [first] = made
  if (!first) throw new Error('a competition is needed')
  await stepTo(carelot, first.tender.deadline)
  for (const [index, { tender, receipt }] of made.entries()) {
    await untilStage(carelot, tender, 'closed')
    await openTender(carelot, tender)
    await declareNoConflicts(carelot, tender.id, 'opening')
    const bidId = (await openedBids(carelot, tender)).get(receipt.saltedHash) ?? ''
    const parts = (name = 'Cora Commissioner') =>
      carelot.call(carelot.holder(name), 'GET', `${tender.path}/bids/${bidId}/price-parts`)
    expect((await parts()).body.code).toBe('competition.price-sealed')
    await releasePrices(carelot, { ...tender, bids: [{ id: bidId, bidder: scene.lead }] }, [[5, 4]])
    const { data } = await answer(parts())
    expect(data.map(({ organisationId }: { organisationId: string }) => organisationId).toSorted()).toEqual(
      scene.members.map(({ organisationId }) => organisationId).toSorted(),
    )
    for (const { lots } of data) expect(lots).toEqual(index === 0 ? scene.rows([2000, 2100]) : null)
    expect((await parts('Edith Evaluator')).status).toBe(403)
    const rates = await answer(carelot.call(cora(), 'GET', `${tender.path}/rankings`))
    expect(JSON.stringify(rates)).toContain('"ratePence":2000')
  }
})
