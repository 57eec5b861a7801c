import { sql } from 'kysely'
import { awaitsJudgement } from '../agreement/judgement.ts'

/** Lots of a competition that are to be decided, with the bids for them. */
const openLots = (competitionId: string) => sql`bid_lot o join bid b on b.id = o.bid_id
  join competition_lot l on l.competition_id = o.competition_id and l.lot_id = o.lot_id
    and l.competition_id = ${competitionId} and l.lapsed_at is null and l.award_round is null`

/** Suppliers that bid, alone or with others, about whom a person has yet to judge, with the open lots of those bids. @see rules P-25, P-46 */
export const unjudgedOf = (competitionId: string) => sql<{ organisationId: string; lotIds: string[] }[]>`
  (select coalesce(json_agg(json_build_object('organisationId', party, 'lotIds', lots) order by party), '[]') from (
    select m.organisation_id as party, array_agg(distinct o.lot_id order by o.lot_id) as lots
    from ${openLots(competitionId)} join bidder_member m on m.bidder_id = b.bidder_id
    join competition k on k.id = o.competition_id join agreement a on a.id = k.agreement_id
    where ${awaitsJudgement({ agreement: sql`a`, supplierId: sql`m.organisation_id` })} group by m.organisation_id) each)`

/** Open lots for which a bid is at risk. @see rule C-08 */
export const lotsAtRisk = (competitionId: string) => sql<string[]>`
  array(select distinct o.lot_id from ${openLots(competitionId)} join bidder r on r.id = b.bidder_id
    where r.at_risk_since is not null order by o.lot_id)`

/**
 * A change `h` of who is behind a bid is for the authority to know when all have consented to it, or a member leaves anyway. Consortia
 * come after competitions, and so their tables are read here by name alone.
 */
export const isForAuthority = sql<boolean>`(h.phase <> 'before-bid' and (h.stage in ('declared', 'approved', 'refused', 'completed')
  or (h.stage = 'proposed' and (h.leaving_settled or exists (select 1 from consortium_change_answer a
    where a.change_id = h.id and a.organisation_id = h.content ->> 'leaving' and a.answer = 'consent')))))`

/** Changes that wait for the authority, from the opening on, with the lots of the bid. @see rules C-07, C-08 */
export const changesToDecide = (competitionId: string) => sql<{ id: string; lotIds: string[] }[]>`
  (select coalesce(json_agg(json_build_object('id', h.id, 'lotIds', n.lot_ids) order by h.id), '[]')
    from consortium_change h join consortium n on n.id = h.consortium_id join competition k on k.id = n.competition_id
    where n.competition_id = ${competitionId} and k.opened_at is not null
      and n.stage in ('submitted', 'preferred', 'contracted') and h.stage in ('proposed', 'declared') and ${isForAuthority}
      and h.phase = case when exists (select 1 from contract c where c.competition_id = n.competition_id
        and c.supplier_id = n.lead_id and c.stage = 'in-force') then 'after-contract' else 'after-bid' end)`
