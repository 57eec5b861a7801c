import { sql } from 'kysely'
import { isNumber } from '../organisation/number.ts'

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

/**
 * Whether the vehicle that the contract `c` is with has come to be registered here since it was named, and has not said that it contracts
 * for those who have bid: a number that nobody had was their lead's word, and a firm that is there is bound by its own.
 *
 * @see rule C-15
 */
export const awaitsConsent = sql<boolean>`exists (
  select from organisation_identifier o join bid_manifest f on f.bid_id = c.bid_id
  where ${isNumber(sql`c.vehicle->'identifier'`)}
    and not exists (select from consortium_vehicle_consent v
      where v.consortium_id = f.content->>'consortiumId' and v.organisation_id = o.organisation_id))`
