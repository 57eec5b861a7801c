import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

/** A system of the organisation itself, or a vendor's that the organisation has granted. */
export function findSystem(db: Db | Tx, id: string, organisationId: string) {
  return db
    .selectFrom('system')
    .select(['id', 'organisation_id as organisationId', 'name'])
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('organisation_id', '=', organisationId),
        eb.exists(
          eb
            .selectFrom('provider_grant')
            .select('provider_grant.id')
            .whereRef('provider_grant.system_id', '=', 'system.id')
            .where('provider_grant.provider_id', '=', organisationId)
            .where('provider_grant.revoked_at', 'is', null),
        ),
      ]),
    )
    .executeTakeFirst()
}

/** A system of any vendor, for a provider to grant. */
export function findVendorSystem(tx: Tx, id: string) {
  return tx
    .selectFrom('system')
    .innerJoin('organisation', 'organisation.id', 'system.organisation_id')
    .select(['system.id', 'system.name', 'organisation.id as vendorId'])
    .where('system.id', '=', id)
    .where('organisation.kind', '=', 'vendor' satisfies OrganisationKind)
    .executeTakeFirst()
}

/** Who of these persons there is, with what they are trusted with and where. */
export function listPersonsAnywhere(db: Db | Tx, ids: readonly string[]) {
  return db
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select(['person.id', 'person.roles', 'person.organisation_id as organisationId', 'organisation.kind'])
    .where('person.id', 'in', [...ids])
    .execute()
}

type NewParty = {
  id: string
  organisationId: string
  name: string
  externalReference: string | null
  binding: string
}

export async function insertPerson(tx: Tx, person: NewParty & { roles: readonly string[] }): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: person.id,
      organisation_id: person.organisationId,
      name: person.name,
      roles: [...person.roles],
      external_reference: person.externalReference,
      binding: person.binding,
    })
    .execute()
}

export async function insertSystem(tx: Tx, system: NewParty): Promise<void> {
  await tx
    .insertInto('system')
    .values({
      id: system.id,
      organisation_id: system.organisationId,
      name: system.name,
      external_reference: system.externalReference,
      binding: system.binding,
    })
    .execute()
}

const partyColumns = [
  'id',
  'name',
  'external_reference as externalReference',
  'version',
  'created_at as createdAt',
] as const

const selectPerson = (db: Db | Tx) => db.selectFrom('person').select([...partyColumns, 'roles'])
const selectSystem = (db: Db | Tx) => db.selectFrom('system').select(partyColumns)

export function listPersons(db: Db, organisationId: string, page: { after: string; limit: number }) {
  return selectPerson(db)
    .where('organisation_id', '=', organisationId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

export function listSystems(db: Db, organisationId: string, page: { after: string; limit: number }) {
  return selectSystem(db)
    .where('organisation_id', '=', organisationId)
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

export function findPerson(db: Db | Tx, id: string, organisationId: string) {
  return selectPerson(db).where('id', '=', id).where('organisation_id', '=', organisationId).executeTakeFirst()
}

export function findOwnSystem(db: Db | Tx, id: string, organisationId: string) {
  return selectSystem(db).where('id', '=', id).where('organisation_id', '=', organisationId).executeTakeFirst()
}

/** The person's row, held until the transaction ends. */
export function lockPerson(tx: Tx, id: string, organisationId: string) {
  return selectPerson(tx)
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
}

export function lockSystem(tx: Tx, id: string, organisationId: string) {
  return selectSystem(tx)
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
}

/** All administrators of the organisation, their rows held until the transaction ends, so that two cannot both be the last to go. */
export async function lockAdministrators(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

type PersonChange = { name: string; roles: readonly string[]; externalReference: string | null; binding: string }

export async function updatePerson(tx: Tx, id: string, change: PersonChange): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      name: change.name,
      roles: [...change.roles],
      external_reference: change.externalReference,
      binding: change.binding,
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

const firstOfficerLock = 7_203_003

/** Two that make the first officer at once: the second waits, and then sees what the first has made. */
export async function lockFirstOfficers(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${firstOfficerLock})`.execute(tx)
}

/** Whether any council here has an administrator. */
export async function findCouncilOfficer(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
    .select('person.id')
    .where('organisation.kind', '=', 'council' satisfies OrganisationKind)
    .where(sql<boolean>`'administrator' = any(person.roles)`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
