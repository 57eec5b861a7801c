import { insertPerson } from '@carelot/db/access/party'
import type { Tx } from '@carelot/db/database'
import { longestKeyLife, scopesOf } from '@carelot/rules/access/entitlement'
import type { Role } from '@carelot/rules/access/role'
import { addDuration } from '@carelot/rules/london-time'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import type { Actor, Deployment } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { writeKey } from './issue-key.ts'
import { bindingOfPerson } from './party-binding.ts'

const firstRoles: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  council: ['administrator', 'commissioner'],
  provider: ['administrator', 'signatory'],
  vendor: ['administrator'],
}

type Founding = Pick<Deployment, 'vault' | 'mode'> & { actor: Actor }
type First = { organisationId: string; kind: OrganisationKind; name: string }

/** Writes the first person of an organisation, with a key, from whom all its others follow. */
export async function writeFirstPerson(
  founding: Founding,
  tx: Tx,
  { organisationId, kind, name }: First,
): Promise<{ personId: string; keyId: string; apiKey: string }> {
  const roles = firstRoles[kind]
  const personId = newId('per')
  const binding = bindingOfPerson(founding.vault, { id: personId, organisationId, kind, roles })
  await insertPerson(tx, { id: personId, organisationId, name, roles, externalReference: null, binding })
  const audience = [organisationId]
  await record(founding, tx, { type: 'person.added', subject: personId, audience, data: { roles } })
  const scopes = scopesOf({ kind, roles })
  const expiresAt = addDuration(new Date().toISOString(), longestKeyLife)
  const owner = { organisationId, personId, systemId: null, externalReference: null }
  const { id, apiKey } = await writeKey(founding, tx, { ...owner, scopes, expiresAt })
  const data = { holderId: personId, scopes, expiresAt }
  await record(founding, tx, { type: 'api-key.issued', subject: id, audience, data })
  return { personId, keyId: id, apiKey }
}
