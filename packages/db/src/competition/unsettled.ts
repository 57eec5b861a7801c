import { sql } from 'kysely'
import { awaitsJudgement } from '../agreement/judgement.ts'

/** Suppliers that bid, alone or with others, about whom a person has yet to judge, with the open lots of those bids. @see rules P-25, P-46 */
export const unjudgedOf = (competitionId: string) => sql<{ organisationId: string; lotIds: string[] }[]>`
  (select coalesce(json_agg(json_build_object('organisationId', party, 'lotIds', lots) order by party), '[]') from (
    select m.organisation_id as party, array_agg(distinct o.lot_id order by o.lot_id) as lots
    from competition_lot l join bid_lot o on o.competition_id = l.competition_id and o.lot_id = l.lot_id
    join bid b on b.id = o.bid_id join bidder_member m on m.bidder_id = b.bidder_id
    where l.competition_id = ${competitionId} and l.lapsed_at is null and l.award_round is null
      and m.organisation_id in (select party from (
        select distinct organisation_id as party from bidder_member where competition_id = ${competitionId}) parties,
      competition k join agreement a on a.id = k.agreement_id where k.id = ${competitionId} and ${awaitsJudgement})
    group by m.organisation_id) each)`

/**
 * A change `h` of who is behind a bid is for the authority to know when all have consented to it, or a member leaves anyway. Consortia
 * come after competitions, and so their tables are read here by name alone.
 */
export const isKnownToAuthority = sql<boolean>`(h.phase <> 'before-bid' and (h.stage in ('declared', 'approved', 'refused', 'completed')
  or (h.stage = 'proposed' and (h.leaving_settled or exists (select 1 from consortium_change_answer a
    where a.change_id = h.id and a.organisation_id = h.content ->> 'leaving' and a.answer = 'consent')))))`

/**
 * Changes that wait for the authority, from the opening on, with the lots of the bid: all have consented to them, or a member goes and
 * leaves the bid at risk, which the authority can refuse.
 *
 * @see rules C-07, C-08
 */
export const changesToDecide = (competitionId: string) => sql<{ id: string; lotIds: string[] }[]>`
  (select coalesce(json_agg(json_build_object('id', h.id, 'lotIds', n.lot_ids) order by h.id), '[]')
    from consortium_change h join consortium n on n.id = h.consortium_id join competition k on k.id = n.competition_id
    where n.competition_id = ${competitionId} and k.opened_at is not null
      and n.stage in ('submitted', 'preferred', 'contracted') and ${isKnownToAuthority}
      and (h.stage = 'declared' or h.stage = 'proposed' and exists (select 1 from bidder_member m join bidder r on r.id = m.bidder_id
        where m.competition_id = n.competition_id and m.organisation_id = n.lead_id and m.role = 'lead' and r.at_risk_since is not null))
      and h.phase = case when exists (select 1 from contract c where c.competition_id = n.competition_id
        and c.supplier_id = n.lead_id and c.stage = 'in-force') then 'after-contract' else 'after-bid' end)`
