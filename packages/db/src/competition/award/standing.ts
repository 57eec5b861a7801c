import type { AwardFacts, AwardProgress } from '@carelot/rules/competition/award/facts'
import { sql } from 'kysely'
import { blockedBy } from '../../contract/blocked.ts'
import { awaitedSubContract } from '../../contract/sub-contract.ts'
import type { Db, Tx } from '../../database.ts'
import { utc } from '../../utc.ts'
import { standsSince } from '../opening.ts'
import { unjudgedOf } from '../unsettled.ts'
import { isAboutOther } from './key-decision.ts'

/** Lots, recommendations and the key decision. */
const progressOf = (id: string) => sql`
  (select coalesce(json_agg(json_build_object('lotId', l.lot_id, 'round', l.award_round, 'openSince', ${utc('o.since')}) order by l.lot_id), '[]')
    from competition_lot l join lateral (
      select greatest(k.released_at, (select max(r.reopened_at) from recommendation r
        where r.competition_id = l.competition_id and r.lot_id = l.lot_id), (select max(e.decided_at) from price_enquiry e
        where e.competition_id = l.competition_id and e.lot_id = l.lot_id)) as since
      from competition_key k where k.competition_id = l.competition_id and k.envelope = 'price') o on true
    where l.competition_id = ${id} and l.lapsed_at is null
      and exists (select 1 from bid_lot b where b.competition_id = ${id} and b.lot_id = l.lot_id)) as lots,
  (select coalesce(json_agg(json_build_object('lotId', r.lot_id, 'recommendedBy', r.recommended_by,
      'recommendedAt', ${utc('r.recommended_at')}, 'steps', (
      select coalesce(json_agg(json_build_object('step', s.step, 'outcome', s.outcome,
        'decidedAt', ${utc('s.decided_at')}) order by s.entry), '[]') from decision_step s
      where s.competition_id = r.competition_id and s.lot_id = r.lot_id and s.version = r.version)) order by r.lot_id), '[]')
    from recommendation r where r.competition_id = ${id} and r.reopened_at is null) as recommendations,
  (select json_build_object('callInEndsAt', ${utc('call_in_ends_at')}) from key_decision
    where competition_id = ${id} and round = 1 + (select count(*) from award_round where competition_id = ${id})
      and not ${isAboutOther}
    order by entry desc limit 1) as "keyDecision"`

/** What the process of a competition has to know of its award, and no more: it asks at every turn. */
export async function findAwardProgress(db: Db | Tx, id: string): Promise<AwardProgress> {
  const { rows } = await sql<AwardProgress>`
    select ${progressOf(id)},
      (select coalesce(json_agg(json_build_object('stage', stage, 'mayBeSignedFrom', ${utc('may_be_signed_from')}) order by id), '[]')
        from contract where competition_id = ${id}) as contracts`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

/** All that is owed of it rests on, in one query however large it is. */
export async function findAwardFacts(db: Db | Tx, id: string): Promise<AwardFacts> {
  const { rows } = await sql<AwardFacts>`
    select ${progressOf(id)},
      (select coalesce(json_agg(json_build_object('lotId', lot_id, 'personId', person_id, 'part', part)), '[]') from (
          select lot_id, recommended_by as person_id, 'recommendation' as part from recommendation where competition_id = ${id}
          union select lot_id, person_id, step from decision_step where competition_id = ${id}
          union select lot_id, person_id, 'tie-or-price' from (select distinct on (lot_id, tie) * from tie_decision
            where competition_id = ${id} order by lot_id, tie, version desc) last where set_aside_at is null
          union select lot_id, decided_by, 'tie-or-price' from price_enquiry where competition_id = ${id} and decided_by is not null
        ) did) as acted,
      (select coalesce(json_agg(json_build_object('id', id, 'bidId', bid_id, 'lotId', lot_id,
          'answerBy', ${utc('answer_by')}, 'explainedAt', ${utc('explained_at')},
          'reopenedAt', (select ${utc('k.set_aside_at')} from earlier_price_decision k
            where k.enquiry_id = price_enquiry.id order by k.entry desc limit 1)) order by id), '[]')
        from price_enquiry where competition_id = ${id} and decision is null) as enquiries,
      (select coalesce(json_agg(json_build_object('id', r.id, 'round', r.round, 'receivedAt', ${utc('r.received_at')}, 'decided', d.outcome is not null) order by r.id), '[]')
        from representation r left join lateral (
          select outcome from further_decision where representation_id = r.id order by entry desc limit 1) d on true
        where r.competition_id = ${id} and (d.outcome is null or d.outcome <> 'award-stands' and exists (
          select 1 from contract c where c.competition_id = ${id} and c.round = r.round and c.stage = 'unsigned'))) as representations,
      ${unjudgedOf(id)} as unjudged,
      array(select id from legal_hold where competition_id = ${id} and lifted_at is null order by id) as holds,
      (select data->>'reason' from record where subject = ${id} and type = 'competition.step-refused'
        and data->>'step' = 'issue letters' and ${standsSince(id)} order by seq desc limit 1) as "lettersRefused",
      (select coalesce(json_agg(json_build_object('id', c.id, 'lotId', c.lot_id, 'supplierId', c.supplier_id, 'stage', c.stage,
          'noticed', exists (select 1 from award_notice n where n.competition_id = c.competition_id and n.round = c.round),
          'held', c.held, 'atRiskSince', ${utc('c.at_risk_since')}, 'blockedBy', ${blockedBy}, 'awaits', ${awaitedSubContract}, 'mayBeSignedFrom', ${utc('c.may_be_signed_from')}, 'hasDocument', c.document_id is not null,
          'sides', array(select side from contract_signature s where s.contract_id = c.id order by side),
          'publications', (select coalesce(json_agg(json_build_object('notice', notice, 'dueOn', due_on) order by notice), '[]')
            from publication_duty p where p.contract_id = c.id and p.published_at is null)) order by c.id), '[]')
        from contract c where c.competition_id = ${id}) as contracts`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}
