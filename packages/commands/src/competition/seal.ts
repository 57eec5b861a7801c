import { createHash, createHmac } from 'node:crypto'
import { type Bid, type Envelopes, envelopesOf } from '@carelot/rules/competition/bid'
import canonicalize from 'canonicalize'
import type { JWK } from 'jose'
import type { Vault } from '../keys/vault.ts'
import { encryptTo } from '../keys/vault.ts'

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

/** Seals a bid into its two envelopes for the public keys of its competition. */
export async function sealBid(bid: Bid, salt: string, keys: { quality: JWK; price: JWK }): Promise<SealedBid> {
  const content = envelopesOf(bid)
  const seal = (envelope: EnvelopeName, block: number) =>
    encryptTo(
      keys[envelope],
      padded(JSON.stringify({ salt: envelopeSalt(salt, envelope), content: content[envelope] }), block),
    )
  const [quality, price] = await Promise.all([seal('quality', 4096), seal('price', 1024)])
  return { quality, price, saltedHash: saltedHashOf(salt, bid) }
}
