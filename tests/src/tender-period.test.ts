import type { Holder } from '@carelot/standalone/sandbox/seed'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, draftedCompetition, publishedCompetition } from './story.ts'
import { untilEvent } from './tender.ts'
import { atStage, sendDocument } from './tender-period.ts'

let carelot: TestDeployment
let db: pg.Client
let cora: Holder
let applewood: Holder
let bluebell: Holder
beforeAll(async () => {
  carelot = await startTestDeployment()
  db = new pg.Client({ connectionString: carelot.databaseUrl })
  await db.connect()
  cora = carelot.holder('Cora Commissioner')
  applewood = carelot.holder('Sam Signatory of Applewood')
  bluebell = carelot.holder('Sam Signatory of Bluebell')
})
afterAll(async () => {
  await db?.end()
  await carelot?.stop()
})

const published = async () => `/v1/competitions/${await publishedCompetition(carelot)}`
const idOf = (path: string) => path.split('/').at(-1) ?? ''
const post = (holder: Holder, path: string, body: object) => carelot.call(holder, 'POST', path, body)
const changing = async (path: string, what: string, body: object) => {
  const { version } = (await carelot.call(cora, 'GET', path)).body
  return carelot.call(cora, 'POST', `${path}/${what}`, body, { 'if-match': `"${version}"` })
}
const bid = (holder: Holder, path: string, lots?: number) => {
  const whole = bidFor(carelot.sandbox, holder.personId ?? '')
  return post(holder, `${path}/bids`, { ...whole, lots: whole.lots.slice(0, lots) })
}
const tenderDocument = async (name: string) =>
  (await sendDocument(carelot, cora, { query: { name, purpose: 'tender' }, body: Buffer.from(name) })).body.id
const content = async (holder: Holder, id: string) =>
  (await fetch(`${carelot.url}/v1/documents/${id}/content`, { headers: { authorization: `Bearer ${holder.apiKey}` } }))
    .status

test('P-20, P-52: documents change only by a numbered addendum, which reaches every invitee alike and nobody before', async () => {
  const path = await published()
  const [one, two, three] = [await tenderDocument('one'), await tenderDocument('two'), await tenderDocument('three')]
  expect(await content(bluebell, one)).toBe(404)
  const first = await post(cora, `${path}/addenda`, { text: 'One and two', addDocuments: [one, two] })
  expect(first.status, JSON.stringify(first.body)).toBe(201)
  expect((await bid(applewood, path)).status).toBe(201)
  const second = await post(cora, `${path}/addenda`, {
    text: 'Three instead of one',
    replaceDocuments: [{ documentId: one, by: three }],
    change: { coverHours: 'Every day, 07:00 to 23:00' },
  })
  expect(second.body).toMatchObject({ number: 2 })
  for (const invitee of [applewood, bluebell]) {
    const { body } = await carelot.call(invitee, 'GET', `${path}/addenda?limit=1`)
    expect(body.data).toMatchObject([{ number: 1, addDocuments: [one, two] }])
    const more = await carelot.call(
      invitee,
      'GET',
      `${path}/addenda?limit=1&cursor=${encodeURIComponent(body.nextCursor)}`,
    )
    expect(more.body).toMatchObject({
      data: [{ number: 2, change: { coverHours: 'Every day, 07:00 to 23:00' } }],
      nextCursor: null,
    })
    expect(
      await untilEvent(carelot, invitee, { type: 'competition.addendum-issued', subject: idOf(path) }),
    ).toMatchObject({ data: { number: 1 } })
    for (const id of [one, two, three]) expect(await content(invitee, id)).toBe(200)
  }
  const { body } = await carelot.call(bluebell, 'GET', path)
  expect(body.brief.documents).toEqual([three, two])
  expect(body.brief.service.coverHours).toBe('Every day, 07:00 to 23:00')
  const { rows } = await db.query('select addendum from bid where competition_id = $1', [idOf(path)])
  expect(rows).toEqual([{ addendum: 1 }])
})

test('P-52: an addendum names its faults all at once, and changes nothing that decides on a bid', async () => {
  const path = await published()
  const known = await tenderDocument('known')
  const unknown = `doc_${'0'.repeat(32)}`
  const { body } = await post(cora, `${path}/addenda`, {
    text: 'Faulty',
    addDocuments: [unknown],
    replaceDocuments: [{ documentId: unknown, by: known }],
  })
  expect(body.errors).toMatchObject([
    { pointer: '/addDocuments/0', code: 'competition.document-unknown' },
    { pointer: '/replaceDocuments/0/documentId', code: 'competition.document-not-published' },
  ])
  const unplanned = { decisionOn: '2027-02-04', hospitalSites: [] }
  const plan = await post(cora, `${path}/addenda`, { text: 'Faulty', change: unplanned })
  expect(plan.body.errors).toMatchObject([
    { pointer: '/change/decisionOn', code: 'competition.timetable-out-of-order' },
    { pointer: '/change/hospitalSites', code: 'competition.field-missing' },
  ])
  for (const change of [{ timetable: {} }, { questions: [] }, { deadline: '2027-03-01T12:00' }])
    expect((await post(cora, `${path}/addenda`, { text: 'No', change })).status).toBe(400)
})

test('P-52: addenda issued at the same time have consecutive numbers', async () => {
  const path = await published()
  const issued = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => post(cora, `${path}/addenda`, { text: `Number ${n}` })),
  )
  expect(issued.map(({ body }) => body.number).sort()).toEqual([1, 2, 3, 4, 5, 6])
})

test('S-60, P-42: a deadline moves later, to a working day, under a new signed statement and new reminders', async () => {
  const path = await published()
  const refused = async (deadline: string) =>
    (await changing(path, 'extensions', { deadline, reason: 'More time' })).body.code
  expect(await refused('2027-02-05T12:00')).toBe('competition.deadline-not-later')
  expect(await refused('2027-02-06T12:00')).toBe('competition.deadline-not-working-day')
  expect(await refused('2027-03-28T01:30')).toBe('time.does-not-exist')
  expect(await refused('2027-03-01T12:00'), 'behind the end of the evaluation').toBe(
    'competition.timetable-out-of-order',
  )
  const stale = await carelot.call(
    cora,
    'POST',
    `${path}/extensions`,
    { deadline: '2027-02-08T12:00', reason: 'x' },
    { 'if-match': '"1"' },
  )
  expect(stale.status).toBe(412)
  const extended = await changing(path, 'extensions', { deadline: '2027-02-08T12:00', reason: 'More time' })
  expect(extended.body).toMatchObject({ deadline: '2027-02-08T12:00:00.000Z', deadlineVersion: 2 })
  expect(await untilEvent(carelot, bluebell, { type: 'competition.extended', subject: idOf(path) })).toMatchObject({
    data: { reason: 'More time' },
  })
  const { rows } = await db.query('select due_at from reminder where subject = $1 order by due_at', [idOf(path)])
  expect(rows.map(({ due_at }) => due_at.toISOString())).toEqual([
    '2027-02-06T12:00:00.000Z',
    '2027-02-08T12:00:00.000Z',
  ])
})

test('P-54: lots lapse one by one; later bids for one are refused, and with the last the competition is cancelled', async () => {
  const path = await published()
  const lots = bidFor(carelot.sandbox, '').lots.map(({ lotId }) => lotId)
  expect((await bid(applewood, path)).status).toBe(201)
  const lapse = (lotId: string | undefined) => post(cora, `${path}/lots/${lotId}/lapse`, { reason: 'Withdrawn' })
  expect((await lapse(lots[0])).body).toMatchObject({ cancelled: false })
  expect((await lapse(lots[0])).body.code).toBe('competition.lot-already-lapsed')
  expect((await lapse(carelot.sandbox.lots.find(({ id }) => !lots.includes(id))?.id)).status).toBe(404)
  expect((await bid(applewood, path)).body.code).toBe('bid.lot-lapsed')
  expect((await lapse(lots[1])).body).toMatchObject({ cancelled: true })
  expect((await carelot.call(cora, 'GET', path)).body).toMatchObject({ stage: 'cancelled', outcome: 'cancelled' })
})

test('a cancelled competition leaves no key and no draft: what was sealed can never be read again', async () => {
  const path = await published()
  const id = idOf(path)
  const query = { name: 'a.pdf', purpose: 'bid', competitionId: id }
  const { body } = await sendDocument(carelot, applewood, { query, body: Buffer.from('secret') })
  await bid(applewood, path)
  await db.query(
    `insert into bid_draft (competition_id, bidder_id, sealed) select competition_id, bidder_id, 'x' from bid where competition_id = $1`,
    [id],
  )
  expect((await changing(path, 'cancellation', { reason: 'No money' })).body).toMatchObject({ stage: 'cancelled' })
  expect(await untilEvent(carelot, bluebell, { type: 'competition.cancelled', subject: idOf(path) })).toMatchObject({
    data: { reason: 'No money' },
  })
  const count = async (sql: string) => (await db.query(sql, [id])).rowCount
  expect(
    await count(
      'select 1 from competition_key where competition_id = $1 and (wrapped is not null or recovery is not null)',
    ),
  ).toBe(0)
  expect(
    await count(
      'select 1 from document where competition_id = $1 and (draft_key is not null or sealed_key is not null)',
    ),
  ).toBe(0)
  expect(await count('select 1 from bid_draft where competition_id = $1')).toBe(0)
  expect(await count('select 1 from reminder where subject = $1')).toBe(0)
  expect(await content(applewood, body.id)).toBe(409)
  expect((await bid(applewood, path)).body.code).toBe('competition.closed')
})

test('a draft is cancelled without anybody outside the council hearing of it', async () => {
  const path = `/v1/competitions/${await draftedCompetition(carelot)}`
  expect((await changing(path, 'cancellation', { reason: 'Not wanted' })).status).toBe(200)
  const { rows } = await db.query(`select audience from record where subject = $1 and type = 'competition.cancelled'`, [
    idOf(path),
  ])
  expect(rows).toEqual([{ audience: [cora.organisationId] }])
})

test('at a wrong stage, and by the wrong person, each of these is refused', async () => {
  const draft = `/v1/competitions/${await draftedCompetition(carelot)}`
  const outage = { beganAt: '2027-01-05T09:00:00.000Z', detail: 'Down' }
  const outagePath = `${draft}/outages/out_${'0'.repeat(32)}`
  const lot = bidFor(carelot.sandbox, '').lots[0]?.lotId
  const refusals = [
    post(cora, `${draft}/addenda`, { text: 'x' }),
    changing(draft, 'extensions', { deadline: '2027-02-08T12:00', reason: 'x' }),
    post(cora, `${draft}/lots/${lot}/lapse`, { reason: 'x' }),
    post(cora, `${draft}/outages`, outage),
    post(cora, `${outagePath}/end`, { endedAt: '2027-01-05T09:30:00.000Z' }),
    post(cora, `${outagePath}/approvals`, { period: 'PT4H' }),
    post(cora, `${outagePath}/approvals/withdrawal`, {}),
  ]
  for (const { body } of await Promise.all(refusals)) expect(body.code).toBe('competition.wrong-stage')
  const path = await published()
  const edith = carelot.holder('Edith Evaluator')
  expect((await post(edith, `${path}/addenda`, { text: 'x' })).status).toBe(403)
  expect((await post(applewood, `${path}/addenda`, { text: 'x' })).status).toBe(403)
  await atStage(carelot, path, 'tendering')
})

test('a bid and a cancellation at the same time have one order: received and then destroyed, or refused', async () => {
  for (let round = 0; round < 5; round += 1) {
    const path = await published()
    const [received, cancelled] = await Promise.all([
      bid(applewood, path),
      changing(path, 'cancellation', { reason: 'x' }),
    ])
    expect(cancelled.status).toBe(200)
    expect([201, 409]).toContain(received.status)
    const { rows } = await db.query(
      `select (select min(seq) from record where subject = $1 and type = 'competition.cancelled') as cancelled,
        (select min(r.seq) from record r join bid b on b.id = r.subject where b.competition_id = $1) as received`,
      [idOf(path)],
    )
    expect(rows[0].received === null).toBe(received.status === 409)
    if (rows[0].received) expect(Number(rows[0].received)).toBeLessThan(Number(rows[0].cancelled))
  }
})
