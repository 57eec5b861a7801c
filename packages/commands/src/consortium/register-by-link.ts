import { insertOrganisation } from '@carelot/db/organisation/organisation'
import { ConsortiumId, OrganisationId, PersonId } from '@carelot/rules/id'
import { faultsOfOrganisation, NewOrganisation } from '@carelot/rules/organisation/organisation'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { apiKeyOf } from '../access/api-key.ts'
import { writeFirstPerson } from '../access/first-person.ts'
import { command } from '../command.ts'
import type { Context, Deployment } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { hashOfSecret, LinkSecret } from './invitation-link.ts'
import { lockLink, takeUp } from './redeem-link.ts'

export const RegisterByLink = NewOrganisation.omit({ kind: true })
  .extend({ secret: LinkSecret, person: z.strictObject({ name: written(200) }) })
  .meta({ id: 'RegisterByLink' })
export type RegisterByLink = z.infer<typeof RegisterByLink>

/** A firm that registered by its link, and the key of its first person, which is told in this answer alone. */
export const RegisteredByLink = z
  .object({ organisationId: OrganisationId, personId: PersonId, consortiumId: ConsortiumId, apiKey: z.string() })
  .meta({ id: 'RegisteredByLink' })
export type RegisteredByLink = z.input<typeof RegisteredByLink>

type Asked = Deployment & Pick<Context, 'idempotencyKey' | 'replayed'>
type Stored = Omit<RegisteredByLink, 'apiKey'> & { keyId: string }

/**
 * Registers a provider by the link that a lead sent it, with its identifiers (O-45) and a first person, who administers and
 * signs. Nobody is made a buyer this way, nor a member: the firm is asked, and answers with its new key. Idempotency keys are
 * scoped to the link, for there is no caller; the repeat is told the key again, which the stored answer does not hold.
 */
export async function registerByLink(asked: Asked, input: RegisterByLink): Promise<RegisteredByLink> {
  refuseWith(problemOfFaults(faultsOfOrganisation(input)))
  const { secret, person, ...organisation } = input
  const link = hashOfSecret(asked.vault, secret)
  const caller = { keyId: '', organisationId: link, organisationKind: 'provider' as const, roles: [], scopes: [] }
  const ctx: Context = { ...asked, caller, procedure: 'consortium.registerByLink' }
  const { keyId, ...told } = await command<Stored>(ctx, { ...input, secret: link }, async (tx) => {
    const locked = await lockLink(asked, tx, secret)
    const organisationId = newId('org')
    const taken = await insertOrganisation(tx, { ...organisation, kind: 'provider', id: organisationId })
    if (taken.length > 0)
      throw new CarelotError({
        code: 'organisation.identifier-taken',
        detail: `Registered already: ${taken.join(', ')}; redeem the link with a key of that organisation`,
      })
    const founding = { ...asked, actor: { organisationId } }
    await record(founding, tx, { type: 'organisation.registered', subject: organisationId, audience: [organisationId] })
    const first = { organisationId, kind: 'provider' as const, name: person.name }
    const { personId, keyId } = await writeFirstPerson(founding, tx, first)
    await takeUp({ ...asked, actor: { organisationId, personId } }, tx, { ...locked, organisationId })
    return { organisationId, personId, consortiumId: locked.row.id, keyId }
  })
  return { ...told, apiKey: apiKeyOf(asked.vault, asked.mode, keyId) }
}
