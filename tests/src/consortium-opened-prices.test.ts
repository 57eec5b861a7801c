import { afterAll, beforeAll, expect, test } from 'vitest'
import { releasePrices } from './awarded.ts'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, type Tender, taken, untilStage } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
const byParts = { mode: 'open-to-lead', assembly: byMinutes } as const
/** Each with the bids that its consortium took back, and replaced, before the one that stands. */
const competitions: { tender: Tender; receipt: { saltedHash: string }; before: string[] }[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = priceScene(carelot)
  for (const pricing of [byParts, blind, byParts]) {
    const tender = await publishTender(carelot)
    const id = await scene.ready(tender.id, pricing)
    const takenBack = await answer(scene.submit(id))
    await answer(scene.reopen(id))
    const replaced = await answer(scene.submit(id))
    const receipt = await answer(scene.submit(id))
    competitions.unshift({ tender, receipt, before: [takenBack.id, replaced.id] })
  }
  await stepTo(carelot, competitions[0]?.tender.deadline ?? '')
}, 60_000)
afterAll(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
/** The next competition, with its joint bid opened: its prices are sealed. */
async function opened() {
  const { tender, receipt, before } = taken(competitions)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  await declareNoConflicts(carelot, tender.id, 'opening')
  const bidId = (await openedBids(carelot, tender)).get(receipt.saltedHash) ?? ''
  const parts = (name = 'Cora Commissioner', of = bidId) =>
    carelot.call(carelot.holder(name), 'GET', `${tender.path}/bids/${of}/price-parts`)
  const release = (scores: readonly [number, number]) =>
    releasePrices(carelot, { ...tender, bids: [{ id: bidId, bidder: scene.lead }] }, [scores])
  const rankings = () => answer(carelot.call(cora(), 'GET', `${tender.path}/rankings`))
  return { tender, bidId, before, parts, release, rankings }
}

test('C-14, P-53: once prices are released those who decide trace the rates of a joint bid that stands to its parts, but of a blind one nobody reads any', {
  timeout: 120_000,
}, async () => {
  for (const rows of [scene.rows([2000, 2100]), null]) {
    const { parts, before, release, rankings } = await opened()
    expect((await parts()).body.code).toBe('competition.price-sealed')
    await release([5, 4])
    const { data } = await answer(parts())
    expect(data.map(({ organisationId }: { organisationId: string }) => organisationId).toSorted()).toEqual(
      scene.members.map(({ organisationId }) => organisationId).toSorted(),
    )
    for (const { lots } of data) expect(lots).toEqual(rows)
    expect((await parts('Edith Evaluator')).status).toBe(403)
    expect(JSON.stringify(await rankings())).toContain('"ratePence":2000')
    for (const name of ['Cora Commissioner', 'Ada Approver', 'Audrey Auditor']) {
      expect((await parts(name)).status).toBe(200)
      for (const of of before) expect((await parts(name, of)).status, 'taken back or replaced').toBe(404)
    }
  }
})

test('S-71: of a joint bid below a minimum score those who decide read no part of its price, nor, should they cancel, of any that went before it', {
  timeout: 60_000,
}, async () => {
  const { tender, bidId, before, parts, release, rankings } = await opened()
  await release([1, 4])
  expect((await rankings()).data[0].bids).toMatchObject([{ bidId, price: null }])
  expect((await parts()).body.code).toBe('award.price-none')
  const { version } = await answer(carelot.call(cora(), 'GET', tender.path))
  const headers = { 'if-match': `"${version}"` }
  await answer(carelot.call(cora(), 'POST', `${tender.path}/cancellation`, { reason: 'No money' }, headers))
  for (const of of before) expect((await parts('Cora Commissioner', of)).status, 'cancelled').toBe(404)
})
