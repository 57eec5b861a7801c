import { type RawBuilder, sql } from 'kysely'
import { isBehindStandingBid, isUntoldLead, toldBidders } from '../audit/record.ts'
import type { Db, Tx } from '../database.ts'
import { isNumber } from '../organisation/number.ts'

type Where = (competitionId: string) => RawBuilder<unknown>
/** In what order the rows of a competition come, and how they are found, if not by its id in `competition_id`. */
type Source = { order: readonly [string, ...string[]]; where?: Where }

const through =
  (column: string, table: string): Where =>
  (competitionId) =>
    sql`${sql.ref(column)} in (select id from ${sql.table(table)} where competition_id = ${competitionId})`
const ofContract = through('contract_id', 'contract')
/** Until it is given a score is its author's own. */
const given: Where = (competitionId) => sql`competition_id = ${competitionId} and given_at is not null`
const isOpened = (competitionId: string) =>
  sql`exists (select from competition c where c.id = ${competitionId} and c.opened_at is not null)`
/** What bidders did, where there were bids to open: of a competition without any nobody learns who took one back. */
const ofBidders: Where = (competitionId) => sql`competition_id = ${competitionId} and ${isOpened(competitionId)}`
const isOfTold = (organisationId: string, competitionId: string) =>
  sql`(${isOpened(competitionId)} and not ${isUntoldLead(sql.ref(organisationId), sql`${competitionId}`)})`
const documents: Where = (competitionId) =>
  sql`competition_id = ${competitionId} and (purpose <> 'bid' or ${isOfTold('document.organisation_id', competitionId)})`
const authorities: Where = (competitionId) =>
  sql`competition_id = ${competitionId} and ${isOfTold('submission_authority.provider_id', competitionId)}`
/** Of consortia that came to nothing nothing is told. */
const manifests = (competitionId: string) => sql`(
  select n.bid_id from bid_manifest n where n.competition_id = ${competitionId} and ${isBehindStandingBid})`
const ofManifests: Where = (competitionId) => sql`bid_id in ${manifests(competitionId)}`
const bidders =
  (column: string): Where =>
  (competitionId) =>
    sql`competition_id = ${competitionId} and ${sql.ref(column)} in ${toldBidders(sql`${competitionId}`)}`
const byId: Where = (competitionId) => sql`id = ${competitionId}`
const bySubject: Where = (competitionId) => sql`subject = ${competitionId} or subject in (
  select id from contract where competition_id = ${competitionId}
  union all select id from price_enquiry where competition_id = ${competitionId})`

/** The firms behind the joint bids that stand, as their manifests say. */
const behindJointBids = (competitionId: string) => sql`
  from bid_manifest n, jsonb_array_elements(n.content->'parties') party
  where n.competition_id = ${competitionId} and ${isBehindStandingBid}`
const ofThoseBehind: Where = (competitionId) => sql`(consortium_id, organisation_id) in (
  select n.content->>'consortiumId', party->>'organisationId' ${behindJointBids(competitionId)})`

/**
 * What those behind the bids that stand signed for them, as the manifests say, or since: what they signed for a bid before is of others
 * perhaps.
 */
const papers: Where = (competitionId) => sql`${ofThoseBehind(competitionId)} and (
  statement in (select paper->>'statement' from bid_manifest n, jsonb_array_elements(n.content->'papers') paper
    where n.competition_id = ${competitionId} and ${isBehindStandingBid})
  or signed_at >= (select min(made.received_at) from bid_manifest n join bid made on made.id = n.bid_id
    where n.competition_id = ${competitionId} and n.content->>'consortiumId' = consortium_id and ${isBehindStandingBid}))`

/** The firms that are registered here as the vehicles of those with whom contracts of a competition are. */
const vehicles = (competitionId: string) => sql`
  from contract c join bid_manifest f on f.bid_id = c.bid_id join organisation_identifier o
    on ${isNumber(sql`c.vehicle->'identifier'`)}
  where c.competition_id = ${competitionId}`
const consents: Where = (competitionId) => sql`(consortium_id, organisation_id) in (
  select f.content->>'consortiumId', o.organisation_id ${vehicles(competitionId)})`

/** Every table that holds rows of a competition, in the order of its life. */
export const tablesOfCompetition = {
  competition: { order: ['id'], where: byId },
  competition_lot: { order: ['lot_id'] },
  competition_key: { order: ['envelope'] },
  declaration: { order: ['person_id', 'phase', 'version'] },
  invitation: { order: ['supplier_id', 'lot_id'] },
  bidder: { order: ['id'], where: bidders('id') },
  bidder_member: { order: ['bidder_id', 'organisation_id'], where: bidders('bidder_id') },
  addendum: { order: ['number'] },
  outage: { order: ['id'] },
  outage_approval: { order: ['outage_id', 'person_id'], where: through('outage_id', 'outage') },
  submission_authority: { order: ['id'], where: authorities },
  bid: { order: ['id'], where: ofBidders },
  bid_manifest: { order: ['bid_id', 'version'], where: ofManifests },
  consortium_bid_part: { order: ['bid_id', 'organisation_id'], where: ofManifests },
  consortium_paper: { order: ['consortium_id', 'organisation_id', 'kind', 'version'], where: papers },
  consortium_vehicle_consent: { order: ['consortium_id', 'organisation_id'], where: consents },
  bid_draft: { order: ['bidder_id'], where: ofBidders },
  document: { order: ['id'], where: documents },
  tender_closing: { order: ['competition_id'] },
  opening_approval: { order: ['deadline_version', 'person_id'] },
  bid_lot: { order: ['bid_id', 'lot_id'] },
  evaluator_seat: { order: ['lot_id', 'question', 'person_id'] },
  score: { order: ['bid_id', 'question', 'person_id'], where: given },
  consensus: { order: ['bid_id', 'question', 'version'] },
  shared_member_decision: { order: ['lot_id', 'organisation_id'] },
  consortium_change_decision: { order: ['change_id'] },
  sub_contract_direction: { order: ['id'] },
  quality_lock: { order: ['competition_id'] },
  price_enquiry: { order: ['id'] },
  earlier_price_decision: { order: ['enquiry_id', 'entry'] },
  tie_decision: { order: ['lot_id', 'tie', 'version'] },
  recommendation: { order: ['lot_id', 'version'] },
  decision_step: { order: ['lot_id', 'version', 'step', 'outcome', 'entry'] },
  key_decision: { order: ['entry'] },
  award_round: { order: ['round'] },
  letter: { order: ['id'] },
  award_notice: { order: ['id'] },
  award_change: { order: ['id'] },
  legal_hold: { order: ['id'] },
  representation: { order: ['id'] },
  further_decision: { order: ['representation_id', 'entry'], where: through('representation_id', 'representation') },
  contract: { order: ['id'] },
  contract_signature: { order: ['contract_id', 'side'], where: ofContract },
  publication_duty: { order: ['contract_id', 'notice'], where: ofContract },
  reminder: { order: ['id'], where: bySubject },
} as const satisfies Record<string, Source>
export type TableOfCompetition = keyof typeof tablesOfCompetition

export type Row = Record<string, unknown>

/** The rows of one table that are a competition's, all columns, one after the other: never more than a page of them is held. */
export async function* rowsOf(
  db: Db | Tx,
  { table, competitionId }: { table: TableOfCompetition; competitionId: string },
  limit: number,
): AsyncGenerator<Row> {
  const { order, where }: Source = tablesOfCompetition[table]
  const mine = where ? where(competitionId) : sql`competition_id = ${competitionId}`
  const columns = sql.join(order.map((column) => sql.ref(column)))
  let last: Row | undefined
  for (;;) {
    const behind = last ? sql`and (${columns}) > (${sql.join(order.map((column) => last?.[column]))})` : sql``
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where (${mine}) ${behind} order by ${columns} limit ${limit}`.execute(db)
    yield* rows
    last = rows.at(-1)
    if (rows.length < limit) return
  }
}

/**
 * Documents that a competition names without being sent for it alone: of its tender, of its contracts, and the executed
 * copies that those behind a joint bid gave the council to read.
 */
export async function listNamedDocuments(db: Db | Tx, competitionId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.* from document d where d.competition_id is null and (
      d.id in (select jsonb_array_elements_text(brief->'documents') from competition where id = ${competitionId})
      or d.id in (select document_id from contract where competition_id = ${competitionId})
      or (d.organisation_id in (select party->>'organisationId' ${behindJointBids(competitionId)})
        and d.id in (select document_id from document_reader where once_opened = ${competitionId}))
      or d.id in (select jsonb_array_elements_text(body->'documents') from addendum where competition_id = ${competitionId})
      or d.id in (
        select v.value->>'documentId' from competition c, jsonb_each(c.brief) v
        where c.id = ${competitionId} and v.key in ('dataProtection', 'equality'))
    ) order by d.id`.execute(db)
  return rows
}

/** The organisations that have a part in a competition. */
export async function listParties(db: Db | Tx, competitionId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with part as (
      select council_id as id from competition where id = ${competitionId}
      union select supplier_id from invitation where competition_id = ${competitionId}
      union select organisation_id from bidder_member where ${bidders('bidder_id')(competitionId)}
      union select party->>'organisationId' ${behindJointBids(competitionId)}
      union select o.organisation_id ${vehicles(competitionId)}
    )
    select o.id, o.kind, o.name, o.identifier from organisation o join part on part.id = o.id order by o.id`.execute(db)
  return rows
}

/**
 * Those of these persons who belong to one of these organisations. The roles are the council's own people's: what else a firm's
 * people do is not for its readers.
 */
export async function listPersons(
  db: Db | Tx,
  { ids, of, councilId }: { ids: readonly string[]; of: readonly string[]; councilId: string },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, organisation_id as "organisationId", name, case when organisation_id = ${councilId} then roles end as roles
    from person where id = any(${[...ids]}) and organisation_id = any(${[...of]}) order by id`.execute(db)
  return rows.map(({ roles, ...person }) => (roles === null ? person : { ...person, roles }))
}

/** These systems, each with its vendor. */
export async function listSystems(db: Db | Tx, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id, s.organisation_id as "organisationId", s.name, o.name as "organisationName"
    from system s join organisation o on o.id = s.organisation_id where s.id = any(${[...ids]}) order by s.id`.execute(
    db,
  )
  return rows
}
