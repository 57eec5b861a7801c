import { createHash, createHmac } from 'node:crypto'
import { type Bid, type Envelopes, envelopesOf } from '@carelot/rules/competition/bid'
import canonicalize from 'canonicalize'
import type { JWK } from 'jose'
import { z } from 'zod'
import { type DocumentKey, openDocumentKey } from '../document/document-key.ts'
import type { PrivateJwk } from '../keys/key-ring.ts'
import type { Vault } from '../keys/vault.ts'
import { decryptWith, encryptTo } from '../keys/vault.ts'

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

function envelopeHash(salt: string, content: object): string {
  return sha256(`${salt}\n${canonicalize(content)}`)
}

/** SHA-256 over the hashes of the two envelopes, each over its own salt and its content as canonical JSON (RFC 8785). */
export function saltedHashOf(salt: string, bid: Bid): string {
  const { quality, price } = envelopesOf(bid)
  return sha256(
    `${envelopeHash(envelopeSalt(salt, 'quality'), quality)}\n${envelopeHash(envelopeSalt(salt, 'price'), price)}`,
  )
}

/** A ciphertext is as long as its plaintext: padded to whole blocks, its length says little of what is inside. */
function padded(text: string, block: number): string {
  const length = Buffer.byteLength(text)
  return text + ' '.repeat(Math.ceil((length + 1) / block) * block - length)
}

/** The public keys of a competition's envelopes, and the sealed keys of the documents that the bid names. */
type Seal = { quality: JWK; price: JWK; documentKeys: readonly string[] }

/**
 * Seals a bid into its two envelopes for the public keys of its competition. The keys of the bid's documents lie beside
 * the content, outside the hash: the bidder, who checks it, never had them.
 */
export async function sealBid(bid: Bid, salt: string, keys: Seal): Promise<SealedBid> {
  const content = envelopesOf(bid)
  const partOf = (envelope: EnvelopeName) => ({ salt: envelopeSalt(salt, envelope), content: content[envelope] })
  const [quality, price] = await Promise.all([
    encryptTo(keys.quality, padded(JSON.stringify({ ...partOf('quality'), documentKeys: keys.documentKeys }), 4096)),
    encryptTo(keys.price, padded(JSON.stringify(partOf('price')), 1024)),
  ])
  return { quality, price, saltedHash: saltedHashOf(salt, bid) }
}

const WithDocuments = z.object({ documentKeys: z.array(z.string()) })

/** What opens the documents of a bid, out of its quality envelope. */
export async function openDocumentKeys(key: PrivateJwk, sealed: { quality: string }): Promise<DocumentKey[]> {
  const { documentKeys } = WithDocuments.parse(JSON.parse(await decryptWith(key, sealed.quality)))
  return Promise.all(documentKeys.map((documentKey) => openDocumentKey(key, documentKey)))
}
