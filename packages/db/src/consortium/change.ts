import type {
  ChangeAnswer,
  ChangePhase,
  ChangeStage,
  DecidedFacts,
  NewChange,
  Uncovered,
} from '@carelot/rules/consortium/change'
import type { Ballot } from '@carelot/rules/consortium/change-consent'
import type { Instant } from '@carelot/rules/instant'
import { type JSONColumnType, sql } from 'kysely'
import { isKnownToAuthority } from '../competition/unsettled.ts'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'

export type ConsortiumChangeTables = {
  consortium_change: {
    id: string
    consortium_id: string
    content: JSONColumnType<NewChange, string, string>
    content_hash: string
    terms_hash: string | null
    phase: ChangePhase
    stage: ChangeStage
    leaving_settled: boolean
    declared_by: string
    declared_at: Instant
    ended_at: Instant | null
    ended_because: string | null
    uncovered: JSONColumnType<Uncovered[], string | undefined, string>
    ballot: JSONColumnType<Ballot, string, string> | null
  }
  consortium_change_answer: {
    change_id: string
    organisation_id: string
    answer: 'consent' | 'refuse'
    person_id: string
    statement: string | null
    answered_at: Instant
  }
  consortium_change_decision: {
    change_id: string
    competition_id: string
    outcome: 'approved' | 'refused'
    reason: string
    person_id: string
    facts: JSONColumnType<DecidedFacts, string, string>
    decided_at: Instant
  }
}

export type ChangeDecisionRow = {
  outcome: 'approved' | 'refused'
  reason: string
  personId: string
  decidedAt: Instant
  facts: DecidedFacts
}

export type ChangeRow = {
  id: string
  consortiumId: string
  content: NewChange
  contentHash: string
  /** Of the terms that stood when it was begun after the bid, which are a part of what is consented to. */
  termsHash: string | null
  phase: ChangePhase
  stage: ChangeStage
  leavingSettled: boolean
  declaredBy: string
  declaredAt: Instant
  endedAt: Instant | null
  endedBecause: string | null
  /** What it left uncovered when it was completed after the bid. */
  uncovered: Uncovered[]
  /** How it is voted on, where it is one of the lead. */
  ballot: Ballot | null
  answers: ChangeAnswer[]
  decision: ChangeDecisionRow | null
}

const columns = sql`
  h.id, h.consortium_id as "consortiumId", h.content, h.content_hash as "contentHash", h.terms_hash as "termsHash", h.phase, h.stage,
  h.leaving_settled as "leavingSettled", h.declared_by as "declaredBy", ${utc('h.declared_at')} as "declaredAt", ${utc('h.ended_at')} as "endedAt",
  h.ended_because as "endedBecause", h.uncovered, h.ballot,
  (select coalesce(json_agg(json_build_object('organisationId', a.organisation_id, 'answer', a.answer, 'personId', a.person_id,
      'statement', a.statement, 'answeredAt', ${utc('a.answered_at')}) order by a.organisation_id), '[]')
    from consortium_change_answer a where a.change_id = h.id) as answers,
  (select json_build_object('outcome', d.outcome, 'reason', d.reason, 'personId', d.person_id, 'facts', d.facts,
      'decidedAt', ${utc('d.decided_at')})
    from consortium_change_decision d where d.change_id = h.id) as decision`

/** The changes of a consortium `c`, in the order in which they were begun. */
export const changesColumn = sql`
  (select coalesce(json_agg(each order by each.id), '[]') from (
    select ${columns} from consortium_change h where h.consortium_id = c.id) each)`

/** Every change of a consortium's members, in the order in which they were begun. */
export async function listChanges(db: Db | Tx, consortiumId: string): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from consortium_change h where h.consortium_id = ${consortiumId} order by h.id`.execute(db)
  return rows
}

/** That the authority is to know of a change `h` of a consortium `c`, or that it has ended and the authority was told of it. */
const isOrWasKnown = sql`(${isKnownToAuthority} or h.ended_at is not null and exists (
  select from record r join competition k on k.id = c.competition_id
  where r.subject = c.id and r.data->>'changeId' = h.id and k.council_id = any(r.audience)))`

/** What the authority is to know of changes in consortia that have bid, or was told of. To be asked after opening alone. */
export async function listChangesAfterBid(
  db: Db | Tx,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} from consortium_change h join consortium c on c.id = h.consortium_id
    where c.competition_id = ${competitionId} and h.id > ${page.after} and ${isOrWasKnown}
    order by h.id limit ${page.limit}`.execute(db)
  return rows
}

/** Whose such a change is, if it is of this competition. To be asked after opening alone. */
export async function findChangeOf(
  db: Db | Tx,
  competitionId: string,
  id: string,
): Promise<{ consortiumId: string; competitionId: string; leadId: string } | undefined> {
  const { rows } = await sql<{ consortiumId: string; competitionId: string; leadId: string }>`
    select c.id as "consortiumId", c.competition_id as "competitionId", c.lead_id as "leadId"
    from consortium_change h join consortium c on c.id = h.consortium_id
    where c.competition_id = ${competitionId} and h.id = ${id} and ${isOrWasKnown}`.execute(db)
  return rows[0]
}

export async function insertChange(
  tx: Tx,
  made: Omit<ChangeRow, 'answers' | 'decision' | 'stage' | 'endedAt' | 'endedBecause' | 'uncovered'>,
): Promise<void> {
  await tx
    .insertInto('consortium_change')
    .values({
      id: made.id,
      consortium_id: made.consortiumId,
      content: JSON.stringify(made.content),
      content_hash: made.contentHash,
      terms_hash: made.termsHash,
      phase: made.phase,
      stage: 'proposed',
      leaving_settled: made.leavingSettled,
      declared_by: made.declaredBy,
      declared_at: made.declaredAt,
      ballot: made.ballot && JSON.stringify(made.ballot),
    })
    .execute()
}

export async function insertChangeAnswer(tx: Tx, changeId: string, made: ChangeAnswer): Promise<void> {
  await tx
    .insertInto('consortium_change_answer')
    .values({
      change_id: changeId,
      organisation_id: made.organisationId,
      answer: made.answer,
      person_id: made.personId,
      statement: made.statement,
      answered_at: made.answeredAt,
    })
    .execute()
}

type Taken = { stage: ChangeStage; endedAt: Instant | null; endedBecause?: string | null; uncovered?: Uncovered[] }

/** Takes a change to another stage; with `endedAt` for good. `endedBecause` is the code of why it lapsed. */
export async function updateChange(
  tx: Tx,
  id: string,
  { stage, endedAt, endedBecause = null, uncovered = [] }: Taken,
): Promise<void> {
  await tx
    .updateTable('consortium_change')
    .set({ stage, ended_at: endedAt, ended_because: endedBecause, uncovered: JSON.stringify(uncovered) })
    .where('id', '=', id)
    .execute()
}

export async function insertChangeDecision(
  tx: Tx,
  { changeId, competitionId, ...made }: ChangeDecisionRow & { changeId: string; competitionId: string },
): Promise<void> {
  await tx
    .insertInto('consortium_change_decision')
    .values({
      change_id: changeId,
      competition_id: competitionId,
      outcome: made.outcome,
      reason: made.reason,
      person_id: made.personId,
      facts: JSON.stringify(made.facts),
      decided_at: made.decidedAt,
    })
    .execute()
}

/** Makes another member the lead, once whoever led is none. What the former lead wrote for itself alone goes. */
export async function updateLead(tx: Tx, consortiumId: string, leadId: string): Promise<void> {
  await tx
    .updateTable('consortium_member')
    .set({ role: 'lead', consented_role: 'lead' })
    .where('consortium_id', '=', consortiumId)
    .where('organisation_id', '=', leadId)
    .execute()
  await tx
    .updateTable('consortium')
    .set({ lead_id: leadId, external_reference: null })
    .where('id', '=', consortiumId)
    .execute()
}
