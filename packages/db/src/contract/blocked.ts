import { sql } from 'kysely'

/**
 * Whether a party to the contract `c` is suspended or removed at its lot, excluded, or debarred for a mandatory ground under the
 * Act; or a sub-contract is awaited, or the framework has less left than the contract is worth: then nobody can sign it, whatever
 * the time.
 */
export const isBlocked = sql<boolean>`(
  c.awaits_sub_contract or
  exists (select 1 from unnest(c.party_ids) party join agreement a on a.id = c.agreement_id
    where exists (select 1 from appointment p
        where p.agreement_id = a.id and p.supplier_id = party and p.lot_id = c.lot_id and p.stage <> 'active')
      or exists (select 1 from (select distinct on (ground) outcome from judgement j
          where j.agreement_id = a.id and j.supplier_id = party order by ground, id desc) latest
        where outcome = 'excluded')
      or a.terms->>'regime' = 'PA2023' and exists (select 1 from (select found from debarment_reading r
          where r.council_id = c.council_id and r.organisation_id = party order by r.id desc limit 1) latest
        where found->>'ground' = 'mandatory' and coalesce((found->>'endsOn')::date, 'infinity')
          >= (carelot_now() at time zone 'Europe/London')::date))
  or c.appoints_to is null and c.value_pence > (
    select (a.terms->>'maximumValuePence')::bigint - a.value_called_off_pence from agreement a where a.id = c.agreement_id))`
