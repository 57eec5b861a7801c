import { now } from '@carelot/db/clock'
import { lockConsortium } from '@carelot/db/consortium/consortium'
import { findVehicleConsent, insertVehicleConsent } from '@carelot/db/consortium/vehicle-consent'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { VehicleConsent } from '@carelot/rules/consortium/vehicle'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

export const ConsentAsVehicle = z.strictObject({ consortiumId: ConsortiumId }).meta({ id: 'ConsentAsVehicle' })
export type ConsentAsVehicle = z.infer<typeof ConsentAsVehicle>

/**
 * A signatory lets a consortium, whose id its lead gives it, contract as its own firm, and that lead sign for it. It is shown nothing
 * of the consortium, neither its stage nor its members: a stranger that has the id learns that it is one.
 *
 * @see rules C-01, C-15
 */
export function consentAsVehicle(ctx: Context, input: ConsentAsVehicle): Promise<VehicleConsent> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId } = input
  const { organisationId } = ctx.caller
  return command(ctx, input, async (tx) => {
    const row = await lockConsortium(tx, consortiumId)
    if (!row) throw new CarelotError({ code: 'not-found' })
    const known = await findVehicleConsent(tx, { consortiumId, organisationId })
    if (known) return known
    const said = { consortiumId, organisationId, personId, consentedAt: await now(tx) }
    const made = { ...said, statement: await ctx.vault.sign('vehicle-consent', said) }
    await insertVehicleConsent(tx, made)
    await record(ctx, tx, {
      type: 'consortium.vehicle-consented',
      subject: consortiumId,
      audience: [row.leadId, organisationId],
      data: { organisationId, personId },
    })
    return made
  })
}
