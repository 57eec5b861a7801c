import { createHash } from 'node:crypto'
import type { NumberedRecord } from '@carelot/db/event/feed'
import { bindingOf } from '../keys/binding.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import type { Vault } from '../keys/vault.ts'

/** Every tree is so high, whatever the number of its records: the length of a proof tells nothing. */
const height = 10
/** How many records a batch has at most. */
export const batchSize = 2 ** height
/** What stands before the first batch. */
export const genesis = '0'.repeat(64)

type Binder = Pick<Vault, 'mac'>

/**
 * What of a tree is bound under the deployment's secret. It is the secret that rows of records are bound under, because the
 * worker that opens bids verifies trees too and has no other; `of` keeps the texts apart from those of rows.
 */
const boundAs = (binder: Binder, of: 'place' | 'leaves' | 'filling' | 'link', at: object) =>
  bindingOf(binder, 'record', { of, ...at })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** Of two hashes in the order of their text: which was left and which right would tell a place. */
const joined = (one: string, other: string) => sha256([one, other].sort().join('\n'))

/** A record as its hash says it: in a place that is bound to its position, and with nothing that counts what lies around it. */
export function placedRecord(binder: Binder, { position, ...record }: NumberedRecord) {
  const { id, type, subject, actor, at, machineAt, audience, data } = record
  const place = boundAs(binder, 'place', { position })
  return { place, id, type, subject, actor, at, machineAt, audience, data }
}

/** The hash of a record in its place. Nobody finds out by it what a record says: its id is a random one. */
export function hashOfRecord(binder: Binder, record: NumberedRecord): string {
  return contentHashOf(placedRecord(binder, record))
}

/** `link` binds a batch to the one before it; with the root of the tree it gives the `hash` that is signed. */
type BatchTree = { link: string; hash: string; pathOf(recordHash: string): string[] }

/**
 * The hash tree over the records of a batch, chained to the batch before. Whoever is shown records and their paths can see
 * that they stand in the batch, and neither how many others do nor which batch came before: records are at leaves that are
 * drawn for the whole of the tree, and what no record is below is filled with what cannot be told from a hash of records.
 */
export function treeOf(binder: Binder, previousHash: string, recordHashes: readonly string[]): BatchTree {
  if (recordHashes.length > batchSize) throw new Error(`${recordHashes.length} records are too many for a batch`)
  const leaves = shuffledLeaves(boundAs(binder, 'leaves', { previousHash }))
  const leafOf = (recordHash: string) => leaves[recordHashes.indexOf(recordHash)]
  const levels = [new Map(recordHashes.map((hash, order) => [leaves[order] ?? 0, hash]))]
  for (let level = 0; level < height; level++) {
    const below = levels[level] ?? new Map<number, string>()
    const above = new Map<number, string>()
    for (const [index, hash] of [...below]) {
      const beside = below.get(index ^ 1) ?? boundAs(binder, 'filling', { previousHash, level, index: index ^ 1 })
      below.set(index ^ 1, beside)
      above.set(index >> 1, joined(hash, beside))
    }
    levels.push(above)
  }
  const root = levels[height]?.get(0) ?? ''
  const link = boundAs(binder, 'link', { previousHash })
  return {
    link,
    hash: sha256(`${link}\n${root}`),
    pathOf(recordHash) {
      const leaf = leafOf(recordHash)
      if (leaf === undefined) throw new Error('the record does not stand in this batch')
      return levels.slice(0, height).map((level, up) => level.get((leaf >> up) ^ 1) ?? '')
    },
  }
}

/** All leaves of a tree in an order that is drawn by the seed, by Fisher and Yates. */
function shuffledLeaves(seed: string): number[] {
  const drawn = createHash('shake256', { outputLength: 4 * batchSize })
    .update(seed)
    .digest()
  const leaves = Array.from({ length: batchSize }, (_, leaf) => leaf)
  for (let last = batchSize - 1; last > 0; last--) {
    const chosen = drawn.readUInt32BE(4 * last) % (last + 1)
    const [one = 0, other = 0] = [leaves[last], leaves[chosen]]
    leaves[last] = other
    leaves[chosen] = one
  }
  return leaves
}
