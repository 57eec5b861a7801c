import type { ContractBlock } from '@carelot/rules/contract/signing'
import { sql } from 'kysely'
import { hasNoActivePlace } from '../agreement/appointment.ts'
import { isExcludedParty } from '../agreement/judgement.ts'
import { isDebarredParty } from '../organisation/debarment.ts'
import { isNumber } from '../organisation/number.ts'
import { awaitsChange } from './change.ts'
import { awaitsConsent, awaitsForm } from './form.ts'
import { awaitsSubContract } from './sub-contract.ts'

const today = sql`(carelot_now() at time zone 'Europe/London')::date`

const hasNoPlace = hasNoActivePlace({ agreementId: sql`a.id`, supplierId: sql`party`, lotId: sql`c.lot_id` })

const isTermOver = sql`least(c.ends_on, greatest((a.terms->>'expiresOn')::date, (
  select max((e->>'untilOn')::date) from jsonb_array_elements(a.terms->'extensions') e where e->>'takenOn' is not null))) < ${today}`

const isBeyondMaximum = sql`(c.appoints_to is null
  and c.value_pence > (a.terms->>'maximumValuePence')::bigint - a.value_called_off_pence)`

/** Those whom the contract binds, and their vehicle, if its number is of a firm that is registered here. */
const firms = sql`(select unnest(c.party_ids) as party
  union select organisation_id from organisation_identifier o
    where ${isNumber(sql`c.vehicle->'identifier'`)}) as firm`

/** What stands in the way of anybody’s signature of the contract `c`, the first of it, beside time, holds and risk; null if nothing. */
export const blockedBy = sql<ContractBlock | null>`(select case
    when ${awaitsChange} then 'contract.change-awaited'
    when ${awaitsForm} then 'contract.form-awaited'
    when ${awaitsConsent} then 'contract.vehicle-unconsented'
    when ${awaitsSubContract} then 'contract.sub-contract-awaited'
    when ${isTermOver} then 'contract.term-over'
    when exists (select 1 from ${firms} where ${isExcludedParty}) then 'contract.supplier-excluded'
    when exists (select 1 from ${firms} where ${isDebarredParty}) then 'contract.supplier-debarred'
    when exists (select 1 from ${firms} where ${hasNoPlace}) then 'contract.supplier-suspended'
    when ${isBeyondMaximum} then 'agreement.value-exceeded'
  end from agreement a where a.id = c.agreement_id and c.stage = 'unsigned')`
