import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, rankingOf, recommend, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { canariesIn, dumpOf } from './dump.ts'
import { openedTenders } from './evaluated.ts'
import { answer } from './tender.ts'

// What is told and decided of prices is kept encrypted, whoever asks for it twice.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const bidFor = Array.from({ length: 2 }, () => ({ rates: [2317, 2419] }))
  scene = awardScene(carelot, await openedTenders(carelot, bidFor))
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
/** Published data of all England, which is long, and the same in every database. */
const openData = ['area', 'area_adjacency', 'postcode', 'lot_area']

test('P-53: from prices released to letters nothing of a price, nor of what is said of it, lies in the open in the database, stored answers included', async () => {
  const tender = await scene.priced()
  const [low] = tender.bids
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const answerBy = `${new Date(Date.parse(at) + 2 * 86_400_000).toISOString().slice(0, 10)}T12:00`
  const question = { bidId: low?.id, lotId: tender.one, question: 'CANARY-QUESTION', answerBy }
  const asked = await answer(scene.post(cora, `${tender.path}/price-enquiries`, question))
  const explanation = { explanation: 'CANARY-EXPLANATION' }
  const enquiry = `${tender.path}/price-enquiries/${asked.id}`
  const explained = await answer(
    carelot.call(low?.bidder ?? carelot.holder(cora), 'POST', `${enquiry}/explanation`, explanation),
  )
  const decision = { decision: 'accepted', reason: 'CANARY-PRICE-REASON' }
  const decided = await answer(scene.post(cora, `${enquiry}/decision`, decision))
  expect([asked.question, explained.explanation, decided.reason]).toEqual([
    'CANARY-QUESTION',
    'CANARY-EXPLANATION',
    'CANARY-PRICE-REASON',
  ])
  const withheld = [{ what: 'evaluated-price', reason: 'CANARY-WITHHELD' }]
  for (const { lotId } of tender.lots) {
    await answer(recommend(carelot, tender, lotId, { reason: 'CANARY-RECOMMENDED', withheld }))
    await answer(decide(carelot, tender, ada, { lotId }))
  }
  await untilLetters(carelot, tender, 1)
  const { bids } = await rankingOf(carelot, tender, tender.one)
  const evaluated = String(bids[0].price.evaluatedPence)
  const prices = ['2317', evaluated].flatMap((pence) => [`Pence":${pence}`, `Pence": ${pence}`])
  const database = await dumpOf(carelot.databaseUrl, openData)
  const places = Object.fromEntries(Object.entries(database).map(([table, rows]) => [table, rows.join('\n')]))
  expect(places.command).toContain(tender.id)
  const said = ['QUESTION', 'EXPLANATION', 'PRICE-REASON', 'RECOMMENDED', 'WITHHELD'].map((each) => `CANARY-${each}`)
  expect(canariesIn(places, [...said, ...prices])).toEqual([])
})

test('P-49, P-53: a repeated request shows prices only to somebody who may still read them, and the reading is on record', async () => {
  const tender = await scene.priced()
  const ranking = await rankingOf(carelot, tender, tender.one)
  const again = (body: object) =>
    carelot.call(carelot.holder(cora), 'POST', `${tender.path}/recommendations`, body, {
      'idempotency-key': 'one-key-for-both',
    })
  const body = {
    lotId: tender.one,
    options: [{ option: 'Award', assessment: 'Good' }],
    successful: ranking.successful,
    reason: 'The most advantageous bids',
    shortfallReason: 'Enough',
    advantages: ranking.successful.map((bidId: string) => ({ bidId, text: 'A standing team' })),
  }
  const first = await answer(again(body))
  const readings = async () =>
    (await dumpOf(carelot.databaseUrl, openData)).record?.filter(
      (row) => row.includes('competition.prices-read') && row.includes(tender.id),
    ).length ?? 0
  const before = await readings()
  expect(await answer(again(body))).toEqual(first)
  expect(await readings()).toBe(before + 1)
  await answer(scene.post(cora, `${tender.path}/declarations`, { phase: 'award', conflict: true }))
  expect((await again(body)).body.code).toBe('competition.interest-conflict')
})
