import { sql } from 'kysely'
import { hasNoActivePlace } from '../agreement/appointment.ts'
import { awaitsSubContract } from './sub-contract.ts'

/**
 * Whether a party to the contract `c` is suspended or removed at its lot, excluded, or debarred for a mandatory ground under the
 * Act; or a sub-contract is awaited, the framework has less left than the contract is worth, or its own or the framework's last
 * day is over: then nobody can sign it, whatever the standstill.
 */
export const isBlocked = sql<boolean>`(c.stage = 'unsigned' and (
  ${awaitsSubContract} or
  exists (select 1 from unnest(c.party_ids) party join agreement a on a.id = c.agreement_id
    where ${hasNoActivePlace({ agreementId: sql`a.id`, supplierId: sql`party`, lotId: sql`c.lot_id` })}
      or exists (select 1 from (select distinct on (ground) outcome from judgement j
          where j.agreement_id = a.id and j.supplier_id = party order by ground, id desc) latest
        where outcome = 'excluded')
      or a.terms->>'regime' = 'PA2023' and exists (select 1 from (select found from debarment_reading r
          where r.council_id = c.council_id and r.organisation_id = party order by r.id desc limit 1) latest
        where found->>'ground' = 'mandatory' and coalesce((found->>'endsOn')::date, 'infinity')
          >= (carelot_now() at time zone 'Europe/London')::date))
  or exists (select 1 from agreement a where a.id = c.agreement_id and (
    c.appoints_to is null and c.value_pence > (a.terms->>'maximumValuePence')::bigint - a.value_called_off_pence
    or least(c.ends_on, greatest((a.terms->>'expiresOn')::date, (
      select max((e->>'untilOn')::date) from jsonb_array_elements(a.terms->'extensions') e where e->>'takenOn' is not null)))
      < (carelot_now() at time zone 'Europe/London')::date))))`
