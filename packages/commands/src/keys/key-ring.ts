import { hkdfSync, randomBytes } from 'node:crypto'
import { exportJWK, generateKeyPair } from 'jose'
import { z } from 'zod'

const PublicJwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  kid: z.string(),
})
/** A private key, such as the one that opens sealed bids and is for the worker of the `keys` queue alone. */
export const PrivateJwk = PublicJwk.extend({ d: z.string() })
export type PublicJwk = z.infer<typeof PublicJwk>
export type PrivateJwk = z.infer<typeof PrivateJwk>

/**
 * The keys of a deployment's servers, kept outside its database: one signs statements, one reads what was released, a
 * secret makes salts, cursors and fingerprints. The halves that open sealed bids are not among them.
 */
export const ServerKeys = z.object({
  signing: PrivateJwk,
  read: PrivateJwk,
  secret: z.base64url().min(43),
  history: z.object({ id: z.string(), secret: z.base64url().min(43) }),
  sealing: PublicJwk,
  recovery: PublicJwk,
})
export type ServerKeys = z.infer<typeof ServerKeys>

const PublicHalf = z.strictObject(PublicJwk.shape)

/** A key for one purpose, derived from the servers' secret: whoever has it has neither the secret nor another's key. */
export function derivedKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', purpose, 32))
}

/**
 * What the worker that holds the sealing key needs of the servers' keys: to verify with, to rewrap to, to read its tasks,
 * and to bind records with, since it writes some and rests on others.
 */
export const KeysWorkerKeys = z.strictObject({
  signing: PublicHalf,
  read: PublicHalf,
  recordBinding: z.base64url().min(43),
  history: ServerKeys.shape.history,
})
export type KeysWorkerKeys = z.infer<typeof KeysWorkerKeys>

export function keysWorkerKeysOf({ signing, read, secret, history }: ServerKeys): KeysWorkerKeys {
  return {
    signing: PublicJwk.parse(signing),
    read: PublicJwk.parse(read),
    recordBinding: derivedKey(secret, 'mac record').toString('base64url'),
    history,
  }
}

/** All keys of a deployment in one place, as only a sandbox on one machine keeps them. */
export const DeploymentKeys = z.object({ server: ServerKeys, sealing: PrivateJwk, recovery: PrivateJwk })
export type DeploymentKeys = z.infer<typeof DeploymentKeys>

async function newPair(kid: string): Promise<{ private: PrivateJwk; public: PublicJwk }> {
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
  const jwk = PrivateJwk.parse({ ...(await exportJWK(pair.privateKey)), kid })
  return { private: jwk, public: PublicJwk.parse(jwk) }
}

/** New keys for a deployment. The recovery half belongs offline. */
export async function createDeploymentKeys(): Promise<DeploymentKeys> {
  const suffix = randomBytes(6).toString('hex')
  const [signing, read, sealing, recovery] = await Promise.all([
    newPair(`signing-${suffix}`),
    newPair(`read-${suffix}`),
    newPair(`sealing-${suffix}`),
    newPair(`recovery-${suffix}`),
  ])
  const secret = randomBytes(32).toString('base64url')
  return {
    server: {
      signing: signing.private,
      read: read.private,
      secret,
      history: { id: `history-${suffix}`, secret: randomBytes(32).toString('base64url') },
      sealing: sealing.public,
      recovery: recovery.public,
    },
    sealing: sealing.private,
    recovery: recovery.private,
  }
}
