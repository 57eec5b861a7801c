import { findKeyHolder } from '@carelot/db/access/api-key'
import { findGrant } from '@carelot/db/access/grant'
import type { Caller } from '@carelot/rules/access/caller'
import { grantableScopes, scopesOf } from '@carelot/rules/access/entitlement'
import { Role } from '@carelot/rules/access/role'
import { CarelotError } from '@carelot/rules/problem'
import type { Deployment } from '../context.ts'
import { bindingOfGrant, hashOfKey, isBound, modeOfKey, sameText } from './api-key.ts'

type Credentials = { authorization: string | undefined; actingFor: string | undefined }

const unauthenticated = () => new CarelotError({ code: 'access.unauthenticated' })

/**
 * Who calls, by the API key of the request. Whatever is wrong with a key, the refusal is the same. A key's scopes are cut
 * to what its holder may have now: a role that was taken away is gone from the key at once.
 */
export async function authenticate(deployment: Deployment, { authorization, actingFor }: Credentials): Promise<Caller> {
  const key = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (!key || modeOfKey(key) !== deployment.mode) throw unauthenticated()
  const holder = await findKeyHolder(deployment.db, hashOfKey(deployment.vault, key))
  if (!holder || holder.revokedAt || Date.parse(holder.expiresAt) <= Date.now()) throw unauthenticated()
  if (!isBound(deployment.vault, key, holder)) throw unauthenticated()
  const { organisationKind } = holder
  const roles = holder.roles?.map((role) => Role.parse(role)) ?? null
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
