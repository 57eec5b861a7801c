import type { NewRegistration } from '@carelot/rules/organisation/registration'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

const columns = [
  'id',
  'organisation_id as organisationId',
  'particulars',
  'issued_on as issuedOn',
  'expires_on as expiresOn',
  'external_reference as externalReference',
  'version',
  'created_at as createdAt',
] as const

export function insertRegistration(tx: Tx, registration: NewRegistration & { id: string; organisationId: string }) {
  return tx
    .insertInto('registration')
    .values({
      id: registration.id,
      organisation_id: registration.organisationId,
      particulars: JSON.stringify(registration.particulars),
      issued_on: registration.issuedOn,
      expires_on: registration.expiresOn,
      external_reference: registration.externalReference,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export function lockRegistration(tx: Tx, { organisationId, id }: { organisationId: string; id: string }) {
  return tx
    .selectFrom('registration')
    .select(columns)
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
}

type Change = { id: string; expiresOn: string | null; externalReference: string | null }

export function updateRegistration(tx: Tx, { id, expiresOn, externalReference }: Change) {
  return tx
    .updateTable('registration')
    .set({ expires_on: expiresOn, external_reference: externalReference, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** Registrations of an organisation in the order in which they were recorded, from behind `after`. */
export function listRegistrations(db: Db, organisationId: string, page: { after: string; limit: number }) {
  return db
    .selectFrom('registration')
    .select(columns)
    .where('organisation_id', '=', organisationId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** All registrations of these organisations. */
export function listRegistrationsOf(db: Db | Tx, organisationIds: readonly string[]) {
  if (organisationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('registration')
    .select(columns)
    .where('organisation_id', 'in', organisationIds)
    .orderBy('id')
    .execute()
}
