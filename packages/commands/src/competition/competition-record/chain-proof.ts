import { findBatch } from '@carelot/db/audit/chain'
import { listRecordsOf } from '@carelot/db/audit/record'
import type { Db } from '@carelot/db/database'
import { placesOf } from '../../audit/verify-chain.ts'
import { hashOfRecord } from '../../event/seal-batch.ts'
import type { Part } from './parts.ts'

const atOnce = 500

/**
 * Everything on record about the competition, and the proof that it stands in the signed chain: of each batch that holds
 * some of it, the hashes of all its records in their places, which together with the hash before it give the one signed.
 */
export async function* chainProof(db: Db, competitionId: string): AsyncGenerator<Part> {
  const batches = new Set<number>()
  for (let after = 0; ; ) {
    const records = await listRecordsOf(db, competitionId, { after, limit: atOnce })
    for (const told of records) {
      batches.add(told.batch)
      yield { section: 'record', ...told }
    }
    after = records.at(-1)?.position ?? after
    if (records.length < atOnce) break
  }
  for (const number of batches) yield { section: 'batch', ...(await batchOf(db, number)) }
}

async function batchOf(db: Db, number: number) {
  const batch = await findBatch(db, number)
  if (!batch) throw new Error(`batch ${number} is not there`)
  const before = number > 1 ? ((await findBatch(db, number - 1))?.lastPosition ?? 0) : 0
  const recordHashes: string[] = []
  for await (const { record } of placesOf(db, before, batch.lastPosition)) {
    if (!record) throw new Error(`a record of batch ${number} is not there`)
    recordHashes.push(hashOfRecord(record))
  }
  if (recordHashes.length < batch.lastPosition - before) throw new Error(`batch ${number} lacks places`)
  return { ...batch, firstPosition: before + 1, recordHashes }
}
