import type { Appointment, NewAppointment } from '@carelot/rules/agreement/appointment'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

const columns = [
  'id',
  'agreement_id as agreementId',
  'supplier_id as supplierId',
  'lot_id as lotId',
  'services',
  'coverage',
  'members',
  'appointed_on as appointedOn',
  'stage',
  'decider',
  'reason',
  'external_reference as externalReference',
  'changed_at as changedAt',
  'version',
] as const

/** That this supplier holds an appointment, alone or with others. */
export const isMember = (supplierId: string) => sql<boolean>`appointment.members @> array[${supplierId}]::text[]`

/** All appointments of a framework, supplier by supplier. */
export function listAppointments(db: Db | Tx, agreementId: string) {
  return db
    .selectFrom('appointment')
    .select(columns)
    .where('agreement_id', '=', agreementId)
    .orderBy('supplier_id')
    .orderBy('lot_id')
    .execute()
}

/** Appointments of a framework, one supplier's only where it is named, in the order of their ids, from behind `after`. */
export function listAppointmentsPage(
  db: Db,
  of: { agreementId: string; supplierId?: string | undefined },
  page: { after: string; limit: number },
) {
  let query = db.selectFrom('appointment').select(columns).where('agreement_id', '=', of.agreementId)
  if (of.supplierId) query = query.where(isMember(of.supplierId))
  return query.where('id', '>', page.after).orderBy('id').limit(page.limit).execute()
}

/** Whether the supplier was ever appointed to any lot of the framework, alone or with others. */
export async function isParty(db: Db | Tx, agreementId: string, supplierId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointment')
    .select('id')
    .where(isMember(supplierId))
    .where('agreement_id', '=', agreementId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Whether a supplier that has places at a lot of a framework has none there that is active: suspended in, or removed from, every one of
 * them. It may hold a lot by itself and as one of several.
 */
export const hasNoActivePlace = (of: { agreementId: Raw; supplierId: Raw; lotId: Raw }) => {
  const places = sql`from appointment p where p.agreement_id = ${of.agreementId}
    and p.supplier_id = ${of.supplierId} and p.lot_id = ${of.lotId}`
  return sql<boolean>`(exists (select 1 ${places}) and not exists (select 1 ${places} and p.stage = 'active'))`
}
type Raw = RawBuilder<unknown> | string

export async function isSuspendedOrRemoved(
  tx: Tx,
  of: { agreementId: string; supplierId: string; lotId: string },
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select ${hasNoActivePlace(of)} as "is"`.execute(tx)
  return rows[0]?.is === true
}

export function lockAppointment(tx: Tx, agreementId: string, id: string) {
  return tx
    .selectFrom('appointment')
    .select(columns)
    .where('agreement_id', '=', agreementId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The appointment, or nothing where the supplier is appointed to that lot of the framework already, alone or as one of the same. */
export function insertAppointment(
  tx: Tx,
  appointment: NewAppointment & { id: string; agreementId: string; members: readonly string[] },
) {
  return tx
    .insertInto('appointment')
    .values({
      id: appointment.id,
      agreement_id: appointment.agreementId,
      supplier_id: appointment.supplierId,
      lot_id: appointment.lotId,
      services: appointment.services,
      coverage: JSON.stringify(appointment.coverage),
      members: [...appointment.members],
      appointed_on: appointment.appointedOn,
      external_reference: appointment.externalReference,
    })
    .onConflict((conflict) => conflict.columns(['agreement_id', 'supplier_id', 'lot_id', 'members']).doNothing())
    .returning(columns)
    .executeTakeFirst()
}

type Change = {
  id: string
  stage: Appointment['stage']
  /** Who hold it from now on, where they are others. */
  members?: readonly string[]
  decider: string
  reason: string
}

export function updateAppointment(tx: Tx, { id, stage, members, decider, reason }: Change) {
  return tx
    .updateTable('appointment')
    .set({
      stage,
      ...(members && { members: [...members] }),
      decider,
      reason,
      changed_at: sql`carelot_now()`,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Everybody who is appointed to a lot of the framework, however they stand. */
export async function listSupplierIds(tx: Tx, agreementId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('appointment')
    .select(sql<string>`unnest(members)`.as('supplierId'))
    .distinct()
    .where('agreement_id', '=', agreementId)
    .execute()
  return rows.map(({ supplierId }) => supplierId)
}
