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

type NewParty = { id: string; organisationId: string; name: string; externalReference: string | null }

export async function insertPerson(tx: Tx, person: NewParty & { roles: string[] }): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: person.id,
      organisation_id: person.organisationId,
      name: person.name,
      roles: person.roles,
      external_reference: person.externalReference,
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
    })
    .execute()
}
