import { createHmac, hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { saltedHashOf } from '@carelot/commands/competition/seal'
import { PrivateJwk } from '@carelot/commands/keys/key-ring'
import { decryptWith } from '@carelot/commands/keys/vault'
import { Bid, envelopesOf, limitsOfBid } from '@carelot/rules/competition/bid'
import { canonicalJson, saltedHashOf as saltedHashOfSdk, verifyReceipt } from '@carelot/sdk'
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
const submit = (holder: ReturnType<typeof apple>, body: object, key: string = crypto.randomUUID()) =>
  carelot.call(holder, 'POST', `${path}/bids`, body, { 'idempotency-key': key })
const bidOf = (holder: ReturnType<typeof apple>, pence?: number) =>
  bidFor(carelot.sandbox, holder.personId ?? '', pence)

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

test('the hash that the seal makes is the one that the SDK makes, and that of the shared vector', async () => {
  const vector = JSON.parse(
    await readFile(new URL('../../packages/sdk/test/salted-hash.json', import.meta.url), 'utf8'),
  )
  expect(saltedHashOf(vector.salt, Bid.parse(vector.bid))).toBe(vector.saltedHash)
  expect(await saltedHashOfSdk(vector.bid, vector.salt)).toBe(vector.saltedHash)
})

test('8 identical submits at once under one key are one bid and give 8 identical receipts', async () => {
  const key = crypto.randomUUID()
  const answers = await Promise.all(Array.from({ length: 8 }, () => submit(apple(), bidOf(apple()), key)))
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')).toHaveLength(7)
  expect((await database.query('select 1 from bid')).rowCount).toBe(1)
  const other = await submit(apple(), bidOf(apple(), 2346), key)
  expect([other.status, other.body.code]).toEqual([422, 'request.idempotency-key-reused'])
})

test('an idempotency key is its holder’s own: two persons who send alike under one key each do what they ask for', async () => {
  const [key, declaration] = [crypto.randomUUID(), { phase: 'before-issue', conflict: false }]
  const declared = ['Edith Evaluator', 'Edgar Evaluator'].map(async (name) => {
    const holder = carelot.holder(name)
    const answer = await carelot.call(holder, 'POST', `${path}/declarations`, declaration, { 'idempotency-key': key })
    expect(answer.body).toMatchObject({ personId: holder.personId })
    return answer.status
  })
  expect(await Promise.all(declared)).toEqual([201, 201])
})

test.each(['a\u0000b', '\ud800'])(
  'text that the database cannot keep, %j, is refused and no fault of ours, over either face',
  async (name) => {
    const administrator = carelot.holder('Cora Commissioner')
    const refusal = { code: 'request.invalid', errors: [{ pointer: '/name' }] }
    expect((await carelot.call(administrator, 'POST', '/v1/systems', { name })).body).toMatchObject(refusal)
    const { status, body } = await carelot.call(administrator, 'POST', '/trpc/access.addSystem', { name })
    expect([status, body.error.data.problem]).toMatchObject([400, refusal])
  },
)

test('a refused submit can be repaired and sent again under its key', async () => {
  const key = crypto.randomUUID()
  expect((await submit(apple(), bidOf(apple(), 0), key)).status).toBe(422)
  expect((await submit(apple(), bidOf(apple()), key)).body).toMatchObject({ version: 2 })
})

test('versions are counted per bidder, without a gap, also when they are submitted at once', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => submit(bluebell(), bidOf(bluebell()))))
  const versions = answers.map(({ body }) => body.version)
  expect(versions.toSorted()).toEqual([1, 2, 3, 4, 5, 6])
  expect((await submit(apple(), bidOf(apple()))).body).toMatchObject({ version: 3 })
})

test('a receipt verifies offline with the published keys, and no claim of it can be changed', async () => {
  const { body: receipt } = await submit(apple(), bidOf(apple()))
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  const { payload } = await compactVerify(receipt.statement, createLocalJWKSet(jwks), { algorithms: ['ES256'] })
  const claims: Record<string, unknown> = JSON.parse(new TextDecoder().decode(payload))
  const { salt, statement, ...stated } = receipt
  expect(claims).toEqual(stated)
  expect(await verifyReceipt(receipt, jwks)).toEqual(stated)
  expect(await saltedHashOfSdk(bidOf(apple()), salt)).toBe(receipt.saltedHash)
  const [head, , signature] = statement.split('.')
  for (const name of Object.keys(stated)) {
    const changed = { ...claims, [name]: name === 'version' ? 99 : `${claims[name]}0` }
    const forged = [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.')
    await expect(compactVerify(forged, createLocalJWKSet(jwks)), name).rejects.toThrow('signature')
    await expect(verifyReceipt({ ...receipt, [name]: changed[name] }, jwks), name).rejects.toThrow()
  }
})

test('who holds the database alone, and knows all of a bid but one rate, finds it by trying all plausible ones against no hash', {
  timeout: 60_000,
}, async () => {
  const { body: receipt } = await submit(apple(), bidOf(apple(), secretPence))
  const hashes = new Set(await hashesIn(database))
  expect(ratesFitting(await textsOf(database), hashes)).toEqual([])
  expect(ratesFitting([receipt.salt], hashes), 'the attack itself works').toEqual([secretPence])
})

test('P-53: who reads the released quality envelope, its salt and all hashes cannot find a rate by trying all that there are', {
  timeout: 60_000,
}, async () => {
  await closedCompetition(carelot, path)
  await approveOpening(carelot, path)
  await atStage(carelot, path, 'evaluating')
  const { rows } = await database.query(
    `select b.quality, k.released from bid b join competition_key k on k.competition_id = b.competition_id
     join bidder_member m on m.bidder_id = b.bidder_id and m.organisation_id = $1
     where k.envelope = 'quality' order by b.version desc limit 1`,
    [apple().organisationId],
  )
  const key = PrivateJwk.parse(JSON.parse(await carelot.deployment.vault.read(rows[0].released)))
  const opened = JSON.parse(await decryptWith(key, rows[0].quality))
  expect(JSON.stringify(opened)).not.toMatch(/hourlyPence|rates/)
  const hashes = new Set([...(await hashesIn(database)), opened.priceHash])
  const read = textsIn(opened)
  expect(read).toContain(opened.salt)
  expect(ratesFitting([...(await textsOf(database)), ...read], hashes)).toEqual([])
  expect(ratesFitting([opened.salt], hashes, all)).toEqual([])
  const receipt = (await submit(apple(), bidOf(apple()))).body
  expect(receipt.code, 'no bid is received any more').toBe('competition.closed')
})

const secretPence = 1987
const sha256 = (text: string) => hash('sha256', text)
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')

type Range = { from: number; to: number }
const plausible: Range = { from: 1000, to: 6000 }
const all: Range = { from: 0, to: limitsOfBid.hourlyPence }

/**
 * The rates that are found out. Exhausted are: one band's rate, in pence, over the range, where the attacker knows the
 * whole bid besides, the other band's rate too; each of these texts as the bid's salt or as an envelope's; each of these
 * hashes as that of the price envelope or of the bid. Not exhausted are pairs of rates, which are harder to find.
 */
function ratesFitting(salts: readonly string[], hashes: ReadonlySet<string>, { from, to } = plausible): number[] {
  const { quality, price } = envelopesOf(Bid.parse(bidOf(apple(), secretPence)))
  const aroundRate = canonicalJson(price).split(`"hourlyPence":${secretPence}`)
  expect(aroundRate.length).toBeGreaterThan(1)
  const content = canonicalJson(quality)
  const found = new Set<number>()
  for (const salt of new Set(salts))
    for (const [ofQuality, ofPrice] of [
      [salt, salt],
      [hmac(salt, 'quality'), hmac(salt, 'price')],
    ] as const) {
      const qualityHash = sha256(`${ofQuality}\n${content}`)
      for (let pence = from; pence <= to; pence++) {
        const priceHash = sha256(`${ofPrice}\n${aroundRate.join(`"hourlyPence":${pence}`)}`)
        if (hashes.has(priceHash) || hashes.has(sha256(`${qualityHash}\n${priceHash}`))) found.add(pence)
      }
    }
  return [...found]
}

/** Every short text that a database holds of its bids, also inside what was signed, each of which might be a salt. */
async function textsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`
    select to_jsonb(b) - 'quality' - 'price' as row from bid b union all select to_jsonb(c) from command c
    union all select to_jsonb(t) from tender_closing t union all select to_jsonb(m) from bidder_member m
    union all select to_jsonb(r) from record r where type like 'bid.%'`)
  const texts = textsIn(rows)
  const claims = texts.flatMap((text) => (text.startsWith('eyJ') ? text.split('.').slice(0, 2).flatMap(jsonIn) : []))
  return [...new Set(['', ...texts, ...textsIn(claims)])].filter((text) => text.length <= 80)
}

const jsonIn = (part: string): unknown[] => {
  try {
    return [JSON.parse(Buffer.from(part, 'base64url').toString())]
  } catch {
    return []
  }
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Every hexadecimal SHA-256 in any column of any table, and in what was signed. */
async function hashesIn(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query("select tablename from pg_tables where schemaname = 'public'")
  const hashes: string[] = []
  for (const { tablename } of tables) {
    const { rows } = await client.query(`select to_jsonb(t)::text as row from "${tablename}" t`)
    for (const { row } of rows) {
      const signed = [...row.matchAll(/eyJ[\w-]+\.(eyJ[\w-]+)\./g)].map(([, claims]) =>
        Buffer.from(claims, 'base64url').toString(),
      )
      for (const text of [row, ...signed]) hashes.push(...(text.match(/\b[0-9a-f]{64}\b/g) ?? []))
    }
  }
  return hashes
}

test('a public key that is put into the database in the place of a published one seals no bid', async () => {
  const { rows } = await database.query(`select public_key from competition_key where envelope = 'price' limit 1`)
  const swap = `update competition_key set public_key = $1 where envelope = 'quality' returning competition_id`
  const before = await database.query(
    `select competition_id, public_key from competition_key where envelope = 'quality'`,
  )
  const { rows: bids } = await database.query('select id from bid')
  await database.query(swap, [rows[0]?.public_key])
  expect((await submit(bluebell(), bidOf(bluebell()))).status).toBe(500)
  expect((await database.query('select id from bid')).rows).toHaveLength(bids.length)
  for (const { competition_id, public_key } of before.rows)
    await database.query(
      `update competition_key set public_key = $2 where envelope = 'quality' and competition_id = $1`,
      [competition_id, public_key],
    )
})
