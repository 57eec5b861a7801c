import { findGrantOf, updateRevokedGrant } from '@carelot/db/access/grant'
import { now } from '@carelot/db/clock'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { Grant } from '@carelot/rules/access/party'
import { GrantId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

export const RevokeGrant = z.strictObject({ grantId: GrantId }).meta({ id: 'RevokeGrant' })
export type RevokeGrant = z.infer<typeof RevokeGrant>

/** Takes a grant back at once: the vendor's next call for the provider is refused. */
export function revokeGrant(ctx: Context, input: RevokeGrant): Promise<Grant> {
  const { organisationId } = ctx.caller
  refuseWith(refuseWithoutRole(ctx.caller, 'administrator', 'signatory'))
  return command(ctx, input, async (tx) => {
    const grant = await findGrantOf(tx, input.grantId, organisationId)
    if (!grant) throw new CarelotError({ code: 'not-found' })
    if (!grant.revokedAt) {
      await updateRevokedGrant(tx, grant.id, await now(tx))
      await record(ctx, tx, {
        type: 'grant.revoked',
        subject: grant.id,
        audience: [organisationId, grant.vendorId],
        data: { systemId: grant.systemId, providerId: organisationId },
      })
    }
    return Grant.parse(await findGrantOf(tx, grant.id, organisationId))
  })
}
