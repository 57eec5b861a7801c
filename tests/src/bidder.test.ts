import { lockCompetition } from '@carelot/db/competition/competition'
import { inTransaction } from '@carelot/db/transaction'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { compactVerify, createLocalJWKSet } from 'jose'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, publishedCompetition } from './story.ts'
import { approveOpening, atStage, closedCompetition } from './tender-period.ts'

let carelot: TestDeployment
let database: pg.Client
let path: string
const apple = () => carelot.holder('Sam Signatory of Applewood')
const bluebell = () => carelot.holder('Sam Signatory of Bluebell')
const appleSystem = () => carelot.holder('Applewood rostering system')
const commissioner = () => carelot.holder('Cora Commissioner')
const moderator = () => carelot.holder('Mona Moderator')
const bid = (pence?: number) => bidFor(carelot.sandbox, apple().personId ?? '', pence)
const get = (holder: ReturnType<typeof apple>, of: string) => carelot.call(holder, 'GET', path + of)
const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code]
const post = (holder: ReturnType<typeof apple>, of: string, body: unknown) =>
  carelot.call(holder, 'POST', path + of, body)

beforeAll(async () => {
  carelot = await startTestDeployment()
  database = new pg.Client({ connectionString: carelot.databaseUrl })
  await database.connect()
  path = `/v1/competitions/${await publishedCompetition(carelot)}`
})
afterAll(async () => {
  await database?.end()
  await carelot?.stop()
})

test('the schema of a bid takes the bid that the server takes, and says what is wrong with another', async () => {
  const schema = await get(apple(), '/bid-schema')
  expect(schema.status, JSON.stringify(schema.body)).toBe(200)
  const fits = new Ajv2020().compile(schema.body)
  expect(fits(bid())).toBe(true)
  expect(fits(bid(0))).toBe(false)
  expect(fits({ ...bid(), formOfTender: { ...bid().formOfTender, signatory: bluebell().personId } })).toBe(false)
  expect(refusal(await get(commissioner(), '/bid-schema'))).toEqual([403, 'access.forbidden'])
})

test('P-57: a check says every fault of a bid in an answer, needs no key and keeps nothing', async () => {
  const spoilt = { ...bid(0), answers: bid().answers.slice(1) }
  const checked = await carelot.call(apple(), 'POST', `${path}/bid-checks`, spoilt, { 'idempotency-key': '' })
  expect(checked.status, JSON.stringify(checked.body)).toBe(200)
  expect(checked.body.valid).toBe(false)
  expect(checked.body.errors.map(({ code }: { code: string }) => code).toSorted()).toEqual([
    'bid.answer-missing',
    'bid.price-zero',
    'bid.price-zero',
  ])
  expect((await post(apple(), '/bid-checks', bid())).body).toEqual({ valid: true, errors: [] })
  expect((await get(apple(), '/bids')).body.data).toEqual([])
  expect(refusal(await post(apple(), '/bids', spoilt))).toEqual([422, 'request.several-faults'])
})

test('a draft may be incomplete, is kept part by part under its version, and only its bidder reads it', async () => {
  const save = (body: object, version?: number) =>
    carelot.call(appleSystem(), 'PATCH', `${path}/bid-draft`, body, version ? { 'if-match': `"${version}"` } : {})
  const canary = 'The canary sings of Tonbridge'
  expect(refusal(await get(apple(), '/bid-draft'))).toEqual([404, 'not-found'])
  expect(refusal(await save({}, 1))).toEqual([412, 'request.version-stale'])
  const first = await save({ answers: [{ text: canary }], lots: [{}] })
  expect(first.body, JSON.stringify(first.body)).toMatchObject({ version: 1 })
  expect(refusal(await save({ lots: [] }))).toEqual([428, 'request.version-missing'])
  expect((await save({ lots: [{ weeklyCapacityMinutes: 5 }] }, 1)).body).toMatchObject({ version: 2 })
  expect(refusal(await save({ lots: [] }, 1))).toEqual([412, 'request.version-stale'])
  const draft = { answers: [{ text: canary }], lots: [{ weeklyCapacityMinutes: 5 }] }
  expect((await get(apple(), '/bid-draft')).body).toMatchObject({ version: 2, draft })
  expect(refusal(await get(bluebell(), '/bid-draft'))).toEqual([404, 'not-found'])
  expect(refusal(await get(commissioner(), '/bid-draft'))).toEqual([403, 'access.forbidden'])
  const { rows } = await database.query('select sealed from bid_draft')
  expect(rows).toHaveLength(1)
  for (const text of [rows[0].sealed, Buffer.from(rows[0].sealed, 'base64url').toString('latin1')])
    expect(text).not.toContain('canary')
})

test('a system drafts, but submits and withdraws only by the authority of a signatory', async () => {
  expect(refusal(await post(appleSystem(), '/bids', bid()))).toEqual([403, 'bid.not-authorised'])
  expect(refusal(await post(appleSystem(), '/bids/withdrawal', {}))).toEqual([403, 'bid.not-authorised'])
})

test('nobody signs for another: a form of tender in the name of a colleague is refused who is a signatory too', async () => {
  const colleague = await carelot.call(apple(), 'POST', '/v1/persons', { name: 'Sally Second', roles: ['signatory'] })
  expect(colleague.status, JSON.stringify(colleague.body)).toBe(201)
  const refused = await post(apple(), '/bids', bidFor(carelot.sandbox, colleague.body.id))
  expect(refusal(refused)).toEqual([422, 'bid.signature-not-own'])
  expect(refused.body.errors).toMatchObject([{ pointer: '/formOfTender/signatory' }])
})

test('a competition that is held keeps nothing waiting that only refers to it, as bids and their drafts do', async () => {
  await inTransaction(carelot.deployment.db, async (tx) => {
    await lockCompetition(tx, path.split('/').at(-1) ?? '')
    const saved = await carelot.call(bluebell(), 'PATCH', `${path}/bid-draft`, { answers: [] })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  })
})

test('the last version stands; withdrawn, none does, until another is submitted; withdrawing none is refused', async () => {
  expect(refusal(await post(bluebell(), '/bids/withdrawal', {}))).toEqual([409, 'bid.none'])
  for (const version of [1, 2]) expect((await post(apple(), '/bids', bid())).body).toMatchObject({ version })
  const withdrawn = await post(apple(), '/bids/withdrawal', {})
  expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(200)
  expect(await claimsOf(withdrawn.body.statement, 'carelot-withdrawal')).toMatchObject({
    version: 2,
    id: withdrawn.body.id,
  })
  expect(refusal(await post(apple(), '/bids/withdrawal', {}))).toEqual([409, 'bid.none'])
  expect((await post(apple(), '/bids', bid())).body).toMatchObject({ version: 3 })
  const { body } = await get(apple(), '/bids?limit=2')
  const rest = await get(apple(), `/bids?limit=2&cursor=${encodeURIComponent(body.nextCursor)}`)
  const versions = [...body.data, ...rest.body.data]
  expect(versions.map(({ version, withdrawnAt }) => [version, withdrawnAt !== null])).toEqual([
    [1, false],
    [2, true],
    [3, false],
  ])
  expect(JSON.stringify(versions)).not.toContain('hourlyPence')
})

test('P-07: before opening the council learns of no bid, not even whether there is one, and a bidder of no other', async () => {
  const [own] = (await get(apple(), '/bids')).body.data
  const sealed = [409, 'competition.not-opened']
  for (const of of ['/bids', '/closing', '/opening', `/bids/${own.id}`, `/bids/bid_${'0'.repeat(32)}`])
    expect(refusal(await get(moderator(), of)), of).toEqual(sealed)
  for (const of of ['/closing', '/opening']) expect(refusal(await get(apple(), of)), of).toEqual(sealed)
  expect((await get(bluebell(), '/bids')).body.data).toEqual([])
  expect(refusal(await get(bluebell(), `/bids/${own.id}`))).toEqual([404, 'not-found'])
  expect((await get(apple(), `/bids/${own.id}`)).body).toMatchObject({ id: own.id, quality: null })
})

test('closing destroys the drafts, and a late withdrawal is refused and recorded', async () => {
  await closedCompetition(carelot, path)
  expect(refusal(await get(apple(), '/bid-draft'))).toEqual([404, 'not-found'])
  expect((await database.query('select 1 from bid_draft')).rowCount).toBe(0)
  expect(refusal(await carelot.call(apple(), 'PATCH', `${path}/bid-draft`, {}))).toEqual([409, 'competition.closed'])
  expect(refusal(await post(apple(), '/bids/withdrawal', {}))).toEqual([409, 'competition.closed'])
  const { rows } = await database.query("select data from record where type = 'bid.refused-late'")
  expect(rows).toMatchObject([{ data: { attempted: 'withdraw' } }])
  for (const of of ['/bids', '/closing', '/opening'])
    expect(refusal(await get(moderator(), of)), of).toEqual([409, 'competition.not-opened'])
})

test('once open, every bidder finds its own hash in the signed list, and sees who opened with which key', async () => {
  const olive = carelot.holder('Olive Opener')
  await post(olive, '/declarations', { phase: 'opening', conflict: false })
  await post(olive, '/opening-approvals', { externalReference: 'EDRMS-7' })
  await approveOpening(carelot, path, ['Oscar Opener'])
  await atStage(carelot, path, 'evaluating')
  const own = (await get(apple(), '/bids')).body.data.at(-1)
  for (const reader of [apple(), bluebell(), commissioner()]) {
    const { body } = await get(reader, '/closing')
    expect(body.hashes).toEqual([own.saltedHash])
    expect(await claimsOf(body.statement, 'carelot-closing')).toMatchObject({
      hashes: body.hashes,
      closedAt: body.closedAt,
    })
    const opening = await get(reader, '/opening')
    expect(opening.body.approvals.map(({ name }: { name: string }) => name)).toEqual(['Olive Opener', 'Oscar Opener'])
    expect(opening.body).toMatchObject({ openedWith: carelot.keys.sealing.kid })
    const reference = reader === commissioner() ? 'EDRMS-7' : null
    expect(opening.body.approvals).toMatchObject([{ externalReference: reference }, { externalReference: null }])
    const released = opening.body.envelopes.map((each: { envelope: string; releasedAt: string | null }) => [
      each.envelope,
      each.releasedAt !== null,
    ])
    expect(Object.fromEntries(released)).toEqual({ quality: true, price: false })
  }
  const listed = await get(commissioner(), '/bids')
  expect(listed.body.data).toMatchObject([
    { id: own.id, version: 3, members: [{ organisationId: apple().organisationId }] },
  ])
})

test('P-49, C-10, P-53: those of the panel without a conflict read quality, never a price, and each reading is recorded', async () => {
  const own = (await get(apple(), '/bids')).body.data.at(-1)
  const of = `/bids/${own.id}`
  const declare = (conflict: boolean, detail?: string) =>
    post(moderator(), '/declarations', { phase: 'opening', conflict, detail })
  expect(refusal(await get(commissioner(), of))).toEqual([403, 'access.forbidden'])
  expect(refusal(await get(moderator(), of))).toEqual([409, 'competition.interest-undeclared'])
  await declare(true)
  expect(refusal(await get(moderator(), of))).toEqual([409, 'competition.interest-conflict'])
  const declared = async () => {
    const { body } = await get(commissioner(), '/declarations?limit=100')
    const own = ({ personId, phase }: Record<string, string>) =>
      personId === moderator().personId && phase === 'opening'
    return body.data.findLast(own)
  }
  const before = await declared()
  await declare(false, 'It was another firm of the name')
  const after = await declared()
  expect([before.conflict, after.conflict]).toEqual([true, false])
  expect(Date.parse(after.declaredAt), 'the latest declaration has its own time').toBeGreaterThan(
    Date.parse(before.declaredAt),
  )
  const read = await get(moderator(), of)
  expect(read.status, JSON.stringify(read.body)).toBe(200)
  expect(read.body.quality).toMatchObject({ answers: bid().answers, formOfTender: bid().formOfTender })
  expect(JSON.stringify(read.body)).not.toMatch(/rates|hourlyPence|2345/)
  const { rows } = await database.query("select actor, audience, subject from record where type = 'bid.read'")
  expect(rows).toMatchObject([{ actor: { personId: moderator().personId }, audience: [], subject: own.id }])
  expect((await get(apple(), of)).body.quality).toBe(null)
  expect(refusal(await get(bluebell(), of))).toEqual([404, 'not-found'])
  const [first] = (await get(apple(), '/bids')).body.data
  expect(refusal(await get(moderator(), `/bids/${first.id}`)), 'a version that does not stand').toEqual([
    404,
    'not-found',
  ])
})

test('P-49: a moderator whose role was taken away reads no bid, though still on the panel and with a role that has the scope', async () => {
  const [, , last] = (await get(apple(), '/bids')).body.data
  const person = `/v1/persons/${moderator().personId}`
  const change = async (roles: string[]) => {
    const { version } = (await carelot.call(commissioner(), 'GET', person)).body
    const changing = { 'if-match': `"${version}"` }
    expect((await carelot.call(commissioner(), 'PATCH', person, { roles }, changing)).status).toBe(200)
  }
  await change(['finance'])
  expect(refusal(await get(moderator(), `/bids/${last.id}`))).toEqual([403, 'access.forbidden'])
  await change(['moderator'])
})

test('an envelope that is not the one in the signed list is not read, whoever put it there', async () => {
  const [first, , last] = (await get(apple(), '/bids')).body.data
  const swap =
    'update bid set quality = other.quality from (select quality from bid where id = $1) as other where id = $2'
  await database.query(swap, [first.id, last.id])
  expect(refusal(await get(moderator(), `/bids/${last.id}`))).toEqual([409, 'bid.seal-broken'])
  // With its own hash it is whole, and yet not what the list has.
  const whole =
    'update bid set salted_hash = other.salted_hash from (select salted_hash from bid where id = $1) as other where id = $2'
  await database.query(whole, [first.id, last.id])
  expect(refusal(await get(moderator(), `/bids/${last.id}`))).toEqual([409, 'bid.seal-broken'])
  expect((await database.query("select 1 from record where type = 'bid.read'")).rowCount).toBe(1)
})

/** The claims of a statement of this kind, verified with nothing but the published keys. */
async function claimsOf(statement: string, kind: string): Promise<unknown> {
  const keys = createLocalJWKSet(await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json())
  const { payload, protectedHeader } = await compactVerify(statement, keys, { algorithms: ['ES256'] })
  expect(protectedHeader.typ).toBe(kind)
  return JSON.parse(new TextDecoder().decode(payload))
}
