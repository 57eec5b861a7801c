import { canonicalJson } from './canonical-json.ts'
import { fieldOf } from './problem.ts'
import { type JsonWebKeySet, StatementError, verifyStatement } from './statement.ts'

/** What a receipt states. `receivedAt` is a UTC instant; `saltedHash` 64 lowercase hexadecimal digits (SHA-256). */
export type Statement = {
  id: string
  competitionId: string
  bidderId: string
  version: number
  saltedHash: string
  receivedAt: string
}

/** A bid's receipt: what it states, and that again as a compact JWS (`statement`). Keep the salt: it is nowhere else. */
export type SignedReceipt = Statement & { statement: string; salt?: string }

const stated = ['id', 'competitionId', 'bidderId', 'version', 'saltedHash', 'receivedAt'] as const

/**
 * Proves, offline, that the holder of one of these keys signed exactly what the receipt says, and gives that.
 * Throws `StatementError`.
 *
 * @see RFC 7515
 */
export async function verifyReceipt(receipt: SignedReceipt, jwks: JsonWebKeySet): Promise<Statement> {
  const said = await verifyStatement('receipt', receipt.statement, jwks)
  refuseDifference(receipt, said)
  const { id, competitionId, bidderId, version, saltedHash, receivedAt } = receipt
  return { id, competitionId, bidderId, version, saltedHash, receivedAt }
}

/** A bid as it was submitted. What else was sent along, such as an external reference, is no part of it. */
export type SubmittedBid = {
  lots: readonly { lotId: string; weeklyCapacityMinutes: number; rates: readonly object[]; nightlyPence?: number }[]
  answers: readonly object[]
  documents: readonly string[]
  formOfTender: object
}

/**
 * The hash under which a bid stands in the signed list of a closed competition, as 64 lowercase hexadecimal digits:
 * SHA-256 of `qualityHash + '\n' + priceHash`. Each of these is SHA-256 of `envelopeSalt + '\n' + canonical JSON` of what
 * lies in that envelope, under a salt of its own: HMAC-SHA256 of the envelope's name, with the text of the receipt's salt
 * as its key. The rates lie in the price envelope, everything else in the quality envelope.
 */
export async function saltedHashOf(bid: SubmittedBid, salt: string): Promise<string> {
  const { lots, answers, documents, formOfTender } = bid
  const capacity = lots.map(({ lotId, weeklyCapacityMinutes }) => ({ lotId, weeklyCapacityMinutes }))
  const prices = lots.map(({ weeklyCapacityMinutes: _, ...priced }) => priced)
  const quality = await envelopeHash(salt, 'quality', { lots: capacity, answers, documents, formOfTender })
  const price = await envelopeHash(salt, 'price', { lots: prices })
  return sha256(`${quality}\n${price}`)
}

async function envelopeHash(salt: string, envelope: string, content: object): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8(salt), algorithm, false, ['sign'])
  const envelopeSalt = hexOf(await crypto.subtle.sign('HMAC', key, utf8(envelope)))
  return sha256(`${envelopeSalt}\n${canonicalJson(content)}`)
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const sha256 = async (text: string) => hexOf(await crypto.subtle.digest('SHA-256', utf8(text)))
const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

function refuseDifference(receipt: SignedReceipt, statement: unknown): void {
  // A newer server may state more; what is in both must agree, and these must be in both.
  const extra = Object.keys(receipt).filter((name) => fieldOf(statement, name) !== undefined)
  for (const name of new Set([...stated, ...extra])) {
    const said = fieldOf(statement, name)
    if (said === undefined || canonicalJson(said) !== canonicalJson(fieldOf(receipt, name) ?? null))
      throw new StatementError('mismatch', `The receipt's ${name} is not what was signed`)
  }
}
