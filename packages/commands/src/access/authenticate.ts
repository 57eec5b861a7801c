import { findKeyHolder, type KeyHolder } from '@carelot/db/access/api-key'
import { findGrant } from '@carelot/db/access/grant'
import type { Caller } from '@carelot/rules/access/caller'
import { grantableScopes, scopesOf } from '@carelot/rules/access/entitlement'
import { Role } from '@carelot/rules/access/role'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import type { Deployment } from '../context.ts'
import { sameText } from '../keys/binding.ts'
import { bindingOfKey, hashOfKey, modeOfKey } from './api-key.ts'
import { bindingOfGrant, bindingOfPerson, bindingOfSystem } from './party-binding.ts'

type Credentials = { authorization: string | undefined; actingFor: string | undefined }

const Roles = z.array(Role).nullable()
const unauthenticated = () => new CarelotError({ code: 'access.unauthenticated' })

/**
 * Who calls, by the API key of the request. Whatever is wrong with a key, the refusal is the same. A key's scopes are cut
 * to what its holder may have now: a role that was taken away is gone from the key at once. Rows of key, holder and grant
 * count only as this deployment bound them.
 */
export async function authenticate(deployment: Deployment, { authorization, actingFor }: Credentials): Promise<Caller> {
  const key = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (!key || modeOfKey(key) !== deployment.mode) throw unauthenticated()
  const holder = await findKeyHolder(deployment.db, hashOfKey(deployment.vault, key))
  if (!holder || holder.revoked || Date.parse(holder.expiresAt) <= Date.now()) throw unauthenticated()
  const { success, data: roles } = Roles.safeParse(holder.roles)
  if (!success || !isAsBound(deployment, key, { ...holder, roles })) throw unauthenticated()
  const { organisationKind } = holder
  const caller: Caller = {
    keyId: holder.keyId,
    organisationId: holder.organisationId,
    organisationKind,
    ...(holder.personId && { personId: holder.personId }),
    ...(holder.systemId && { systemId: holder.systemId }),
    roles: roles ?? [],
    scopes: scopesOf({ kind: organisationKind, roles }).filter((scope) => holder.scopes.includes(scope)),
  }
  return actingFor ? actFor(deployment, caller, actingFor) : caller
}

/** Whether the key is its holder's, and the holder is who the organisation's administrator made of them. */
function isAsBound({ vault }: Deployment, key: string, holder: KeyHolder & { roles: Role[] | null }): boolean {
  const { organisationId, organisationKind: kind, personId, systemId, roles, binding, holderBinding } = holder
  const party = { id: personId ?? systemId ?? '', organisationId, kind }
  const ofParty = roles ? bindingOfPerson(vault, { ...party, roles }) : bindingOfSystem(vault, party)
  return sameText(ofParty, holderBinding) && sameText(bindingOfKey(vault, key, holder), binding)
}

/** A vendor's system names the provider that it acts for, and needs its grant; it may then do no more than both allow. */
async function actFor(deployment: Deployment, caller: Caller, providerId: string): Promise<Caller> {
  const { systemId } = caller
  const grant = systemId ? await findGrant(deployment.db, providerId, systemId) : undefined
  if (
    !systemId ||
    !grant ||
    !sameText(bindingOfGrant(deployment.vault, { ...grant, providerId, systemId }), grant.binding)
  )
    throw new CarelotError({
      code: 'access.forbidden',
      detail: 'The provider has not granted this system to act for it',
    })
  const granted = grantableScopes.filter((scope) => grant.scopes.includes(scope))
  return {
    ...caller,
    organisationId: providerId,
    organisationKind: 'provider',
    vendorId: caller.organisationId,
    scopes: caller.scopes.filter((scope) => granted.includes(scope)),
    ungrantedScopes: caller.scopes.filter((scope) => !granted.includes(scope)),
  }
}
