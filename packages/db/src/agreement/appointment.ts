import type { Db, Tx } from '../database.ts'

export type AppointmentRow = {
  supplierId: string
  lotId: string
  services: string[]
  partAreas: string[] | null
  stage: 'active' | 'suspended' | 'removed'
  reason: string | null
}

export function listAppointments(db: Db | Tx, agreementId: string): Promise<AppointmentRow[]> {
  return db
    .selectFrom('appointment')
    .select(['supplier_id as supplierId', 'lot_id as lotId', 'services', 'part_areas as partAreas', 'stage', 'reason'])
    .where('agreement_id', '=', agreementId)
    .orderBy('supplier_id')
    .orderBy('lot_id')
    .execute()
}

type NewAppointment = {
  agreementId: string
  supplierId: string
  lotId: string
  services: string[]
  partAreas: string[] | null
}

export async function insertAppointment(tx: Tx, appointment: NewAppointment): Promise<void> {
  await tx
    .insertInto('appointment')
    .values({
      agreement_id: appointment.agreementId,
      supplier_id: appointment.supplierId,
      lot_id: appointment.lotId,
      services: appointment.services,
      part_areas: appointment.partAreas,
      decider: null,
      reason: null,
    })
    .execute()
}
