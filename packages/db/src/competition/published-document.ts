import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { isInvitationOf } from './holding.ts'

/**
 * Whether the document is published to this supplier: named by the brief or an addendum of a competition that it, or one with whom it
 * holds an invited lot or bids, was invited to.
 */
export async function isPublishedTo(db: Db | Tx, documentId: string, supplierId: string): Promise<boolean> {
  const { rows } = await sql<{ published: boolean }>`
    select exists (
      select 1 from document d join competition c on c.council_id = d.organisation_id
      where d.id = ${documentId} and d.purpose = 'tender' and c.published_at is not null
        and (
          exists (
            select 1 from invitation i
            where i.competition_id = c.id and ${isInvitationOf(supplierId)} and i.gate is null and i.bidder_id is not null
          )
          or exists (select 1 from bidder_member m where m.competition_id = c.id and m.organisation_id = ${supplierId})
        )
        and (
          c.brief -> 'documents' ? d.id
          or exists (select 1 from addendum a where a.competition_id = c.id and a.body -> 'documents' ? d.id)
        )
    ) as published`.execute(db)
  return rows[0]?.published ?? false
}
