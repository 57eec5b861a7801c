import { ConsortiumInvitation } from '@carelot/rules/consortium/invitation'
import { z } from 'zod'
import type { Vault } from '../keys/vault.ts'

/** An invitation with the secret of its link, which is told in this answer alone and stored nowhere. */
export const IssuedLink = ConsortiumInvitation.extend({
  secret: z.string().nullable().meta({ description: 'Of the link; null where the firm is registered and needs none' }),
}).meta({ id: 'IssuedConsortiumLink' })
export type IssuedLink = z.input<typeof IssuedLink>

export const LinkSecret = z.string().min(1).max(200).meta({ id: 'LinkSecret' })

/**
 * The secret of the link that was sent this time. It is derived from a secret that the database lacks, so that nothing of it
 * is stored, and the repeat of a request that was answered but not heard can be told it again.
 */
export function secretOf(vault: Vault, { id, sends }: { id: string; sends: number }): string {
  return `cinv_${vault.mac('invitation-link-of', `${id} ${sends}`)}`
}

/** What the database keeps of a secret: a hash under a key that it does not hold. */
export function hashOfSecret(vault: Vault, secret: string): string {
  return vault.mac('invitation-link', secret)
}

/** The answer of a command, which is stored, with the secret, which is not. */
export function withSecret(vault: Vault, invitation: ConsortiumInvitation): IssuedLink {
  const { organisationId } = invitation
  return { ...invitation, secret: organisationId === null ? secretOf(vault, invitation) : null }
}
