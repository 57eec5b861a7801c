import { firstOfficer } from '@carelot/commands/access/first-officer'
import { createDeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { type Db, openDatabase } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { CarelotError } from '@carelot/rules/problem'
import { serve } from '@carelot/server/serve'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './database.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase('sandbox')
  db = openDatabase({ url: database.url, poolSize: 6 })
  await sql`create table counter (id integer primary key, value integer not null)`.execute(db)
  await sql`insert into counter values (1, 0), (2, 0)`.execute(db)
})
afterAll(async () => {
  await db?.destroy()
  await database?.drop()
})

const values = async () =>
  (await sql<{ value: number }>`select value from counter order by id`.execute(db)).rows.map(({ value }) => value)

test('a deadlock is tried again: both of two transactions that lock in opposite order are committed, each once', async () => {
  const bothHold = Promise.withResolvers<void>()
  let holding = 0
  let attempts = 0
  const cross = (first: number, second: number) =>
    inTransaction(db, async (tx) => {
      attempts++
      await sql`update counter set value = value + 1 where id = ${first}`.execute(tx)
      if (++holding === 2) bothHold.resolve()
      await bothHold.promise
      await sql`update counter set value = value + 1 where id = ${second}`.execute(tx)
    })
  await Promise.all([cross(1, 2), cross(2, 1)])
  expect(attempts).toBe(3)
  expect(await values()).toEqual([2, 2])
})

test('a serialisation failure is tried again: no update of two that read the same is lost', async () => {
  const bothRead = Promise.withResolvers<void>()
  let reading = 0
  let attempts = 0
  const before = await values()
  const increment = () =>
    inTransaction(db, async (tx) => {
      attempts++
      await sql`set transaction isolation level serializable`.execute(tx)
      const { rows } = await sql<{ value: number }>`select value from counter where id = 1`.execute(tx)
      if (++reading === 2) bothRead.resolve()
      await bothRead.promise
      await sql`update counter set value = ${(rows[0]?.value ?? 0) + 1} where id = 1`.execute(tx)
    })
  await Promise.all([increment(), increment()])
  expect(attempts).toBe(3)
  expect((await values())[0]).toBe((before[0] ?? 0) + 2)
})

test('what conflicts again and again is given up in the end as busy, and nothing of it is written', async () => {
  let attempts = 0
  const before = await values()
  const failing = inTransaction(db, async (tx) => {
    attempts++
    await sql`update counter set value = 99`.execute(tx)
    await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(tx)
  })
  await expect(failing).rejects.toSatisfy(
    (error) => error instanceof CarelotError && error.problem.code === 'server.busy',
  )
  expect(attempts).toBe(5)
  expect(await values()).toEqual(before)
})

test('a refusal and a fault are not tried again', async () => {
  for (const error of [new CarelotError({ code: 'not-found' }), new Error('a fault')]) {
    let attempts = 0
    const refused = inTransaction(db, async () => {
      attempts++
      throw error
    })
    await expect(refused).rejects.toBe(error)
    expect(attempts).toBe(1)
  }
})

test('with a full pool reads and commands alike are answered 503 with Retry-After, and again as usual once there is room', async () => {
  const small = openDatabase({ url: database.url, poolSize: 1, acquireTimeoutMs: 100 })
  const vault = await openVault((await createDeploymentKeys()).server)
  const nothing = async () => {
    throw new Error('there are no documents here')
  }
  const deployment = {
    db: small,
    vault,
    mode: 'sandbox',
    documents: { put: nothing, get: nothing, remove: nothing },
  } as const
  const { apiKey } = await firstOfficer(deployment, { organisation: 'A council', name: 'Ada' })
  const server = await serve(deployment, {
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
  })
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${apiKey}`,
        'idempotency-key': crypto.randomUUID(),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
  const both = () =>
    Promise.all([
      ask('GET', '/v1/persons'),
      ask('POST', '/v1/systems', { name: 'x' }),
      ask('GET', '/trpc/access.whoAmI'),
    ])
  const release = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const holding = small.connection().execute(async () => {
    held.resolve()
    await release.promise
  })
  await held.promise
  for (const answer of await both()) {
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await answer.text()).toContain('server.busy')
  }
  release.resolve()
  await holding
  for (const answer of await both()) expect(answer.status).toBeLessThan(300)
  await server.close()
  await small.destroy()
})
