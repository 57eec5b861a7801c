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
}

/**
 * Approvals, declarations, scores and signatures are made by persons who hold one of the roles; two keys of one person
 * are one person.
 */
export function refuseWithoutRole(caller: Caller, ...roles: readonly [Role, ...Role[]]): Problem | undefined {
  if (!caller.personId) return { code: 'access.forbidden', detail: 'This is done by a person, not by a system' }
  if (!roles.some((role) => caller.roles.includes(role)))
    return { code: 'access.forbidden', detail: `This is done by a person with the role ${roles.join(' or ')}` }
  return undefined
}

/** Refuses a vendor's system that acts for a provider: what is inside an organisation is for its own. */
export function refuseVendor(caller: Caller): Problem | undefined {
  return caller.vendorId ? { code: 'access.forbidden', detail: 'This is for the organisation itself' } : undefined
}
