import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, publishedCompetition } from './story.ts'
import { answer } from './tender.ts'

let carelot: TestDeployment
let path: string
beforeAll(async () => {
  carelot = await startTestDeployment()
})
beforeEach(async () => {
  path = `/v1/competitions/${await publishedCompetition(carelot)}`
})
afterAll(() => carelot?.stop())

const sam = () => carelot.holder('Sam Signatory of Applewood')
const bella = () => carelot.holder('Sam Signatory of Bluebell')
const system = () => carelot.holder('Applewood rostering system')
const cloud = () => carelot.holder('Rotawheel cloud')
const post = (holder: Holder, at: string, body: object = {}, headers = {}) =>
  carelot.call(holder, 'POST', `${path}${at}`, body, headers)
const authorise = (systemId = system().systemId, more: object = {}) =>
  answer(post(sam(), '/submission-authorities', { systemId, ...more }))
const revoke = (holder: Holder, id: string) => post(holder, `/submission-authorities/${id}/revoke`)
const list = async (holder: Holder, query = '', headers = {}) =>
  answer(carelot.call(holder, 'GET', `${path}/submission-authorities${query}`, undefined, headers))
const submit = () => post(system(), '/bids', bidFor(carelot.sandbox, sam().personId ?? ''))

test('a provider lists the authorities that it gave for a competition, page by page, and nobody else’s', async () => {
  const first = await authorise(undefined, { externalReference: 'A-1' })
  const second = await authorise()
  const page = await list(sam(), '?limit=1')
  const rest = await list(sam(), `?limit=1&cursor=${encodeURIComponent(page.nextCursor)}`)
  const of = { systemId: system().systemId, signatory: sam().personId }
  expect([...page.data, ...rest.data]).toMatchObject([
    { ...of, id: first.id, givenAt: first.givenAt, revokedAt: expect.any(String), externalReference: 'A-1' },
    { ...of, id: second.id, revokedAt: null, externalReference: null },
  ])
  expect(rest.nextCursor).toBeNull()
  expect((await list(bella())).data).toEqual([])
  const cora = carelot.holder('Cora Commissioner')
  expect((await carelot.call(cora, 'GET', `${path}/submission-authorities`)).status).toBe(403)
})

test('a vendor’s system sees the authorities that it has itself, and none of the provider’s other systems', async () => {
  const grant = { systemId: cloud().systemId, scopes: ['bids:read', 'bids:write'] }
  const granted = await answer(carelot.call(sam(), 'POST', '/v1/grants', grant))
  await authorise()
  const { id } = await authorise(cloud().systemId)
  const seen = await list(cloud(), '', { 'carelot-acting-for': sam().organisationId })
  expect(seen.data).toMatchObject([{ id }])
  expect((await list(sam())).data).toHaveLength(2)
  await answer(carelot.call(sam(), 'POST', `/v1/grants/${granted.id}/revoke`))
})

test('a revoked authority lets its system neither submit nor withdraw; what was received stands, and a new one may be given', async () => {
  const { id } = await authorise()
  expect((await submit()).status).toBe(201)
  const revoked = await revoke(sam(), id)
  expect(revoked.body, JSON.stringify(revoked.body)).toMatchObject({ id, revokedAt: expect.any(String) })
  expect((await submit()).body.code).toBe('bid.not-authorised')
  expect((await post(system(), '/bids/withdrawal')).body.code).toBe('bid.not-authorised')
  const { data } = await answer(carelot.call(sam(), 'GET', `${path}/bids`))
  expect(data).toMatchObject([{ version: 1, withdrawnAt: null }])
  await authorise()
  expect((await submit()).body).toMatchObject({ version: 2 })
})

test('an authority is revoked once, however often that is asked, and stands in the record as such', async () => {
  const { id } = await authorise()
  const [once, twice] = [await revoke(sam(), id), await revoke(sam(), id)]
  expect(once.status).toBe(200)
  expect(twice.body).toEqual(once.body)
  const { rows } = await sql`
    select actor->>'personId' as by, audience, data from record
    where type = 'bid.submission-authority-revoked' and subject = ${path.split('/').at(-1)}`.execute(
    carelot.deployment.db,
  )
  expect(rows).toEqual([
    {
      by: sam().personId,
      audience: [sam().organisationId],
      data: { authorityId: id, systemId: system().systemId },
    },
  ])
})

test('an authority is revoked by a signatory of its provider alone: another provider finds none', async () => {
  const { id } = await authorise()
  expect((await revoke(bella(), id)).body).toMatchObject({ status: 404, code: 'not-found' })
  expect((await revoke(system(), id)).status).toBe(403)
  const writer = await answer(carelot.call(sam(), 'POST', '/v1/persons', { name: 'Bill', roles: ['bid-writer'] }))
  const { apiKey } = await answer(carelot.call(sam(), 'POST', '/v1/api-keys', { holderId: writer.id }))
  expect((await revoke({ ...sam(), apiKey }, id)).body.code).toBe('access.forbidden')
  expect((await list(sam())).data).toMatchObject([{ id, revokedAt: null }])
})

test('a submission and a revocation at the same time have one order: received before it, or refused', async () => {
  const { id } = await authorise()
  const blocker = new pg.Client({ connectionString: carelot.databaseUrl })
  await blocker.connect()
  const waiting = async (what: string) => {
    for (;;) {
      const { rowCount } = await blocker.query(
        `select from pg_locks l join pg_stat_activity a using (pid) where not granted and datname = current_database() and ${what}`,
      )
      if (rowCount) return
    }
  }
  await blocker.query('begin')
  await blocker.query('lock table bid in share mode') // the bid has found its authority, and cannot be written yet
  const submitted = submit()
  await waiting(`locktype = 'relation'`)
  const revoked = revoke(sam(), id)
  await Promise.race([waiting(`locktype in ('transactionid', 'tuple')`), revoked])
  await blocker.query('commit')
  await blocker.end()

  expect((await submitted).status).toBe(201)
  expect((await revoked).status).toBe(200)
  expect((await submit()).body.code).toBe('bid.not-authorised')
  const { rows } = await sql<{ type: string }>`
    select type from record where type in ('bid.submitted', 'bid.submission-authority-revoked')
      and ${path.split('/').at(-1)} in (subject, data->>'competitionId') order by seq`.execute(carelot.deployment.db)
  expect(rows.map(({ type }) => type)).toEqual(['bid.submitted', 'bid.submission-authority-revoked'])
})
