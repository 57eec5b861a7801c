import type { PublishedKey } from '@carelot/db/competition/invitation'
import canonicalize from 'canonicalize'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Vault } from '../keys/vault.ts'
import { encryptTo } from '../keys/vault.ts'

/** New key pairs for the two envelopes. The private halves exist only wrapped: to the `keys` worker and to offline recovery. */
export async function newCompetitionKeys(vault: Vault, competitionId: string) {
  const envelopes = ['quality', 'price'] as const
  return Promise.all(
    envelopes.map(async (envelope) => {
      const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
      const kid = `${competitionId}-${envelope}`
      const privateHalf = JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid })
      const publicKey: JWK = { ...(await exportJWK(pair.publicKey)), kid }
      const [wrapped, recovery] = await Promise.all([
        encryptTo(vault.sealing, privateHalf),
        encryptTo(vault.recovery, privateHalf),
      ])
      const mac = macOf(vault, { competitionId, envelope, publicKey })
      return { envelope, publicKey, mac, wrapped, recovery }
    }),
  )
}

type Key = { competitionId: string; envelope: 'quality' | 'price'; publicKey: object }

function macOf(vault: Vault, key: Key): string {
  return vault.mac('competition-key', canonicalize(key) ?? '')
}

/** The key to seal an envelope to. One that was put into the database in its place, by whoever has its other half, seals nothing. */
export function publishedKey(vault: Vault, key: Omit<Key, 'publicKey'>, { publicKey, mac }: PublishedKey): JWK {
  if (macOf(vault, { ...key, publicKey }) !== mac)
    throw new Error(`the ${key.envelope} key of ${key.competitionId} is not the one that was published`)
  return publicKey
}
