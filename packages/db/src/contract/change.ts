import { sql } from 'kysely'

/**
 * Whether a change of who is behind the contract `c`, or of their model, has all its consents and waits for the authority. Consortia come after
 * contracts, and so their tables are read here by name alone.
 */
export const awaitsChange = sql<boolean>`exists (select 1 from consortium_change h join consortium n on n.id = h.consortium_id
  where n.competition_id = c.competition_id and n.lead_id = c.supplier_id and h.stage = 'declared'
    and h.phase = case when exists (select 1 from contract k where k.competition_id = c.competition_id
      and k.supplier_id = c.supplier_id and k.stage = 'in-force') then 'after-contract' else 'after-bid' end)`
