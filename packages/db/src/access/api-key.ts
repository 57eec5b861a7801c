import type { EventType } from '@carelot/rules/event/event'
import { sql } from 'kysely'
import { compiledOnce } from '../compiled-once.ts'
import type { Db, Tx } from '../database.ts'

export type KeyHolder = {
  keyId: string
  organisationId: string
  organisationKind: 'council' | 'provider' | 'vendor'
  personId: string | null
  systemId: string | null
  roles: string[] | null
  /** Of the person or system. */
  holderBinding: string
  scopes: string[]
  binding: string
  expiresAt: string
  /** By the row, or by the append-only record though the row says otherwise. */
  revoked: boolean
}

const holderOf = compiledOnce((db, hash: string) =>
  db
    .selectFrom('api_key')
    .innerJoin('organisation', 'organisation.id', 'api_key.organisation_id')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'api_key.person_id').onRef('person.organisation_id', '=', 'api_key.organisation_id'),
    )
    .leftJoin('system', (join) =>
      join.onRef('system.id', '=', 'api_key.system_id').onRef('system.organisation_id', '=', 'api_key.organisation_id'),
    )
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
    ])
    .select(({ fn, ref, or, eb, exists, selectFrom }) => [
      fn.coalesce(ref('person.binding'), ref('system.binding'), sql<string>`''`).as('holderBinding'),
      or([
        eb('api_key.revoked_at', 'is not', null),
        exists(
          selectFrom('record')
            .select('record.id')
            .whereRef('record.subject', '=', 'api_key.id')
            .where('record.type', '=', 'api-key.revoked' satisfies EventType),
        ),
      ])
        .$castTo<boolean>()
        .as('revoked'),
    ])
    .where('api_key.hash', '=', hash)
    .compile(),
)

export async function findKeyHolder(db: Db, hash: string): Promise<KeyHolder | undefined> {
  const [holder] = await holderOf(db, hash)
  return holder
}

type NewKey = {
  id: string
  organisationId: string
  personId: string | null
  systemId: string | null
  hash: string
  binding: string
  lastFour: string
  scopes: readonly string[]
  expiresAt: string
  externalReference: string | null
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
      scopes: [...key.scopes],
      expires_at: key.expiresAt,
      revoked_at: null,
      external_reference: key.externalReference,
    })
    .execute()
}

const selectKey = (db: Db | Tx) =>
  db
    .selectFrom('api_key')
    .select(['id', 'scopes'])
    .select([
      sql<string>`coalesce(person_id, system_id)`.as('holderId'),
      'last_four as lastFour',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'revoked_at as revokedAt',
      'external_reference as externalReference',
    ])

/** Keys of the organisation in the order of their ids; one holder's only, when it is named. */
export function listApiKeys(
  db: Db,
  owner: { organisationId: string; holderId?: string | undefined },
  page: { after: string; limit: number },
) {
  let query = selectKey(db).where('organisation_id', '=', owner.organisationId).where('id', '>', page.after)
  if (owner.holderId) query = query.where(sql`coalesce(person_id, system_id)`, '=', owner.holderId)
  return query.orderBy('id').limit(page.limit).execute()
}

export function findApiKey(tx: Db | Tx, id: string, organisationId: string) {
  return selectKey(tx).where('id', '=', id).where('organisation_id', '=', organisationId).executeTakeFirst()
}

/** Keys of the holder that are good now, by the machine's clock. To be asked with the holder's row locked. */
export async function countActiveKeys(tx: Tx, holderId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('api_key')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where((eb) => eb.or([eb('person_id', '=', holderId), eb('system_id', '=', holderId)]))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<string>`clock_timestamp()`)
    .executeTakeFirstOrThrow()
  return count
}

export async function updateRevokedKey(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('api_key')
    .set({ revoked_at: sql<string>`clock_timestamp()` })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
