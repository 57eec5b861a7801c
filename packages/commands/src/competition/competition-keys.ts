import type { PublishedKey } from '@carelot/db/competition/invitation'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { bindingOf, sameText } from '../keys/binding.ts'
import { PrivateJwk } from '../keys/key-ring.ts'
import { encryptTo, type Vault } from '../keys/vault.ts'

type Envelope = { competitionId: string; envelope: 'quality' | 'price' }

/** Names the key of one envelope of one competition. */
const kidOf = ({ competitionId, envelope }: Envelope) => `${competitionId}-${envelope}`

/** New key pairs for the two envelopes. The private halves exist only wrapped: to the `keys` worker and to offline recovery. */
export async function newCompetitionKeys(vault: Vault, competitionId: string) {
  const envelopes = ['quality', 'price'] as const
  return Promise.all(
    envelopes.map(async (envelope) => {
      const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
      const kid = kidOf({ competitionId, envelope })
      const privateHalf = JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid })
      const publicKey: JWK = { ...(await exportJWK(pair.publicKey)), kid }
      const [wrapped, recovery] = await Promise.all([
        encryptTo(vault.sealing, privateHalf),
        encryptTo(vault.recovery, privateHalf),
      ])
      const binding = bindingOfKey(vault, { competitionId, envelope, publicKey })
      return { envelope, publicKey, binding, wrapped, recovery }
    }),
  )
}

const bindingOfKey = (vault: Vault, key: Envelope & { publicKey: object }) => bindingOf(vault, 'competition-key', key)

/** The key to seal an envelope to. One that was put into the database in its place, by whoever has its other half, seals nothing. */
export function publishedKey(vault: Vault, key: Envelope, { publicKey, binding }: PublishedKey): JWK {
  if (!sameText(bindingOfKey(vault, { ...key, publicKey }), binding))
    throw new Error(`the ${key.envelope} key of ${key.competitionId} is not the one that was published`)
  return publicKey
}

/** A private half, if it is that of this envelope: otherwise another competition's could be released in its place. */
export function privateHalfOf(envelope: Envelope, text: string): PrivateJwk | undefined {
  const half = PrivateJwk.parse(JSON.parse(text))
  return half.kid === kidOf(envelope) ? half : undefined
}
