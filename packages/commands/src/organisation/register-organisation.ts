import { insertOrganisation } from '@carelot/db/organisation/organisation'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { faultsOfOrganisation, NewOrganisation, type Organisation } from '@carelot/rules/organisation/organisation'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

export const RegisterOrganisation = NewOrganisation.extend({ kind: z.enum(['provider', 'vendor']) }).meta({
  id: 'RegisterOrganisation',
})
export type RegisterOrganisation = z.infer<typeof RegisterOrganisation>

/**
 * Adds a provider or vendor to the register. A council's administrator does it, once for all councils; a council itself
 * comes with its deployment, because nobody may make a buyer of themselves.
 */
export function registerOrganisation(
  ctx: Context,
  input: RegisterOrganisation,
): Promise<Pick<z.input<typeof Organisation>, 'id' | 'version'>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'administrator'))
  refuseWith(problemOfFaults(faultsOfOrganisation(input)))
  return command(ctx, input, async (tx) => {
    const id = newId('org')
    const taken = await insertOrganisation(tx, { ...input, id })
    if (taken.length > 0)
      throw new CarelotError({
        code: 'organisation.identifier-taken',
        detail: `Registered already: ${taken.join(', ')}; find it by its identifier`,
      })
    await record(ctx, tx, { type: 'organisation.registered', subject: id, audience: [id, ctx.caller.organisationId] })
    return { id, version: 1 }
  })
}
