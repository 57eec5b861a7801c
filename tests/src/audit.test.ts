import { verifyChain } from '@carelot/commands/audit/verify-chain'
import { sealBatch } from '@carelot/commands/event/seal-batch'
import { createDeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { record } from '@carelot/commands/record'
import { type Db, openDatabase } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './database.ts'

const keys = await createDeploymentKeys()
const vault = await openVault(keys.server)
let database: TestDatabase
let db: Db
let superuser: pg.Client

async function write(count: number): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (let index = 0; index < count; index++)
      await record({ vault, actor: { process: 'test' } }, tx, {
        type: 'person.added',
        subject: `per_${index}`,
        audience: ['org_a'],
        data: { index },
      })
  })
  while ((await sealBatch({ db, vault })) > 0);
}
const verify = (anchor?: string) => verifyChain({ db, vault }, { anchor })

/** As somebody who has the whole database, and none of the deployment's keys. */
async function tamper(statement: string): Promise<void> {
  await superuser.query(`begin; set local session_replication_role = replica; ${statement}; commit`)
}

beforeEach(async () => {
  database = await freshDatabase('sandbox')
  db = openDatabase({ url: database.url, poolSize: 4 })
  superuser = new pg.Client({ connectionString: database.url })
  await superuser.connect()
  for (const count of [3, 1, 4]) await write(count)
})
afterEach(async () => {
  await superuser.end()
  await db.destroy()
  await database.drop()
})

test('a chain that nobody touched is intact, also over many batches, and its answer tells nothing of its size', async () => {
  const short = await verify()
  expect(short).toMatchObject({ intact: true, brokenLink: null })
  await write(1250)
  for (let round = 0; round < 120; round++) await write(1)
  const long = await verify()
  expect(long).toMatchObject({ intact: true, brokenLink: null })
  expect(JSON.stringify(long).length).toBe(JSON.stringify(short).length)
  expect(await verify(short.anchor ?? '')).toMatchObject({ intact: true })
})

test('records refuse to be changed, deleted or emptied in the database', async () => {
  for (const statement of ['update record set subject = subject', 'delete from record', 'truncate record cascade'])
    await expect(superuser.query(statement)).rejects.toThrow(/append-only/)
})

test.each([
  [
    'an altered record',
    `update record set data = '{"index":9}' where id = (select record_id from feed where position = 6)`,
    3,
    'record-changed',
  ],
  [
    'an altered time of a record',
    `update record set at = at - interval '1 ms' where id = (select record_id from feed where position = 4)`,
    2,
    'record-changed',
  ],
  [
    'an altered audience',
    `update record set audience = '{}' where id = (select record_id from feed where position = 1)`,
    1,
    'record-changed',
  ],
  [
    'a deleted record',
    'delete from record where id = (select record_id from feed where position = 5)',
    3,
    'record-missing',
  ],
  [
    'a record deleted with its place',
    'delete from record where id = (select record_id from feed where position = 2); delete from feed where position = 2',
    1,
    'place-missing',
  ],
  [
    'two records swapped',
    `create temp table swap as select position, record_id from feed where position in (6, 7);
    update feed set record_id = 'x' where position = 6;
    update feed set record_id = (select record_id from swap where position = 6) where position = 7;
    update feed set record_id = (select record_id from swap where position = 7) where position = 6`,
    3,
    'record-changed',
  ],
  ['a record moved to the batch before', 'update feed set batch = 2 where position = 5', 3, 'place-missing'],
  ['a batch that was taken out', 'delete from batch where number = 2', 2, 'batch-missing'],
  [
    'a batch whose hash was altered',
    `update batch set hash = repeat('a', 64) where number = 2`,
    2,
    'signature-invalid',
  ],
  [
    'a batch that follows another',
    `update batch set previous_hash = repeat('a', 64) where number = 3`,
    3,
    'previous-hash-wrong',
  ],
  [
    'the signature of another batch',
    'update batch set statement = (select statement from batch where number = 1) where number = 2',
    2,
    'signature-invalid',
  ],
  [
    'a place that was taken from a record',
    'delete from feed where position = 8; update batch set last_position = 7 where number = 3',
    3,
    'record-changed',
  ],
])('%s is named by its batch and what is wrong', async (_, statement, batch, fault) => {
  expect((await verify()).intact).toBe(true)
  await tamper(statement)
  expect(await verify()).toMatchObject({ intact: false, brokenLink: { batch, fault }, anchor: null })
})

test('a record put in behind the horizon is named', async () => {
  await tamper(`insert into record (id, xid, type, subject, actor, audience, data, binding)
    select 'evt_forged', '3'::xid8, type, subject, actor, audience, data, binding from record limit 1`) // older than any other test can hold the horizon back to
  await write(1)
  expect(await verify()).toMatchObject({
    intact: false,
    brokenLink: { batch: null, fault: 'record-unnumbered', detail: expect.stringContaining('evt_forged') },
  })
})

test('a batch that is forged with another key, hashes and all, is named', async () => {
  const { signing } = (await createDeploymentKeys()).server
  const forger = await openVault({ ...keys.server, signing })
  await tamper(`delete from feed where batch = 3; delete from audience_entry where position > 4; delete from batch where number = 3;
    update numbering_cursor set horizon = '0'`)
  await sealBatch({ db, vault: forger })
  expect(await verify()).toMatchObject({ intact: false, brokenLink: { batch: 3, fault: 'signature-invalid' } })
})

test('what was cut off the end, records and all, is found by the anchor of an earlier verification', async () => {
  const { anchor } = await verify()
  await tamper(
    'delete from record where id in (select record_id from feed where batch = 3); delete from feed where batch = 3; delete from batch where number = 3',
  )
  expect((await verify()).intact, 'nothing in the database can tell').toBe(true)
  expect(await verify(anchor ?? '')).toMatchObject({ intact: false, brokenLink: { batch: 3, fault: 'anchor-unknown' } })
  await write(2)
  expect(await verify(anchor ?? '')).toMatchObject({ brokenLink: { batch: 3, fault: 'anchor-unknown' } })
})
