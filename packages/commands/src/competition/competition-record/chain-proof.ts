import { findBatch } from '@carelot/db/audit/chain'
import { listRecordsOf } from '@carelot/db/audit/record'
import type { NumberedRecord } from '@carelot/db/event/feed'
import { placesOf } from '../../audit/verify-chain.ts'
import type { Deployment } from '../../context.ts'
import { hashOfRecord, placedRecord, treeOf } from '../../event/batch-tree.ts'
import type { Part } from './parts.ts'

const atOnce = 500

/**
 * Everything on record about the competition, in its order, each with the proof that it stands in the signed chain: the path
 * from its hash up the tree of its batch, and what the batch was signed over.
 */
export async function* chainProof(
  deployment: Pick<Deployment, 'db' | 'vault'>,
  competitionId: string,
): AsyncGenerator<Part> {
  let prove: Awaited<ReturnType<typeof proverOf>> | undefined
  for (let after = 0; ; ) {
    const records = await listRecordsOf(deployment.db, competitionId, { after, limit: atOnce })
    for (const { batch, ...told } of records) {
      if (prove?.batch !== batch) prove = await proverOf(deployment, batch)
      yield { section: 'record', ...placedRecord(deployment.vault, told), proof: prove.proofOf(told) }
    }
    after = records.at(-1)?.position ?? after
    if (records.length < atOnce) return
  }
}

/** What proves the records of one batch. */
async function proverOf({ db, vault }: Pick<Deployment, 'db' | 'vault'>, number: number) {
  const batch = await findBatch(db, number)
  if (!batch) throw new Error(`batch ${number} is not there`)
  const recordHashes = await hashesOf({ db, vault }, { number, lastPosition: batch.lastPosition })
  const { link, pathOf } = treeOf(vault, batch.previousHash, recordHashes)
  const { statement } = batch
  return {
    batch: number,
    proofOf: (record: NumberedRecord) => ({ path: pathOf(hashOfRecord(vault, record)), link, statement }),
  }
}

async function hashesOf(
  { db, vault }: Pick<Deployment, 'db' | 'vault'>,
  { number, lastPosition }: { number: number; lastPosition: number },
): Promise<string[]> {
  const before = number > 1 ? ((await findBatch(db, number - 1))?.lastPosition ?? 0) : 0
  const hashes: string[] = []
  for await (const { record } of placesOf(db, before, lastPosition)) {
    if (!record) throw new Error(`a record of batch ${number} is not there`)
    hashes.push(hashOfRecord(vault, record))
  }
  if (hashes.length < lastPosition - before) throw new Error(`batch ${number} lacks places`)
  return hashes
}
