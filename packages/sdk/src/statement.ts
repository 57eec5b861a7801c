import { fieldOf } from './problem.ts'

/** The server's public keys, as `GET /.well-known/jwks.json` gives them. */
export type JsonWebKeySet = { keys: readonly { kid?: string; kty?: string; crv?: string; x?: string; y?: string }[] }

/** Why a statement is not to be believed. */
export type StatementFault = 'malformed' | 'algorithm' | 'unknown-key' | 'signature' | 'mismatch'

export class StatementError extends Error {
  override readonly name = 'StatementError'
  readonly fault: StatementFault

  constructor(fault: StatementFault, message: string) {
    super(message)
    this.fault = fault
  }
}

/** Kinds of statements that a deployment signs. One of one kind never passes for another. */
export type StatementKind =
  | 'receipt'
  | 'withdrawal'
  | 'deadline'
  | 'closing'
  | 'opening-approval'
  | 'quality-lock'
  | 'recommendation'
  | 'award-decision'
  | 'letter'
  | 'contract-signature'
  | 'consortium-signature'
  | 'consortium-nda'
  | 'consortium-paper'
  | 'consortium-manifest'
  | 'consortium-change'
  | 'vehicle-consent'
  | 'price-part'
  | 'assembled-rates'
  | 'competition-record'
  | 'batch'

/**
 * Proves, offline, that the holder of one of these keys signed a statement of this kind, and gives what it says. Throws
 * `StatementError`; ES256 is the only algorithm accepted, whatever the statement's header asks for.
 *
 * @see RFC 7515
 */
export async function verifyStatement(kind: StatementKind, statement: string, jwks: JsonWebKeySet): Promise<unknown> {
  const [head = '', payload = '', signature = '', ...more] = statement.split('.')
  if (more.length > 0 || !signature) throw new StatementError('malformed', 'The statement is not a compact JWS')
  const header = jsonOf(head)
  if (fieldOf(header, 'alg') !== 'ES256' || fieldOf(header, 'crit') !== undefined)
    throw new StatementError('algorithm', 'The statement is not signed with plain ES256')
  if (fieldOf(header, 'typ') !== `carelot-${kind}`)
    throw new StatementError('mismatch', `The statement is not a ${kind}`)
  const key = await keyOf(jwks, fieldOf(header, 'kid'))
  const signed = new TextEncoder().encode(`${head}.${payload}`)
  const isGenuine = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(signature), signed)
  if (!isGenuine) throw new StatementError('signature', 'The signature does not fit the statement')
  return jsonOf(payload)
}

async function keyOf(jwks: JsonWebKeySet, kid: unknown): Promise<CryptoKey> {
  const found = jwks.keys.find((key) => key.kid === kid && key.kty === 'EC' && key.crv === 'P-256')
  if (!found?.x || !found.y) throw new StatementError('unknown-key', `No ES256 key ${String(kid)} among those given`)
  const { x, y } = found
  const jwk = { kty: 'EC', crv: 'P-256', x, y }
  return crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify'])
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytesOf(part)))
  } catch {
    throw new StatementError('malformed', 'A part of the statement is not base64url-encoded JSON')
  }
}

function bytesOf(part: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
  } catch {
    throw new StatementError('malformed', 'A part of the statement is not base64url')
  }
}
