import { findLot } from '@carelot/db/lot/lot'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { type Appointment, faultsOfAppointment, NewAppointment } from '@carelot/rules/agreement/appointment'
import { AgreementId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { appoint } from './appoint.ts'
import { ownAgreement } from './own-agreement.ts'

export const AppointSupplier = NewAppointment.extend({ agreementId: AgreementId }).meta({ id: 'AppointSupplier' })
export type AppointSupplier = z.infer<typeof AppointSupplier>

/** Records that a provider won a lot of the framework, or a part of one. */
export function appointSupplier(ctx: Context, input: AppointSupplier): Promise<z.input<typeof Appointment>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const agreement = await ownAgreement(ctx, tx, input.agreementId)
    const supplier = await findOrganisation(tx, input.supplierId)
    if (supplier?.kind !== 'provider') throw new CarelotError({ code: 'agreement.supplier-unknown' })
    const lot = await findLot(tx, input.lotId)
    refuseWith(problemOfFaults(faultsOfAppointment(input, agreement.terms, lot ?? { msoaCodes: [] })))
    const appointment = await appoint(ctx, tx, {
      ...input,
      councilId: agreement.councilId,
      members: [input.supplierId],
    })
    if (!appointment) throw new CarelotError({ code: 'agreement.appointed-already' })
    return appointment
  })
}
