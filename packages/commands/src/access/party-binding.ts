import type { Role } from '@carelot/rules/access/role'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import { bindingOf } from '../keys/binding.ts'
import type { Vault } from '../keys/vault.ts'

type Party = { id: string; organisationId: string; kind: OrganisationKind }

/** Ties a person to their organisation, its kind, and what they are trusted with. */
export function bindingOfPerson(
  vault: Vault,
  { id, organisationId, kind, roles }: Party & { roles: readonly Role[] },
): string {
  return bindingOf(vault, 'person', { id, organisationId, kind, roles: [...roles].sort() })
}

/** Ties a system to its organisation and its kind. */
export function bindingOfSystem(vault: Vault, { id, organisationId, kind }: Party): string {
  return bindingOf(vault, 'system', { id, organisationId, kind })
}

type Grant = { id: string; providerId: string; systemId: string; scopes: readonly string[] }

/** Ties a grant to its provider, its system and its scopes. */
export function bindingOfGrant(vault: Vault, { id, providerId, systemId, scopes }: Grant): string {
  return bindingOf(vault, 'grant', { id, providerId, systemId, scopes: [...scopes].sort() })
}
