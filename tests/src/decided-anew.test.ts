import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, type PricedTender, recommend, releasePrices, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { panelScene } from './panel-scene.ts'
import { linesOf } from './record-walk.ts'
import { answer, untilStage } from './tender.ts'

// What a ranking rests on that a person decided: decided again while the lot is open, and counting for nothing once
// whoever decided it has a conflict.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
const { declare, joined, joinPanel } = panelScene(() => carelot)
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = awardScene(
    carelot,
    await openedTenders(
      carelot,
      Array.from({ length: 5 }, () => ({ rates: [2300, 2300] })),
    ),
  )
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
const recommender = { name: 'Rhian Recommender', roles: ['commissioner'] }

/** Two bids that no rule parts, and the first lot. */
async function tied() {
  const tender = await releasePrices(carelot, scene.next(), [
    [4, 4],
    [4, 4],
  ])
  const [lotId = '', other = ''] = tender.lots.map((lot) => lot.lotId)
  const bidIds = tender.bids.map(({ id }) => id)
  return { ...tender, lotId, other, bidIds, reversed: bidIds.toReversed() }
}
const part = (who: Holder, { path }: PricedTender, body: { lotId: string; bidIds: string[] }) =>
  carelot.call(who, 'POST', `${path}/tie-decisions`, { reason, ...body })
const ranked = async (who: Holder, { path }: PricedTender, lotId: string) => {
  const [ranking] = (await answer(carelot.call(who, 'GET', `${path}/rankings?lotId=${lotId}`))).data
  return ranking
}
const orderOf = async (who: Holder, tender: PricedTender, lotId: string) => {
  const { bids, ties } = await ranked(who, tender, lotId)
  return ties.at(-1).partedBy === null ? 'tied' : bids.map(({ bidId }: { bidId: string }) => bidId)
}
const recordOf = async ({ path }: PricedTender, section: string) => {
  const headers = { authorization: `Bearer ${carelot.holder('Audrey Auditor').apiKey}` }
  const lines = linesOf(await (await fetch(`${carelot.url}${path}/record`, { headers })).text())
  return lines.filter((line) => line.section === section)
}

test('P-57: a tie is decided again until its lot is recommended on, and once that was sent back; the last decision counts, and all are on record', async () => {
  const tender = await tied()
  const { lotId, bidIds, reversed } = tender
  const who = carelot.holder(cora)
  expect((await answer(part(who, tender, { lotId, bidIds }))).version).toBe(1)
  expect(await orderOf(who, tender, lotId)).toEqual(bidIds)
  expect((await answer(part(who, tender, { lotId, bidIds: reversed }))).version).toBe(2)
  expect(await orderOf(who, tender, lotId)).toEqual(reversed)
  await answer(recommend(carelot, tender, lotId))
  expect((await part(who, tender, { lotId, bidIds })).body.code).toBe('award.recommended-already')
  await answer(decide(carelot, tender, ada, { lotId, outcome: 'sent-back', reason }))
  await answer(part(who, tender, { lotId, bidIds }))
  expect(await orderOf(who, tender, lotId)).toEqual(bidIds)
  expect(await recordOf(tender, 'tie-decision')).toMatchObject(
    [bidIds, reversed, bidIds].map((order, index) => ({ bidIds: order, version: index + 1, setAsideAt: null })),
  )
})

test('P-49, P-50, P-57: what somebody decided about ties and prices counts no more once they have a conflict, nor does what was recommended on it: others decide it anew', async () => {
  const tender = await tied()
  const { lotId, other, bidIds, reversed } = tender
  const [low] = tender.bids
  const before = carelot.holder(cora)
  const { at } = await answer(carelot.call(before, 'GET', `${tender.path}/standing`))
  const answerBy = `${new Date(Date.parse(at) + 2 * 86_400_000).toISOString().slice(0, 10)}T12:00`
  const { id } = await answer(
    scene.post(cora, `${tender.path}/price-enquiries`, { bidId: low?.id, lotId, question: 'How?', answerBy }),
  )
  const enquiry = `${tender.path}/price-enquiries/${id}`
  await answer(carelot.call(low?.bidder ?? before, 'POST', `${enquiry}/explanation`, { explanation: 'So' }))
  await answer(scene.post(cora, `${enquiry}/decision`, { decision: 'accepted', reason: 'Before' }))
  await answer(part(before, tender, { lotId, bidIds }))
  await answer(part(before, tender, { lotId: other, bidIds }))
  const rhian = await joined(tender, 'recommender', recommender)
  const recommendAs = (lot: string, successful: string[]) =>
    carelot.call(rhian, 'POST', `${tender.path}/recommendations`, {
      lotId: lot,
      options: [{ option: 'Award', assessment: 'Good' }],
      successful,
      reason,
      shortfallReason: reason,
      advantages: successful.map((bidId) => ({ bidId, text: 'A standing team' })),
    })
  await answer(recommendAs(lotId, bidIds))
  await answer(declare(before, tender, 'award', true))
  const { owed } = await answer(carelot.call(before, 'GET', `${tender.path}/standing`))
  expect(owed.map(({ what }: { what: string }) => what)).toEqual(['decide price', 'recommend'])
  expect(await orderOf(rhian, tender, lotId)).toBe('tied')
  expect(await orderOf(rhian, tender, other)).toBe('tied')
  expect((await recommendAs(lotId, bidIds)).body.code).toBe('award.enquiry-open')
  const [asked] = (await answer(carelot.call(low?.bidder ?? before, 'GET', `${tender.path}/price-enquiries`))).data
  expect(asked).toMatchObject({ explanation: 'So', decision: null, reason: null, decidedAt: null })
  await answer(carelot.call(rhian, 'POST', `${enquiry}/decision`, { decision: 'accepted', reason: 'Anew' }))
  await answer(part(rhian, tender, { lotId, bidIds: reversed }))
  expect(await orderOf(rhian, tender, lotId)).toEqual(reversed)
  for (const lot of [lotId, other]) {
    const { version } = await answer(recommendAs(lot, lot === lotId ? reversed : bidIds))
    await answer(decide(carelot, tender, ada, { lotId: lot, version }))
  }
  await untilLetters(carelot, tender, 1)
  const ties = await recordOf(tender, 'tie-decision')
  const setAside = { personId: before.personId, setAsideAt: expect.any(String) }
  expect(ties.filter((tie) => tie.lotId === lotId)).toMatchObject([setAside, { personId: rhian.personId }])
  expect(await recordOf(tender, 'price-enquiry')).toMatchObject([{ reason: 'Anew', decidedBy: rhian.personId }])
  expect(await recordOf(tender, 'earlier-price-decision')).toMatchObject([
    { decision: 'accepted', reason: 'Before', decidedBy: before.personId, setAsideAt: expect.any(String) },
  ])
})

test('P-49, P-57: a conflict that came up after the letters sets aside what its holder decided of a lot whose award is corrected, and of no other', async () => {
  const tender = await tied()
  const { lotId, other, bidIds, reversed } = tender
  const before = carelot.holder(cora)
  for (const lot of [lotId, other]) {
    await answer(part(before, tender, { lotId: lot, bidIds: reversed }))
    await answer(recommend(carelot, tender, lot))
    await answer(decide(carelot, tender, ada, { lotId: lot }))
  }
  await untilLetters(carelot, tender, 1)
  await answer(declare(before, tender, 'award', true))
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [lotId], reason }))
  await untilStage(carelot, tender, 'deciding')
  const rhian = await joined(tender, 'recommender', recommender)
  expect(await orderOf(rhian, tender, lotId)).toBe('tied')
  expect(await orderOf(rhian, tender, other), 'as its letters say').toEqual(reversed)
  await answer(part(rhian, tender, { lotId, bidIds }))
  expect(await orderOf(rhian, tender, lotId)).toEqual(bidIds)
})

test('P-54: what was approved is not taken back once its letters went, though another lot is decided anew', async () => {
  const tender = await tied()
  const { lotId, other } = tender
  await scene.recommendAll(tender)
  for (const lot of [lotId, other]) await answer(decide(carelot, tender, ada, { lotId: lot }))
  await untilLetters(carelot, tender, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [lotId], reason }))
  const back = decide(carelot, tender, ada, { lotId: other, outcome: 'sent-back', reason })
  expect((await back).body.code).toBe('award.lot-decided')
  const path = `${tender.path}/recommendations?lotId=${other}`
  const [standing] = (await answer(carelot.call(carelot.holder(ada), 'GET', path))).data
  expect(standing).toMatchObject({ version: 1, reopenedAt: null })
})

test('P-54, P-57: whoever decided a tie that somebody else has decided again since may approve its lot, and is asked to', async () => {
  const tender = await tied()
  const { lotId, bidIds, reversed } = tender
  const both = { name: 'Robin Both', roles: ['commissioner', 'approver'] }
  const robin = await joined(tender, 'recommender', both)
  await answer(part(robin, tender, { lotId, bidIds }))
  const rhian = await joined(tender, 'recommender', { ...recommender, name: 'Rhian Second' })
  await answer(part(rhian, tender, { lotId, bidIds: reversed }))
  await answer(joinPanel(tender, { office: 'approver', personId: robin.personId }))
  const successful = reversed.slice(0, 1)
  const as = { ...carelot, holder: (name: string) => (name === cora ? rhian : carelot.holder(name)) }
  await answer(recommend(as, tender, lotId, { successful, fewerReason: reason }))
  const { owed } = await answer(carelot.call(robin, 'GET', `${tender.path}/standing`))
  expect(owed).toContainEqual(
    expect.objectContaining({ what: 'approve award', personId: robin.personId, lotIds: [lotId] }),
  )
  const approval = { lotId, step: 'approval', outcome: 'cleared' }
  await answer(carelot.call(robin, 'POST', `${tender.path}/award-decisions`, approval, { 'if-match': '"1"' }))
})
