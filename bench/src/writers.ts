import { parentPort, workerData } from 'node:worker_threads'
import type { ServerKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { record } from '@carelot/commands/record'
import { openDatabase } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'

export type Writing = {
  databaseUrl: string
  keys: ServerKeys
  organisationId: string
  writers: number
  eventsOfEach: number
}

// Many writers, each with a connection of its own, each record in a transaction of its own.
const { databaseUrl, keys, organisationId, writers, eventsOfEach }: Writing = workerData
const vault = await openVault(keys)
const db = openDatabase({ url: databaseUrl, poolSize: writers, acquireTimeoutMs: 60_000, statementTimeoutMs: 60_000 })

async function write(writer: number): Promise<void> {
  const fact = { type: 'document.stored', subject: `doc_${writer}`, audience: [organisationId] } as const
  for (let number = 0; number < eventsOfEach; number++)
    await inTransaction(db, (tx) =>
      record({ vault, actor: { process: 'bench' } }, tx, { ...fact, data: { writer, number } }),
    )
}

await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
await db.destroy()
parentPort?.postMessage('written')
