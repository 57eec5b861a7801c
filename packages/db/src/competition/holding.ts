import { kindsOpenToAny } from '@carelot/rules/competition/kind'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import type { StoredInvitation } from './invitation.ts'

/** That a competition of this alias is for those who hold its lots: where any supplier may bid, who holds what is nothing to it (C-13). */
export const isForHoldersIn = (alias: 'c' | 'cmp') =>
  sql`${sql.ref(alias)}.brief ->> 'kind' <> all(${sql.val([...kindsOpenToAny])}::text[])`
const isForHolders = isForHoldersIn('c')

/** That an appointment `a` is a place in the lot of an invitation `i`, for which the invited supplier acts. */
const isPlaceInvited = sql`a.agreement_id = c.agreement_id and a.supplier_id = i.supplier_id and a.lot_id = i.lot_id`

/**
 * That an invitation `i` to a competition `c` is this organisation's to read: its own, or that of a lot that it holds together with
 * the supplier that was asked.
 */
export const isInvitationOf = (
  organisationId: string,
) => sql<boolean>`(i.supplier_id = ${organisationId} or (${isForHolders} and exists (
  select from appointment a where ${isPlaceInvited} and a.members @> array[${organisationId}]::text[])))`

/** The places that a supplier holds in the framework of a competition `c`: each lot with those who hold it as one, itself among them. */
export const placesOf = (supplierId: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('lotId', a.lot_id, 'members', a.members) order by a.id), '[]') from appointment a
  where ${isForHolders} and a.agreement_id = c.agreement_id and a.members @> array[${supplierId}]::text[] and a.stage <> 'removed')`

/**
 * The lots of a competition that a supplier bids for as the bidder that it leads: those to which it was invited (`ownLots`), and
 * those that it holds with an invited supplier, for all who hold them.
 *
 * @see C-13
 */
export const lotsToBidFor = ({ competitionId, supplierId }: { competitionId: string; supplierId: string }) => sql`
  select m.bidder_id, array_agg(distinct i.lot_id) as lots,
    coalesce(array_agg(i.lot_id) filter (where i.is_own), '{}') as "ownLots" from bidder_member m, (
    select i.lot_id, true as is_own from invitation i where i.competition_id = ${competitionId} and i.supplier_id = ${supplierId}
      and i.gate is null and i.bidder_id is not null
    union
    select i.lot_id, false from competition c join appointment a on a.agreement_id = c.agreement_id and a.stage <> 'removed'
      and a.members @> array[${supplierId}]::text[] and a.supplier_id <> ${supplierId}
    join invitation i on i.competition_id = c.id and i.supplier_id = a.supplier_id and i.lot_id = a.lot_id
    where c.id = ${competitionId} and ${isForHolders} and i.gate is null and i.bidder_id is not null) i
  where m.competition_id = ${competitionId} and m.organisation_id = ${supplierId} and m.role = 'lead' group by m.bidder_id`

/**
 * The lots that a supplier bids for as a member of another's bidder. Consortia come after competitions, and so their lots are read here by
 * name alone: those of a bid are sealed.
 */
export const lotsJoined = ({ competitionId, supplierId }: { competitionId: string; supplierId: string }) => sql`array(
  select unnest(n.lot_ids) from bidder_member m join bidder_member lead on lead.bidder_id = m.bidder_id and lead.role = 'lead'
  join consortium n on n.competition_id = m.competition_id and n.lead_id = lead.organisation_id and n.stage not in ('inviting', 'withdrawn', 'dissolved')
  where m.competition_id = ${competitionId} and m.organisation_id = ${supplierId} and m.role <> 'lead')`

/** An answer of the gates with who hold the lot as one, the supplier that acts for them first. */
export type ReadInvitation = StoredInvitation & { members: string[] }

const readColumns = (readerId: string) => sql`
  i.competition_id as "competitionId", i.supplier_id as "supplierId", i.lot_id as "lotId", i.gate, i.detail, i.coverage,
  coalesce((select m.bidder_id from bidder_member m where m.competition_id = i.competition_id and m.organisation_id = ${readerId}
    and m.role = 'lead' and i.bidder_id is not null), i.bidder_id) as "bidderId", i.judged_at as "judgedAt",
  coalesce((select a.members from appointment a where ${isForHolders} and ${isPlaceInvited}
    order by a.members @> array[${readerId}]::text[] desc, cardinality(a.members), a.id limit 1), array[i.supplier_id]) as members`

/** The answers that a supplier reads, its own before those of lots that it holds with others who act for it. */
export async function listReadInvitations(
  db: Db | Tx,
  { competitionId, supplierId }: { competitionId: string; supplierId: string },
): Promise<ReadInvitation[]> {
  const { rows } = await sql<ReadInvitation>`
    select ${readColumns(supplierId)} from invitation i join competition c on c.id = i.competition_id
    where c.id = ${competitionId} and c.stage <> 'draft' and ${isInvitationOf(supplierId)}
    order by i.supplier_id <> ${supplierId}, i.lot_id, i.supplier_id`.execute(db)
  return rows
}

/** Answers of a competition in the order of supplier and lot, from behind `after`, which is both with a space between. */
export async function listInvitationsPage(
  db: Db,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<ReadInvitation[]> {
  const [supplierId = '', lotId = ''] = page.after.split(' ')
  const { rows } = await sql<ReadInvitation>`
    select ${readColumns('')} from invitation i join competition c on c.id = i.competition_id
    where c.id = ${competitionId} and (i.supplier_id, i.lot_id) > (${supplierId}, ${lotId})
    order by i.supplier_id, i.lot_id limit ${page.limit}`.execute(db)
  return rows
}

/** Whether the organisation holds a lot together with another supplier that was invited to it. */
export async function isInvitedWithOthers(
  db: Db | Tx,
  competitionId: string,
  organisationId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from invitation i join competition c on c.id = i.competition_id
    where c.id = ${competitionId} and i.gate is null and i.bidder_id is not null and i.supplier_id <> ${organisationId}
      and ${isInvitationOf(organisationId)} limit 1`.execute(db)
  return rows.length > 0
}

/** Everybody who holds a lot together with a supplier that was invited to it. */
export async function listInvitedHolders(tx: Tx, competitionId: string): Promise<string[]> {
  const { rows } = await sql<{ organisationId: string }>`
    select distinct unnest(a.members) as "organisationId" from invitation i join competition c on c.id = i.competition_id
    join appointment a on ${isPlaceInvited}
    where c.id = ${competitionId} and ${isForHolders} and i.gate is null and i.bidder_id is not null order by 1`.execute(
    tx,
  )
  return rows.map(({ organisationId }) => organisationId)
}
