import type { Holder } from '@carelot/standalone/sandbox/seed'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, publishedCompetition } from './story.ts'
import { untilEvent } from './tender.ts'
import { approveOpening, atStage, closedCompetition } from './tender-period.ts'

const deadline = '2027-02-05T12:00:00.000Z'
const outage = { beganAt: '2027-01-06T10:00:00.000Z', endedAt: '2027-01-06T12:00:00.000Z', detail: 'No network' }
let carelot: TestDeployment
let db: pg.Client
let path: string
beforeEach(async () => {
  carelot = await startTestDeployment()
  db = new pg.Client({ connectionString: carelot.databaseUrl })
  await db.connect()
  path = `/v1/competitions/${await publishedCompetition(carelot)}`
})
afterEach(async () => {
  await db?.end()
  await carelot?.stop()
})

const cora = () => carelot.holder('Cora Commissioner')
const olive = () => carelot.holder('Olive Opener')
const oscar = () => carelot.holder('Oscar Opener')
const post = (holder: Holder, at: string, body: object) => carelot.call(holder, 'POST', `${path}${at}`, body)
const bid = (name: string) => {
  const holder = carelot.holder(`Sam Signatory of ${name}`)
  return post(holder, '/bids', bidFor(carelot.sandbox, holder.personId ?? ''))
}
const stepTo = (to: string) => carelot.call(cora(), 'POST', '/v1/sandbox/clock', { to })
const recorded = async () => (await post(cora(), '/outages', outage)).body.id
const competitionId = () => path.split('/').at(-1) ?? ''
/** Closed, and these persons have declared for the opening that they have no conflict (P-49). */
const closedAndDeclared = async (...persons: Holder[]) => {
  await closedCompetition(carelot, path)
  for (const person of persons) await post(person, '/declarations', { phase: 'opening', conflict: false })
}
/** Another key of the same person, as it would be issued. */
const secondKeyOf = async (holder: Holder) => {
  const wanted = { holderId: holder.personId, scopes: ['competitions:write'] }
  const issued = await carelot.call(cora(), 'POST', '/v1/api-keys', wanted)
  expect(issued.status, JSON.stringify(issued.body)).toBe(201)
  return { ...holder, apiKey: issued.body.apiKey }
}

test('P-51: two persons give all bidders the same further period; nothing was opened, and all of it is opened at the end', async () => {
  expect((await bid('Applewood')).status).toBe(201)
  await stepTo('2027-01-07T09:00:00.000Z')
  const id = await recorded()
  expect((await post(olive(), `/outages/${id}/approvals`, { period: 'PT4H' })).body.code).toBe(
    'competition.wrong-stage',
  )
  await closedAndDeclared(oscar())
  await approveOpening(carelot, path, ['Olive Opener'])

  const first = await post(olive(), `/outages/${id}/approvals`, { period: 'PT4H' })
  expect(first.body).toMatchObject({ deadline: null })
  const differing = await post(oscar(), `/outages/${id}/approvals`, { period: 'PT5H' })
  expect(differing.body.code).toBe('competition.further-period-differs')
  const second = await post(oscar(), `/outages/${id}/approvals`, { period: 'PT4H' })
  const further = second.body.deadline
  expect(Date.parse(further)).toBeGreaterThanOrEqual(Date.parse(deadline) + 4 * 3_600_000)
  for (const name of ['Applewood', 'Bluebell']) {
    const invitee = carelot.holder(`Sam Signatory of ${name}`)
    const told = await untilEvent(carelot, invitee, { type: 'competition.further-period-given' })
    expect(told.data).toMatchObject({ deadline: further, deadlineVersion: 2 })
  }
  expect((await bid('Bluebell')).status).toBe(201)
  expect((await bid('Applewood')).body).toMatchObject({ version: 2 })
  await closedCompetition(carelot, path, further)
  await post(oscar(), '/opening-approvals', {})
  const { rows } = await db.query('select deadline_version from opening_approval order by 1')
  expect(rows).toEqual([{ deadline_version: 1 }, { deadline_version: 2 }])
  await new Promise((resolve) => setTimeout(resolve, 300))
  await atStage(carelot, path, 'closed') // the approval for the earlier deadline is void
  await approveOpening(carelot, path, ['Olive Opener'])
  await atStage(carelot, path, 'evaluating')
  expect((await db.query(`select 1 from record where type = 'bid.opened'`)).rowCount).toBe(2)
})

test('P-51: one person with two keys approves once, and an approval written into the database counts for nothing', async () => {
  await bid('Applewood')
  await stepTo('2027-01-07T09:00:00.000Z')
  const id = await recorded()
  await closedAndDeclared(olive())
  expect((await post(olive(), `/outages/${id}/approvals`, { period: 'PT4H' })).status).toBe(201)
  const again = await post(await secondKeyOf(olive()), `/outages/${id}/approvals`, { period: 'PT4H' })
  expect(again.body.code).toBe('competition.already-approved')
  await db.query(`update outage_approval set person_id = $1 where person_id = $2`, [cora().personId, olive().personId])
  const replayed = await post(olive(), `/outages/${id}/approvals`, { period: 'PT4H' })
  expect(replayed.body.deadline).toBeNull()
  await atStage(carelot, path, 'closed')
  const others = [carelot.holder('Edith Evaluator'), carelot.holder('Mona Moderator')]
  for (const holder of others)
    expect((await post(holder, `/outages/${id}/approvals`, { period: 'PT4H' })).status).toBe(403)
})

test('P-51: an outage whose end lies ahead is refused, and bidders do not see the list of them', async () => {
  expect((await post(cora(), '/outages', outage)).body.errors).toMatchObject([
    { pointer: '/beganAt' },
    { pointer: '/endedAt' },
  ])
  const applewood = carelot.holder('Sam Signatory of Applewood')
  expect((await carelot.call(applewood, 'GET', `${path}/outages`)).status).toBe(403)
})

test('P-51: where an outage is on record a competition without bids waits for its decision, and a further period lets bids in', async () => {
  await stepTo('2027-01-07T09:00:00.000Z')
  const id = await recorded()
  const listed = await carelot.call(cora(), 'GET', `${path}/outages`)
  expect(listed.body).toMatchObject({
    data: [{ id, detail: 'No network', approvals: [], extendedAt: null }],
    nextCursor: null,
  })
  await closedAndDeclared(olive(), oscar(), cora())
  const given = [
    await post(olive(), `/outages/${id}/approvals`, { period: 'P1D' }),
    await post(cora(), `/outages/${id}/approvals`, { period: 'P1D' }),
  ]
  expect(given[1]?.body.deadline).toMatch(/^2027-02-08T12:/) // Saturday's noon is Monday's
  await atStage(carelot, path, 'tendering')
  expect((await bid('Applewood')).status).toBe(201)
  expect((await post(oscar(), `/outages/${id}/approvals`, { period: 'P1D' })).body.code).toBe('competition.wrong-stage')
  await closedCompetition(carelot, path, given[1]?.body.deadline)
  expect((await post(oscar(), `/outages/${id}/approvals`, { period: 'P1D' })).body.code).toBe('competition.outage-used')
})

test('an extension and the closing at the same instant have one order: extended before the deadline, or closed', async () => {
  await bid('Applewood')
  const version = (await carelot.call(cora(), 'GET', path)).body.version
  await carelot.call(cora(), 'POST', '/v1/sandbox/clock', { set: 'frozen' })
  await stepTo('2027-02-05T11:59:59.999Z')
  const extend = () =>
    carelot.call(
      cora(),
      'POST',
      `${path}/extensions`,
      { deadline: '2027-02-08T12:00', reason: 'x' },
      { 'if-match': `"${version}"` },
    )
  const [, ...extended] = await Promise.all([stepTo(deadline), extend(), bid('Bluebell')])
  const [extension, late] = extended
  if (extension.status === 200) {
    await atStage(carelot, path, 'tendering')
    expect(late.status).toBe(201)
    await closedCompetition(carelot, path, '2027-02-08T12:00:00.000Z')
  } else {
    expect(['competition.deadline-passed', 'competition.wrong-stage', 'request.version-stale']).toContain(
      extension.body.code,
    )
    await atStage(carelot, path, 'closed')
  }
  const { rows } = await db.query('select deadline_version from competition where id = $1', [competitionId()])
  expect(rows[0].deadline_version).toBe(extension.status === 200 ? 2 : 1)
})

test('an old deadline with its own version and statement, written straight into the database, opens nothing', async () => {
  await bid('Applewood')
  const old = (await db.query('select deadline, deadline_statement from competition where id = $1', [competitionId()]))
    .rows[0]
  const { version } = (await carelot.call(cora(), 'GET', path)).body
  const extension = { deadline: '2027-02-12T12:00', reason: 'More time' }
  await carelot.call(cora(), 'POST', `${path}/extensions`, extension, { 'if-match': `"${version}"` })
  await db.query('update competition set deadline = $2, deadline_statement = $3, deadline_version = 1 where id = $1', [
    competitionId(),
    old.deadline,
    old.deadline_statement,
  ])
  await stepTo(deadline)
  const refusal = await untilEvent(carelot, cora(), { type: 'competition.step-refused' })
  expect(refusal.data.reason).toBe('the deadline is not the last one of the record')
  expect((await carelot.call(cora(), 'GET', path)).body.stage).toBe('tendering')
  expect((await db.query(`select released from competition_key where released is not null`)).rowCount).toBe(0)
})

test('P-51: every fault of an outage that is recorded is told at once; one that began more than a year ago is ended', async () => {
  const slips = { ...outage, beganAt: '2025-01-06T10:00:00.000Z', endedAt: '2027-01-06T12:00:00.000Z' }
  const { status, body } = await post(cora(), '/outages', slips)
  const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer)
  expect([status, pointers]).toEqual([422, ['/beganAt', '/endedAt']])
  const { id } = (await post(cora(), '/outages', { beganAt: '2027-01-05T08:00:00.000Z', detail: 'No network' })).body
  await stepTo('2028-02-01T12:00:00.000Z')
  const ended = await post(cora(), `/outages/${id}/end`, { endedAt: '2028-02-01T10:00:00.000Z' })
  expect(ended.status, JSON.stringify(ended.body)).toBe(200)
})
