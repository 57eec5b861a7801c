import type { OwnBid } from '@carelot/rules/competition/agenda'
import type { Seated } from '@carelot/rules/competition/barred'
import { type Brief, panelistsOf } from '@carelot/rules/competition/brief'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import { blockedBy } from '../contract/blocked.ts'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'
import { decidedAt } from './award/key-decision.ts'
import { standingDeclarations } from './declaration.ts'
import { lotsJoined, lotsToBidFor } from './holding.ts'
import { lapsedLots } from './lapsed-lots.ts'
import { changesToDecide } from './unsettled.ts'

type ForAll = { at: Instant; decidedAt: string | null; addendum: number; lapsedLots: string[] }
type Panel = Omit<Seated, 'panel'>
type ForCouncil = ForAll & Panel & { approvals: string[]; changes: { id: string; lotIds: string[] }[] }
type OfCouncil = { id: string; brief: Pick<Brief, 'panel'> }
type Awaited = {
  enquiries: { id: string; lotId: string; answerBy: Instant }[]
  letters: { id: string }[]
  contracts: { id: string; lotId: string; mayBeSignedFrom: Instant | null }[]
}
type ForBidder = ForAll &
  Awaited & { bidderId: string; role: string; binding: string; lots: string[]; bid: OwnBid | null }

const forAll = (competitionId: string) => sql`
  carelot_now() as at, ${decidedAt(competitionId)} as "decidedAt",
  (select coalesce(max(number), 0) from addendum where competition_id = ${competitionId}) as addendum,
  ${lapsedLots(sql`${competitionId}`)} as "lapsedLots"`

const panelOf = ({ id, brief: { panel } }: OfCouncil) => sql`
  (select coalesce(json_agg(json_build_object('personId', person_id, 'phase', phase, 'conflict', conflict, 'lotIds', lot_ids)), '[]')
    from ${standingDeclarations(id)} declared) as declarations,
  (select coalesce(json_agg(json_build_object('id', id, 'roles', roles) order by id), '[]')
    from person where id = any(${panelistsOf(panel)}::text[])) as people`

/** The persons of a panel with the roles that they hold now, and what stands of everybody's declarations. */
export async function findPanel(db: Db | Tx, competition: OfCouncil): Promise<Panel> {
  const { rows } = await sql<Panel>`select ${panelOf(competition)}`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

/** What the council's agenda rests on. `approvals` are the signed statements for this deadline, yet to be verified. */
export async function findCouncilStanding(
  db: Db,
  competition: OfCouncil & { deadlineVersion: number },
): Promise<ForCouncil> {
  const { id, deadlineVersion } = competition
  const { rows } = await sql<ForCouncil>`
    select ${forAll(id)}, ${panelOf(competition)}, ${changesToDecide(id)} as changes,
      array(select statement from opening_approval
        where competition_id = ${id} and deadline_version = ${deadlineVersion}) as approvals`.execute(db)
  const [row] = rows
  if (!row) throw new Error('a select without a table gave no row')
  return row
}

/**
 * What a bidder's agenda rests on: its invitation and its own last bid, and nobody else's, with the letters of every bidder that it is
 * a member of. Whoever is a member of another's bidder, and has neither a bid that it leads nor a lot to which it was invited itself
 * beside those of that one, is shown that one's bid, of whose lots it owes nothing; anybody else nothing.
 */
export async function findBidderStanding(
  db: Db,
  competitionId: string,
  supplierId: string,
): Promise<ForBidder | undefined> {
  const { rows } = await sql<
    ForAll &
      Awaited &
      Pick<ForBidder, 'bidderId' | 'role' | 'binding' | 'lots'> & {
        version: number | null
        receivedAt: string
        withdrawnAt: string | null
        seen: number
      }
  >`
    select ${forAll(competitionId)}, i.bidder_id as "bidderId", own.role, own.binding, i.lots, b.version, b.received_at as "receivedAt", b.withdrawn_at as "withdrawnAt", b.addendum as seen,
      (select coalesce(json_agg(json_build_object('id', e.id, 'lotId', e.lot_id, 'answerBy', ${utc('e.answer_by')}) order by e.id), '[]')
        from price_enquiry e join bid on bid.id = e.bid_id
        where own.role = 'lead' and bid.bidder_id = i.bidder_id and e.decision is null and e.explained_at is null) as enquiries,
      (select coalesce(json_agg(json_build_object('id', l.id) order by l.id), '[]') from letter l
        where l.competition_id = ${competitionId} and l.received_at is null
          and l.bidder_id in (select bidder_id from bidder_member where competition_id = ${competitionId} and organisation_id = ${supplierId})) as letters,
      (select coalesce(json_agg(json_build_object('id', c.id, 'lotId', c.lot_id, 'mayBeSignedFrom', ${utc('c.may_be_signed_from')}) order by c.id), '[]')
        from contract c where c.competition_id = ${competitionId} and c.supplier_id = ${supplierId} and c.stage = 'unsigned'
          and c.document_id is not null and not c.held and c.at_risk_since is null and ${blockedBy} is null
          and not exists (select 1 from contract_signature s where s.contract_id = c.id and s.side = 'supplier')) as contracts
    from (
      select bidder_id, lots, not "ownLots" <@ (${lotsJoined({ competitionId, supplierId })} || ${lapsedLots(sql`${competitionId}`)}) as "bidsItself" from (${lotsToBidFor({ competitionId, supplierId })}) led
      union all
      select bidder_id, '{}', false from bidder_member
      where competition_id = ${competitionId} and organisation_id = ${supplierId} and role <> 'lead'
    ) i
    join bidder_member own on own.bidder_id = i.bidder_id and own.organisation_id = ${supplierId}
    left join lateral (
      select version, received_at, withdrawn_at, addendum from bid
      where competition_id = ${competitionId} and bidder_id = i.bidder_id order by version desc limit 1
    ) b on true
    order by i."bidsItself" or (own.role = 'lead' and b.version is not null and b.withdrawn_at is null) desc, own.role = 'lead', i.bidder_id
    limit 1`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { version, receivedAt, withdrawnAt, seen, ...rest } = row
  return { ...rest, bid: version === null ? null : { version, receivedAt, withdrawnAt, addendum: seen } }
}
