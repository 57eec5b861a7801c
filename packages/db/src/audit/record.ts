import type { EventType } from '@carelot/rules/event/event'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../database.ts'
import type { NumberedRecord } from '../event/feed.ts'

type Asked = { councilId: string; competitionId?: string | undefined }

/**
 * That a manifest `n` is of a consortium behind a bid that stands: in this version, or in one that took its place. What was bid before a
 * version was taken back is of others perhaps, and never opened.
 */
export const isBehindStandingBid = sql`exists (
  select from bid b join bid_manifest s on s.bid_id = b.id and s.content->>'consortiumId' = n.content->>'consortiumId'
  where b.bidder_id = n.bidder_id and b.withdrawn_at is null
    and b.version = (select max(version) from bid where bidder_id = n.bidder_id)
    and not exists (select from bid w where w.bidder_id = n.bidder_id and w.withdrawn_at is not null
      and w.version >= (select version from bid where id = n.bid_id)))`

/**
 * The bidders of a competition that are told of: who was invited itself, or has bid where there were bids to open. Who became a bidder to
 * lead those with whom it holds a lot, and did not bid, is told to nobody.
 */
export const toldBidders = (competitionId: RawBuilder<unknown>) => sql`(
  select bidder_id from invitation where competition_id = ${competitionId} and bidder_id is not null
  union select bidder_id from bid where competition_id = ${competitionId}
    and exists (select from competition k where k.id = ${competitionId} and k.opened_at is not null))`

/** That an organisation leads a bidder of a competition that is not told of. */
export const isUntoldLead = (organisationId: RawBuilder<unknown>, competitionId: RawBuilder<unknown>) => sql`exists (
  select from bidder_member m where m.competition_id = ${competitionId} and m.organisation_id = ${organisationId} and m.role = 'lead'
    and m.bidder_id not in ${toldBidders(competitionId)})`

/** What a bidder does toward a bid that it may never make. */
const beforeBid = [
  'document.stored',
  'bid.draft-saved',
  'bid.submission-authorised',
  'bid.submission-authority-revoked',
] as const satisfies readonly EventType[]
const isOfUntoldLead = sql`(r.type = any(${[...beforeBid]}::text[])
  and ${isUntoldLead(sql`r.actor->>'organisationId'`, sql`c.id`)})`

/**
 * A consortium is its members' own: the council is told of one that is behind a bid that stands, from when it bid and took nothing back
 * after, and neither how it was formed nor of one that came to nothing.
 */
const isForCouncil = sql`(r.type not like 'consortium.%' or r.subject = r.data->>'competitionId'
  or (exists (select from record o where o.subject = r.subject and o.type = 'consortium.bid-submitted' and o.seq <= r.seq
      and not exists (select from record back where back.subject = r.subject and back.type = 'consortium.reopened' and back.seq > o.seq))
    and exists (select from bid_manifest n
      where n.competition_id = r.data->>'competitionId' and n.content->>'consortiumId' = r.subject and ${isBehindStandingBid})))`

/** Who bids together is not for the council before opening: until then what its own judgements are to the lead of a firm is the lead's. */
const isOfLead = sql`r.type = 'consortium.member-judged'`

/**
 * Whether the council of competition `c`, of this id, may be told: until it is opened nothing that a bidder did or that is about a
 * bid; of one that ended without bids what came too late for it, of one that was cancelled never.
 */
const isShownTo = (councilId: RawBuilder<unknown>) => sql`(
  (c.opened_at is not null and ${isForCouncil} and not ${isOfUntoldLead})
  or (c.stage = 'unsuccessful' and r.type = 'bid.refused-late')
  or (
    r.type not like 'bid.%' and not ${isOfLead}
    and coalesce(r.actor->>'organisationId', ${councilId}) = ${councilId}
    and (r.audience = '{}' or ${councilId} = any(r.audience) or r.actor->>'organisationId' = ${councilId})
  ))`

/**
 * Numbered records that a council's auditor may see, in the feed's order: its own acts, what it was told, and whatever
 * concerns its competitions, also what was for nobody.
 */
export async function listAuditRecords(
  db: Db,
  { councilId, competitionId }: Asked,
  page: { after: number; limit: number },
): Promise<NumberedRecord[]> {
  const { rows } = await sql<NumberedRecord>`
    select f.position, r.id, r.type, r.subject, r.actor, r.at, r.machine_at as "machineAt", r.audience, r.data
    from feed f
    join record r on r.id = f.record_id
    left join competition c on c.id = coalesce(r.data->>'competitionId', r.subject) and c.council_id = ${councilId}
    where f.position > ${page.after}
      and (${competitionId ?? null}::text is null or c.id = ${competitionId ?? null})
      and (c.id is not null or ${councilId} = any(r.audience) or r.actor->>'organisationId' = ${councilId})
      and ${isShownTo(sql`${councilId}`)}
    order by f.position limit ${page.limit}`.execute(db)
  return rows
}

/**
 * Whatever is on record about a competition and all that belongs to it, as far as its council may be told; but readings of just
 * that, which the audit has: each would be the next one's news.
 */
const recordsOf = (competitionId: string) => sql`(
  select id from record where subject = ${competitionId}
  union select id from record where data->>'competitionId' = ${competitionId}
  union select id from record where subject in (
    select id from contract where competition_id = ${competitionId}
    union all select id from price_enquiry where competition_id = ${competitionId})
  ) mine join competition c on c.id = ${competitionId}
  join record r on r.id = mine.id and r.type <> 'competition.record-read' and ${isShownTo(sql`c.council_id`)}`

/** The records of a competition, in the feed's order, from behind a position. */
export async function listRecordsOf(
  db: Db,
  competitionId: string,
  page: { after: number; limit: number },
): Promise<(NumberedRecord & { batch: number })[]> {
  const { rows } = await sql<NumberedRecord & { batch: number }>`
    select f.position, f.batch, r.id, r.type, r.subject, r.actor, r.at, r.machine_at as "machineAt", r.audience, r.data
    from ${recordsOf(competitionId)} join feed f on f.record_id = r.id
    where f.position > ${page.after} order by f.position limit ${page.limit}`.execute(db)
  return rows
}

/** How far they go, numbered or not: another answer later says that something was recorded since. */
export async function findLastRecorded(db: Db, competitionId: string): Promise<number> {
  const { rows } = await sql<{ seq: number | null }>`select max(r.seq) as seq from ${recordsOf(competitionId)}`.execute(
    db,
  )
  return rows[0]?.seq ?? 0
}
