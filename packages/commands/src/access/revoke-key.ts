import { findApiKey, updateRevokedKey } from '@carelot/db/access/api-key'
import { refuseVendor, refuseWithoutRole } from '@carelot/rules/access/caller'
import { ApiKey } from '@carelot/rules/access/party'
import { ApiKeyId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

export const RevokeKey = z.strictObject({ keyId: ApiKeyId }).meta({ id: 'RevokeKey' })
export type RevokeKey = z.infer<typeof RevokeKey>

/** Ends a key at once: one's own by whoever holds it, anybody's of the organisation by an administrator. */
export function revokeKey(ctx: Context, input: RevokeKey): Promise<ApiKey> {
  const { caller } = ctx
  refuseWith(refuseVendor(caller))
  return command(ctx, input, async (tx) => {
    const key = await findApiKey(tx, input.keyId, caller.organisationId)
    if (!key) throw new CarelotError({ code: 'not-found' })
    if (key.holderId !== (caller.personId ?? caller.systemId)) refuseWith(refuseWithoutRole(caller, 'administrator'))
    if (!key.revokedAt) {
      await updateRevokedKey(tx, key.id)
      await record(ctx, tx, { type: 'api-key.revoked', subject: key.id, audience: [caller.organisationId] })
    }
    return ApiKey.parse(await findApiKey(tx, key.id, caller.organisationId))
  })
}
