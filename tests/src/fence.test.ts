import { enterFence, takeFence } from '@carelot/db/competition/fence'
import { openDatabase } from '@carelot/db/database'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedBids, openTender, publishTender, stepTo, submit, untilEvent } from './tender.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

test('no client that asks after the closer enters before it, though 64 never pause (P-07)', async () => {
  const herd = openDatabase({ url: carelot.databaseUrl, poolSize: 66, lockTimeoutMs: 20_000 })
  const clock = sql<{ at: number }>`select extract(epoch from clock_timestamp())::float8 as at`
  const entries: { asked: number; entered: number }[] = []
  let isOver = false
  const client = async () => {
    while (!isOver)
      await herd.transaction().execute(async (tx) => {
        const asked = (await clock.execute(tx)).rows[0]?.at ?? 0
        await enterFence(tx, 'cmp_herd')
        entries.push({ asked, entered: (await clock.execute(tx)).rows[0]?.at ?? 0 })
        await sql`select pg_sleep(0.002)`.execute(tx)
      })
  }
  const clients = Array.from({ length: 64 }, client)
  while (entries.length < 128) await new Promise(setImmediate)
  const closer = await herd
    .transaction()
    .execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await takeFence(tx, 'cmp_herd')
      // By the server's own clock: when it was asked for the fence, and when it had given it.
      return sql<{ asked: number; entered: number }>`
      select extract(epoch from query_start)::float8 as asked, extract(epoch from state_change)::float8 as entered
      from pg_stat_activity where pid = ${rows[0]?.pid}`.execute(herd)
    })
    .finally(() => {
      isOver = true
    })
  await Promise.all(clients)
  await herd.destroy()
  const { asked, entered } = closer.rows[0] ?? { asked: 0, entered: 0 }
  expect(entered).toBeGreaterThan(asked)
  expect(entries.filter((entry) => entry.asked > asked && entry.entered < entered)).toEqual([])
  expect(entries.some((entry) => entry.asked > asked)).toBe(true)
})

test('a bid behind the fence is in the closing list, and one that comes after the closer is refused (P-07)', async () => {
  const tender = await publishTender(carelot)
  const [first, second] = tender.bidders
  if (!first || !second) throw new Error('two bidders are needed')
  const blocker = new pg.Client({ connectionString: carelot.databaseUrl })
  await blocker.connect()
  const waiting = async (what: string, count: number) => {
    for (;;) {
      const { rows } = await blocker.query(
        `select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database and d.datname = current_database() where not granted and ${what}`,
      )
      if (rows[0]?.count >= count) return
    }
  }
  await blocker.query('begin')
  await blocker.query('lock table bid in share mode') // the bid has read its clock, and cannot be written yet
  const early = submit(carelot, tender, first)
  await waiting(`locktype = 'relation'`, 1)
  await stepTo(carelot, tender.deadline)
  await waiting(`locktype = 'advisory' and mode = 'ExclusiveLock' and objsubid = 1 and classid <> 0`, 1)
  const late = submit(carelot, tender, second)
  await waiting(`locktype = 'advisory' and mode = 'ShareLock'`, 1)
  await blocker.query('commit')
  await blocker.end()

  const receipt = await early
  expect(receipt.status, JSON.stringify(receipt.body)).toBe(201)
  expect(Date.parse(receipt.body.receivedAt)).toBeLessThan(Date.parse(tender.deadline))
  expect((await late).body).toMatchObject({
    status: 409,
    code: expect.stringMatching(/^(competition\.closed|bid\.late)$/),
  })
  await untilEvent(carelot, carelot.holder('Cora Commissioner'), { type: 'competition.closed', subject: tender.id })
  await openTender(carelot, tender)
  expect([...(await openedBids(carelot, tender)).keys()]).toEqual([receipt.body.saltedHash])
})
