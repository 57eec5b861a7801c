import { createHash } from 'node:crypto'
import type { NumberedRecord } from '@carelot/db/event/feed'
import { bindingOf } from '../keys/binding.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import type { Vault } from '../keys/vault.ts'

/** Every tree is so high, whatever the number of its records: the length of a proof tells nothing. */
const height = 10
/** How many records a batch has at most. */
export const batchSize = 1000
/** What stands before the first batch. */
export const genesis = '0'.repeat(64)

type Binder = Pick<Vault, 'mac'>

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
/** Of two hashes in the order of their text: which was left and which right would tell a place. */
const joined = (one: string, other: string) => sha256([one, other].sort().join('\n'))

/** The place of a record as others are shown it: bound to its position, which nobody without the deployment's secret can tell from it. */
const placeOf = (binder: Binder, position: number) => bindingOf(binder, 'record', { position })

/** A record as its hash says it: in its place, and with nothing that counts what lies around it. */
export function placedRecord(binder: Binder, { position, ...record }: NumberedRecord) {
  const { id, type, subject, actor, at, machineAt, audience, data } = record
  return { place: placeOf(binder, position), id, type, subject, actor, at, machineAt, audience, data }
}

/** The hash of a record in its place. Nobody finds out by it what a record says: its id is a random one. */
export function hashOfRecord(binder: Binder, record: NumberedRecord): string {
  return contentHashOf(placedRecord(binder, record))
}

/** `link` binds a batch to the one before it; with the root of the tree it gives the `hash` that is signed. */
type BatchTree = { link: string; hash: string; pathOf(recordHash: string): string[] }

/**
 * The hash tree over the records of a batch, chained to the batch before. Whoever is shown one record and its path can see
 * that it stands in the batch, and neither how many others do nor which batch came before: what is missing to the tree's height
 * is filled with hashes that cannot be told from others without the deployment's secret.
 */
export function treeOf(binder: Binder, previousHash: string, recordHashes: readonly string[]): BatchTree {
  const filling = (level: number) => bindingOf(binder, 'record', { previousHash, level })
  const levels: string[][] = [[...recordHashes]]
  for (let level = 0; level < height; level++) {
    const below = levels[level] ?? []
    if (below.length % 2 === 1) below.push(filling(level))
    levels.push(below.flatMap((hash, index) => (index % 2 === 0 ? [joined(hash, below[index + 1] ?? '')] : [])))
  }
  const [root = ''] = levels[height] ?? []
  const link = bindingOf(binder, 'record', { previousHash })
  return {
    link,
    hash: sha256(`${link}\n${root}`),
    pathOf(recordHash) {
      const index = recordHashes.indexOf(recordHash)
      return levels.slice(0, height).map((level, up) => level[(index >> up) ^ 1] ?? '')
    },
  }
}
