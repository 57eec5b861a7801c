import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { isOfMembership } from './membership.ts'

type Among = { consortiumId: string; leadId: string; signers: readonly string[] }

/**
 * The last terms of which these firms have all signed what is material, under this lead and each since it joined: what they have agreed
 * among themselves, whatever was proposed since and not signed by all.
 *
 * @see C-03, C-16
 */
export async function findAgreedTerms(tx: Tx, of: Among): Promise<ConsortiumTerms | undefined> {
  const { rows } = await sql<{ content: ConsortiumTerms }>`
    select t.content from consortium_terms t
    where t.consortium_id = ${of.consortiumId} and not exists (
      select from unnest(${[...of.signers]}::text[]) signer where not exists (
        select from consortium_signature g
        join consortium_terms v on v.consortium_id = g.consortium_id and v.version = g.terms_version
        where g.consortium_id = t.consortium_id and g.organisation_id = signer and g.lead_id = ${of.leadId}
          and v.material_hash = t.material_hash and ${isOfMembership({ of: 'g', at: 'signed_at' })}))
    order by t.version desc limit 1`.execute(tx)
  return rows[0]?.content
}
