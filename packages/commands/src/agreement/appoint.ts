import { insertAppointment } from '@carelot/db/agreement/appointment'
import type { Tx } from '@carelot/db/database'
import type { NewAppointment } from '@carelot/rules/agreement/appointment'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

type Appointed = NewAppointment & { agreementId: string; councilId: string; members: readonly string[] }

/** Writes that a supplier holds a lot of the framework, and tells all who hold it with it. Nothing where it holds the lot already. */
export async function appoint(ctx: Context, tx: Tx, { councilId, ...made }: Appointed) {
  const appointment = await insertAppointment(tx, { ...made, id: newId('apt') })
  if (!appointment) return undefined
  const { id: appointmentId, agreementId, supplierId, lotId, members } = appointment
  await record(ctx, tx, {
    type: 'agreement.supplier-appointed',
    subject: agreementId,
    audience: [councilId, ...members],
    data: { appointmentId, supplierId, lotId, members },
  })
  return appointment
}
