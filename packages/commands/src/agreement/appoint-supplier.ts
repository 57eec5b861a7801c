import { insertAppointment } from '@carelot/db/agreement/appointment'
import { findLot } from '@carelot/db/lot/lot'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { type Appointment, faultsOfAppointment, NewAppointment } from '@carelot/rules/agreement/appointment'
import { AgreementId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
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
    const appointment = await insertAppointment(tx, { ...input, id: newId('apt') })
    if (!appointment) throw new CarelotError({ code: 'agreement.appointed-already' })
    await record(ctx, tx, {
      type: 'agreement.supplier-appointed',
      subject: agreement.id,
      audience: [agreement.councilId, input.supplierId],
      data: { appointmentId: appointment.id, supplierId: input.supplierId, lotId: input.lotId },
    })
    return appointment
  })
}
