import { countActiveKeys, findApiKey, insertApiKey } from '@carelot/db/access/api-key'
import { lockPerson, lockSystem } from '@carelot/db/access/party'
import type { Tx } from '@carelot/db/database'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { faultsOfScopes, longestKeyLife, refuseAnotherKey, scopesOf } from '@carelot/rules/access/entitlement'
import { ApiKey } from '@carelot/rules/access/party'
import { Role } from '@carelot/rules/access/role'
import { Scope } from '@carelot/rules/access/scope'
import { PersonId, SystemId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { addDuration } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context, Deployment } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { apiKeyOf, hashesOfKey } from './api-key.ts'

export const IssueKey = z
  .strictObject({
    holderId: z.union([PersonId, SystemId]),
    scopes: z
      .array(Scope)
      .min(1)
      .max(Scope.options.length)
      .optional()
      .meta({ description: 'All that the holder may have, unless fewer are named' }),
    expiresAt: Instant.optional().meta({
      description: 'Within 12 months by the clock of the machine, which is also the usual',
    }),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'IssueKey' })
export type IssueKey = z.infer<typeof IssueKey>

/** A key with its text, which is told in this answer alone and stored nowhere. */
export const IssuedKey = ApiKey.extend({ apiKey: z.string() }).meta({ id: 'IssuedKey' })
export type IssuedKey = z.infer<typeof IssuedKey>

/**
 * Issues a key to a person or a system of the caller's own organisation. The repeat of the request under its idempotency
 * key is told the key again, which is made anew from its id: the stored answer does not hold it.
 */
export async function issueKey(ctx: Context, input: IssueKey): Promise<IssuedKey> {
  refuseWith(refuseWithoutRole(ctx.caller, 'administrator'))
  const issued = await command<ApiKey>(ctx, input, async (tx) => {
    const holder = await lockHolder(ctx, tx, input.holderId)
    const allowed = scopesOf({ kind: ctx.caller.organisationKind, roles: holder.roles })
    const scopes = [...new Set(input.scopes ?? allowed)]
    const expiresAt = expiryOf(input.expiresAt)
    refuseWith(problemOfFaults(faultsOfScopes(scopes, allowed)))
    refuseWith(refuseAnotherKey(await countActiveKeys(tx, input.holderId)))
    const { organisationId } = ctx.caller
    const { id } = await writeKey(ctx, tx, {
      ...holder,
      organisationId,
      scopes,
      expiresAt,
      externalReference: input.externalReference ?? null,
    })
    await record(ctx, tx, {
      type: 'api-key.issued',
      subject: id,
      audience: [organisationId],
      data: { holderId: input.holderId, scopes, expiresAt },
    })
    return ApiKey.parse(await findApiKey(tx, id, organisationId))
  })
  return { ...issued, apiKey: apiKeyOf(ctx.vault, ctx.mode, issued.id) }
}

type Holder = { personId: string | null; systemId: string | null; roles: Role[] | null }

async function lockHolder({ caller }: Context, tx: Tx, holderId: string): Promise<Holder> {
  if (PersonId.safeParse(holderId).success) {
    const person = await lockPerson(tx, holderId, caller.organisationId)
    if (person) return { personId: person.id, systemId: null, roles: person.roles.map((role) => Role.parse(role)) }
  } else {
    const system = await lockSystem(tx, holderId, caller.organisationId)
    if (system) return { personId: null, systemId: system.id, roles: null }
  }
  throw new CarelotError({ code: 'not-found' })
}

/** Key expiry is a limit of the machine: the law's clock of a sandbox has no part in it. */
function expiryOf(asked: Instant | undefined): Instant {
  const now = new Date().toISOString()
  const latest = addDuration(now, longestKeyLife)
  if (!asked) return latest
  if (Date.parse(asked) > Date.parse(now) && Date.parse(asked) <= Date.parse(latest)) return asked
  const detail = `Expected an instant after ${now} and not after ${latest}`
  throw new CarelotError({
    code: 'access.expiry-out-of-range',
    detail,
    errors: [{ pointer: '/expiresAt', code: 'access.expiry-out-of-range', detail }],
  })
}

type NewKey = {
  organisationId: string
  personId: string | null
  systemId: string | null
  scopes: readonly Scope[]
  expiresAt: Instant
  externalReference: string | null
}

/** Makes a key and writes what the database keeps of it. */
export async function writeKey(
  { vault, mode }: Pick<Deployment, 'vault' | 'mode'>,
  tx: Tx,
  { organisationId, personId, systemId, scopes, expiresAt, externalReference }: NewKey,
): Promise<{ id: string; apiKey: string }> {
  const id = newId('key')
  const apiKey = apiKeyOf(vault, mode, id)
  const owner = { organisationId, personId, systemId, scopes, expiresAt }
  await insertApiKey(tx, {
    id,
    ...owner,
    ...hashesOfKey(vault, apiKey, owner),
    lastFour: apiKey.slice(-4),
    externalReference,
  })
  return { id, apiKey }
}
