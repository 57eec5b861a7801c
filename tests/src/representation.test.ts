import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, contractsOf, notify, type PricedTender, pricedTenders, publishNotice, sign } from './awarded.ts'
import { halfSigned, signAll } from './concluded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { linesOf, walkTables } from './record-walk.ts'
import { healthBrief, registerHealthFramework } from './selection-regime.ts'
import { answer, stepTo, taken, untilEvent, untilStage, wholeFeed } from './tender.ts'

// Call-offs of one framework of the Selection Regime, whose notices are published on Monday 13 December 2027: each standstill
// begins on the 14th and ends with Friday the 24th. One of another framework stands beside them.
let carelot: TestDeployment
let tenders: PricedTender[]
let usual: PricedTender
const cora = 'Cora Commissioner'
const reason = 'The test wants it'
const ownEnd = '2027-12-25T00:00:00.000Z'
beforeAll(async () => {
  carelot = await startTestDeployment()
  const health = await registerHealthFramework(carelot)
  const wanted = Array.from({ length: 8 }, () => ({ rates: [2300, 2400], change: healthBrief(carelot) }))
  tenders = await pricedTenders(health, wanted)
  const [other] = await pricedTenders(carelot, [{ rates: [2300], change: { timetable: nextYear } }])
  usual = other ?? taken(tenders)
  for (const tender of [...tenders, usual]) await notify(carelot, tender)
  await answer(post(cora, '/v1/sandbox/clock', { set: 'frozen' }))
  await stepTo(carelot, '2027-12-13T10:00:00.000Z')
  for (const tender of tenders) expect((await answer(publishNotice(carelot, tender))).mayBeSignedFrom).toBe(ownEnd)
}, 180_000)
afterAll(() => carelot?.stop())

const nextYear = {
  deadline: '2027-03-31T12:00',
  evaluationEndsOn: '2027-04-01',
  decisionOn: '2027-04-01',
  mobilisationStartsOn: '2027-04-07',
}
const post = (name: string, path: string, body: object) => carelot.call(carelot.holder(name), 'POST', path, body)
const code = async (call: ReturnType<typeof post>) => (await call).body.code
const receive = ({ path }: PricedTender, receivedAt: string, change: object = {}) =>
  post(cora, `${path}/representations`, {
    round: 1,
    madeBy: 'Elder Nursing',
    receivedAt,
    reference: 'REP 1',
    ...change,
  })
const decide = ({ path }: PricedTender, { id }: { id: string }, outcome: string, toldAt: string) =>
  post(cora, `${path}/representations/${id}/decisions`, { outcome, reason, toldAt })
const standingOf = ({ path }: PricedTender) => answer(carelot.call(carelot.holder(cora), 'GET', `${path}/standing`))
const owedOf = async (tender: PricedTender): Promise<string[]> =>
  (await standingOf(tender)).owed.map(({ what }: { what: string }) => what)
const changeAward = ({ path, lots }: PricedTender, change: string) =>
  post('Ada Approver', `${path}/${change}`, { lotIds: lots.map(({ lotId }) => lotId), reason })
const noticeOf = async ({ path }: PricedTender) =>
  (await answer(carelot.call(carelot.holder(cora), 'GET', `${path}/award-notices`))).data[0]
async function signature(tender: PricedTender) {
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  return () => sign(carelot, carelot.holder('Carys Contracts'), contract, { hash })
}

test('P-03: a representation keeps the standstill open until the fifth working day after the further decision, across Christmas and the year’s end', {
  timeout: 120_000,
}, async () => {
  const [tender, abandoned, late, quiet] = tenders
  if (!tender || !abandoned || !late || !quiet) throw new Error('four competitions are needed')
  const bidder = tender.bidders[1] ?? carelot.holder(cora)
  const signs = await signature(tender)

  await stepTo(carelot, '2027-12-17T12:00:00.000Z')
  const received = '2027-12-17T09:00:00.000Z'
  expect(await code(receive(usual, received))).toBe('award.representation-elsewhere')
  expect(await code(receive(tender, received, { round: 2 }))).toBe('award.not-notified')
  expect(await code(receive(tender, '2027-12-17T12:00:00.001Z'))).toBe('award.representation-times')
  const councilId = carelot.holder(cora).organisationId
  expect(await code(receive(tender, received, { providerId: councilId }))).toBe('award.provider-unknown')
  const made = await answer(receive(tender, received, { providerId: bidder.organisationId }))
  const second = await answer(receive(tender, received, { reference: 'REP 2' }))
  await answer(decide(tender, second, 'abandoned', received))
  expect(await owedOf(tender), 'nothing is changed while another is open').not.toContain('correct or withdraw award')
  await answer(decide(tender, second, 'award-stands', received))
  expect(await noticeOf(tender)).toMatchObject({ standstillEndsOn: null, mayBeSignedFrom: null })
  expect(await code(signs())).toBe('contract.held')
  expect(await owedOf(tender)).toContain('decide representation')
  expect(await owedOf(tender)).not.toContain('record award notice')
  // Before what was said is answered, nobody takes away what it was said about: neither way, nor all of it.
  for (const change of ['award-corrections', 'award-withdrawals'])
    expect((await changeAward(tender, change)).body.errors).toMatchObject(
      tender.lots.map((_, index) => ({
        pointer: `/lotIds/${index}`,
        code: 'award.representation-open',
        detail: made.id,
      })),
    )
  const told = await untilEvent(carelot, bidder, { type: 'competition.representation-received', subject: tender.id })
  expect(told.data).toEqual({ representationId: made.id, round: 1 })
  const dropped = await answer(receive(abandoned, received))

  await stepTo(carelot, '2027-12-23T12:00:00.000Z')
  const decided = await answer(decide(tender, made, 'award-stands', '2027-12-23T11:00:00.000Z'))
  expect(decided.decisions).toMatchObject([{ outcome: 'award-stands', reason }])
  const from = '2028-01-05T00:00:00.000Z'
  expect(await noticeOf(tender)).toMatchObject({ standstillEndsOn: '2028-01-04', mayBeSignedFrom: from })
  for (const contract of await contractsOf(carelot, tender)) expect(contract.mayBeSignedFrom).toBe(from)
  expect((await standingOf(tender)).next).toMatchObject({ move: 'end standstill', at: from })
  await untilEvent(carelot, bidder, { type: 'competition.representation-decided', subject: tender.id })
  await answer(decide(abandoned, dropped, 'abandoned', '2027-12-23T11:00:00.000Z'))
  expect(await noticeOf(abandoned)).toMatchObject({ standstillEndsOn: null, mayBeSignedFrom: null })
  expect(await owedOf(abandoned)).toContain('correct or withdraw award')

  await stepTo(carelot, ownEnd)
  await untilStage(carelot, quiet, 'contracting')
  await untilStage(carelot, late, 'contracting')
  expect(await code(signs())).toBe('contract.not-yet')
  expect(await code(receive(late, ownEnd))).toBe('award.representation-late')
  await signAll(carelot, quiet)

  await stepTo(carelot, '2028-01-04T23:59:59.000Z')
  expect(await code(signs())).toBe('contract.not-yet')
  expect(await code((await signature(abandoned))())).toBe('contract.held')
  await stepTo(carelot, from)
  await untilStage(carelot, tender, 'contracting')
  await signAll(carelot, tender)
  await untilStage(carelot, tender, 'concluded')
  const events = await wholeFeed(carelot, bidder)
  const ended = events.filter(({ type, subject }) => type === 'competition.standstill-ended' && subject === tender.id)
  expect(ended, 'once, and not at the end that it would have had').toMatchObject([{ at: from }])
})

test('P-03: one that came in time and is recorded late opens the standstill again; of several decisions the last counts', {
  timeout: 120_000,
}, async () => {
  const [, , late] = tenders
  if (!late) throw new Error('a competition is needed')
  await untilStage(carelot, late, 'contracting')
  const signs = await signature(late)
  const made = await answer(receive(late, '2027-12-24T23:59:59.999Z'))
  await untilStage(carelot, late, 'standstill')
  expect(await code(signs())).toBe('contract.held')
  await stepTo(carelot, '2028-01-06T12:00:00.000Z')
  // Received on Friday 24 December: 29, 30 and 31 December, 4 and 5 January are the five working days planned for a decision.
  const due = (data: Record<string, unknown>) => data.kind === 'further-decision-due'
  const reminder = { type: 'reminder.due', subject: late.id, is: due } as const
  const { data } = await untilEvent(carelot, carelot.holder(cora), reminder)
  expect(data.dueAt).toBe('2028-01-05T09:00:00.000Z')
  const others = (await wholeFeed(carelot, carelot.holder(cora))).filter((event) => due(event.data))
  expect(
    others.map(({ subject }) => subject),
    'nobody is reminded of what was decided by then',
  ).toEqual([late.id])
  await answer(decide(late, made, 'earlier-step', '2028-01-06T10:00:00.000Z'))
  expect(await code(signs())).toBe('contract.held')
  expect(await code(decide(late, made, 'award-stands', '2028-01-06T09:59:59.999Z'))).toBe(
    'award.further-decision-times',
  )
})

test('P-03: a competition of which a part is decided anew is not cancelled while a further decision about the rest is owed', async () => {
  const [, , , , given] = tenders
  if (!given) throw new Error('five competitions are needed')
  const lotIds = given.lots.slice(1).map(({ lotId }) => lotId)
  await answer(post('Ada Approver', `${given.path}/award-corrections`, { lotIds, reason }))
  const made = await answer(receive(given, '2027-12-24T23:59:59.999Z'))
  const cancel = async () => {
    const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', given.path))
    const ifMatch = { 'if-match': `"${version}"` }
    return carelot.call(carelot.holder(cora), 'POST', `${given.path}/cancellation`, { reason }, ifMatch)
  }
  expect((await cancel()).body).toMatchObject({ code: 'award.representation-open', detail: made.id })
  await answer(decide(given, made, 'abandoned', '2028-01-06T10:00:00.000Z'))
  expect((await answer(cancel())).stage).toBe('cancelled')
})

test('P-03: nothing is put on record about letters of which every contract was signed, though a lot is decided anew: it could change nothing', async () => {
  const signed = tenders[5]
  if (!signed) throw new Error('six competitions are needed')
  const [kept, ...lots] = signed.lots.map(({ lotId }) => lotId)
  await answer(post('Ada Approver', `${signed.path}/award-corrections`, { lotIds: lots, reason }))
  for (const contract of (await contractsOf(carelot, signed)).filter(({ lotId }) => lotId === kept)) {
    const { hash, supplier } = await halfSigned(carelot, signed, contract)
    await answer(sign(carelot, supplier, contract, { hash }))
  }
  expect(await code(receive(signed, '2027-12-24T23:59:59.999Z'))).toBe('award.contract-signed')
})

test('P-03: a representation and a correction come in one order: decided on first, or about letters that bind nobody', async () => {
  const came: unknown[][] = []
  for (const [index, tender] of tenders.slice(6).entries()) {
    const said = () => receive(tender, '2027-12-24T23:59:59.999Z')
    const corrected = () => changeAward(tender, 'award-corrections')
    const [first, second] = index === 0 ? [said, corrected] : [corrected, said]
    const both = await oneAfterTheOther(carelot, { fence: tender.id }, { first, second })
    came.push(both.map(({ status, body }) => body.errors?.[0].code ?? body.code ?? status))
  }
  expect(came[0]).toEqual([201, 'award.representation-open'])
  expect(came[1]).toEqual([200, 'award.not-notified'])
})

test('P-03: an award that does not stand is taken back by the usual way, and its competition ends', async () => {
  await stepTo(carelot, '2028-01-13T23:59:48.000Z')
  await answer(post(cora, '/v1/sandbox/clock', { set: 'running' }))
  const [, abandoned] = tenders
  if (!abandoned) throw new Error('a competition is needed')
  // One after the other: when the second has ended, nothing of what the clock woke is still under way.
  for (const tender of [abandoned, usual]) {
    await answer(changeAward(tender, 'award-withdrawals'))
    await untilStage(carelot, tender, 'unsuccessful')
  }
})

test('P-03: a further decision wakes the process, whose timer then follows it, though nobody steps the clock', {
  timeout: 90_000,
}, async () => {
  const [, , late] = tenders
  if (!late) throw new Error('a competition is needed')
  const signs = await signature(late)
  const path = `${late.path}/representations`
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', path))
  await answer(decide(late, data[0], 'award-stands', '2028-01-06T11:00:00.000Z'))
  const mayBeSignedFrom = '2028-01-14T00:00:00.000Z'
  expect(await noticeOf(late)).toMatchObject({ standstillEndsOn: '2028-01-13', mayBeSignedFrom })
  await untilStage(carelot, late, 'contracting')
  await answer(signs())
})

test('P-03, P-47: representations and the decisions on them are in the record of their competition, and nobody’s but the council’s to list', async () => {
  const [tender] = tenders
  if (!tender) throw new Error('a competition is needed')
  const bidder = tender.bidders[0] ?? carelot.holder(cora)
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/representations`))
  expect(data).toMatchObject([
    { madeBy: 'Elder Nursing', decisions: [{ outcome: 'award-stands', reason }] },
    { reference: 'REP 2', decisions: [{ outcome: 'abandoned' }, { outcome: 'award-stands' }] },
  ])
  expect((await carelot.call(bidder, 'GET', `${tender.path}/representations`)).status).toBe(403)
  const db = new pg.Client({ connectionString: carelot.databaseUrl })
  await db.connect()
  try {
    const headers = { authorization: `Bearer ${carelot.holder('Audrey Auditor').apiKey}` }
    const lines = linesOf(await (await fetch(`${carelot.url}${tender.path}/record`, { headers })).text())
    const { missing, seen } = await walkTables(db, lines)
    expect(missing.filter((name) => !name.startsWith('record '))).toEqual([])
    expect(seen).toEqual(expect.arrayContaining(['representation', 'further_decision']))
  } finally {
    await db.end()
  }
})
