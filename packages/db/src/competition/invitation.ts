import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import type { Brief } from '@carelot/rules/competition/brief'
import type { GateCode } from '@carelot/rules/competition/gates'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Instant } from '@carelot/rules/instant'
import type { LotCoverage } from '@carelot/rules/lot/coverage'
import { sql } from 'kysely'
import { compiledOnce } from '../compiled-once.ts'
import type { Db, Tx } from '../database.ts'
import { lotsToBidFor, placesOf } from './holding.ts'
import { lapsedLots } from './lapsed-lots.ts'

/** How one supplier stands at one lot: invited when `gate` is null, else the code of the gate that was not passed. */
export type InvitationRow = {
  supplierId: string
  lotId: string
  gate: GateCode | null
  detail: string | null
  /** All of the lot, or the part that the supplier won; null where it is not invited. */
  coverage: LotCoverage | null
  bidderId: string | null
}

/** Writes or rewrites the answer of the gates; a supplier that is cured is invited, one that was invited stays so. */
export async function insertInvitations(tx: Tx, competitionId: string, rows: readonly InvitationRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('invitation')
    .values(
      rows.map((row) => ({
        competition_id: competitionId,
        supplier_id: row.supplierId,
        lot_id: row.lotId,
        gate: row.gate,
        detail: row.detail,
        coverage: row.coverage && JSON.stringify(row.coverage),
        bidder_id: row.bidderId,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['competition_id', 'supplier_id', 'lot_id']).doUpdateSet((eb) => ({
        gate: eb.ref('excluded.gate'),
        detail: eb.ref('excluded.detail'),
        coverage: eb.ref('excluded.coverage'),
        bidder_id: eb.ref('excluded.bidder_id'),
        judged_at: sql`carelot_now()`,
      })),
    )
    .execute()
}

const columns = [
  'competition_id as competitionId',
  'supplier_id as supplierId',
  'lot_id as lotId',
  'gate',
  'detail',
  'coverage',
  'bidder_id as bidderId',
  'judged_at as judgedAt',
] as const

/** What an answer of the gates is when it is read back. */
export type StoredInvitation = InvitationRow & { competitionId: string; judgedAt: Instant }

export function listInvitations(db: Db | Tx, competitionId: string): Promise<StoredInvitation[]> {
  return db
    .selectFrom('invitation')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .orderBy('supplier_id')
    .orderBy('lot_id')
    .execute()
}

export function findInvitations(db: Db | Tx, competitionId: string, supplierId: string): Promise<StoredInvitation[]> {
  return db
    .selectFrom('invitation')
    .select(columns)
    .where('competition_id', '=', competitionId)
    .where('supplier_id', '=', supplierId)
    .orderBy('lot_id')
    .execute()
}

type NewMember = { bidderId: string; competitionId: string; organisationId: string; role: string; binding: string }

const rowOf = ({ bidderId, competitionId, organisationId, role, binding }: NewMember) => ({
  bidder_id: bidderId,
  competition_id: competitionId,
  organisation_id: organisationId,
  role,
  binding,
})

/** A bidder with one member. */
export async function insertBidder(tx: Tx, member: NewMember): Promise<void> {
  await tx.insertInto('bidder').values({ id: member.bidderId, competition_id: member.competitionId }).execute()
  await tx.insertInto('bidder_member').values(rowOf(member)).execute()
}

/** Another member of a bidder, unless it is one already. */
export async function insertPartner(tx: Tx, member: NewMember): Promise<void> {
  await tx
    .insertInto('bidder_member')
    .values(rowOf(member))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Leaves a bidder to its lead alone. */
export async function deletePartners(tx: Tx, bidderId: string): Promise<void> {
  await tx.deleteFrom('bidder_member').where('bidder_id', '=', bidderId).where('role', '<>', 'lead').execute()
}

/** The bidders of a competition that an organisation is a member of, with what ties it to each. */
export function listBiddersOf(db: Db | Tx, competitionId: string, organisationId: string) {
  return db
    .selectFrom('bidder_member')
    .select(['bidder_id as bidderId', 'role', 'binding'])
    .where('competition_id', '=', competitionId)
    .where('organisation_id', '=', organisationId)
    .execute()
}

/** The members of each bidder of a competition. */
export function listBidderMembers(db: Db | Tx, competitionId: string) {
  return db
    .selectFrom('bidder_member')
    .select(['bidder_id as bidderId', 'organisation_id as organisationId', 'role'])
    .where('competition_id', '=', competitionId)
    .execute()
}

/** The public key of an envelope, with what shows that it is the one that was published. */
export type PublishedKey = { publicKey: object; binding: string }

export type Invited = {
  brief: Brief
  stage: CompetitionStage
  bidderId: string
  /** What the invited organisation is to the bidder, and what ties it to that. */
  role: string
  binding: string
  lots: string[]
  /** Those of them to which it was invited itself; what else it bids for it bids for with those who hold it. */
  ownLots: string[]
  lapsedLots: string[]
  /** Persons of the bidder's members who may sign a form of tender. */
  signatories: string[]
  /** What the framework says of rates. */
  rates: AgreementTerms['rates']
  /** The framework's lots with their services. */
  frameworkLots: AgreementTerms['lots']
  /** The places that it holds, each with those who hold it as one; none where any supplier may bid. */
  places: { lotId: string; members: string[] }[]
  quality: PublishedKey
  price: PublishedKey
}

const invitedOf = compiledOnce((db, competitionId: string, supplierId: string) =>
  sql<Invited>`
    select c.brief, c.stage, i.bidder_id as "bidderId", i.lots, i."ownLots", own.role, own.binding,
      ${lapsedLots(sql`c.id`)} as "lapsedLots",
      array(
        select p.id from bidder_member m join person p on p.organisation_id = m.organisation_id
        where m.bidder_id = i.bidder_id and 'signatory' = any(p.roles)
      ) as signatories,
      (select terms -> 'rates' from agreement where id = c.agreement_id) as rates,
      (select terms -> 'lots' from agreement where id = c.agreement_id) as "frameworkLots",
      ${placesOf(supplierId)} as places,
      (select jsonb_build_object('publicKey', public_key, 'binding', binding) from competition_key where competition_id = c.id and envelope = 'quality') as quality,
      (select jsonb_build_object('publicKey', public_key, 'binding', binding) from competition_key where competition_id = c.id and envelope = 'price') as price
    from competition c
    join (${lotsToBidFor({ competitionId, supplierId })}) i on true
    join bidder_member own on own.bidder_id = i.bidder_id and own.organisation_id = ${supplierId}
    where c.id = ${competitionId} and c.stage <> 'draft'`.compile(db),
)

/** All that a bidder's call needs of a competition that it was invited to; nothing when it was not. One query. */
export async function findInvited(
  db: Db | Tx,
  competitionId: string,
  supplierId: string,
): Promise<Invited | undefined> {
  const [invited] = await invitedOf(db, competitionId, supplierId)
  return invited
}

/** The organisations that made this bid. */
export async function listMembersOfBid(db: Db | Tx, bidId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('bid')
    .innerJoin('bidder_member as member', 'member.bidder_id', 'bid.bidder_id')
    .select('member.organisation_id as organisationId')
    .where('bid.id', '=', bidId)
    .execute()
  return rows.map(({ organisationId }) => organisationId)
}

/** Every member of every bidder of a competition, with its name, the lead first. */
export function listNamedMembers(db: Db | Tx, competitionId: string) {
  return db
    .selectFrom('bidder_member as member')
    .innerJoin('organisation', 'organisation.id', 'member.organisation_id')
    .select([
      'member.bidder_id as bidderId',
      'member.organisation_id as organisationId',
      'member.role',
      'organisation.name',
    ])
    .where('member.competition_id', '=', competitionId)
    .orderBy(sql`member.role <> 'lead'`)
    .orderBy('organisation.name')
    .execute()
}
