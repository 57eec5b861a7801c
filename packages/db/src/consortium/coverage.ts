import type { CompetitionKind } from '@carelot/rules/competition/brief'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { LotToCover, MemberAtLots } from '@carelot/rules/consortium/coverage'
import type { HeldLot } from '@carelot/rules/consortium/held-lots'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { ServiceType } from '@carelot/rules/lot/service-type'
import { sql } from 'kysely'
import { isForHoldersIn } from '../competition/holding.ts'
import { compiledOnce } from '../compiled-once.ts'
import type { Db, Tx } from '../database.ts'
import { type ChangeRow, changesColumn } from './change.ts'
import { type OtherBids, otherBidsOf } from './other-bid.ts'
import { type DirectionRow, directionsColumn } from './sub-contract.ts'

/** What a consortium bids for and who its members are, as competition, lots and registers have it. */
export type Surroundings = {
  kind: CompetitionKind
  stage: CompetitionStage
  deadline: Instant | null
  /** Until when an award asks for a legal form; null where it does not. */
  legalFormBy: LocalDate | null
  /** The day on which the service begins. */
  startsOn: LocalDate
  now: Instant
  /** With what the framework lets in each, and who holds it; null where any supplier may bid. */
  lots: (LotToCover & { let: ServiceType[]; holders: Omit<HeldLot, 'lotId'> | null })[]
  members: MemberAtLots[]
  /** Every change of its members, in the order in which they were begun. */
  changes: ChangeRow[]
  /** What sub-contracts its council has directed. */
  directions: DirectionRow[]
  /** Whether a member is leaving the bid of its lead and leaves work uncovered. */
  isAtRisk: boolean
  /** What else the reader is in. */
  other: OtherBids
}

const isForHolders = isForHoldersIn('cmp')

/** A place that the lead of a consortium `c` holds with others, in the framework of its competition `cmp`. */
const isHeldWithLead = sql`a.agreement_id = cmp.agreement_id and a.members @> array[c.lead_id] and a.stage <> 'removed' and cardinality(a.members) > 1`

const surroundingsOf = compiledOnce((db, consortiumId: string, readerId: string) =>
  sql<Surroundings>`
    select cmp.brief ->> 'kind' as kind, cmp.stage, cmp.deadline, cmp.brief -> 'legalFormAtAward' ->> 'by' as "legalFormBy", cmp.brief -> 'service' ->> 'startsOn' as "startsOn", carelot_now() as now,
      (select coalesce(json_agg(json_build_object('lotId', l.id, 'name', l.name, 'vintage', l.vintage,
          'minimumWeeklyMinutes', (select (b -> 'minimumWeeklyMinutes')::int from jsonb_array_elements(cmp.brief -> 'lots') b where b ->> 'lotId' = l.id),
          'hours', l.hours, 'publishedProviders', l.published_providers, 'conflictingHours', l.conflicting_hours,
          'let', (
            select coalesce(jsonb_agg(s), '[]') from agreement g, jsonb_array_elements(g.terms -> 'lots') t, jsonb_array_elements(t -> 'services') s
            where g.id = cmp.agreement_id and t ->> 'lotId' = l.id),
          'holders', case when ${isForHolders} then jsonb_build_object(
            'alone', (select coalesce(jsonb_agg(a.supplier_id), '[]') from appointment a join consortium_member m on m.organisation_id = a.supplier_id
              where m.consortium_id = c.id and a.agreement_id = cmp.agreement_id and a.lot_id = l.id and a.stage <> 'removed' and cardinality(a.members) = 1),
            'together', (select coalesce(jsonb_agg(a.members), '[]') from appointment a where ${isHeldWithLead} and a.lot_id = l.id)) end,
          'areas', (
            select coalesce(json_agg(json_build_object('msoaCode', a.code, 'name', a.name, 'ruralityCategory', a.rurality_category)
              order by a.code), '[]')
            from lot_area la join area a on a.vintage = la.vintage and a.code = la.msoa_code where la.lot_id = l.id))
          order by array_position(c.lot_ids, l.id)), '[]')
        from lot l join competition_lot cl on cl.competition_id = c.competition_id and cl.lot_id = l.id and cl.lapsed_at is null
        where l.id = any(c.lot_ids)) as lots,
      (select json_agg(json_build_object('organisationId', m.organisation_id,
          'won', (
            select coalesce(json_agg(json_build_object('lotId', h.lot_id, 'coverage', h.coverage) order by h.own), '[]') from (
              select a.lot_id, a.coverage, false as own from appointment a
              where ${isHeldWithLead} and a.members @> array[m.organisation_id] and ${isForHolders}
              union all
              select i.lot_id, i.coverage, true from invitation i
              where i.competition_id = c.competition_id and i.supplier_id = m.organisation_id and i.coverage is not null) h
            where h.lot_id = any(c.lot_ids)),
          'registrations', (
            select coalesce(json_agg(json_build_object('particulars', r.particulars, 'issuedOn', r.issued_on, 'expiresOn', r.expires_on)), '[]')
            from registration r where r.organisation_id = m.organisation_id and r.particulars ->> 'kind' = 'cqc-registration')))
        from consortium_member m where m.consortium_id = c.id) as members,
      ${changesColumn} as changes, ${directionsColumn} as directions, ${otherBidsOf(readerId)} as other,
      exists (select 1 from bidder b join bidder_member m on m.bidder_id = b.id
        where m.competition_id = c.competition_id and m.organisation_id = c.lead_id and m.role = 'lead' and b.at_risk_since is not null)
        as "isAtRisk"
    from consortium c join competition cmp on cmp.id = c.competition_id where c.id = ${consortiumId}`.compile(db),
)

/** In one query, whatever the number of members, lots and areas, and whoever reads. */
export async function findSurroundings(db: Db | Tx, consortiumId: string, readerId: string): Promise<Surroundings> {
  const [found] = await surroundingsOf(db, consortiumId, readerId)
  if (!found) throw new Error('the competition of a consortium is not there')
  return found
}
