import type { LocalDate } from '@carelot/rules/instant'
import { sql } from 'kysely'

/**
 * The directions to sub-contract that are not concluded, of the consortium whose lead signs the contract `c`. Consortia come after
 * contracts, and so their tables are read here by name alone: what is copied to the contracts that there are is not on one
 * that is prepared later, once an award was corrected.
 */
const awaited = sql`from sub_contract_direction d join consortium n on n.id = d.consortium_id
  where d.competition_id = c.competition_id and n.lead_id = c.supplier_id and d.concluded_at is null and d.withdrawn_at is null`

/** Whether the contract `c` waits for a sub-contract. */
export const awaitsSubContract = sql<boolean>`exists (select 1 ${awaited})`

/** The first that the contract `c` waits for, by the day by which it is to be concluded; null if it waits for none. */
export const awaitedSubContract = sql<{ directionId: string; dueOn: LocalDate } | null>`
  (select json_build_object('directionId', d.id, 'dueOn', d.due_on) ${awaited} order by d.due_on, d.id limit 1)`
