import { now } from '@carelot/db/clock'
import { insertRegistration } from '@carelot/db/organisation/registration'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { OrganisationId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { faultsOfRegistration, NewRegistration, type Registration } from '@carelot/rules/organisation/registration'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

export const RecordRegistration = NewRegistration.extend({ organisationId: OrganisationId }).meta({
  id: 'RecordRegistration',
})
export type RecordRegistration = z.infer<typeof RecordRegistration>

/** A provider records what it holds: whoever may write for the organisation, but a declaration a signatory alone. */
export function recordRegistration(ctx: Context, input: RecordRegistration): Promise<z.input<typeof Registration>> {
  if (input.organisationId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  if (input.particulars.kind === 'declaration') refuseWith(refuseWithoutRole(ctx.caller, 'signatory'))
  return command(ctx, input, async (tx) => {
    refuseWith(problemOfFaults(faultsOfRegistration(input, londonDateOf(await now(tx)))))
    const registration = await insertRegistration(tx, { ...input, id: newId('reg') })
    await record(ctx, tx, {
      type: 'registration.recorded',
      subject: registration.id,
      audience: [input.organisationId],
      data: { kind: input.particulars.kind },
    })
    return registration
  })
}
