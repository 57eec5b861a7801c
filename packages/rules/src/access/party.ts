import { z } from 'zod'
import { ApiKeyId, GrantId, OrganisationId, PersonId, SystemId } from '../id.ts'
import { Instant } from '../instant.ts'
import { OrganisationKind } from '../organisation/organisation.ts'
import { Role } from './role.ts'
import { Scope } from './scope.ts'

const party = {
  name: z.string(),
  externalReference: z.string().nullable(),
  version: z.int().positive(),
  createdAt: Instant,
}

/** A person of the caller's own organisation. */
export const Person = z.object({ id: PersonId, ...party, roles: z.array(Role) }).meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

/** A system of the caller's own organisation: software that calls with a key of its own. */
export const System = z.object({ id: SystemId, ...party }).meta({ id: 'System' })
export type System = z.infer<typeof System>

/** A key as it can be seen after it was issued: its last four characters, never the key. `expiresAt` is by the machine's clock. */
export const ApiKey = z
  .object({
    id: ApiKeyId,
    holderId: z.union([PersonId, SystemId]),
    lastFour: z.string().length(4),
    scopes: z.array(Scope),
    createdAt: Instant,
    expiresAt: Instant,
    revokedAt: Instant.nullable(),
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>

/** A provider's leave for one system of a vendor to act for it. */
export const Grant = z
  .object({
    id: GrantId,
    providerId: OrganisationId,
    systemId: SystemId,
    systemName: z.string(),
    vendorId: OrganisationId,
    scopes: z.array(Scope),
    grantedBy: PersonId,
    grantedAt: Instant,
    revokedAt: Instant.nullable(),
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'Grant' })
export type Grant = z.infer<typeof Grant>

/** Who a key speaks for. `organisationId` is the provider's while a vendor's system acts for it. */
export const WhoAmI = z
  .object({
    keyId: ApiKeyId,
    organisationId: OrganisationId,
    organisationKind: OrganisationKind,
    organisationName: z.string(),
    personId: PersonId.nullable(),
    systemId: SystemId.nullable(),
    vendorId: OrganisationId.nullable(),
    name: z.string(),
    roles: z.array(Role),
    scopes: z.array(Scope),
    mode: z.enum(['live', 'sandbox']),
  })
  .meta({ id: 'WhoAmI' })
export type WhoAmI = z.infer<typeof WhoAmI>
