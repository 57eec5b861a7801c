import { sql } from 'kysely'

/**
 * Whether the contract `c` is with several where one entity is required at the award, or with a vehicle of which nothing is known:
 * whoever signs would not know with whom. Consortia come after contracts, and so their tables are read here by name alone.
 *
 * @see rules C-01, C-15
 */
export const awaitsForm = sql<boolean>`(c.vehicle is null and (
  (cardinality(c.party_ids) > 1
    and exists (select 1 from competition k where k.id = c.competition_id and k.brief ? 'legalFormAtAward'))
  or exists (select 1 from bid_manifest f join consortium n on n.id = f.content->>'consortiumId'
    where f.bid_id = c.bid_id and n.model = 'special-purpose-vehicle')))`
