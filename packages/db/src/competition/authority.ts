import type { EventType } from '@carelot/rules/event/event'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'

type NewAuthority = {
  id: string
  competitionId: string
  providerId: string
  systemId: string
  signatory: string
  statement: string
  externalReference: string | null
}
type OfSystem = Pick<NewAuthority, 'competitionId' | 'providerId' | 'systemId'>
type OfProvider = Pick<NewAuthority, 'competitionId' | 'providerId'>

/** One active authority for each competition, provider and system: a later one takes the earlier one's place. */
export async function insertAuthority(tx: Tx, authority: NewAuthority): Promise<void> {
  await tx
    .updateTable('submission_authority')
    .set((eb) => ({ revoked_at: eb.fn<string>('carelot_now') }))
    .where('competition_id', '=', authority.competitionId)
    .where('provider_id', '=', authority.providerId)
    .where('system_id', '=', authority.systemId)
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .insertInto('submission_authority')
    .values({
      id: authority.id,
      competition_id: authority.competitionId,
      provider_id: authority.providerId,
      system_id: authority.systemId,
      signatory: authority.signatory,
      statement: authority.statement,
      external_reference: authority.externalReference,
    })
    .execute()
}

/**
 * The authority of a system. One that is older than the provider's grant to it was given under a grant since taken back;
 * one that the append-only record says was revoked is none, whatever its row says.
 */
export function findAuthority(tx: Tx, of: OfSystem): Promise<{ id: string; statement: string } | undefined> {
  return tx
    .selectFrom('submission_authority')
    .select(['id', 'statement'])
    .where('competition_id', '=', of.competitionId)
    .where('provider_id', '=', of.providerId)
    .where('system_id', '=', of.systemId)
    .where('revoked_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('provider_grant')
            .select('provider_grant.id')
            .where('provider_grant.provider_id', '=', of.providerId)
            .where('provider_grant.system_id', '=', of.systemId)
            .where('provider_grant.revoked_at', 'is', null)
            .whereRef('provider_grant.granted_at', '>', 'submission_authority.given_at'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('record')
            .select('record.id')
            .where('record.subject', '=', of.competitionId)
            .where('record.type', '=', 'bid.submission-authority-revoked' satisfies EventType)
            .where(sql`record.data->>'authorityId'`, '=', sql.ref('submission_authority.id')),
        ),
      ),
    )
    .executeTakeFirst()
}

const selectAuthority = (db: Db | Tx, { competitionId, providerId }: OfProvider) =>
  db
    .selectFrom('submission_authority')
    .select([
      'id',
      'competition_id as competitionId',
      'system_id as systemId',
      'signatory',
      'statement',
      'given_at as givenAt',
      'revoked_at as revokedAt',
      'external_reference as externalReference',
    ])
    .where('competition_id', '=', competitionId)
    .where('provider_id', '=', providerId)

/** Authorities that a provider gave for one competition, those of one system where it is named, in the order of their ids. */
export function listAuthorities(
  db: Db,
  of: OfProvider & { systemId: string | undefined },
  page: { after: string; limit: number },
) {
  let query = selectAuthority(db, of).where('id', '>', page.after)
  if (of.systemId) query = query.where('system_id', '=', of.systemId)
  return query.orderBy('id').limit(page.limit).execute()
}

/** An authority that this provider gave for this competition. */
export function findAuthorityOf(tx: Tx, id: string, of: OfProvider) {
  return selectAuthority(tx, of).where('id', '=', id).executeTakeFirst()
}

export async function updateAuthorityRevoked(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('submission_authority')
    .set((eb) => ({ revoked_at: eb.fn<string>('carelot_now') }))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}
