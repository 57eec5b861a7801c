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
      return { envelope, publicKey, wrapped, recovery }
    }),
  )
}
