import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePrices } from './awarded.ts'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, type Tender, taken, untilStage } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
const byParts = { mode: 'open-to-lead', assembly: byMinutes } as const
const competitions: { tender: Tender; receipt: { saltedHash: string } }[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = priceScene(carelot)
  for (const pricing of [byParts, blind, byParts]) {
    const tender = await publishTender(carelot)
    const receipt = await answer(scene.submit(await scene.ready(tender.id, pricing)))
    competitions.unshift({ tender, receipt })
  }
  await stepTo(carelot, competitions[0]?.tender.deadline ?? '')
}, 60_000)
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
/** The next competition, with its joint bid opened: its prices are sealed. */
async function opened() {
  const { tender, receipt } = taken(competitions)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  await declareNoConflicts(carelot, tender.id, 'opening')
  const bidId = (await openedBids(carelot, tender)).get(receipt.saltedHash) ?? ''
  const parts = (name = 'Cora Commissioner') =>
    carelot.call(carelot.holder(name), 'GET', `${tender.path}/bids/${bidId}/price-parts`)
  const release = (scores: readonly [number, number]) =>
    releasePrices(carelot, { ...tender, bids: [{ id: bidId, bidder: scene.lead }] }, [scores])
  const rankings = () => answer(carelot.call(cora(), 'GET', `${tender.path}/rankings`))
  return { bidId, parts, release, rankings }
}

test('C-14, P-53: once prices are released those who decide trace the rates of a joint bid to its parts, but of a blind one nobody reads any', {
  timeout: 120_000,
}, async () => {
  for (const rows of [scene.rows([2000, 2100]), null]) {
    const { parts, release, rankings } = await opened()
    expect((await parts()).body.code).toBe('competition.price-sealed')
    await release([5, 4])
    const { data } = await answer(parts())
    expect(data.map(({ organisationId }: { organisationId: string }) => organisationId).toSorted()).toEqual(
      scene.members.map(({ organisationId }) => organisationId).toSorted(),
    )
    for (const { lots } of data) expect(lots).toEqual(rows)
    expect((await parts('Edith Evaluator')).status).toBe(403)
    expect(JSON.stringify(await rankings())).toContain('"ratePence":2000')
  }
})

test('S-71: of a joint bid below a minimum score those who decide read no part of its price, as they do not read the price', {
  timeout: 60_000,
}, async () => {
  const { bidId, parts, release, rankings } = await opened()
  await release([1, 4])
  expect((await rankings()).data[0].bids).toMatchObject([{ bidId, price: null }])
  expect((await parts()).body.code).toBe('award.price-none')
})
