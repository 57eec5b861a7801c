import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import type { Brief } from '@carelot/rules/competition/brief'
import type { Evidence } from '@carelot/rules/consortium/evidence'
import type { Ground } from '@carelot/rules/consortium/exclusion'
import type { Finances } from '@carelot/rules/consortium/finance'
import type { JudgedMember } from '@carelot/rules/consortium/judged-member'
import type { Requirement } from '@carelot/rules/consortium/requirement'
import type { Instant } from '@carelot/rules/instant'
import type { Registration } from '@carelot/rules/organisation/registration'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'

export type DiligenceRow = {
  now: Instant
  brief: Pick<Brief, 'kind' | 'service'>
  /** Since when its bid has been preferred, the last time that it was. */
  preferredAt: Instant | null
  /** Null where it is not let under a framework. */
  terms: AgreementTerms | null
  requirements: Requirement[]
  evidence: Evidence[]
  registrations: (Pick<Registration, 'particulars' | 'issuedOn' | 'expiresOn'> & { organisationId: string })[]
  /** The last declaration of each person, and whether it is of a conflict that nothing was decided about. */
  declared: { organisationId: string; personId: string; at: Instant; isOpen: boolean }[]
  /** Who has signed or priced for a member, and is somebody in their firm still. */
  acting: { organisationId: string; personId: string }[]
  /** Reasons, responses and decisions are as the vault hides them. */
  grounds: Ground[]
  /** The council's latest on each ground about each firm of it. */
  judgements: JudgedMember[]
  checks: (Pick<Finances, 'organisationId' | 'reasons' | 'note' | 'checkedBy' | 'checkedAt'> & {
    outcome: 'pass' | 'fail'
  })[]
  reliances: { organisationId: string; on: string; how: Finances['reliesOn'][number]['how'] }[]
}

const list = (rows: ReturnType<typeof sql>) => sql`(select coalesce(json_agg(each), '[]') from (${rows}) each)`

/** All that the due diligence of a consortium is computed from, in one query however many members it has. */
export async function findDiligence(db: Db | Tx, id: string): Promise<DiligenceRow> {
  const requirements = sql`
    select id, item, title, roles, organisation_ids as "organisationIds", minimum_pence as "minimumPence", due_on as "dueOn",
      before_bid as "beforeBid", 'lead' as whose, ${utc('asked_at')} as "askedAt"
    from consortium_requirement where consortium_id = ${id} and withdrawn_at is null order by id`
  const evidence = sql`
    select id, organisation_id as "organisationId", particulars, content_hash as "contentHash", issued_on as "issuedOn",
      expires_on as "expiresOn", external_reference as "externalReference", submitted_by as "submittedBy",
      ${utc('submitted_at')} as "submittedAt", verdict, verdict_by as "verdictBy", ${utc('verdict_at')} as "verdictAt", reason
    from consortium_evidence where consortium_id = ${id} order by id`
  const registrations = sql`
    select r.organisation_id as "organisationId", r.particulars, r.issued_on as "issuedOn", r.expires_on as "expiresOn"
    from registration r join consortium_member m on m.organisation_id = r.organisation_id
    where m.consortium_id = ${id} and m.stage = 'joined' order by r.id`
  const declared = sql`
    select distinct on (person_id) organisation_id as "organisationId", person_id as "personId", ${utc('declared_at')} as at,
      conflict and not exists (select 1 from consortium_conflict_decision d where d.consortium_id = i.consortium_id
        and d.person_id = i.person_id and d.number = i.number) as "isOpen"
    from consortium_interest i where consortium_id = ${id} order by person_id, number desc`
  const acting = sql`
    select a.organisation_id as "organisationId", a.person_id as "personId" from (
      select organisation_id, person_id from consortium_signature where consortium_id = ${id}
      union select organisation_id, person_id from consortium_paper where consortium_id = ${id}
      union select organisation_id, submitted_by from consortium_price_part where consortium_id = ${id}) a
    join person p on p.id = a.person_id and p.organisation_id = a.organisation_id and cardinality(p.roles) > 0
    order by 1, 2`
  const grounds = sql`
    select g.id, g.organisation_id as "organisationId", g.ground, g.concerns, g.reason, g.respond_by as "respondBy",
      g.replace_by as "replaceBy", ${utc('g.raised_at')} as "raisedAt", g.response, ${utc('g.responded_at')} as "respondedAt",
      coalesce(d.outcome, 'considering') as outcome, d.reason as decision, d.decided_by as "decidedBy", ${utc('d.decided_at')} as "decidedAt"
    from consortium_ground g left join lateral (
      select * from consortium_ground_decision d where d.ground_id = g.id order by number desc limit 1) d on true
    where g.consortium_id = ${id} order by g.id`
  const judgements = sql`
    select distinct on (j.supplier_id, j.ground) j.id, j.supplier_id as "supplierId", j.outcome, j.replace_by as "replaceBy"
    from judgement j join consortium_member m on m.organisation_id = j.supplier_id and m.consortium_id = ${id}
    where j.agreement_id = p.agreement_id order by j.supplier_id, j.ground, j.id desc`
  const checks = sql`
    select distinct on (organisation_id) organisation_id as "organisationId", outcome, reasons, note, checked_by as "checkedBy",
      ${utc('checked_at')} as "checkedAt"
    from consortium_financial_check where consortium_id = ${id} order by organisation_id, number desc`
  const reliances = sql`
    select organisation_id as "organisationId", relied_on as "on", how from consortium_reliance
    where consortium_id = ${id} order by organisation_id, relied_on`
  const { rows } = await sql<DiligenceRow>`
    select carelot_now() as now, p.brief,
      (select ${utc('at')} from record where subject = c.id and type = 'consortium.preferred' order by seq desc limit 1) as "preferredAt", a.terms, ${list(requirements)} as requirements, ${list(evidence)} as evidence,
      ${list(registrations)} as registrations, ${list(declared)} as declared, ${list(acting)} as acting, ${list(grounds)} as grounds,
      ${list(judgements)} as judgements, ${list(checks)} as checks, ${list(reliances)} as reliances
    from consortium c join competition p on p.id = c.competition_id left join agreement a on a.id = p.agreement_id
    where c.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) throw new Error(`the consortium ${id} is not there`)
  return row
}
