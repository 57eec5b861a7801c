import { firstOfficer } from '@carelot/commands/access/first-officer'
import { newId } from '@carelot/commands/id'
import { createApp } from '@carelot/server/app'
import { type FeedSignal, openFeedSignal } from '@carelot/server/event/feed-signal'
import { contextFor } from '@carelot/server/procedure'
import { appRouter } from '@carelot/server/router'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FeedDeployment, startFeedDeployment } from './feed-deployment.ts'

type Reader = { organisationId: string; apiKey: string }
type Page = { status: number; code?: string; data: { subject: string; cursor: string }[]; nextCursor: string | null }

let deployment: FeedDeployment
let feed: FeedSignal
let url: string
let close: () => Promise<unknown>
let ada: Reader
let ben: Reader

beforeAll(async () => {
  deployment = await startFeedDeployment(100)
  feed = openFeedSignal(deployment.url)
  const { db, vault } = deployment
  const documents = { put: fail, get: fail, remove: fail }
  const app = createApp({
    router: appRouter,
    createContext: contextFor({ deployment: { db, vault, documents, mode: 'sandbox' }, feed }),
    logger: pino({ level: 'silent' }),
    probes: {},
    version: {},
    jwks: async () => vault.jwks(),
  })
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  close = () => app.close()
  ada = await firstOfficer({ db, vault, mode: 'sandbox' }, { organisation: 'A council', name: 'Ada' })
  const organisation = await providerLike(ada.organisationId)
  ben = await firstOfficer({ db, vault, mode: 'sandbox' }, { organisation, name: 'Ben' })
  deployment.relay()
})
afterAll(async () => {
  await close?.()
  await feed?.close()
  await deployment?.stop()
})

const fail = async () => {
  throw new Error('there are no documents here')
}

/** Another organisation, as the first one but for its id and kind. */
async function providerLike(councilId: string): Promise<string> {
  const id = newId('org')
  await sql`insert into organisation select (jsonb_populate_record(organisation, ${JSON.stringify({ id, kind: 'provider' })}::jsonb)).*
    from organisation where id = ${councilId}`.execute(deployment.db)
  return id
}

async function read({ apiKey }: Reader, query: string, signal?: AbortSignal): Promise<Page> {
  const response = await fetch(`${url}/v1/events?${query}`, {
    headers: { authorization: `Bearer ${apiKey}` },
    ...(signal && { signal }),
  })
  return { status: response.status, ...(await response.json()) }
}

/** Reads at the tip, page by page, until everything that was promised has come. */
async function follow(who: Reader, count: () => number): Promise<string[]> {
  const seen: string[] = []
  let after = ''
  while (seen.length < count()) {
    const page = await read(who, `limit=100&wait=1${after && `&after=${after}`}`)
    expect(page.status).toBe(200)
    seen.push(...page.data.map(({ subject }) => subject))
    if (page.nextCursor) after = page.nextCursor
  }
  return seen
}

async function orderOf({ organisationId }: Reader): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`select subject from feed join record on record.id = record_id
    where ${organisationId} = any(audience) order by position`.execute(deployment.db)
  return rows.map(({ subject }) => subject)
}

test('100 concurrent writers, whose commits overtake each other, lose no reader at the tip an event, nor its order', async () => {
  const [writers, rounds] = [100, 10]
  const byWriter: string[][] = []
  const writing = Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const own: string[] = []
      byWriter.push(own)
      for (let round = 0; round < rounds; round++) {
        const audience = [ada, ben]
          .filter((_, index) => (writer + round + index) % 3 !== 0)
          .map(({ organisationId }) => organisationId)
        own.push(await deployment.write({ audience, commitAfterMs: Math.random() * 60 }))
      }
    }),
  )
  const expected = { ada: Number.POSITIVE_INFINITY, ben: Number.POSITIVE_INFINITY }
  const reading = [follow(ada, () => expected.ada), follow(ben, () => expected.ben)] as const
  await writing
  const { rows } = await sql<{ ada: number; ben: number }>`select
    count(*) filter (where ${ada.organisationId} = any(audience)) as ada, count(*) filter (where ${ben.organisationId} = any(audience)) as ben from record`.execute(
    deployment.db,
  )
  Object.assign(expected, rows[0])
  const [seenByAda, seenByBen] = await Promise.all(reading)
  expect(new Set(seenByAda).size).toBe(expected.ada)
  expect(seenByAda).toEqual(await orderOf(ada))
  expect(seenByBen).toEqual(await orderOf(ben))
  const place = new Map(seenByAda.map((subject, index) => [subject, index]))
  for (const own of byWriter) {
    const places = own.flatMap((subject) => place.get(subject) ?? [])
    expect(places, 'what one writer committed before it began the next comes first').toEqual(
      places.toSorted((one, other) => one - other),
    )
  }
})

test('each caller sees only what concerns it, and no cursor of another organisation is taken', async () => {
  const subject = await deployment.write({ audience: [ada.organisationId] })
  const secret = await deployment.write({ audience: [] })
  await deployment.write({ audience: [ben.organisationId] })
  const [mine, others] = [await follow(ada, () => 1), await follow(ben, () => 1)]
  expect([...mine, ...others]).not.toContain(secret)
  expect(others).not.toContain(subject)
  const { nextCursor } = await read(ada, 'limit=1')
  expect((await read(ada, `after=${nextCursor}`)).status).toBe(200)
  expect(await read(ben, `after=${nextCursor}`)).toMatchObject({ status: 400, code: 'request.cursor-invalid' })
  for (const cursor of ['x', '0', 'AAAA'.repeat(20), `${nextCursor}A`.slice(4)])
    expect(await read(ada, `after=${cursor}`)).toMatchObject({ status: 400, code: 'request.cursor-invalid' })
})

test('equal positions give cursors that cannot be told to be equal, and all are as long', async () => {
  const pages = [await read(ada, 'limit=100'), await read(ada, 'limit=100')]
  const [first, second] = pages.map(({ data }) => data.map(({ cursor }) => cursor))
  expect(first?.length).toBe(100)
  expect(first?.filter((cursor) => second?.includes(cursor))).toEqual([])
  expect(new Set([...(first ?? []), ...(second ?? [])].map(({ length }) => length)).size).toBe(1)
})

/** The cursor behind an event that is written now, which is the last that this reader has. */
async function tipOf(who: Reader): Promise<string> {
  const last = await deployment.write({ audience: [who.organisationId] })
  let after = ''
  for (;;) {
    const { data, nextCursor } = await read(who, `limit=100&wait=10${after && `&after=${after}`}`)
    after = nextCursor ?? after
    if (data.at(-1)?.subject === last) return after
  }
}
const waiting = () => expect.poll(() => feed.waiting(), { timeout: 10_000, interval: 10 })

test('a caller that waits is answered at growth, long before its time', async () => {
  const after = await tipOf(ada)
  const startedAt = performance.now()
  const answer = read(ada, `after=${after}&wait=30`)
  await waiting().toBe(1)
  const subject = await deployment.write({ audience: [ada.organisationId] })
  expect((await answer).data.map((event) => event.subject)).toEqual([subject])
  expect(performance.now() - startedAt).toBeLessThan(15_000)
  expect(feed.waiting()).toBe(0)
})

test('growth that does not concern a caller leaves it waiting, and when the caller goes away its wait ends', async () => {
  const after = await tipOf(ben)
  const leaving = new AbortController()
  const answer = read(ben, `after=${after}&wait=30`, leaving.signal)
  await waiting().toBe(1)
  const other = read(ada, `after=${await tipOf(ada)}&wait=30`)
  await waiting().toBe(2)
  await deployment.write({ audience: [ada.organisationId] })
  expect((await other).data.length).toBe(1)
  await waiting().toBe(1)
  leaving.abort()
  await expect(answer).rejects.toThrow(/abort/)
  await waiting().toBe(0)
})
