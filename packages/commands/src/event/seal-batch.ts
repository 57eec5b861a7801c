import { createHash } from 'node:crypto'
import { findLastBatch, insertBatch, listUnnumbered, type NumberedRecord, updateHorizon } from '@carelot/db/event/feed'
import { busyOr } from '@carelot/db/transaction'
import canonicalize from 'canonicalize'
import type { Deployment } from '../context.ts'
import { isOurRecord } from '../record.ts'

const batchSize = 1000
/** What stands before the first batch. */
export const genesis = '0'.repeat(64)

/** The hash of a batch: over the hash before it and every record in its place. */
export function hashOfBatch(previousHash: string, records: readonly NumberedRecord[]): string {
  const hash = createHash('sha256').update(previousHash)
  for (const { position, id, type, subject, actor, at, machineAt, audience, data } of records)
    hash.update('\n').update(canonicalize({ position, id, type, subject, actor, at, machineAt, audience, data }) ?? '')
  return hash.digest('hex')
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
          hash: hashOfBatch(previousHash, numbered),
        }
        const statement = await vault.sign('batch', batch)
        await insertBatch(tx, { ...batch, statement }, numbered)
        return records.length
      })
  } catch (error) {
    throw busyOr(error)
  }
}
