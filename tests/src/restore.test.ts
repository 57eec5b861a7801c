import { verifyChain } from '@carelot/commands/audit/verify-chain'
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
const write = () => deployment.write({ audience: ['org_a'] })
const verified = () => verifyChain(deployment, {})

/** What a dump brings into a cluster whose transaction ids are far behind those of the cluster that it was taken from. */
async function loadedElsewhere(): Promise<void> {
  await deployment.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`update record set xid = (xid::text::numeric + 1e12)::text::xid8`.execute(tx)
    await sql`update numbering_cursor set horizon = (horizon::text::numeric + 1e12)::text::xid8, cluster = cluster - 1`.execute(
      tx,
    )
  })
}

test('a dump that was loaded into another cluster goes on: what it brought unnumbered, and what is new, once and in order', async () => {
  const first = deployment.relay()
  const subjects = [await write(), await write()]
  await expect.poll(numbered, patience).toEqual(subjects)
  await first.stop()
  subjects.push(await write())
  await loadedElsewhere()
  subjects.push(await write())
  expect(await verified(), 'before the relay has looked').toMatchObject({ intact: true })

  deployment.relay()
  await expect.poll(numbered, patience).toEqual(subjects)
  subjects.push(await write())
  await expect.poll(numbered, patience).toEqual(subjects)
  expect(await verified()).toMatchObject({ intact: true })
})

test('a record under the id of a transaction that has not begun is named by the audit, not numbered', async () => {
  deployment.relay()
  const subject = await write()
  await expect.poll(numbered, patience).toEqual([subject])
  await sql`insert into record (id, xid, type, subject, actor, audience, data, binding)
    select 'evt_forged', '1000000000000', type, subject, actor, audience, data, binding from record limit 1`.execute(
    deployment.db,
  )
  const next = await write()
  await expect.poll(numbered, patience).toEqual([subject, next])
  expect(await verified()).toMatchObject({ intact: false, brokenLink: { fault: 'record-unnumbered' } })
})
