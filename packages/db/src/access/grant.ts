import type { EventType } from '@carelot/rules/event/event'
import type { Db, Tx } from '../database.ts'

/** The grant that stands, with what ties it to its parties. One that the append-only record says was taken back does not. */
export function findGrant(
  db: Db | Tx,
  providerId: string,
  systemId: string,
): Promise<{ id: string; scopes: string[]; binding: string } | undefined> {
  return db
    .selectFrom('provider_grant')
    .select(['id', 'scopes', 'binding'])
    .where('provider_id', '=', providerId)
    .where('system_id', '=', systemId)
    .where('revoked_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('record')
            .select('record.id')
            .whereRef('record.subject', '=', 'provider_grant.id')
            .where('record.type', '=', 'grant.revoked' satisfies EventType),
        ),
      ),
    )
    .executeTakeFirst()
}

type NewGrant = {
  id: string
  providerId: string
  systemId: string
  scopes: readonly string[]
  binding: string
  grantedBy: string
  externalReference: string | null
}

/** False when a grant of this provider for this system stands already. */
export async function insertGrant(tx: Tx, grant: NewGrant): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('provider_grant')
    .values({
      id: grant.id,
      provider_id: grant.providerId,
      system_id: grant.systemId,
      scopes: [...grant.scopes],
      binding: grant.binding,
      granted_by: grant.grantedBy,
      revoked_at: null,
      external_reference: grant.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const selectGrant = (db: Db | Tx) =>
  db
    .selectFrom('provider_grant')
    .innerJoin('system', 'system.id', 'provider_grant.system_id')
    .select([
      'provider_grant.id',
      'provider_grant.provider_id as providerId',
      'provider_grant.system_id as systemId',
      'system.name as systemName',
      'system.organisation_id as vendorId',
      'provider_grant.scopes',
      'provider_grant.granted_by as grantedBy',
      'provider_grant.granted_at as grantedAt',
      'provider_grant.revoked_at as revokedAt',
      'provider_grant.external_reference as externalReference',
    ])

/** Grants that the organisation gave as a provider or has as a vendor, in the order of their ids. */
export function listGrants(db: Db, organisationId: string, page: { after: string; limit: number }) {
  return selectGrant(db)
    .where((eb) =>
      eb.or([eb('provider_grant.provider_id', '=', organisationId), eb('system.organisation_id', '=', organisationId)]),
    )
    .where('provider_grant.id', '>', page.after)
    .orderBy('provider_grant.id')
    .limit(page.limit)
    .execute()
}

/** A grant of this provider. */
export function findGrantOf(tx: Tx, id: string, providerId: string) {
  return selectGrant(tx)
    .where('provider_grant.id', '=', id)
    .where('provider_grant.provider_id', '=', providerId)
    .executeTakeFirst()
}

export async function updateRevokedGrant(tx: Tx, id: string, revokedAt: string): Promise<void> {
  await tx
    .updateTable('provider_grant')
    .set({ revoked_at: revokedAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
