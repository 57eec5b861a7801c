import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { TermsSection } from '@carelot/rules/consortium/terms-sections'
import type { Instant } from '@carelot/rules/instant'
import type { JSONColumnType } from 'kysely'
import type { Db, Tx } from '../database.ts'

export type TermsCommentTables = {
  consortium_terms_comment: {
    id: string
    consortium_id: string
    terms_version: number
    organisation_id: string
    person_id: string
    section: TermsSection | null
    text: string
    suggested: JSONColumnType<ConsortiumTerms | null, string | null, never>
    external_reference: string | null
    commented_at: Instant
  }
}

export type TermsCommentRow = {
  id: string
  termsVersion: number
  organisationId: string
  personId: string
  section: TermsSection | null
  text: string
  suggested: ConsortiumTerms | null
  externalReference: string | null
  commentedAt: Instant
}

export async function insertTermsComment(tx: Tx, made: TermsCommentRow & { consortiumId: string }): Promise<void> {
  await tx
    .insertInto('consortium_terms_comment')
    .values({
      id: made.id,
      consortium_id: made.consortiumId,
      terms_version: made.termsVersion,
      organisation_id: made.organisationId,
      person_id: made.personId,
      section: made.section,
      text: made.text,
      suggested: made.suggested && JSON.stringify(made.suggested),
      external_reference: made.externalReference,
      commented_at: made.commentedAt,
    })
    .execute()
}

type Asked = { consortiumId: string; termsVersion: number; section?: TermsSection | undefined }

/** What was said of a version, or of a section of it, from behind `after`. */
export function listTermsComments(
  db: Db,
  { consortiumId, termsVersion, section }: Asked,
  page: { after: string; limit: number },
): Promise<TermsCommentRow[]> {
  return db
    .selectFrom('consortium_terms_comment')
    .select([
      'id',
      'section',
      'text',
      'suggested',
      'terms_version as termsVersion',
      'organisation_id as organisationId',
    ])
    .select(['person_id as personId', 'external_reference as externalReference', 'commented_at as commentedAt'])
    .where('consortium_id', '=', consortiumId)
    .where('terms_version', '=', termsVersion)
    .$if(section !== undefined, (query) => query.where('section', '=', section ?? null))
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}
