import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, notify, notifyAndStandStill, publishNotice, recommend, untilLetters } from './awarded.ts'
import { signAll } from './concluded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { answer, stepTo, type Tender, untilEvent, untilStage, wholeFeed } from './tender.ts'

// Who is told of what can be signed, and when; and what nobody is told of any more.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const two = { rates: [2300, 2400] }
  const none = { ...two, change: { standstill: { kind: 'none' as const } } }
  scene = awardScene(carelot, await openedTenders(carelot, [two, none, two, two, two, two]))
}, 120_000)
afterAll(() => carelot?.stop())

const ada = 'Ada Approver'
const cora = 'Cora Commissioner'
const reason = 'The test wants it'
const kind = 'contracts-may-be-signed'

/** The first and the second of the ranking. */
function bidders(tender: { bids: { bidder: Holder }[] }): [Holder, Holder] {
  const [one, other] = tender.bids.map(({ bidder }) => bidder)
  if (!one || !other) throw new Error('two bidders are needed')
  return [one, other]
}
/** From when this reader was reminded that contracts may be signed. */
const remindedOf = async (reader: Holder, { id }: Tender) =>
  (await wholeFeed(carelot, reader))
    .filter(({ type, subject, data }) => type === 'reminder.due' && subject === id && data.kind === kind)
    .map(({ data }) => data.dueAt)
const untilReminded = (reader: Holder, { id }: Tender, dueAt: string) => {
  const is = (data: Record<string, unknown>) => data.kind === kind && data.dueAt === dueAt
  return untilEvent(carelot, reader, { type: 'reminder.due', subject: id, is })
}
const typesOf = async (reader: Holder, { id }: Tender) =>
  (await wholeFeed(carelot, reader)).filter(({ subject }) => subject === id).map(({ type }) => type)
const waiting = async (subject: string) =>
  (
    await sql<{ kind: string }>`select kind from reminder where subject = ${subject} and taken_at is null`.execute(
      carelot.deployment.db,
    )
  ).rows.map((row) => row.kind)
const place = (tender: Tender) => answer(scene.post(cora, `${tender.path}/holds`, { reason }))
const lift = (tender: Tender, { id }: { id: string }) =>
  answer(scene.post(cora, `${tender.path}/holds/${id}/lifting`, { reason }))

test('P-32: at the instant of the first letters only those are reminded whose contracts may be signed then, and a hold that was lifted before is no hindrance', async () => {
  const tender = await scene.priced()
  const [first, second] = bidders(tender)
  const alone = { successful: [tender.bids[0]?.id ?? ''], fewerReason: reason }
  await answer(recommend(carelot, tender, tender.one, alone))
  await answer(recommend(carelot, tender, tender.other))
  for (const lotId of [tender.one, tender.other]) await answer(decide(carelot, tender, ada, { lotId }))
  await untilLetters(carelot, tender, 1)
  const early = (await answer(publishNotice(carelot, tender))).mayBeSignedFrom
  await stepTo(carelot, new Date(Date.parse(early) - 3_600_000).toISOString())
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  const { version } = await answer(recommend(carelot, tender, tender.other))
  await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
  await untilLetters(carelot, tender, 2)
  const late = (await answer(publishNotice(carelot, tender))).mayBeSignedFrom
  await lift(tender, await place(tender))
  await stepTo(carelot, early)
  await untilReminded(first, tender, early)
  await untilReminded(carelot.holder(cora), tender, early)
  await stepTo(carelot, late)
  await untilReminded(second, tender, late)
  expect(await remindedOf(second, tender)).toEqual([late])
  expect(await remindedOf(first, tender)).toEqual([early, late])
})

test('P-47: nobody is reminded to sign under a legal hold, and suppliers are told when the first is placed and when the last one is lifted', async () => {
  const tender = await scene.priced()
  const [first] = bidders(tender)
  await notify(carelot, tender)
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  const holds = [await place(tender), await place(tender)]
  expect(await waiting(tender.id)).not.toContain(kind)
  await stepTo(carelot, mayBeSignedFrom)
  await untilStage(carelot, tender, 'contracting')
  const told = () => typesOf(first, tender)
  for (const hold of holds) {
    expect(await told()).not.toContain('competition.hold-lifted')
    await lift(tender, hold)
  }
  await untilEvent(carelot, first, { type: 'competition.hold-lifted', subject: tender.id })
  expect((await told()).filter((type) => type === 'competition.hold-placed')).toHaveLength(1)
  expect((await told()).filter((type) => type === 'competition.hold-lifted')).toHaveLength(1)
  expect(await remindedOf(carelot.holder(cora), tender)).toEqual([])
})

test('P-46: at the instant from which contracts may be signed a supplier that is suspended is not told so, and the others are', async () => {
  const tender = await scene.priced()
  const [first, second] = bidders(tender)
  await notify(carelot, tender)
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  const path = `/v1/agreements/${carelot.sandbox.agreementId}/appointments`
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${path}?limit=100`))
  const places = data.filter(({ supplierId }: { supplierId: string }) => supplierId === first.organisationId)
  for (const { id, version } of places) {
    const headers = { 'if-match': `"${version}"` }
    await answer(carelot.call(carelot.holder(cora), 'PATCH', `${path}/${id}`, { move: 'suspend', reason }, headers))
  }
  await stepTo(carelot, mayBeSignedFrom)
  await untilReminded(second, tender, mayBeSignedFrom)
  await untilStage(carelot, tender, 'contracting')
  expect(await remindedOf(first, tender)).toEqual([])
  for (const { id, version } of places) {
    const headers = { 'if-match': `"${version + 1}"` }
    await answer(carelot.call(carelot.holder(cora), 'PATCH', `${path}/${id}`, { move: 'reinstate', reason }, headers))
  }
})

test('P-50: once a competition is cancelled no price is to be explained, nor anybody reminded to', async () => {
  const tender = await scene.priced()
  const [bid] = tender.bids
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const answerBy = new Date(Date.parse(at) + 5 * 86_400_000).toISOString().slice(0, 16)
  const asked = { bidId: bid?.id, lotId: tender.one, question: 'How do you do it?', answerBy }
  const { id } = await answer(scene.post(cora, `${tender.path}/price-enquiries`, asked))
  const owed = async () =>
    (await answer(carelot.call(bidders(tender)[0], 'GET', `${tender.path}/standing`))).owed.map(
      ({ what }: { what: string }) => what,
    )
  expect([await waiting(id), await owed()]).toEqual([['price-explanation-due'], ['explain price']])
  const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
  const headers = { 'if-match': `"${version}"` }
  await answer(carelot.call(carelot.holder(cora), 'POST', `${tender.path}/cancellation`, { reason }, headers))
  expect([await waiting(id), await owed()]).toEqual([[], []])
})

test('P-43: where there was no standstill nobody is told that one has ended', async () => {
  const tender = await scene.priced()
  const [first] = bidders(tender)
  await notify(carelot, tender)
  await answer(publishNotice(carelot, tender))
  await untilEvent(carelot, first, { type: 'competition.contracting-begun', subject: tender.id })
  expect(await typesOf(first, tender)).not.toContain('competition.standstill-ended')
})

test('P-35: a notice of a contract that was published is reminded of no more', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  await signAll(carelot, tender)
  await untilStage(carelot, tender, 'concluded')
  const read = () => answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const { owed, at } = await read()
  const { subject } = owed.find(({ notice }: { notice?: string }) => notice === 'UK7')
  expect(await waiting(subject)).toEqual(['publication-due UK7'])
  const published = { notice: 'UK7', number: '000321-2027', publishedAt: at }
  await answer(scene.post(cora, `/v1/contracts/${subject}/publications`, published))
  expect(await waiting(subject)).toEqual([])
})
