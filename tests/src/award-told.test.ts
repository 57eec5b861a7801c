import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, notify, type PricedTender, publishNotice, recommend, releasePrices, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { type OpenedTender, openedTenders } from './evaluated.ts'
import { answer, untilEvent, wholeFeed } from './tender.ts'

// What bidders and auditors are told of an award, and what of it is kept from them.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const apart = Array.from({ length: 7 }, () => ({ rates: [2311, 2411] }))
  const bidFor = [{ rates: [2311, 2311] }, ...apart]
  scene = awardScene(carelot, await openedTenders(carelot, bidFor))
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
type Lot = { lotId: string; successful: object[]; withheld: object[] }

/** The letters of the second bidder, from the first on. */
async function lettersOf({ bids, path }: OpenedTender) {
  const bidder = bids[1]?.bidder ?? carelot.holder(cora)
  return (await answer(carelot.call(bidder, 'GET', `${path}/letters`))).data
}

async function awarded(tender: PricedTender, lotId: string, change: object) {
  const { version } = await answer(recommend(carelot, tender, lotId, { ...change }))
  await answer(decide(carelot, tender, ada, { lotId, version }))
}

test('P-10: where nothing is awarded, letters give the reason that is for bidders, and promise no standstill', async () => {
  const tender = await scene.priced()
  const nobody = { successful: [], reason: 'INTERNAL', fewerReason: 'The budget was cut', advantages: [] }
  for (const { lotId } of tender.lots) await awarded(tender, lotId, nobody)
  await untilLetters(carelot, tender, 1)
  await untilEvent(carelot, carelot.holder(cora), { type: 'competition.ended-without-award', subject: tender.id })
  const [letter] = await lettersOf(tender)
  expect(letter.content.lots).toMatchObject([
    { outcome: 'no-award', why: 'The budget was cut' },
    { outcome: 'no-award', why: 'The budget was cut' },
  ])
  expect(JSON.stringify(letter)).not.toContain('INTERNAL')
  expect(letter.content.standstill).toEqual({
    kind: 'none',
    endsOn: null,
    says: 'Nothing is awarded, and so no contract follows.',
  })
})

test('P-10: scores that are withheld in one lot are not told in the next lot of the same letter', async () => {
  const tender = await scene.priced()
  const scores = { what: 'quality-scores', reason: 'Its method is its own' }
  await awarded(tender, tender.one, { withheld: [scores] })
  await awarded(tender, tender.other, { withheld: [] })
  await untilLetters(carelot, tender, 1)
  const [letter] = await lettersOf(tender)
  expect(letter.content.lots).toHaveLength(2)
  for (const { successful, withheld } of letter.content.lots as Lot[]) {
    expect(successful).toMatchObject([{ scores: null, qualityPoints: null, points: null }])
    expect(withheld).toEqual([scores])
  }
})

test('P-10: scores that are withheld in one lot are not told in the letter of another that was corrected', async () => {
  const tender = await scene.priced()
  const scores = { what: 'quality-scores', reason: 'Its method is its own' }
  await awarded(tender, tender.one, { withheld: [] })
  await awarded(tender, tender.other, { withheld: [scores] })
  await untilLetters(carelot, tender, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one], reason }))
  const { version } = await answer(recommend(carelot, tender, tender.one, { withheld: [] }))
  await answer(decide(carelot, tender, ada, { lotId: tender.one, version }))
  await untilLetters(carelot, tender, 2)
  const corrected = (await lettersOf(tender)).at(-1)
  expect(corrected.content.lots).toMatchObject([
    { lotId: tender.one, successful: [{ scores: null, qualityPoints: null, points: null }], withheld: [scores] },
  ])
})

test('P-32, P-44: a bidder reads when the standstill ends, from the last notice, whose OCID is that of the procurement; a letter after a correction says what it replaces', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  const first = await answer(publishNotice(carelot, tender))
  const bidder = tender.bids[1]?.bidder ?? carelot.holder(cora)
  const notices = async (who = bidder) => (await answer(carelot.call(who, 'GET', `${tender.path}/award-notices`))).data
  const { standstillEndsOn, mayBeSignedFrom } = first
  expect(await notices()).toMatchObject([{ standstillEndsOn, mayBeSignedFrom, recordedBy: null }])
  expect(await notices(carelot.holder(cora))).toMatchObject([{ recordedBy: carelot.holder(cora).personId }])
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one], reason }))
  await awarded(tender, tender.one, {})
  await untilLetters(carelot, tender, 2)
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const notice = { number: '000900-2027', ocid: 'ocds-h6vhtk-zzzzzz', publishedAt: at }
  const record = (body: object) => scene.post(cora, `${tender.path}/award-notices`, { ...notice, ...body })
  expect(await scene.code(record({}))).toBe('award.ocid-differs')
  const second = await answer(record({ ocid: first.ocid }))
  const third = await answer(record({ ocid: first.ocid, round: 2, reason: 'A misprint' }))
  expect(second.round).toBe(2)
  expect((await notices()).map((each: Record<string, unknown>) => [each.round, each.mayBeSignedFrom])).toEqual([
    [1, mayBeSignedFrom],
    [2, null],
    [2, third.mayBeSignedFrom],
  ])
  const [before, after] = await lettersOf(tender)
  expect([before.changes, after.changes]).toMatchObject([[{ kind: 'correction', lotIds: [tender.one], reason }], []])
  expect([before.content.replaces, after.content.replaces]).toEqual([undefined, [before.id]])
  const page = await carelot.call(bidder, 'GET', `${tender.path}/letters/${after.id}/document`)
  expect(String(page.body)).toContain(`this letter replaces what was told of these lots before, in ${before.id}`)
})

test('P-10, P-57, S-71: letters say that an award was withdrawn since, and the record holds its ranking, and nowhere the price of a bid that failed a minimum', async () => {
  const tender = await releasePrices(carelot, scene.next(), [
    [5, 4],
    [1, 3],
  ])
  const [one] = tender.lots.map(({ lotId }) => lotId)
  await notify(carelot, tender)
  await answer(scene.post(ada, `${tender.path}/award-withdrawals`, { lotIds: [one], reason }))
  const [letter] = await lettersOf(tender)
  expect(letter.changes).toMatchObject([{ kind: 'withdrawal', lotIds: [one], reason }])
  const bidder = tender.bids[1]?.bidder ?? carelot.holder(cora)
  const page = await carelot.call(bidder, 'GET', `${tender.path}/letters/${letter.id}/document`)
  expect(String(page.body)).toContain('was withdrawn on')
  const headers = { authorization: `Bearer ${carelot.holder('Audrey Auditor').apiKey}` }
  const text = await (await fetch(`${carelot.url}${tender.path}/record`, { headers })).text()
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const ranked = lines.filter(({ section }) => section === 'ranking').map(({ lotId }) => lotId)
  expect(ranked.toSorted()).toEqual(tender.lots.map(({ lotId }) => lotId).toSorted())
  const prices = lines.filter(({ section }) => section === 'bid').map(({ id, price }) => [id, price !== null])
  expect(Object.fromEntries(prices)).toEqual({ [tender.bids[0]?.id ?? '']: true, [tender.bids[1]?.id ?? '']: false })
  expect(text).toContain('2311')
  expect(text).not.toContain(':2411')
})

test('P-10: a letter whose competition was cancelled afterwards says so of each of its lots, with the reason', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  const cancellation = { reason: 'The budget was cut' }
  const cancel = async () => {
    const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
    const headers = { 'if-match': `"${version}"` }
    return carelot.call(carelot.holder(cora), 'POST', `${tender.path}/cancellation`, cancellation, headers)
  }
  expect(await scene.code(cancel()), 'before a correction').toBe('competition.wrong-stage')
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one], reason }))
  await answer(cancel())
  const [letter] = await lettersOf(tender)
  const lotIds = letter.content.lots.map(({ lotId }: Lot) => lotId)
  expect(lotIds.toSorted()).toEqual([tender.one, tender.other].toSorted())
  expect(letter.changes).toEqual([
    { kind: 'correction', lotIds: [tender.one], reason, changedAt: expect.any(String) },
    { kind: 'cancellation', lotIds: expect.arrayContaining(lotIds), ...cancellation, changedAt: expect.any(String) },
  ])
  const [correction, cancelled] = letter.changes
  expect(cancelled.changedAt > correction.changedAt).toBe(true)
  const bidder = tender.bids[1]?.bidder ?? carelot.holder(cora)
  const page = await carelot.call(bidder, 'GET', `${tender.path}/letters/${letter.id}/document`)
  expect(String(page.body)).toContain('The competition was cancelled')
  expect(String(page.body)).toContain(cancellation.reason)
})

test('P-10: first readings of a letter at once all answer the one instant of receipt that is on record', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  const readings = await Promise.all(Array.from({ length: 12 }, () => lettersOf(tender)))
  const answered = readings.map(([letter]) => letter.receivedAt)
  const [kept] = await lettersOf(tender)
  expect(answered).toEqual(answered.map(() => kept.receivedAt))
  await untilEvent(carelot, carelot.holder(cora), { type: 'letter.received', subject: kept.id })
  const told = (await wholeFeed(carelot, carelot.holder(cora))).filter(({ subject }) => subject === kept.id)
  expect(told.map(({ type }) => type)).toEqual(['letter.issued', 'letter.received'])
})

test('P-10, P-57: who loses by a tie is told so, and why it was decided so', async () => {
  const tender = await releasePrices(carelot, scene.next(), [
    [4, 4],
    [4, 4],
  ])
  const bidIds = tender.bids.map(({ id }) => id)
  const why = 'Its team is nearer to the hospital'
  for (const { lotId } of tender.lots) {
    await answer(scene.post(cora, `${tender.path}/tie-decisions`, { lotId, bidIds, reason: why }))
    await awarded(tender, lotId, { successful: bidIds.slice(0, 1), fewerReason: 'One team is enough' })
  }
  await untilLetters(carelot, tender, 1)
  const [letter] = await lettersOf(tender)
  for (const lot of letter.content.lots)
    expect(lot.why).toBe(
      `Ranked 2; 1 succeed: One team is enough. A bid of equal points succeeds; what parted them: a decision, since no published rule did. ${why}`,
    )
  expect(letter.content.lots).toHaveLength(2)
})
