import { findConsortiumKey } from '@carelot/db/consortium/price'
import type { Db, Tx } from '@carelot/db/database'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Deployment } from '../context.ts'
import { bindingOf, sameText } from '../keys/binding.ts'
import { PrivateJwk } from '../keys/key-ring.ts'
import { encryptTo, type Vault } from '../keys/vault.ts'

type Key = { consortiumId: string; publicKey: object }

const bindingOfKey = (vault: Vault, { consortiumId, publicKey }: Key) =>
  bindingOf(vault, 'consortium-key', { consortiumId, publicKey })

/** A key pair for the prices of a consortium. The private half exists only encrypted to the servers' read key. */
export async function newConsortiumKey(vault: Vault, consortiumId: string) {
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
  const publicKey: JWK = { ...(await exportJWK(pair.publicKey)), kid: consortiumId }
  const privateHalf = { ...(await exportJWK(pair.privateKey)), kid: consortiumId }
  const wrapped = await encryptTo(vault.readPublic, JSON.stringify(privateHalf))
  return { publicKey, wrapped, binding: bindingOfKey(vault, { consortiumId, publicKey }) }
}

/** The key to seal a member's prices to. One that was put into the database in its place seals nothing. */
export async function sealingKeyOf(vault: Vault, db: Db | Tx, consortiumId: string): Promise<JWK | undefined> {
  const key = await findConsortiumKey(db, consortiumId)
  if (!key) return undefined
  if (!sameText(bindingOfKey(vault, { consortiumId, publicKey: key.publicKey }), key.binding))
    throw new Error(`the key of ${consortiumId} is not the one that was made for it`)
  return key.publicKey
}

/** What opens the parts of this consortium. */
export async function openingKeyOf({ vault }: Pick<Deployment, 'vault'>, db: Db | Tx, consortiumId: string) {
  const key = await findConsortiumKey(db, consortiumId)
  if (!key) throw new Error(`the key of ${consortiumId} was destroyed`)
  const half = PrivateJwk.parse(JSON.parse(await vault.read(key.wrapped)))
  if (half.kid !== consortiumId) throw new Error(`the key is not that of ${consortiumId}`)
  return half
}
