import type { ContractBlock } from '@carelot/rules/contract/signing'
import { sql } from 'kysely'
import { hasNoActivePlace } from '../agreement/appointment.ts'
import { isListed } from '../organisation/debarment.ts'
import { awaitsSubContract } from './sub-contract.ts'

const today = sql`(carelot_now() at time zone 'Europe/London')::date`

const isExcluded = sql`exists (select 1 from (select distinct on (ground) outcome from judgement j
  where j.agreement_id = a.id and j.supplier_id = party order by ground, id desc) latest where outcome = 'excluded')`

const isDebarred = sql`(a.terms->>'regime' = 'PA2023' and exists (select 1 from (select found from debarment_reading r
  where r.council_id = c.council_id and r.organisation_id = party order by r.id desc limit 1) latest
  where found->>'ground' = 'mandatory' and ${isListed}))`

const hasNoPlace = hasNoActivePlace({ agreementId: sql`a.id`, supplierId: sql`party`, lotId: sql`c.lot_id` })

const isTermOver = sql`least(c.ends_on, greatest((a.terms->>'expiresOn')::date, (
  select max((e->>'untilOn')::date) from jsonb_array_elements(a.terms->'extensions') e where e->>'takenOn' is not null))) < ${today}`

const isBeyondMaximum = sql`(c.appoints_to is null
  and c.value_pence > (a.terms->>'maximumValuePence')::bigint - a.value_called_off_pence)`

/** What a signature of the contract `c` would be refused for by anybody, whatever the standstill; null if for nothing. */
export const blockedBy = sql<ContractBlock | null>`(select case
    when ${awaitsSubContract} then 'contract.sub-contract-awaited'
    when ${isTermOver} then 'contract.term-over'
    when exists (select 1 from unnest(c.party_ids) party where ${isExcluded}) then 'contract.supplier-excluded'
    when exists (select 1 from unnest(c.party_ids) party where ${isDebarred}) then 'contract.supplier-debarred'
    when exists (select 1 from unnest(c.party_ids) party where ${hasNoPlace}) then 'contract.supplier-suspended'
    when ${isBeyondMaximum} then 'agreement.value-exceeded'
  end from agreement a where a.id = c.agreement_id and c.stage = 'unsigned')`
