import { verifyChain } from '@carelot/commands/audit/verify-chain'
import { remind } from '@carelot/commands/event/remind'
import { newId } from '@carelot/commands/id'
import { insertReminders } from '@carelot/db/event/reminder'
import { inTransaction } from '@carelot/db/transaction'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FeedDeployment, startFeedDeployment } from './feed-deployment.ts'

let deployment: FeedDeployment
beforeEach(async () => {
  deployment = await startFeedDeployment()
})
afterEach(() => deployment.stop())

const patience = { timeout: 10_000, interval: 20 }
const numbered = async () =>
  (
    await sql<{
      subject: string
    }>`select subject from feed join record on record.id = record_id order by position`.execute(deployment.db)
  ).rows.map(({ subject }) => subject)
const holders = async () =>
  (
    await sql<{
      pid: number
      granted: boolean
    }>`select pid, granted from pg_locks where locktype = 'advisory' and objid = 7203002
      and database = (select oid from pg_database where datname = current_database())`.execute(deployment.db)
  ).rows

test('one relay at a time has the lock; when its connection is cut the other takes over, and nothing is lost or numbered twice', async () => {
  deployment.relay()
  deployment.relay()
  await expect.poll(async () => (await holders()).length, patience).toBe(2)
  const subjects: string[] = []
  for (let round = 0; round < 3; round++) {
    subjects.push(await deployment.write({ audience: ['org_a'] }))
    await expect.poll(numbered, patience).toEqual(subjects)
    const [first, ...others] = (await holders()).filter(({ granted }) => granted)
    expect(others).toEqual([])
    await sql`select pg_terminate_backend(${first?.pid})`.execute(deployment.db)
    subjects.push(await deployment.write({ audience: ['org_a'] }))
    await expect.poll(numbered, patience).toEqual(subjects)
    await expect
      .poll(async () => (await holders()).some(({ pid, granted }) => granted && pid !== first?.pid), patience)
      .toBe(true)
  }
  expect(await verifyChain(deployment, {})).toMatchObject({ intact: true })
})

test('every connection of a relay cut at once is made anew, and what waits is numbered and wakes its process', async () => {
  const nudged: string[] = []
  deployment.relay(async (id) => void nudged.push(id))
  await expect.poll(async () => (await holders()).length, patience).toBe(1)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
    deployment.db,
  )
  const subject = newId('cmp')
  await deployment.write({ type: 'competition.published', subject, audience: [] })
  await expect.poll(() => nudged, patience).toContain(subject)
})

test('none of 450 due reminders is lost or doubled by several that take them at once, nor by two relays', async () => {
  const rows = Array.from({ length: 450 }, (_, index) => ({
    id: newId('rem'),
    subject: `cmp_${index}`,
    kind: 'test',
    dueAt: '2027-01-04T09:00:00.000Z',
    audience: ['org_a'],
  }))
  await inTransaction(deployment.db, (tx) => insertReminders(tx, rows.slice(0, 225)))
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      while (await remind(deployment));
    }),
  )
  await inTransaction(deployment.db, (tx) => insertReminders(tx, rows.slice(225)))
  deployment.relay()
  deployment.relay()
  await expect.poll(async () => (await numbered()).length, patience).toBe(450)
  expect(new Set(await numbered())).toEqual(new Set(rows.map(({ subject }) => subject)))
})

test('a process that cannot be told keeps no other from being told, and is told at the next turn', async () => {
  const [bad, good] = [newId('cmp'), newId('cmp')]
  const nudged: string[] = []
  let broken = true
  const relay = deployment.relay(async (id) => {
    if (id === bad && broken) throw new Error('cannot be told')
    nudged.push(id)
  })
  for (const subject of [bad, good]) await deployment.write({ type: 'competition.published', subject, audience: [] })
  await expect.poll(() => nudged, patience).toContain(good)
  await expect.poll(() => relay.faults.length, patience).toBeGreaterThan(0)
  broken = false
  await expect.poll(() => nudged, patience).toContain(bad)
})
