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
