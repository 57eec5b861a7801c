import type { BidStanding } from '@carelot/rules/consortium/outcome'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'

/**
 * How a lead's bid stands in its competition, with the deadline and the lots of which something is yet to be decided or signed. In one
 * query however many lots and contracts it has.
 */
export async function findBidStanding(
  db: Db | Tx,
  { id, competitionId, leadId }: { id: string; competitionId: string; leadId: string },
): Promise<{ deadline: Instant | null; lotIdsToSign: string[]; bid: BidStanding }> {
  const { rows } = await sql<BidStanding & { deadline: Instant | null; lotIdsToSign: string[] }>`
    with last as (
      select b.id, b.withdrawn_at from bid b join bidder_member m on m.bidder_id = b.bidder_id
      where m.competition_id = ${competitionId} and m.organisation_id = ${leadId} and m.role = 'lead'
      order by b.version desc limit 1)
    select ${utc('c.deadline')} as deadline, c.stage as "competitionStage",
      exists (select 1 from last where withdrawn_at is null) as "bidStands",
      (select count(*)::int from last join bid_lot b on b.bid_id = last.id
        join competition_lot l on l.competition_id = c.id and l.lot_id = b.lot_id
        where l.award_round is null and l.lapsed_at is null) as "lotsUndecided",
      array(select b.lot_id from last join bid_lot b on b.bid_id = last.id
        join competition_lot l on l.competition_id = c.id and l.lot_id = b.lot_id
        where l.lapsed_at is null and (l.award_round is null
          or exists (select 1 from contract k where k.bid_id = last.id and k.lot_id = b.lot_id and k.stage = 'unsigned'))) as "lotIdsToSign",
      (select count(*)::int from contract k join last on last.id = k.bid_id where k.stage = 'unsigned') as "contractsToSign",
      (select count(*)::int from contract k join last on last.id = k.bid_id where k.stage = 'in-force') as "contractsInForce",
      (select ${utc('v.void_at')} from contract v join last on last.id = v.bid_id
        where exists (select 1 from record r where r.subject = v.id and r.type = 'contract.voided'
            and r.seq > (select max(seq) from record where subject = ${id} and type = 'consortium.preferred'))
          and not exists (select 1 from contract k where k.bid_id = v.bid_id and (k.void_at is null or k.void_at > v.void_at)
            and (k.created_at < v.void_at or k.created_at = v.void_at and k.round <= v.round))
        order by v.void_at desc limit 1) as "awardEndedAt"
    from competition c where c.id = ${competitionId}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the competition of a consortium is not there')
  const { deadline, lotIdsToSign, ...bid } = row
  return { deadline, lotIdsToSign, bid }
}
