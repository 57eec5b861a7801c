import { findOwnSystem, findPerson } from '@carelot/db/access/party'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { WhoAmI } from '@carelot/rules/access/party'
import type { Context } from '../context.ts'

/** Who a key speaks for, and what it may do here and now. */
export async function whoAmI({ db, caller, mode }: Context): Promise<WhoAmI> {
  const { keyId, organisationId, organisationKind, personId = null, systemId = null, vendorId = null } = caller
  const own = vendorId ?? organisationId
  const [organisation, holder] = await Promise.all([
    findOrganisation(db, organisationId),
    personId ? findPerson(db, personId, own) : findOwnSystem(db, systemId ?? '', own),
  ])
  return WhoAmI.parse({
    keyId,
    organisationId,
    organisationKind,
    organisationName: organisation?.name,
    personId,
    systemId,
    vendorId,
    name: holder?.name,
    roles: caller.roles,
    scopes: caller.scopes,
    mode,
  })
}
