import type { OrganisationIdentifier } from '@carelot/rules/organisation/identifier'
import { serialisedIdentifier } from '@carelot/rules/organisation/identifier'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import type { Db, Tx } from '../database.ts'

type OrganisationToInsert = {
  id: string
  kind: OrganisationKind
  name: string
  /** Null for a council that was made with its deployment, which asks for none. */
  identifier: OrganisationIdentifier | null
  additionalIdentifiers: readonly OrganisationIdentifier[]
  externalReference: string | null
}

const columns = [
  'organisation.id',
  'organisation.kind',
  'organisation.name',
  'organisation.identifier',
  'organisation.additional_identifiers as additionalIdentifiers',
  'organisation.external_reference as externalReference',
  'organisation.version',
  'organisation.created_at as createdAt',
] as const

/**
 * The organisation and its identifiers, each of which belongs to one organisation only. Gives those that another has
 * already; with any, the transaction is to be given up.
 */
export async function insertOrganisation(tx: Tx, organisation: OrganisationToInsert): Promise<string[]> {
  const { id, kind, name, identifier, additionalIdentifiers, externalReference } = organisation
  await tx
    .insertInto('organisation')
    .values({
      id,
      kind,
      name,
      identifier: identifier && JSON.stringify(identifier),
      additional_identifiers: JSON.stringify(additionalIdentifiers),
      external_reference: externalReference,
    })
    .execute()
  // In the order of their text, so that two registrations of the same identifiers wait for each other and do not deadlock.
  const serialised = [...(identifier ? [identifier] : []), ...additionalIdentifiers]
    .map(serialisedIdentifier)
    .toSorted()
  if (serialised.length === 0) return []
  const inserted = await tx
    .insertInto('organisation_identifier')
    .values(serialised.map((each) => ({ identifier: each, organisation_id: id })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('identifier')
    .execute()
  const own = new Set(inserted.map((row) => row.identifier))
  return serialised.filter((each) => !own.has(each))
}

/** Names of organisations by their ids. */
export async function listOrganisationNames(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function findOrganisation(db: Db | Tx, id: string) {
  return db.selectFrom('organisation').select(columns).where('id', '=', id).executeTakeFirst()
}

/** The organisation that an identifier belongs to, e.g. `GB-COH-01234567`. */
export async function findOrganisationBy(db: Db | Tx, identifier: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('organisation_identifier')
    .select('organisation_id as id')
    .where('identifier', '=', identifier)
    .executeTakeFirst()
  return found?.id
}

/** Every provider that is registered here. */
export async function listProviderIds(db: Db | Tx): Promise<string[]> {
  const rows = await db.selectFrom('organisation').select('id').where('kind', '=', 'provider').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

type Filter = {
  /** Councils, and this organisation; without it all. */
  visibleTo?: string | undefined
  kind?: OrganisationKind | undefined
  /** As text, e.g. `GB-COH-01234567`. */
  identifier?: string | undefined
}

/** Organisations in the order of their ids, from behind `after`. */
export function listOrganisations(db: Db, filter: Filter, page: { after: string; limit: number }) {
  const { visibleTo, kind, identifier } = filter
  let query = db.selectFrom('organisation').select(columns).where('id', '>', page.after)
  if (visibleTo) query = query.where((eb) => eb.or([eb('kind', '=', 'council'), eb('id', '=', visibleTo)]))
  if (kind) query = query.where('kind', '=', kind)
  if (identifier)
    query = query.where('id', 'in', (eb) =>
      eb.selectFrom('organisation_identifier').select('organisation_id').where('identifier', '=', identifier),
    )
  return query.orderBy('id').limit(page.limit).execute()
}
