import type { Evidence, NewEvidence } from '@carelot/rules/consortium/evidence'
import type { Instant } from '@carelot/rules/instant'
import type { Db, Tx } from '../database.ts'
import { deleteReminders } from '../event/reminder.ts'

const columns = [
  'id',
  'organisation_id as organisationId',
  'particulars',
  'content_hash as contentHash',
  'issued_on as issuedOn',
  'expires_on as expiresOn',
  'external_reference as externalReference',
  'submitted_by as submittedBy',
  'submitted_at as submittedAt',
  'verdict',
  'verdict_by as verdictBy',
  'verdict_at as verdictAt',
  'reason',
] as const

type EvidenceToInsert = NewEvidence & {
  id: string
  consortiumId: string
  organisationId: string
  submittedBy: string
  submittedAt: Instant
}

export function insertEvidence(tx: Tx, made: EvidenceToInsert): Promise<Evidence> {
  return tx
    .insertInto('consortium_evidence')
    .values({
      id: made.id,
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      particulars: JSON.stringify(made.particulars),
      content_hash: made.contentHash,
      issued_on: made.issuedOn,
      expires_on: made.expiresOn,
      external_reference: made.externalReference,
      submitted_by: made.submittedBy,
      submitted_at: made.submittedAt,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
}

export function findEvidence(db: Db | Tx, of: { consortiumId: string; id: string }): Promise<Evidence | undefined> {
  return db
    .selectFrom('consortium_evidence')
    .select(columns)
    .where('consortium_id', '=', of.consortiumId)
    .where('id', '=', of.id)
    .executeTakeFirst()
}

/** What a member has submitted, in the order in which it did. */
export function listEvidenceOf(db: Db | Tx, of: { consortiumId: string; organisationId: string }): Promise<Evidence[]> {
  return db
    .selectFrom('consortium_evidence')
    .select(columns)
    .where('consortium_id', '=', of.consortiumId)
    .where('organisation_id', '=', of.organisationId)
    .orderBy('id')
    .execute()
}

type Verdict = { id: string; verdict: 'verified' | 'refused'; by: string; at: Instant; reason: string | null }

export function updateVerdict(tx: Tx, { id, verdict, by, at, reason }: Verdict): Promise<Evidence> {
  return tx
    .updateTable('consortium_evidence')
    .set({ verdict, verdict_by: by, verdict_at: at, reason })
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** What is watched of evidence, for the lead that there is and its member, as long as that has not left. */
export function findWatched(tx: Tx, evidenceId: string) {
  return tx
    .selectFrom('consortium_evidence as shown')
    .innerJoin('consortium', 'consortium.id', 'shown.consortium_id')
    .innerJoin('consortium_member as member', (join) =>
      join
        .onRef('member.consortium_id', '=', 'shown.consortium_id')
        .onRef('member.organisation_id', '=', 'shown.organisation_id')
        .on('member.stage', '=', 'joined'),
    )
    .select([
      'consortium.id as consortiumId',
      'consortium.lead_id as leadId',
      'shown.organisation_id as organisationId',
      'shown.particulars',
      'shown.expires_on as expiresOn',
    ])
    .where('shown.id', '=', evidenceId)
    .executeTakeFirst()
}

/** Ends the watch over what the members of a consortium have shown: it lives no longer. */
export async function deleteRemindersOfEvidence(tx: Tx, consortiumId: string): Promise<void> {
  const shown = tx.selectFrom('consortium_evidence').select('id').where('consortium_id', '=', consortiumId)
  for (const { id } of await shown.execute()) await deleteReminders(tx, id)
}
