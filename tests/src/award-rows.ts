import { newId } from '@carelot/commands/id'
import type { Db } from '@carelot/db/database'
import { sql } from 'kysely'

type Of = { competitionId: string; bidId: string; lotId: string }

/** What a competition has after its opening, put beside a bid that is still sealed: whose it is decides, not its stage. */
export async function awardOf(db: Db, { competitionId, bidId, lotId }: Of): Promise<Record<string, string>> {
  const made = {
    enquiryId: newId('enq'),
    holdId: newId('hld'),
    representationId: newId('rep'),
    letterId: newId('ltr'),
    contractId: newId('con'),
  }
  const [at, person] = [sql`carelot_now()`, sql`(select id from person limit 1)`]
  const of = sql`from competition c join bid b on b.id = ${bidId} where c.id = ${competitionId}`
  await sql`insert into price_enquiry (id, competition_id, bid_id, lot_id, question, answer_by, asked_by, asked_at)
    values (${made.enquiryId}, ${competitionId}, ${bidId}, ${lotId}, '', ${at}, ${person}, ${at})`.execute(db)
  await sql`insert into legal_hold (id, competition_id, reason, placed_by, placed_at)
    values (${made.holdId}, ${competitionId}, '', ${person}, ${at})`.execute(db)
  await sql`insert into award_round (competition_id, round, notified_at) values (${competitionId}, 1, ${at})`.execute(
    db,
  )
  await sql`insert into representation (id, competition_id, round, made_by, received_at, reference, recorded_by, recorded_at)
    values (${made.representationId}, ${competitionId}, 1, '', ${at}, '', ${person}, ${at})`.execute(db)
  await sql`insert into letter (id, competition_id, bidder_id, round, content, content_hash, statement, issued_at)
    select ${made.letterId}, c.id, b.bidder_id, 1, '', '', '', ${at} ${of}`.execute(db)
  await sql`insert into contract (id, agreement_id, competition_id, round, lot_id, bid_id, council_id, supplier_id, party_ids, value_pence, is_published, starts_on, ends_on)
    select ${made.contractId}, c.agreement_id, c.id, 1, ${lotId}, b.id, c.council_id,
      (select organisation_id from bidder_member m where m.bidder_id = b.bidder_id),
      array(select organisation_id from bidder_member m where m.bidder_id = b.bidder_id), 1, true, '2027-04-08', '2029-04-07' ${of}`.execute(
    db,
  )
  return made
}
