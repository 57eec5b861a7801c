import type { Db, Tx } from '../database.ts'

type NewOrganisation = {
  id: string
  kind: 'council' | 'provider' | 'vendor'
  name: string
  identifiers: readonly object[]
  serialised: readonly string[]
  externalReference: string | null
}

/** The organisation and its identifiers, each of which belongs to one organisation only. */
export async function insertOrganisation(tx: Tx, organisation: NewOrganisation): Promise<void> {
  const { id, kind, name, identifiers, externalReference } = organisation
  await tx
    .insertInto('organisation')
    .values({ id, kind, name, identifiers: JSON.stringify(identifiers), external_reference: externalReference })
    .execute()
  if (organisation.serialised.length > 0)
    await tx
      .insertInto('organisation_identifier')
      .values(organisation.serialised.map((identifier) => ({ identifier, organisation_id: id })))
      .execute()
}

export function findOrganisation(db: Db | Tx, id: string) {
  return db
    .selectFrom('organisation')
    .select([
      'id',
      'kind',
      'name',
      'identifiers',
      'external_reference as externalReference',
      'version',
      'created_at as createdAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}
