import { updateTerms } from '@carelot/db/agreement/agreement'
import { listSupplierIds } from '@carelot/db/agreement/appointment'
import { now } from '@carelot/db/clock'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { type Agreement, lastDayOf } from '@carelot/rules/agreement/agreement'
import { extendedTerms } from '@carelot/rules/agreement/extension'
import { valueOrRefuse } from '@carelot/rules/answer'
import { AgreementId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockOwnAgreement } from './own-agreement.ts'

export const ExtendAgreement = z
  .strictObject({ agreementId: AgreementId, version: z.int().positive(), reason: written(2000) })
  .meta({ id: 'ExtendAgreement' })
export type ExtendAgreement = z.infer<typeof ExtendAgreement>

/** Takes the next extension that the framework's own terms allow. */
export function extendAgreement(ctx: Context, input: ExtendAgreement): Promise<z.input<typeof Agreement>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const agreement = await lockOwnAgreement(ctx, tx, input.agreementId)
    if (agreement.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    const terms = valueOrRefuse(extendedTerms(agreement.terms, londonDateOf(await now(tx))))
    const extended = await updateTerms(tx, agreement.id, terms)
    await record(ctx, tx, {
      type: 'agreement.extended',
      subject: agreement.id,
      audience: [agreement.councilId, ...(await listSupplierIds(tx, agreement.id))],
      data: { untilOn: lastDayOf(terms), reason: input.reason },
    })
    return extended
  })
}
