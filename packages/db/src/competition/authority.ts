import type { Tx } from '../database.ts'

type Authority = {
  id: string
  competitionId: string
  providerId: string
  systemId: string
  signatory: string
  statement: string
}

/** One active authority for each competition, provider and system: a later one takes the earlier one's place. */
export async function insertAuthority(tx: Tx, authority: Authority): Promise<void> {
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
    })
    .execute()
}

/** The authority of a system. One that is older than the provider's grant to it was given under a grant since taken back. */
export function findAuthority(
  tx: Tx,
  of: Pick<Authority, 'competitionId' | 'providerId' | 'systemId'>,
): Promise<{ id: string; statement: string } | undefined> {
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
    .executeTakeFirst()
}
