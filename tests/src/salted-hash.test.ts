import { createHash, createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { saltedHashOf } from '@carelot/commands/competition/seal'
import { decryptWith } from '@carelot/commands/keys/vault'
import { Bid, envelopesOf } from '@carelot/rules/competition/bid'
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

test('who holds the database alone, and knows all of a bid but its rate, finds it by trying the rates around it against no hash', async () => {
  const { body: receipt } = await submit(apple(), bidOf(apple(), secretPence))
  const found = ratesFitting(await textsOf(database), new Set(await hashesIn(database)))
  expect(found).toEqual([])
  expect(ratesFitting([receipt.salt], new Set(await hashesIn(database))), 'the attack itself works').toEqual([
    secretPence,
  ])
})

test('P-53: who reads the released quality envelope, its salt and all hashes cannot find a rate by trying those around it', async () => {
  await closedCompetition(carelot, path)
  await approveOpening(carelot, path)
  await atStage(carelot, path, 'evaluating')
  const { rows } = await database.query(
    `select b.quality, k.released from bid b join competition_key k on k.competition_id = b.competition_id
     join bidder_member m on m.bidder_id = b.bidder_id and m.organisation_id = $1
     where k.envelope = 'quality' order by b.version desc limit 1`,
    [apple().organisationId],
  )
  const key = await carelot.deployment.vault.unwrap(rows[0].released)
  const opened = JSON.parse(await decryptWith(key, rows[0].quality))
  expect(JSON.stringify(opened)).not.toMatch(/hourlyPence|rates/)
  const hashes = new Set([...(await hashesIn(database)), opened.priceHash])
  const salts = [...(await textsOf(database)), ...textsIn(opened)]
  expect(salts).toContain(opened.salt)
  expect(ratesFitting(salts, hashes)).toEqual([])
  const receipt = (await submit(apple(), bidOf(apple()))).body
  expect(receipt.code, 'no bid is received any more').toBe('competition.closed')
})

const secretPence = 1987
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')

/** Every rate from 18 to 24 pounds an hour, as bids have them, whose hash, under one of these texts as a salt in any of its roles, is one of these hashes. */
function ratesFitting(salts: readonly string[], hashes: ReadonlySet<string>): number[] {
  const under = [...new Set(salts)].map((salt) => ({
    prices: [salt, hmac(salt, 'price')],
    qualities: [salt, hmac(salt, 'quality')].map((each) =>
      sha256(`${each}\n${canonicalJson(envelopesFor(1).quality)}`),
    ),
  }))
  return Array.from({ length: 600 }, (_, index) => index + 1800).filter((pence) => {
    const price = canonicalJson(envelopesFor(pence).price)
    return under.some(({ prices, qualities }) =>
      prices.some((salt, role) => {
        const priceHash = sha256(`${salt}\n${price}`)
        return hashes.has(priceHash) || hashes.has(sha256(`${qualities[role]}\n${priceHash}`))
      }),
    )
  })
}

/** What an attacker knows: the whole bid but its rate, which is a guess. */
const envelopesFor = (pence: number) => envelopesOf(Bid.parse(bidOf(apple(), pence)))

/** Short texts that a database holds of its bids, each of which might be a salt. */
async function textsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`
    select to_jsonb(b) - 'quality' - 'price' as row from bid b union all select to_jsonb(c) from command c
    union all select to_jsonb(t) from tender_closing t`)
  const bidTexts = textsIn(rows)
  const claims = bidTexts.flatMap((text) => (text.split('.').length === 3 ? jsonIn(text.split('.')[1] ?? '') : []))
  return [...new Set(['', ...bidTexts, ...textsIn(claims)])].filter((text) => text.length <= 80)
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

/** Every hexadecimal SHA-256 in any column of any table. */
async function hashesIn(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query("select tablename from pg_tables where schemaname = 'public'")
  const hashes: string[] = []
  for (const { tablename } of tables) {
    const { rows } = await client.query(`select to_jsonb(t)::text as row from "${tablename}" t`)
    hashes.push(...rows.flatMap(({ row }) => row.match(/\b[0-9a-f]{64}\b/g) ?? []))
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
