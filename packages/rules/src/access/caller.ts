import type { Answer } from '../answer.ts'
import type { OrganisationKind } from '../organisation/organisation.ts'
import type { Problem } from '../problem.ts'
import type { Role } from './role.ts'
import type { Scope } from './scope.ts'

/**
 * Who calls: a person or a system of one organisation, or a vendor's system under a provider's grant.
 */
export type Caller = {
  keyId: string
  /** The party that the call is made for: its own organisation, or the provider that granted a vendor's system. */
  organisationId: string
  organisationKind: OrganisationKind
  personId?: string
  systemId?: string
  /** Set when a vendor's system acts for a provider: the vendor's own organisation. */
  vendorId?: string
  roles: readonly Role[]
  scopes: readonly Scope[]
  /** What a vendor's key is for and the provider's grant does not give. */
  ungrantedScopes?: readonly Scope[]
}

/** Refuses a caller without the scope, and says whose it is to give: the key's issuer's, or the provider's by its grant. */
export function refuseWithoutScope(caller: Caller, scope: Scope): Problem | undefined {
  if (caller.scopes.includes(scope)) return undefined
  const lacking = caller.ungrantedScopes?.includes(scope) ? 'The grant of the provider' : 'The key'
  return { code: 'access.forbidden', detail: `${lacking} lacks the scope ${scope}` }
}

/**
 * The id of the person who calls, if they hold one of the roles; with no role named, of any person. Approvals,
 * declarations, scores and signatures are made by persons, never by systems; two keys of one person are one person.
 */
export function personInRole({ personId, roles: held }: Caller, ...roles: readonly Role[]): Answer<string> {
  if (!personId) return { problem: { code: 'access.forbidden', detail: 'This is done by a person, not by a system' } }
  if (roles.length > 0 && !roles.some((role) => held.includes(role))) {
    const detail = `This is done by a person with the role ${roles.join(' or ')}`
    return { problem: { code: 'access.forbidden', detail } }
  }
  return { value: personId }
}

/** Refuses a system, and a person who holds none of the roles. */
export function refuseWithoutRole(caller: Caller, ...roles: readonly [Role, ...Role[]]): Problem | undefined {
  return personInRole(caller, ...roles).problem
}

/** Refuses a vendor's system that acts for a provider: what is inside an organisation is for its own. */
export function refuseVendor(caller: Caller): Problem | undefined {
  return caller.vendorId ? { code: 'access.forbidden', detail: 'This is for the organisation itself' } : undefined
}
