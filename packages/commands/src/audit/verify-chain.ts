import {
  type ChainBatch,
  type ChainPlace,
  findBatchOf,
  findUnnumberedBehindHorizon,
  listBatches,
  listPlaces,
} from '@carelot/db/audit/chain'
import type { Db } from '@carelot/db/database'
import type { BrokenLink, ChainFault, ChainVerification } from '@carelot/rules/audit/chain'
import type { EventType } from '@carelot/rules/event/event'
import { CarelotError } from '@carelot/rules/problem'
import type { Deployment } from '../context.ts'
import { genesis, hashOfRecord, treeOf } from '../event/batch-tree.ts'

const batchesAtOnce = 100
const placesAtOnce = 1000
const anchorPurpose = 'audit anchor'

type Head = { number: number; hash: string }
type Link = Head & { lastPosition: number }
const start: Link = { number: 0, hash: genesis, lastPosition: 0 }

/**
 * Recomputes the chain from its beginning over every batch and its signature, and names the first link that is broken.
 * Whatever the length of the chain, only pages of it are held. With an `anchor` of an earlier verification the chain must
 * still contain the head of that time.
 */
export async function verifyChain(
  { db, vault }: Pick<Deployment, 'db' | 'vault'>,
  { anchor }: { anchor?: string | undefined },
): Promise<ChainVerification> {
  const anchored = anchor === undefined ? undefined : headOf(vault.reveal(anchorPurpose, anchor))
  const { head, broken } = await walk({ db, vault }, anchored)
  const brokenLink = broken ?? (await unnumbered(db))
  return {
    intact: !brokenLink,
    verifiedAt: new Date().toISOString(),
    brokenLink: brokenLink ?? null,
    anchor: brokenLink || head.number === 0 ? null : vault.hide(anchorPurpose, anchorText(head)),
  }
}

/** Of one length whatever the number, or the length of the anchor would tell it. */
const anchorText = ({ number, hash }: Head) => `${String(number).padStart(16, '0')} ${hash}`

function headOf(text: string | undefined): Head {
  const [number, hash] = (text ?? '').split(' ')
  if (!number || !hash) throw new CarelotError({ code: 'request.cursor-invalid' })
  return { number: Number(number), hash }
}

/**
 * The first link that is broken from the batch on in which the first record of this type about this subject lies. What
 * rests on the record of a competition asks it: whoever has the database could otherwise take out what speaks against it.
 */
export async function brokenLinkSince(
  { db, vault }: Pick<Deployment, 'db' | 'vault'>,
  of: { subject: string; type: EventType },
): Promise<BrokenLink | undefined> {
  const number = await findBatchOf(db, of)
  if (number === undefined) return broken(null, 'place-missing', `${of.type} has no place in the chain`)
  const [before] = number > 1 ? await listBatches(db, number - 2, 1) : []
  const fault = before && (await faultOfSignature(vault, before))
  return fault ?? (await walk({ db, vault }, undefined, before ?? start)).broken
}

async function walk(
  { db, vault }: Pick<Deployment, 'db' | 'vault'>,
  anchored: Head | undefined,
  from: Link = start,
): Promise<{ head: Link; broken?: BrokenLink }> {
  let head = from
  for (;;) {
    const batches = await listBatches(db, head.number, batchesAtOnce)
    const [last] = batches.slice(-1)
    const places = last ? placesOf(db, head.lastPosition, last.lastPosition) : undefined
    for (const batch of batches) {
      const broken =
        (await faultOfHead(vault, head, batch)) ?? (places && (await faultOfPlaces(vault, places, { head, batch })))
      if (broken) return { head, broken }
      if (anchored?.number === batch.number && anchored.hash !== batch.hash)
        return { head, broken: cutOff(batch.number) }
      head = batch
    }
    if (batches.length < batchesAtOnce) break
  }
  if (anchored && anchored.number > head.number) return { head, broken: cutOff(head.number + 1) }
  return { head }
}

const cutOff = (batch: number) =>
  broken(batch, 'anchor-unknown', 'The chain is not the one that the anchor was taken of')

function broken(batch: number | null, fault: ChainFault, detail: string): BrokenLink {
  return { batch, fault, detail }
}

async function faultOfHead(vault: Deployment['vault'], head: Link, batch: ChainBatch): Promise<BrokenLink | undefined> {
  const { number, previousHash } = batch
  if (number !== head.number + 1) return broken(head.number + 1, 'batch-missing', 'The batch is not there')
  if (previousHash !== head.hash)
    return broken(number, 'previous-hash-wrong', 'The batch does not follow the one before it')
  return faultOfSignature(vault, batch)
}

async function faultOfSignature(vault: Deployment['vault'], batch: ChainBatch): Promise<BrokenLink | undefined> {
  const signed = (await vault.verify('batch', batch.statement))?.hash === batch.hash
  return signed ? undefined : broken(batch.number, 'signature-invalid', 'The batch is not as this deployment signed it')
}

/** Takes the batch's places off the stream and hashes their records again. */
async function faultOfPlaces(
  vault: Deployment['vault'],
  places: AsyncIterator<ChainPlace, undefined>,
  { head, batch: { number, lastPosition, previousHash, hash } }: { head: Link; batch: ChainBatch },
): Promise<BrokenLink | undefined> {
  const hashes: string[] = []
  for (let position = head.lastPosition + 1; position <= lastPosition; position++) {
    const { value: place } = await places.next()
    if (place?.position !== position || place.batch !== number)
      return broken(number, 'place-missing', 'A place of the batch is not there')
    if (!place.record) return broken(number, 'record-missing', `The record ${place.recordId} is not there`)
    hashes.push(hashOfRecord(vault, place.record))
  }
  if (treeOf(vault, previousHash, hashes).hash === hash) return undefined
  return broken(number, 'record-changed', 'A record of the batch was changed, or stands in another place')
}

/** Places of the chain in their order, from behind one up to another; of a long stretch only pages are held. */
export async function* placesOf(db: Db, from: number, upTo: number): AsyncGenerator<ChainPlace, undefined> {
  for (let after = from; after < upTo; ) {
    const page = await listPlaces(db, { after, upTo, limit: placesAtOnce })
    yield* page
    const last = page.at(-1)
    if (!last) return
    after = last.position
  }
}

async function unnumbered(db: Db): Promise<BrokenLink | undefined> {
  const id = await findUnnumberedBehindHorizon(db)
  return id === undefined ? undefined : broken(null, 'record-unnumbered', `The record ${id} has no place in the chain`)
}
