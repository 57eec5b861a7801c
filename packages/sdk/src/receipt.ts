import { canonicalJson } from './canonical-json.ts'
import { fieldOf } from './problem.ts'

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

/** The server's public keys, as `GET /.well-known/jwks.json` gives them. */
export type JsonWebKeySet = { keys: readonly { kid?: string; kty?: string; crv?: string; x?: string; y?: string }[] }

/** Why a receipt is not to be believed. */
export type ReceiptFault = 'malformed' | 'algorithm' | 'unknown-key' | 'signature' | 'mismatch'

export class ReceiptError extends Error {
  override readonly name = 'ReceiptError'
  readonly fault: ReceiptFault

  constructor(fault: ReceiptFault, message: string) {
    super(message)
    this.fault = fault
  }
}

const stated = ['id', 'competitionId', 'bidderId', 'version', 'saltedHash', 'receivedAt'] as const

/**
 * Proves, offline, that the holder of one of these keys signed exactly what the receipt says, and gives that.
 * Throws `ReceiptError`; ES256 is the only algorithm accepted, whatever the statement's header asks for.
 *
 * @see RFC 7515
 */
export async function verifyReceipt(receipt: SignedReceipt, jwks: JsonWebKeySet): Promise<Statement> {
  const [head = '', payload = '', signature = '', ...more] = receipt.statement.split('.')
  if (more.length > 0 || !signature) throw new ReceiptError('malformed', 'The statement is not a compact JWS')
  const header = jsonOf(head)
  if (fieldOf(header, 'alg') !== 'ES256' || fieldOf(header, 'crit') !== undefined)
    throw new ReceiptError('algorithm', 'The statement is not signed with plain ES256')
  // The same key signs statements of other kinds, which must not pass for a receipt.
  if (fieldOf(header, 'typ') !== 'carelot-receipt') throw new ReceiptError('mismatch', 'The statement is not a receipt')
  const key = await keyOf(jwks, fieldOf(header, 'kid'))
  const signed = new TextEncoder().encode(`${head}.${payload}`)
  const isGenuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), signed)
  if (!isGenuine) throw new ReceiptError('signature', 'The signature does not fit the statement')
  refuseDifference(receipt, jsonOf(payload))
  const { id, competitionId, bidderId, version, saltedHash, receivedAt } = receipt
  return { id, competitionId, bidderId, version, saltedHash, receivedAt }
}

/** A bid as it was submitted. What else was sent along, such as an external reference, is no part of it. */
export type SubmittedBid = {
  lots: readonly { lotId: string; weeklyCapacityMinutes: number; rates: readonly object[] }[]
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
  const prices = lots.map(({ lotId, rates }) => ({ lotId, rates }))
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

async function keyOf(jwks: JsonWebKeySet, kid: unknown): Promise<CryptoKey> {
  const found = jwks.keys.find((key) => key.kid === kid && key.kty === 'EC' && key.crv === 'P-256')
  if (!found?.x || !found.y) throw new ReceiptError('unknown-key', `No ES256 key ${String(kid)} among those given`)
  const { x, y } = found
  const jwk = { kty: 'EC', crv: 'P-256', x, y }
  return crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
}

function refuseDifference(receipt: SignedReceipt, statement: unknown): void {
  // A newer server may state more; what is in both must agree, and these must be in both.
  const extra = Object.keys(receipt).filter((name) => fieldOf(statement, name) !== undefined)
  for (const name of new Set([...stated, ...extra])) {
    const said = fieldOf(statement, name)
    if (said === undefined || canonicalJson(said) !== canonicalJson(fieldOf(receipt, name) ?? null))
      throw new ReceiptError('mismatch', `The receipt's ${name} is not what was signed`)
  }
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(part)))
  } catch {
    throw new ReceiptError('malformed', 'A part of the statement is not base64url-encoded JSON')
  }
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    throw new ReceiptError('malformed', 'A part of the statement is not base64url')
  }
}
