import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { isOfMembership } from './membership.ts'

type Among = { consortiumId: string; signers: readonly string[] }

/** Whether a signature `g` was given since whoever leads now came to lead, for one that led before too. */
const isUnderLead = sql`g.signed_at >= coalesce((select max(h.ended_at) from consortium_change h
  where h.consortium_id = g.consortium_id and h.content->>'kind' = 'lead-replacement' and h.stage = 'completed'), '-infinity')`

/**
 * The terms that these firms have agreed among themselves last, under this lead and each since it joined, whatever was proposed since and
 * not signed by all: at a version, what is material to all of which each of them had signed last by then. One that signs a text again which
 * all had replaced brings it back for nobody.
 *
 * @see C-03, C-16
 */
export async function findAgreedTerms(tx: Tx, of: Among): Promise<ConsortiumTerms | undefined> {
  const signers = [...of.signers]
  const { rows } = await sql<{ content: ConsortiumTerms }>`
    select t.content from consortium_terms t cross join lateral (
      select count(*) as signers, count(distinct material_hash) as texts, max(terms_version) as version from (
        select distinct on (g.organisation_id) g.terms_version, v.material_hash from consortium_signature g
        join consortium_terms v on v.consortium_id = g.consortium_id and v.version = g.terms_version
        where g.consortium_id = t.consortium_id and g.terms_version <= t.version and g.organisation_id = any(${signers})
          and ${isUnderLead} and ${isOfMembership({ of: 'g', at: 'signed_at' })}
        order by g.organisation_id, g.terms_version desc) last_signed) agreed
    where t.consortium_id = ${of.consortiumId} and agreed.signers = ${signers.length} and agreed.texts = 1
      and agreed.version = t.version
    order by t.version desc limit 1`.execute(tx)
  return rows[0]?.content
}
