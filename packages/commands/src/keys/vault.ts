import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { type CryptoKey, compactDecrypt, compactVerify, importJWK, type JWK } from 'jose'
import { compactJwe } from './compact-jwe.ts'
import { derivedKey, type PrivateJwk, type PublicJwk, type ServerKeys } from './key-ring.ts'

/** Names of statements that a deployment signs. A statement of one kind never passes for another. */
export type StatementKind =
  | 'receipt'
  | 'withdrawal'
  | 'deadline'
  | 'closing'
  | 'opening-approval'
  | 'submission-authority'
  | 'further-period'
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

/** What a server of the deployment can do with its keys. */
export type Vault = {
  /** Signs claims as a compact JWS (ES256), verifiable with `jwks`. */
  sign(kind: StatementKind, claims: object): Promise<string>
  /** The claims of a statement of this kind, or undefined if it is not one that this deployment signed. */
  verify(kind: StatementKind, statement: string): Promise<Record<string, unknown> | undefined>
  jwks(): { keys: JWK[] }
  /** A keyed hash for one purpose, as lowercase hexadecimal. */
  mac(purpose: string, value: string): string
  /** Opaque, authenticated text for one purpose, such as a cursor. */
  hide(purpose: string, value: string): string
  reveal(purpose: string, hidden: string): string | undefined
  /** The two recipients that the private half of a competition's key is wrapped to. */
  sealing: PublicJwk
  recovery: PublicJwk
  /** The key that released keys are rewrapped to. */
  readPublic: PublicJwk
  /** Opens what was encrypted to the read key. */
  read(jwe: string): Promise<string>
}

const decoder = new TextDecoder()

/** An EC key for one use; every key here is P-256. */
async function keyOf(jwk: JWK, alg: string): Promise<CryptoKey> {
  const key = await importJWK(jwk, alg)
  if (key instanceof Uint8Array) throw new Error('expected an EC key')
  return key
}

/** Encrypts to a public key as a compact JWE (ECDH-ES, A256GCM). */
export async function encryptTo(recipient: PublicJwk | JWK, plaintext: string): Promise<string> {
  return compactJwe(recipient, plaintext)
}

/** Opens a compact JWE with a private key. */
export async function decryptWith(key: PrivateJwk, jwe: string): Promise<string> {
  const { plaintext } = await compactDecrypt(jwe, await keyOf(key, 'ECDH-ES'), {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  })
  return decoder.decode(plaintext)
}

/** Claims as a compact JWS (ES256). At once: it is signed behind the fence, and WebCrypto's queue takes twice as long. */
function compactJws(header: object, claims: object, key: KeyObject): string {
  const text = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${text(header)}.${text(claims)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

/** The claims of a statement, verified with the public key of whoever signed it. */
async function verifyStatement(
  signer: CryptoKey,
  kind: StatementKind,
  statement: string,
): Promise<Record<string, unknown> | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(statement, signer, { algorithms: ['ES256'] })
    if (protectedHeader.typ !== `carelot-${kind}`) return undefined
    return JSON.parse(decoder.decode(payload))
  } catch {
    return undefined
  }
}

/** Verifies what the holder of this key's private half signed. */
export async function verifierOf(signing: PublicJwk): Promise<Vault['verify']> {
  const key = await keyOf(signing, 'ES256')
  return (kind, statement) => verifyStatement(key, kind, statement)
}

export async function openVault(keys: ServerKeys): Promise<Vault> {
  const { d: _, ...signingPublic } = keys.signing
  const { d: __, ...readPublic } = keys.read
  const signingKey = createPrivateKey({ key: keys.signing, format: 'jwk' })
  const verify = await verifierOf(signingPublic)
  const keyFor = (purpose: string) => derivedKey(keys.secret, purpose)
  // Purposes of keyed hashes are few; those of hidden text name lists and readers, and are derived each time.
  const macKeys = new Map<string, Buffer>()
  const macKeyFor = (purpose: string) => {
    const key = macKeys.get(purpose) ?? keyFor(`mac ${purpose}`)
    macKeys.set(purpose, key)
    return key
  }
  return {
    sign: async (kind, claims) =>
      compactJws({ alg: 'ES256', kid: keys.signing.kid, typ: `carelot-${kind}` }, claims, signingKey),
    verify,
    jwks: () => ({ keys: [{ ...signingPublic, use: 'sig', alg: 'ES256' }] }),
    mac: (purpose, value) => keyedHash(macKeyFor(purpose), value),
    hide: (purpose, value) => hide(keyFor(`hide ${purpose}`), value),
    reveal: (purpose, hidden) => reveal(keyFor(`hide ${purpose}`), hidden),
    sealing: keys.sealing,
    recovery: keys.recovery,
    readPublic,
    read: (jwe) => decryptWith(keys.read, jwe),
  }
}

/** A keyed hash as lowercase hexadecimal. */
export function keyedHash(key: Buffer, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex')
}

function hide(key: Buffer, value: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')
}

function reveal(key: Buffer, hidden: string): string | undefined {
  const bytes = Buffer.from(hidden, 'base64url')
  if (bytes.length < 28) return undefined
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(-16))
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
