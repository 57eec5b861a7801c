import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { publishedCompetition } from './story.ts'
import { atStage, closedCompetition } from './tender-period.ts'

const outage = { beganAt: '2027-01-06T10:00:00.000Z', endedAt: '2027-01-06T12:00:00.000Z', detail: 'No network' }
let carelot: TestDeployment
let path: string
beforeEach(async () => {
  carelot = await startTestDeployment()
  path = `/v1/competitions/${await publishedCompetition(carelot)}`
  await stepTo('2027-01-07T09:00:00.000Z')
})
afterEach(() => carelot?.stop())

const cora = () => carelot.holder('Cora Commissioner')
const olive = () => carelot.holder('Olive Opener')
const oscar = () => carelot.holder('Oscar Opener')
const post = (holder: Holder, at: string, body: object = {}) => carelot.call(holder, 'POST', `${path}${at}`, body)
const stepTo = (to: string) => carelot.call(cora(), 'POST', '/v1/sandbox/clock', { to })
const declare = (holder: Holder, conflict = false) => post(holder, '/declarations', { phase: 'opening', conflict })
const approve = (holder: Holder, id: string, period = 'PT4H') => post(holder, `/outages/${id}/approvals`, { period })
const withdraw = (holder: Holder, id: string) => post(holder, `/outages/${id}/approvals/withdrawal`)
const outages = async () => (await carelot.call(cora(), 'GET', `${path}/outages`)).body.data
const recordsOf = async (type: string) =>
  (
    await sql<{ data: object }>`select data from record where type = ${type} order by seq`.execute(
      carelot.deployment.db,
    )
  ).rows

/** An outage on record, tenders closed, and these persons free of conflict. */
async function struck(...persons: Holder[]): Promise<string> {
  const { id } = (await post(cora(), '/outages', outage)).body
  await closedCompetition(carelot, path)
  for (const person of persons) expect((await declare(person)).status).toBe(201)
  return id
}

/** A commissioner of the council who sits on no panel. */
async function outsider(): Promise<Holder> {
  const { call } = carelot
  const { id } = (await call(cora(), 'POST', '/v1/persons', { name: 'Carl', roles: ['commissioner'] })).body
  const { apiKey } = (await call(cora(), 'POST', '/v1/api-keys', { holderId: id })).body
  return { ...cora(), name: 'Carl', personId: id, apiKey }
}

test('P-51: an outage is recorded while it goes on, holds what has no bids, and brings a further period once it is over', async () => {
  const { endedAt, ...goingOn } = outage
  const recorded = await post(cora(), '/outages', goingOn)
  expect(recorded.status, JSON.stringify(recorded.body)).toBe(201)
  const { id } = recorded.body
  expect(await outages()).toMatchObject([{ id, endedAt: null }])
  await closedCompetition(carelot, path)
  for (const person of [olive(), oscar()]) await declare(person)
  expect((await approve(olive(), id)).body.code).toBe('competition.outage-going-on')
  await atStage(carelot, path, 'closed')

  const end = (at: string, holder = cora()) => post(holder, `/outages/${id}/end`, { endedAt: at })
  expect((await end(endedAt, olive())).status).toBe(403)
  expect((await end('2027-03-06T12:00:00.000Z')).body).toMatchObject({ code: 'competition.outage-times' })
  expect((await end(outage.beganAt)).body).toMatchObject({ errors: [{ pointer: '/endedAt' }] })
  expect((await end(endedAt)).body).toMatchObject({ outageId: id, endedAt })
  expect((await end('2027-01-06T13:00:00.000Z')).body.code).toBe('competition.outage-over')
  expect(await outages()).toMatchObject([{ id, endedAt }])
  expect(await recordsOf('competition.outage-ended')).toMatchObject([{ data: { outageId: id, endedAt } }])
  await approve(olive(), id)
  expect((await approve(oscar(), id)).body.deadline).not.toBeNull()
})

test('P-51: an outage that was over before publication is refused, when it is recorded and when its end is', async () => {
  const early = { beganAt: '2027-01-05T07:00:00.000Z', endedAt: '2027-01-05T08:00:00.000Z', detail: 'Too early' }
  const refusal = {
    code: 'competition.outage-before-publication',
    errors: [{ pointer: '/endedAt', code: 'competition.outage-before-publication' }],
  }
  expect((await post(cora(), '/outages', early)).body).toMatchObject(refusal)
  const { id } = (await post(cora(), '/outages', { ...early, endedAt: null })).body
  expect((await post(cora(), `/outages/${id}/end`, { endedAt: early.endedAt })).body).toMatchObject(refusal)
})

test('P-51: whoever gave the first approval may take it back, nobody else may, and the record keeps both', async () => {
  const id = await struck(olive(), oscar())
  await approve(olive(), id, 'P30D')
  expect((await withdraw(oscar(), id)).body.code).toBe('competition.not-approved')
  const withdrawn = await withdraw(olive(), id)
  expect(withdrawn.body, JSON.stringify(withdrawn.body)).toMatchObject({ outageId: id, personId: olive().personId })
  expect((await withdraw(olive(), id)).body.code).toBe('competition.not-approved')
  expect(await outages()).toMatchObject([{ approvals: [] }])
  expect((await approve(oscar(), id, 'PT4H')).body).toMatchObject({ deadline: null })
  expect(await recordsOf('competition.further-period-approval-withdrawn')).toEqual([
    { data: { outageId: id, personId: olive().personId } },
  ])
  expect(await recordsOf('competition.further-period-approved')).toHaveLength(2)
  expect((await approve(olive(), id, 'PT4H')).body.deadline).not.toBeNull()
  expect((await withdraw(olive(), id)).body.code).toBe('competition.wrong-stage')
})

test('P-51: an approval that was taken back counts for nothing when its row is put back into the database', async () => {
  const id = await struck(olive(), oscar())
  await approve(olive(), id)
  await sql`create table kept as select * from outage_approval`.execute(carelot.deployment.db)
  await withdraw(olive(), id)
  await sql`insert into outage_approval select * from kept`.execute(carelot.deployment.db)
  expect((await approve(oscar(), id)).body).toMatchObject({ deadline: null })
})

test('P-51: a withdrawal and the second approval at the same time have one order: given, or waiting for another', async () => {
  const id = await struck(olive(), oscar())
  await approve(olive(), id)
  const [second, withdrawn] = await Promise.all([approve(oscar(), id), withdraw(olive(), id)])
  expect(second.status).toBe(201)
  expect(withdrawn.status).toBe(second.body.deadline ? 409 : 200)
  await atStage(carelot, path, second.body.deadline ? 'tendering' : 'closed')
})

test('P-49: a commissioner outside the panel declares before approving a further period, as those of the panel do', async () => {
  const id = await struck(olive())
  const carl = await outsider()
  for (const person of [carl, cora(), oscar()])
    expect((await approve(person, id)).body.code).toBe('competition.interest-undeclared')
  await declare(carl, true)
  expect((await approve(carl, id)).body.code).toBe('competition.interest-conflict')
  await post(carl, '/declarations', { phase: 'opening', conflict: false, detail: 'It was another firm' })
  expect((await approve(carl, id)).status).toBe(201)
  expect((await approve(olive(), id)).body.deadline).not.toBeNull()
})

test('P-49: a conflict that comes to light after the first approval undoes it', async () => {
  const id = await struck(olive(), oscar(), cora())
  await approve(olive(), id)
  await declare(olive(), true)
  expect((await approve(oscar(), id)).body).toMatchObject({ deadline: null })
  expect((await approve(cora(), id)).body.deadline).not.toBeNull()
})

test('an approval and a declaration carry a reference of the council’s own, which its lists show', async () => {
  const id = await struck(olive())
  const externalReference = 'EDRMS-42'
  await post(olive(), '/declarations', { phase: 'opening', conflict: false, externalReference })
  await post(olive(), `/outages/${id}/approvals`, { period: 'PT4H', externalReference })
  expect(await outages()).toMatchObject([{ approvals: [{ personId: olive().personId, externalReference }] }])
  const { data } = (await carelot.call(cora(), 'GET', `${path}/declarations?limit=100`)).body
  expect(data).toContainEqual(
    expect.objectContaining({ personId: olive().personId, phase: 'opening', externalReference }),
  )
})
