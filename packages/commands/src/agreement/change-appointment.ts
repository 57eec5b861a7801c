import { lockAppointment, updateAppointment } from '@carelot/db/agreement/appointment'
import { personInRole } from '@carelot/rules/access/caller'
import { type Appointment, refuseAppointmentMove } from '@carelot/rules/agreement/appointment'
import { AppointmentMoveName, nextAppointmentStage } from '@carelot/rules/agreement/stages'
import { valueOrRefuse } from '@carelot/rules/answer'
import { AgreementId, AppointmentId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockOwnAgreement } from './own-agreement.ts'

export const ChangeAppointment = z
  .strictObject({
    agreementId: AgreementId,
    appointmentId: AppointmentId,
    version: z.int().positive(),
    move: AppointmentMoveName,
    reason: written(4000),
  })
  .meta({ id: 'ChangeAppointment' })
export type ChangeAppointment = z.infer<typeof ChangeAppointment>

/** Suspends, reinstates or removes a supplier in one lot: a person decides, with a reason that all who hold it are told. */
export function changeAppointment(ctx: Context, input: ChangeAppointment): Promise<z.input<typeof Appointment>> {
  const decider = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const agreement = await lockOwnAgreement(ctx, tx, input.agreementId)
    const appointment = await lockAppointment(tx, agreement.id, input.appointmentId)
    if (!appointment) throw new CarelotError({ code: 'not-found' })
    if (appointment.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    refuseWith(refuseAppointmentMove(appointment, input.move))
    const { id, supplierId, lotId, members } = appointment
    const stage = nextAppointmentStage(appointment.stage, input.move) ?? appointment.stage
    const { reason } = input
    const changed = await updateAppointment(tx, { id, stage, reason, decider })
    await record(ctx, tx, {
      type: 'agreement.appointment-changed',
      subject: agreement.id,
      audience: [agreement.councilId, ...members],
      data: { appointmentId: id, supplierId, lotId, from: appointment.stage, to: stage, reason },
    })
    return changed
  })
}
