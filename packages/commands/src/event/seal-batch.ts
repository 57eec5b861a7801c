import { createHash } from 'node:crypto'
import { findLastBatch, insertBatch, listUnnumbered, type NumberedRecord, updateHorizon } from '@carelot/db/event/feed'
import { busyOr } from '@carelot/db/transaction'
import type { Deployment } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { isOurRecord } from '../record.ts'

const batchSize = 1000
/** What stands before the first batch. */
export const genesis = '0'.repeat(64)

/** The hash of a record in its place. Nobody finds out by it what a record says: its id is a random one. */
export function hashOfRecord(record: NumberedRecord): string {
  const { position, id, type, subject, actor, at, machineAt, audience, data } = record
  return contentHashOf({ position, id, type, subject, actor, at, machineAt, audience, data })
}

/**
 * The hash of a batch: over the hash before it and those of its records in their places, so that who is shown some of
 * the records and the hashes of the others can see that these records stand there.
 */
export function hashOfBatch(previousHash: string, recordHashes: readonly string[]): string {
  return createHash('sha256')
    .update([previousHash, ...recordHashes].join('\n'))
    .digest('hex')
}

/**
 * Numbers what was committed, chains it to the batch before and signs the head. Gives the number of records. One that this
 * deployment did not write gets no place; once the horizon has passed it, the audit names it.
 */
export async function sealBatch({ db, vault }: Pick<Deployment, 'db' | 'vault'>): Promise<number> {
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const { records: found, horizon } = await listUnnumbered(tx, batchSize)
        if (found.length === 0) return 0
        if (found.length < batchSize) await updateHorizon(tx, horizon)
        const records = found.filter((row) => isOurRecord(vault, row))
        if (records.length === 0) return 0
        const last = await findLastBatch(tx)
        const first = (last?.lastPosition ?? 0) + 1
        const numbered = records.map((record, index) => ({ ...record, position: first + index }))
        const previousHash = last?.hash ?? genesis
        const batch = {
          number: (last?.number ?? 0) + 1,
          lastPosition: first + records.length - 1,
          previousHash,
          hash: hashOfBatch(previousHash, numbered.map(hashOfRecord)),
        }
        const statement = await vault.sign('batch', batch)
        await insertBatch(tx, { ...batch, statement }, numbered)
        return records.length
      })
  } catch (error) {
    throw busyOr(error)
  }
}
