import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, recommend, releasePrices } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, type Tender, untilEvent, untilStage } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// What a bid sent, and what was decided on it, is read by those who may; each reading is on record, and nothing else is.
let carelot: TestDeployment
let tender: Tender
const sent: { bidder: Holder; documentId: string; saltedHash: string }[] = []
const cora = 'Cora Commissioner'
const mona = 'Mona Moderator'
beforeAll(async () => {
  carelot = await startTestDeployment()
  tender = await publishTender(carelot)
  for (const [index, bidder] of tender.bidders.slice(0, 2).entries()) {
    const query = { name: `plan-${index}.pdf`, purpose: 'bid', competitionId: tender.id }
    const { id } = (await sendDocument(carelot, bidder, { query, body: Buffer.from(`THE PLAN ${index}`) })).body
    const bid = { ...bidFor(carelot.sandbox, bidder.personId ?? '', 2300 + index), documents: [id] }
    const { saltedHash } = await answer(carelot.call(bidder, 'POST', `${tender.path}/bids`, bid))
    sent.push({ bidder, documentId: id, saltedHash })
  }
}, 120_000)
afterAll(() => carelot?.stop())

const holderOf = (who: Holder | string) => (typeof who === 'string' ? carelot.holder(who) : who)
const get = (who: Holder | string, path: string) => carelot.call(holderOf(who), 'GET', path)
const head = (who: Holder | string, path: string) =>
  fetch(carelot.url + path, { method: 'HEAD', headers: { authorization: `Bearer ${holderOf(who).apiKey}` } })
const documentId = () => sent[0]?.documentId ?? ''
const statusesOf = async (who: Holder | string) => {
  const of = `/v1/documents/${documentId()}`
  return [(await get(who, of)).status, (await get(who, `${of}/content`)).status]
}
const council = () => carelot.sandbox.holders.filter(({ organisation }) => organisation.includes('council'))
async function readings(): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select type from record where type in ('bid.read', 'letter.received', 'competition.prices-read', 'competition.record-read') order by seq`.execute(
    carelot.deployment.db,
  )
  return rows.map(({ type }) => type)
}

test('P-53: a document of a bid is read by nobody of the council before the opening', async () => {
  for (const who of council()) expect(await statusesOf(who), who.name).toEqual([404, 404])
  await stepTo(carelot, tender.deadline)
  await untilEvent(carelot, carelot.holder(cora), { type: 'competition.closed', subject: tender.id })
  for (const who of council()) expect(await statusesOf(who), who.name).toEqual([404, 404])
  expect(await statusesOf(sent[0]?.bidder ?? '')).toEqual([200, 409])
  expect(await statusesOf(sent[1]?.bidder ?? '')).toEqual([404, 404])
})

test('P-49, P-53: once tenders are open it is read by whoever may read the bid that names it, and each reading is on record', async () => {
  await openTender(carelot, tender)
  expect((await get(mona, `/v1/documents/${documentId()}/content`)).body.code).toBe('competition.interest-undeclared')
  await declareNoConflicts(carelot, tender.id, 'opening')
  const before = await readings()
  const found = await get('Edith Evaluator', `/v1/documents/${documentId()}/content`)
  expect([found.status, found.body]).toEqual([200, 'THE PLAN 0'])
  expect(found.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''plan-0.pdf")
  expect(found.headers.get('content-type')).toBe('application/pdf')
  expect(found.headers.get('content-length')).toBe('10')
  expect(await readings()).toEqual([...before, 'bid.read'])
  const described = await get(mona, `/v1/documents/${documentId()}`)
  expect(described.body).toMatchObject({ name: 'plan-0.pdf', sizeBytes: 10, purpose: 'bid', readable: true })
  const { rows } = await sql<{ actor: { personId: string }; data: object }>`
    select actor, data from record where type = 'bid.read' order by seq desc limit 1`.execute(carelot.deployment.db)
  expect(rows[0]).toMatchObject({
    actor: { personId: carelot.holder(mona).personId },
    data: { documentId: documentId() },
  })
  for (const who of ['Olive Opener', 'Edgar Evaluator', mona]) expect(await statusesOf(who)).toEqual([200, 200])
  for (const who of [cora, 'Ada Approver', 'Eve Evaluator']) expect(await statusesOf(who)).toEqual([403, 403])
  expect(await statusesOf(sent[0]?.bidder ?? ''), 'the bidder has sealed it').toEqual([200, 409])
  expect(await statusesOf(sent[1]?.bidder ?? '')).toEqual([404, 404])
  const { brief } = await answer(get(cora, tender.path))
  const [{ lotId }] = brief.lots
  const conflict = { phase: 'opening', conflict: true, lotIds: [lotId], detail: 'A cousin' }
  await answer(carelot.call(carelot.holder('Oscar Opener'), 'POST', `${tender.path}/declarations`, conflict))
  expect((await get('Oscar Opener', `/v1/documents/${documentId()}/content`)).body.code).toBe(
    'competition.interest-conflict',
  )
})

test('P-53: HEAD is told what GET would be, and records no reading and no receipt', async () => {
  const opened = await openedBids(carelot, tender)
  const bids = sent.map(({ saltedHash, bidder }) => ({ id: opened.get(saltedHash) ?? '', bidder }))
  const priced = await releasePrices(carelot, { ...tender, bids }, [
    [5, 4],
    [4, 3],
  ])
  for (const { lotId } of priced.lots) {
    await answer(recommend(carelot, priced, lotId))
    await answer(decide(carelot, priced, 'Ada Approver', { lotId }))
  }
  await untilStage(carelot, tender, 'standstill')
  const bidder = bids[0]?.bidder ?? ''
  const all = (await answer(get('Ada Approver', `${tender.path}/letters`))).data
  const ids: { id: string; bidder: string }[] = all.map(
    ({ id, content }: { id: string; content: { bidder: string[] } }) => ({ id, bidder: content.bidder.join() }),
  )
  const own = ids.find((letter) => typeof bidder !== 'string' && letter.bidder === bidder.organisation)?.id ?? ''
  expect(own).not.toBe('')
  const read = [
    [bidder, `${tender.path}/letters`],
    [bidder, `${tender.path}/letters/${own}`],
    [bidder, `${tender.path}/letters/${own}/document`],
    [mona, `${tender.path}/bids/${bids[0]?.id}`],
    [mona, `/v1/documents/${documentId()}`],
    [mona, `/v1/documents/${documentId()}/content`],
    [cora, `${tender.path}/rankings`],
    [cora, `${tender.path}/recommendations`],
    ['Audrey Auditor', `${tender.path}/record`],
  ] as const
  const before = await readings()
  for (const [who, path] of read) expect((await head(who, path)).status, path).toBe(200)
  expect(await readings()).toEqual(before)
  const letter = async () => (await answer(get('Ada Approver', `${tender.path}/letters/${own}`))).receivedAt
  expect(await letter()).toBeNull()
  for (const [who, path] of read) expect((await get(who, path)).status, path).toBe(200)
  expect(await letter()).not.toBeNull()
  expect((await readings()).slice(before.length)).toEqual([
    'letter.received',
    ...Array.from({ length: 3 }, () => 'bid.read'),
    ...Array.from({ length: 2 }, () => 'competition.prices-read'),
    'competition.record-read',
  ])
})
