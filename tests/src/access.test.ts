import { apiKeyOf } from '@carelot/commands/access/api-key'
import { firstOfficer } from '@carelot/commands/access/first-officer'
import { newId } from '@carelot/commands/id'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'

let carelot: TestDeployment
let administrator: Holder
beforeAll(async () => {
  carelot = await startTestDeployment()
  administrator = carelot.holder('Cora Commissioner')
})
afterAll(() => carelot?.stop())

const withKey = (holder: Holder, apiKey: string): Holder => ({ ...holder, apiKey })
const me = (holder: Holder, headers?: Record<string, string>) =>
  carelot.call(holder, 'GET', '/v1/me', undefined, headers)

async function person(name: string, roles: string[]): Promise<string> {
  const added = await carelot.call(administrator, 'POST', '/v1/persons', { name, roles })
  expect(added.status, JSON.stringify(added.body)).toBe(201)
  return added.body.id
}
async function keyFor(holderId: string, more: object = {}) {
  const issued = await carelot.call(administrator, 'POST', '/v1/api-keys', { holderId, ...more })
  expect(issued.status, JSON.stringify(issued.body)).toBe(201)
  return issued.body
}

test('API2: an expired, revoked, other mode’s, malformed, mistyped or unknown key gets the very same 401', async () => {
  const holderId = await person('Nina New', ['evaluator'])
  const { db, vault } = carelot.deployment
  const [expired, revoked] = [await keyFor(holderId), await keyFor(holderId)]
  await sql`update api_key set expires_at = clock_timestamp() - interval '1 ms' where id = ${expired.id}`.execute(db)
  await carelot.call(administrator, 'POST', `/v1/api-keys/${revoked.id}/revoke`)
  const good = administrator.apiKey
  const answers = await Promise.all(
    [
      expired.apiKey,
      revoked.apiKey,
      apiKeyOf(vault, 'live', newId('key')),
      apiKeyOf(vault, 'sandbox', newId('key')),
      good.slice(0, -1) + (good.endsWith('a') ? 'b' : 'a'),
      good.slice(0, -1),
      'x',
      '',
    ].map((apiKey) => me(withKey(administrator, apiKey))),
  )
  const bodies = answers.map(({ status, headers, body: { instance, ...body } }) => {
    expect(instance).toMatch(/^urn:uuid:/)
    return { status, type: headers.get('content-type'), challenge: headers.get('www-authenticate'), body }
  })
  expect(bodies[0]).toMatchObject({ status: 401, body: { code: 'access.unauthenticated' } })
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
})

test('API2: a key row that is turned to another person, organisation or scope in the database opens nothing', async () => {
  const { db } = carelot.deployment
  const olive = carelot.holder('Olive Opener')
  const edith = carelot.holder('Edith Evaluator')
  const key = await keyFor(olive.personId ?? '', { scopes: ['access:read'] })
  const mine = withKey(olive, key.apiKey)
  expect((await me(mine)).body).toMatchObject({ name: 'Olive Opener', scopes: ['access:read'] })
  for (const turn of [
    sql`person_id = ${edith.personId}`,
    sql`organisation_id = (select id from organisation where kind = 'provider' limit 1)`,
    sql`scopes = array['access:read', 'openings:approve']`,
  ]) {
    const { rows } = await sql<{
      old: object
    }>`select to_jsonb(api_key) as old from api_key where id = ${key.id}`.execute(db)
    await sql`update api_key set ${turn} where id = ${key.id}`.execute(db)
    expect((await me(mine)).status).toBe(401)
    await sql`update api_key set (person_id, organisation_id, scopes) =
      (select person_id, organisation_id, scopes from jsonb_populate_record(null::api_key, ${JSON.stringify(rows[0]?.old)}))
      where id = ${key.id}`.execute(db)
    expect((await me(mine)).status).toBe(200)
  }
})

test('a key is told once: the list, the database and the stored answer hold none of it, and a repeat is told the same key', async () => {
  const holderId = await person('Tom Told', ['finance'])
  const headers = { 'idempotency-key': 'issue-to-tom-told' }
  const ask = () => carelot.call(administrator, 'POST', '/v1/api-keys', { holderId }, headers)
  const [first, second] = [await ask(), await ask()]
  expect(first.status).toBe(201)
  expect(second.body).toEqual(first.body)
  const { apiKey } = first.body
  expect((await me(withKey(administrator, apiKey))).body.name).toBe('Tom Told')
  const listed = await carelot.call(administrator, 'GET', '/v1/api-keys?limit=100')
  expect(listed.body.data).toContainEqual(expect.objectContaining({ id: first.body.id, lastFour: apiKey.slice(-4) }))
  const { rows } = await sql<{ text: string }>`
    select (select jsonb_agg(to_jsonb(command))::text from command) || (select jsonb_agg(to_jsonb(record))::text from record)
      || (select jsonb_agg(to_jsonb(api_key))::text from api_key) as text`.execute(carelot.deployment.db)
  expect(rows[0]?.text).toContain(first.body.id)
  for (const text of [JSON.stringify(listed.body), rows[0]?.text])
    for (const part of [apiKey, apiKey.slice(8, 24), apiKey.slice(-10)]) expect(text).not.toContain(part)
})

test('two keys of a holder are active for rotation, a third is refused until one is revoked, also when asked for at once', async () => {
  const holderId = await person('Rita Rotates', ['evaluator'])
  const asked = await Promise.all(
    Array.from({ length: 6 }, () => carelot.call(administrator, 'POST', '/v1/api-keys', { holderId })),
  )
  expect(asked.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409])
  expect(asked.find(({ status }) => status === 409)?.body.code).toBe('access.too-many-keys')
  const [one, other] = asked.filter(({ status }) => status === 201)
  await carelot.call(administrator, 'POST', `/v1/api-keys/${one?.body.id}/revoke`)
  expect((await me(withKey(administrator, one?.body.apiKey))).status).toBe(401)
  expect((await me(withKey(administrator, other?.body.apiKey))).status).toBe(200)
  await keyFor(holderId)
})

test('a key has no more than its holder may, expires within 12 months by the machine’s clock, and loses a role’s scopes with the role', async () => {
  const holderId = await person('Lena Less', ['opener'])
  const issue = (more: object) => carelot.call(administrator, 'POST', '/v1/api-keys', { holderId, ...more })
  const beyond = await issue({ scopes: ['openings:approve', 'audit:read'] })
  expect(beyond.body).toMatchObject({
    status: 422,
    code: 'access.scope-beyond-holder',
    errors: [{ pointer: '/scopes/1' }],
  })
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString()
  for (const expiresAt of [days(-1), days(367)])
    expect((await issue({ expiresAt })).body).toMatchObject({ status: 422, code: 'access.expiry-out-of-range' })
  const key = await keyFor(holderId, { expiresAt: days(360) })
  const lena = withKey(administrator, key.apiKey)
  expect((await me(lena)).body.scopes).toContain('openings:approve')
  const changed = await carelot.call(
    administrator,
    'PATCH',
    `/v1/persons/${holderId}`,
    { roles: ['evaluator'] },
    { 'if-match': '"1"' },
  )
  expect(changed.body).toMatchObject({ roles: ['evaluator'], version: 2 })
  expect((await me(lena)).body.scopes).not.toContain('openings:approve')
})

test('only an administrator adds people, systems and keys, in the own organisation alone, with roles that its kind has', async () => {
  const { call, holder } = carelot
  const sam = holder('Sam Signatory of Applewood')
  const olive = holder('Olive Opener')
  const body = { name: 'Paul', roles: ['bid-writer'] }
  expect((await call(olive, 'POST', '/v1/persons', body)).status).toBe(403)
  expect((await call(holder('Applewood rostering system'), 'POST', '/v1/persons', body)).status).toBe(403)
  expect((await call(administrator, 'POST', '/v1/persons', body)).body.code).toBe('access.role-unknown')
  const added = await call(sam, 'POST', '/v1/persons', body)
  expect(added.status).toBe(201)
  const unseen = [
    await call(administrator, 'POST', '/v1/api-keys', { holderId: added.body.id }),
    await call(administrator, 'GET', `/v1/persons/${added.body.id}`),
    await call(administrator, 'PATCH', `/v1/persons/${added.body.id}`, { roles: [] }, { 'if-match': '"1"' }),
  ]
  for (const answer of unseen) expect(answer.body).toMatchObject({ status: 404, code: 'not-found' })
  const seen = await call(administrator, 'GET', '/v1/persons?limit=100')
  expect(seen.body.data.map(({ id }: { id: string }) => id)).not.toContain(added.body.id)
  const keys = await call(sam, 'GET', '/v1/api-keys?limit=100')
  const { rows } = await sql<{
    id: string
  }>`select id from api_key where organisation_id = ${sam.organisationId} order by id`.execute(carelot.deployment.db)
  expect(keys.body.data.map(({ id }: { id: string }) => id)).toEqual(rows.map(({ id }) => id))
})

test('the last administrator of an organisation stays one', async () => {
  const { call, holder } = carelot
  const vera = holder('Vera Vendor')
  const gone = await call(vera, 'PATCH', `/v1/persons/${vera.personId}`, { roles: [] }, { 'if-match': '"1"' })
  expect(gone.body).toMatchObject({ status: 409, code: 'access.last-administrator' })
})

test('a vendor’s system acts for the provider that granted it, within both their scopes, until the grant is taken back', async () => {
  const { call, holder, deployment } = carelot
  const [sam, bella, cloud, vera] = [
    holder('Sam Signatory of Applewood'),
    holder('Sam Signatory of Bluebell'),
    holder('Rotawheel cloud'),
    holder('Vera Vendor'),
  ]
  const acting = { 'carelot-acting-for': sam.organisationId }
  expect((await me(cloud, acting)).status).toBe(403)
  const scopes = ['access:read', 'competitions:read', 'bids:write']
  expect((await call(sam, 'POST', '/v1/grants', { systemId: cloud.systemId, scopes: ['access:write'] })).status).toBe(
    422,
  )
  const granted = await call(sam, 'POST', '/v1/grants', { systemId: cloud.systemId, scopes })
  expect(granted.status, JSON.stringify(granted.body)).toBe(201)
  expect((await call(sam, 'POST', '/v1/grants', { systemId: cloud.systemId, scopes })).body.code).toBe(
    'access.already-granted',
  )
  expect((await me(cloud, acting)).body).toMatchObject({
    organisationId: sam.organisationId,
    organisationKind: 'provider',
    vendorId: cloud.organisationId,
    name: 'Rotawheel cloud',
    scopes,
  })
  expect((await me(cloud, { 'carelot-acting-for': bella.organisationId })).status).toBe(403)
  expect((await me(vera, acting)).status, 'a person of the vendor has no grant').toBe(403)
  expect((await call(cloud, 'GET', '/v1/persons', undefined, acting)).status, 'inside is for its own').toBe(403)
  expect((await call(bella, 'POST', `/v1/grants/${granted.body.id}/revoke`)).status).toBe(404)
  for (const reader of [sam, vera])
    expect((await call(reader, 'GET', '/v1/grants')).body.data.map(({ id }: { id: string }) => id)).toEqual([
      granted.body.id,
    ])
  expect((await call(bella, 'GET', '/v1/grants')).body.data).toEqual([])
  await sql`update provider_grant set scopes = scopes || array['documents:write'] where id = ${granted.body.id}`.execute(
    deployment.db,
  )
  expect((await me(cloud, acting)).status, 'a grant altered in the database grants nothing').toBe(403)
  await sql`update provider_grant set scopes = ${scopes} where id = ${granted.body.id}`.execute(deployment.db)
  expect((await me(cloud, acting)).status).toBe(200)
  expect((await call(sam, 'POST', `/v1/grants/${granted.body.id}/revoke`)).body.revokedAt).not.toBeNull()
  expect((await me(cloud, acting)).status).toBe(403)
})

test('the first officer is made once, and for an organisation that has an administrator never', async () => {
  const { deployment } = carelot
  const refused = /already/
  await expect(firstOfficer(deployment, { organisation: 'Second council', name: 'X' })).rejects.toThrow(refused)
  await expect(firstOfficer(deployment, { organisation: administrator.organisationId, name: 'X' })).rejects.toThrow(
    refused,
  )
  await expect(firstOfficer(deployment, { organisation: newId('org'), name: 'X' })).rejects.toThrow(/not registered/)
})
