import { findGrantOf, insertGrant } from '@carelot/db/access/grant'
import { findVendorSystem } from '@carelot/db/access/party'
import { personInRole } from '@carelot/rules/access/caller'
import { faultsOfScopes, grantableScopes } from '@carelot/rules/access/entitlement'
import { Grant } from '@carelot/rules/access/party'
import { Scope } from '@carelot/rules/access/scope'
import { valueOrRefuse } from '@carelot/rules/answer'
import { SystemId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { bindingOfGrant } from './party-binding.ts'

export const GrantSystem = z
  .strictObject({
    systemId: SystemId,
    scopes: z.array(Scope).min(1).max(Scope.options.length),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'GrantSystem' })
export type GrantSystem = z.infer<typeof GrantSystem>

/** A provider lets one system of a vendor act for it, within scopes, until it takes that back. */
export function grantSystem(ctx: Context, input: GrantSystem): Promise<Grant> {
  const { organisationId } = ctx.caller
  const grantedBy = valueOrRefuse(personInRole(ctx.caller, 'administrator', 'signatory'))
  refuseWith(problemOfFaults(faultsOfScopes(input.scopes, grantableScopes)))
  return command(ctx, input, async (tx) => {
    const system = await findVendorSystem(tx, input.systemId)
    if (!system) throw new CarelotError({ code: 'not-found' })
    const scopes = [...new Set(input.scopes)]
    const grant = { id: newId('gra'), providerId: organisationId, systemId: system.id, scopes }
    const given = await insertGrant(tx, {
      ...grant,
      binding: bindingOfGrant(ctx.vault, grant),
      grantedBy,
      externalReference: input.externalReference ?? null,
    })
    if (!given) throw new CarelotError({ code: 'access.already-granted' })
    await record(ctx, tx, {
      type: 'grant.given',
      subject: grant.id,
      audience: [organisationId, system.vendorId],
      data: { systemId: system.id, providerId: organisationId, scopes },
    })
    return Grant.parse(await findGrantOf(tx, grant.id, organisationId))
  })
}
