import { findLastBatch, insertBatch, listUnnumbered, updateHorizon } from '@carelot/db/event/feed'
import { busyOr } from '@carelot/db/transaction'
import type { Deployment } from '../context.ts'
import { isOurRecord } from '../record.ts'
import { batchSize, genesis, hashOfRecord, treeOf } from './batch-tree.ts'

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
        const recordHashes = numbered.map((record) => hashOfRecord(vault, record))
        const { hash } = treeOf(vault, previousHash, recordHashes)
        const batch = { number: (last?.number ?? 0) + 1, lastPosition: first + records.length - 1, previousHash, hash }
        // Whoever is shown the statement is to learn nothing of how many batches or records there are.
        const statement = await vault.sign('batch', { hash })
        await insertBatch(tx, { ...batch, statement }, numbered)
        return records.length
      })
  } catch (error) {
    throw busyOr(error)
  }
}
