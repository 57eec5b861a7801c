import type { PaperKind } from '@carelot/rules/consortium/model'
import type { PaperContent, PaperSignature } from '@carelot/rules/consortium/paper'
import type { ConsortiumRole } from '@carelot/rules/consortium/role'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'
import { isOfMembership } from './membership.ts'

/** What a firm has signed last of one of its papers, whether since it joined, and whether who signed may still sign for it. */
export type PaperRow = PaperSignature & {
  organisationId: string
  kind: PaperKind
  isSignatory: boolean
  isOfMembership: boolean
}

/** The last signature of each paper of a consortium `c`. */
export const papersColumn = sql`
  (select coalesce(json_agg(json_build_object('organisationId', p.organisation_id, 'kind', p.kind, 'version', p.version,
      'contentHash', p.content_hash, 'personId', p.person_id, 'authority', p.authority, 'expiresOn', p.expires_on,
      'otherBidsInvolvedIn', p.other_bids_involved_in, 'documentId', p.document_id, 'documentHash', p.document_hash,
      'statement', p.statement, 'signedAt', ${utc('p.signed_at')},
      'isOfMembership', ${isOfMembership({ of: 'p', at: 'signed_at' })}, 'isSignatory', exists(
        select 1 from person s where s.id = p.person_id and s.organisation_id = p.organisation_id and 'signatory' = any(s.roles))
      ) order by p.organisation_id, p.kind), '[]')
    from (select distinct on (organisation_id, kind) * from consortium_paper
      where consortium_id = c.id order by organisation_id, kind, version desc) p) as papers`

type NewPaper = PaperSignature & {
  consortiumId: string
  organisationId: string
  kind: PaperKind
  content: PaperContent
}

export async function insertPaper(tx: Tx, made: NewPaper): Promise<void> {
  await tx
    .insertInto('consortium_paper')
    .values({
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      kind: made.kind,
      version: made.version,
      content: JSON.stringify(made.content),
      content_hash: made.contentHash,
      person_id: made.personId,
      authority: JSON.stringify(made.authority),
      expires_on: made.expiresOn,
      other_bids_involved_in: made.otherBidsInvolvedIn,
      document_id: made.documentId,
      document_hash: made.documentHash,
      statement: made.statement,
      signed_at: made.signedAt,
    })
    .execute()
}

type GivenRole = {
  consortiumId: string
  organisationId: string
  role: ConsortiumRole
  /** Whether the firm itself has consented to it. */
  isConsented: boolean
}

export async function updateRole(
  tx: Tx,
  { consortiumId, organisationId, role, isConsented }: GivenRole,
): Promise<void> {
  await tx
    .updateTable('consortium_member')
    .set({ role, ...(isConsented && { consented_role: role }) })
    .where('consortium_id', '=', consortiumId)
    .where('organisation_id', '=', organisationId)
    .execute()
}

type Certificate = Pick<PaperSignature, 'statement' | 'signedAt'> & {
  consortiumId: string
  organisationId: string
  otherBidsInvolvedIn: boolean
}

/** The certificates of non-collusion that were signed last, of each firm that is still in these consortia and since it is. */
export async function listCertificates(db: Db | Tx, consortiumIds: readonly string[]): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    select distinct on (consortium_id, organisation_id) consortium_id as "consortiumId", organisation_id as "organisationId",
      other_bids_involved_in as "otherBidsInvolvedIn", statement, signed_at as "signedAt"
    from consortium_paper p where kind = 'non-collusion' and consortium_id = any(${[...consortiumIds]}::text[])
      and ${isOfMembership({ of: 'p', at: 'signed_at' })}
    order by consortium_id, organisation_id, version desc`.execute(db)
  return rows
}
