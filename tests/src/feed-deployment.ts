import { newId } from '@carelot/commands/id'
import { createDeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openVault, type Vault } from '@carelot/commands/keys/vault'
import { record } from '@carelot/commands/record'
import { type Db, openDatabase } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import type { EventType, ProcessKind } from '@carelot/rules/event/event'
import { startRelay } from '@carelot/workflows/relay/relay'
import { sql } from 'kysely'
import { freshDatabase } from './database.ts'

type Fact = { type?: EventType; subject?: string; audience: string[]; commitAfterMs?: number }

/** What the relay and the feed need, without a Temporal: a database, keys, and a note of who was nudged. */
export async function startFeedDeployment(poolSize = 8) {
  const database = await freshDatabase('sandbox')
  const db: Db = openDatabase({ url: database.url, poolSize, acquireTimeoutMs: 30_000 })
  const vault: Vault = await openVault((await createDeploymentKeys()).server)
  const ends: (() => Promise<void>)[] = []
  return {
    url: database.url,
    db,
    vault,
    /** Commits one record, after holding its transaction open for so long. Gives its subject. */
    write: ({ type = 'person.added', subject = newId('per'), audience, commitAfterMs = 0 }: Fact) =>
      inTransaction(db, async (tx) => {
        await record({ vault, actor: { process: 'test' } }, tx, { type, subject, audience })
        await sql`select pg_sleep(${commitAfterMs / 1000})`.execute(tx)
        return subject
      }),
    relay(nudge: (id: string) => Promise<void> = async () => undefined) {
      const client = { nudge: (_: ProcessKind, id: string) => nudge(id), restore: async () => undefined }
      const faults: unknown[] = []
      const relay = startRelay(
        { db, vault },
        { databaseUrl: database.url, client, onFault: (fault) => faults.push(fault) },
      )
      ends.push(relay.stop)
      return { ...relay, faults }
    },
    async stop() {
      await Promise.all(ends.map((end) => end()))
      await db.destroy()
      await database.drop()
    },
  }
}
export type FeedDeployment = Awaited<ReturnType<typeof startFeedDeployment>>
