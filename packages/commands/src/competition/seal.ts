import { createHash, createHmac } from 'node:crypto'
import { type Bid, type Envelopes, envelopesOf, PriceOfBid, QualityOfBid } from '@carelot/rules/competition/bid'
import type { JWK } from 'jose'
import { z } from 'zod'
import { type DocumentKey, openDocumentKey } from '../document/document-key.ts'
import { saltedContentHash } from '../keys/content-hash.ts'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { decryptWith, encryptTo, type Vault } from '../keys/vault.ts'

type EnvelopeName = keyof Envelopes
export type SealedBid = { quality: string; price: string; saltedHash: string }

/** The salt of a bid: lies in the seal, is given to the bidder, and cannot be had from the database, which lacks the secret. */
export function saltOf(vault: Vault, bidId: string): string {
  return vault.mac('salt', bidId)
}

/** Each envelope has its own salt, so that who reads the quality envelope cannot try out rates against the hash. */
function envelopeSalt(salt: string, envelope: EnvelopeName): string {
  return createHmac('sha256', salt).update(envelope).digest('hex')
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** SHA-256 over the hashes of the two envelopes, each over its own salt and its content as canonical JSON (RFC 8785). */
function hashOverEnvelopes(hashes: Record<EnvelopeName, string>): string {
  return sha256(`${hashes.quality}\n${hashes.price}`)
}

function hashesOf(salt: string, bid: Bid): Record<EnvelopeName, string> {
  const { quality, price } = envelopesOf(bid)
  return {
    quality: saltedContentHash(envelopeSalt(salt, 'quality'), quality),
    price: saltedContentHash(envelopeSalt(salt, 'price'), price),
  }
}

export function saltedHashOf(salt: string, bid: Bid): string {
  return hashOverEnvelopes(hashesOf(salt, bid))
}

/** A ciphertext is as long as its plaintext: padded to whole blocks, its length says little of what is inside. */
export function padded(text: string, block: number): string {
  const length = Buffer.byteLength(text)
  return text + ' '.repeat(Math.ceil((length + 1) / block) * block - length)
}

const SealedQuality = z.object({
  salt: z.string(),
  priceHash: z.string(),
  content: QualityOfBid,
  documentKeys: z.array(z.string()),
})

/** The public keys of a competition's envelopes, and the sealed keys of the documents that the bid names. */
type Seal = { quality: JWK; price: JWK; documentKeys: readonly string[] }

/**
 * Seals a bid into its two envelopes for the public keys of its competition. The quality envelope carries the hash of the
 * price envelope, which is over a salt of its own: so each can be held against the signed list when it alone is open.
 * The keys of the bid's documents lie beside the content, outside the hash: the bidder, who checks it, never had them.
 */
export async function sealBid(bid: Bid, salt: string, keys: Seal): Promise<SealedBid> {
  const content = envelopesOf(bid)
  const hashes = hashesOf(salt, bid)
  const inQuality = {
    salt: envelopeSalt(salt, 'quality'),
    priceHash: hashes.price,
    content: content.quality,
    documentKeys: keys.documentKeys,
  }
  const inPrice = { salt: envelopeSalt(salt, 'price'), qualityHash: hashes.quality, content: content.price }
  const [quality, price] = await Promise.all([
    encryptTo(keys.quality, padded(JSON.stringify(inQuality), 4096)),
    encryptTo(keys.price, padded(JSON.stringify(inPrice), 1024)),
  ])
  return { quality, price, saltedHash: hashOverEnvelopes(hashes) }
}

/** Opens a quality envelope, if it is the very one that stands under this salted hash. */
export async function openQuality(
  key: PrivateJwk,
  sealed: { quality: string; saltedHash: string },
): Promise<QualityOfBid | undefined> {
  try {
    const { salt, priceHash, content } = SealedQuality.parse(JSON.parse(await decryptWith(key, sealed.quality)))
    const saltedHash = hashOverEnvelopes({ quality: saltedContentHash(salt, content), price: priceHash })
    return saltedHash === sealed.saltedHash ? content : undefined
  } catch {
    return undefined
  }
}

const SealedPrice = z.object({ salt: z.string(), qualityHash: z.string(), content: PriceOfBid })

/** Opens a price envelope, if it is the very one that stands under this salted hash. */
export async function openPrice(
  key: PrivateJwk,
  sealed: { price: string; saltedHash: string },
): Promise<PriceOfBid | undefined> {
  try {
    const { salt, qualityHash, content } = SealedPrice.parse(JSON.parse(await decryptWith(key, sealed.price)))
    const saltedHash = hashOverEnvelopes({ quality: qualityHash, price: saltedContentHash(salt, content) })
    return saltedHash === sealed.saltedHash ? content : undefined
  } catch {
    return undefined
  }
}

const SealedPart = z.object({ salt: z.string(), lots: z.array(z.unknown()) })

/** Opens what a member of a joint bid asked for, if it is the very part that its receipt is for. */
export async function openPricePart(
  key: PrivateJwk,
  { sealed, saltedHash }: { sealed: string; saltedHash: string },
): Promise<unknown[] | undefined> {
  try {
    const { salt, lots } = SealedPart.parse(JSON.parse(await decryptWith(key, sealed)))
    return saltedContentHash(salt, lots) === saltedHash ? lots : undefined
  } catch {
    return undefined
  }
}

/** What opens the documents of a bid, out of its quality envelope. */
export async function openDocumentKeys(key: PrivateJwk, sealed: { quality: string }): Promise<DocumentKey[]> {
  const { documentKeys } = SealedQuality.parse(JSON.parse(await decryptWith(key, sealed.quality)))
  return Promise.all(documentKeys.map((documentKey) => openDocumentKey(key, documentKey)))
}
