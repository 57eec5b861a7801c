import type { Db, Tx } from '../database.ts'

export type KeyHolder = {
  keyId: string
  organisationId: string
  organisationKind: 'council' | 'provider' | 'vendor'
  personId: string | null
  systemId: string | null
  roles: string[] | null
  scopes: string[]
  binding: string
  expiresAt: string
  revokedAt: string | null
}

export function findKeyHolder(db: Db, hash: string): Promise<KeyHolder | undefined> {
  return db
    .selectFrom('api_key')
    .innerJoin('organisation', 'organisation.id', 'api_key.organisation_id')
    .leftJoin('person', 'person.id', 'api_key.person_id')
    .select([
      'api_key.id as keyId',
      'organisation.id as organisationId',
      'organisation.kind as organisationKind',
      'api_key.person_id as personId',
      'api_key.system_id as systemId',
      'person.roles',
      'api_key.scopes',
      'api_key.binding',
      'api_key.expires_at as expiresAt',
      'api_key.revoked_at as revokedAt',
    ])
    .where('api_key.hash', '=', hash)
    .executeTakeFirst()
}

export function findGrant(
  db: Db | Tx,
  providerId: string,
  systemId: string,
): Promise<{ id: string; scopes: string[] } | undefined> {
  return db
    .selectFrom('provider_grant')
    .select(['id', 'scopes'])
    .where('provider_id', '=', providerId)
    .where('system_id', '=', systemId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

type NewKey = {
  id: string
  organisationId: string
  personId: string | null
  systemId: string | null
  hash: string
  binding: string
  lastFour: string
  scopes: string[]
  expiresAt: string
}

export async function insertApiKey(tx: Tx, key: NewKey): Promise<void> {
  await tx
    .insertInto('api_key')
    .values({
      id: key.id,
      organisation_id: key.organisationId,
      person_id: key.personId,
      system_id: key.systemId,
      hash: key.hash,
      binding: key.binding,
      last_four: key.lastFour,
      scopes: key.scopes,
      expires_at: key.expiresAt,
      revoked_at: null,
    })
    .execute()
}
