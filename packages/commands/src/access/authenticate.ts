import { timingSafeEqual } from 'node:crypto'
import { findGrant, findKeyHolder } from '@carelot/db/access/api-key'
import type { Caller } from '@carelot/rules/access/caller'
import { Role } from '@carelot/rules/access/role'
import { Scope } from '@carelot/rules/access/scope'
import { CarelotError } from '@carelot/rules/problem'
import type { Deployment } from '../context.ts'
import { bindingOfKey, hashOfKey, modeOfKey } from './api-key.ts'

type Credentials = { authorization: string | undefined; actingFor: string | undefined }

const unauthenticated = () => new CarelotError({ code: 'access.unauthenticated' })

/** Who calls, by the API key of the request. A vendor's system names the provider that it acts for, and needs its grant. */
export async function authenticate(deployment: Deployment, { authorization, actingFor }: Credentials): Promise<Caller> {
  const key = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  const mode = key && modeOfKey(key)
  if (!key || !mode) throw unauthenticated()
  if (mode !== deployment.mode) throw new CarelotError({ code: 'access.wrong-mode' })
  const holder = await findKeyHolder(deployment.db, hashOfKey(deployment.vault, key))
  if (!holder || holder.revokedAt || Date.parse(holder.expiresAt) <= Date.now()) throw unauthenticated()
  const binding = bindingOfKey(deployment.vault, key, holder)
  if (
    !timingSafeEqual(Buffer.from(binding), Buffer.from(holder.binding.padEnd(binding.length).slice(0, binding.length)))
  )
    throw unauthenticated()
  const caller: Caller = {
    keyId: holder.keyId,
    organisationId: holder.organisationId,
    organisationKind: holder.organisationKind,
    ...(holder.personId && { personId: holder.personId }),
    ...(holder.systemId && { systemId: holder.systemId }),
    roles: (holder.roles ?? []).map((role) => Role.parse(role)),
    scopes: holder.scopes.map((scope) => Scope.parse(scope)),
  }
  return actingFor ? actFor(deployment, caller, actingFor) : caller
}

async function actFor(deployment: Deployment, caller: Caller, providerId: string): Promise<Caller> {
  const grant = caller.systemId ? await findGrant(deployment.db, providerId, caller.systemId) : undefined
  if (!grant)
    throw new CarelotError({
      code: 'access.forbidden',
      detail: 'The provider has not granted this system to act for it',
    })
  return {
    ...caller,
    organisationId: providerId,
    organisationKind: 'provider',
    vendorId: caller.organisationId,
    scopes: caller.scopes.filter((scope) => grant.scopes.includes(scope)),
  }
}
