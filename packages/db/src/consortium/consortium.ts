import type { ConsortiumMember, ConsortiumReceipt } from '@carelot/rules/consortium/consortium'
import type { ConsortiumModel } from '@carelot/rules/consortium/model'
import type { Nda } from '@carelot/rules/consortium/nda'
import type { ConsortiumRole } from '@carelot/rules/consortium/role'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import type { ConsortiumVehicle } from '@carelot/rules/consortium/vehicle'
import type { ContractStage } from '@carelot/rules/contract/stages'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'
import { bidColumn } from './bid-receipt.ts'
import { type NewcomerRow, newcomersColumn } from './newcomer.ts'
import { type PaperRow, papersColumn } from './paper.ts'
import { type StandingPrices, standingPrices } from './price.ts'
import { type StandingTerms, standingTerms } from './terms.ts'

export type ConsortiumRow = {
  id: string
  competitionId: string
  /** Of its competition. */
  councilId: string
  leadId: string
  name: string
  whyTogether: string
  lotIds: string[]
  model: ConsortiumModel
  /** The model that the last bid was made under. */
  modelBid: ConsortiumModel | null
  /** The entity that its members have formed, which their contracts are with. */
  vehicle: ConsortiumVehicle | null
  stage: ConsortiumStage
  /** The bid that it made, where it stands. */
  bid: ConsortiumReceipt | null
  members: ConsortiumMember[]
  nda: Nda | null
  /** Until when tenders are taken in its competition, as it stands now. */
  deadline: Instant | null
  /** The deadline that reminders were planned for. */
  chasedDeadline: Instant | null
  /** The last version, with who has signed it. */
  terms: StandingTerms | null
  /** How many addenda there are to its competition; they are numbered without gaps. */
  addendaIssued: number
  /** What each firm has signed last of each of its papers. */
  papers: PaperRow[]
  /** Whom changes begun after the bid bring in, or have. */
  newcomers: NewcomerRow[]
  /** Stages of the contracts that its lots were awarded in, each once. */
  contractStages: ContractStage[]
  /** Whether one side has signed a contract of them that is not void. */
  isSigned: boolean
  prices: StandingPrices
  externalReference: string | null
  version: number
  createdAt: Instant
}

/** An invitation whose time is over has ended, with nobody having to say so. */
const stageNow = sql`case when m.stage = 'invited' and m.answer_by <= carelot_now() then 'expired' else m.stage end`

/** Of a consortium `c`. */
export const consortiumColumns = sql`
  c.id, c.competition_id as "competitionId", c.lead_id as "leadId", c.name, c.why_together as "whyTogether", c.lot_ids as "lotIds",
  c.model, c.model_bid as "modelBid", c.stage, c.external_reference as "externalReference", c.version, c.created_at as "createdAt", c.chased_deadline as "chasedDeadline",
  (select r.vehicle from bidder r join bidder_member m on m.bidder_id = r.id
    where r.competition_id = c.competition_id and m.organisation_id = c.lead_id and m.role = 'lead'
      and c.stage not in ('inviting', 'withdrawn')) as vehicle,
  (select k.deadline from competition k where k.id = c.competition_id) as deadline,
  (select k.council_id from competition k where k.id = c.competition_id) as "councilId",
  (select json_agg(json_build_object('organisationId', m.organisation_id, 'name', o.name, 'role', m.role, 'consentedRole', m.consented_role, 'stage', ${stageNow},
      'answerBy', ${utc('m.answer_by')}, 'answeredAt', ${utc('m.answered_at')}, 'reason', m.reason) order by m.role <> 'lead', m.role, m.organisation_id)
    from consortium_member m join organisation o on o.id = m.organisation_id where m.consortium_id = c.id) as members,
  (select json_build_object('version', n.version, 'text', n.text, 'documentHash', n.document_hash, 'contentHash', n.content_hash,
      'setAt', ${utc('n.set_at')}, 'acceptances', (
        select coalesce(json_agg(json_build_object('organisationId', a.organisation_id, 'personId', a.person_id,
          'statement', a.statement, 'acceptedAt', ${utc('a.accepted_at')}) order by a.organisation_id), '[]')
        from consortium_nda_acceptance a where a.consortium_id = n.consortium_id and a.nda_version = n.version))
    from consortium_nda n where n.consortium_id = c.id order by n.version desc limit 1) as nda,
  ${papersColumn}, ${newcomersColumn}, ${bidColumn}, array(select distinct k.stage from contract k
    where k.competition_id = c.competition_id and k.supplier_id = c.lead_id and k.lot_id = any(c.lot_ids)) as "contractStages",
  exists (select 1 from contract k join contract_signature s on s.contract_id = k.id
    where k.competition_id = c.competition_id and k.supplier_id = c.lead_id and k.stage <> 'void') as "isSigned",
  (select coalesce(max(a.number), 0) from addendum a where a.competition_id = c.competition_id) as "addendaIssued",
  ${standingPrices} as prices,
  ${standingTerms} as terms`

export async function findConsortium(db: Db | Tx, id: string): Promise<ConsortiumRow | undefined> {
  const { rows } = await sql<ConsortiumRow>`select ${consortiumColumns} from consortium c where c.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** The consortium, held until the transaction ends. */
export async function lockConsortium(tx: Tx, id: string): Promise<ConsortiumRow | undefined> {
  await tx.selectFrom('consortium').select('id').where('id', '=', id).forUpdate().execute()
  return findConsortium(tx, id)
}

/** The consortium that an organisation leads in a competition, if it has one that has not ended. */
export async function findConsortiumLed(
  db: Db | Tx,
  { competitionId, leadId }: { competitionId: string; leadId: string },
): Promise<string | undefined> {
  const found = await db
    .selectFrom('consortium')
    .select('id')
    .where('competition_id', '=', competitionId)
    .where('lead_id', '=', leadId)
    .where('stage', 'not in', ['withdrawn', 'dissolved'])
    .executeTakeFirst()
  return found?.id
}

/** Consortia that an organisation leads, has joined or may still join, from behind `after`. */
export async function listConsortia(
  db: Db,
  organisationId: string,
  page: { after: string; limit: number },
): Promise<ConsortiumRow[]> {
  const { rows } = await sql<ConsortiumRow>`
    select ${consortiumColumns} from consortium c join consortium_member own on own.consortium_id = c.id and own.organisation_id = ${organisationId}
    where c.id > ${page.after} and (own.stage = 'joined' or (own.stage = 'invited' and own.answer_by > carelot_now()))
    order by c.id limit ${page.limit}`.execute(db)
  return rows
}

type NewConsortium = Pick<
  ConsortiumRow,
  'id' | 'competitionId' | 'leadId' | 'name' | 'whyTogether' | 'lotIds' | 'model' | 'externalReference'
>

/** Held by whoever makes a firm the lead of a consortium of this competition: another waits, and then finds that it leads one. */
export async function holdLeading(tx: Tx, competitionId: string, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`lead ${competitionId} ${organisationId}`}, 6))`.execute(tx)
}

/** Whether it was written: a lead has one in a competition that was not withdrawn. */
export async function insertConsortium(tx: Tx, made: NewConsortium): Promise<boolean> {
  await holdLeading(tx, made.competitionId, made.leadId)
  const written = await tx
    .insertInto('consortium')
    .values({
      id: made.id,
      competition_id: made.competitionId,
      lead_id: made.leadId,
      name: made.name,
      why_together: made.whyTogether,
      lot_ids: made.lotIds,
      model: made.model,
      external_reference: made.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

type Change = { stage?: ConsortiumStage; model?: ConsortiumModel; modelBid?: ConsortiumModel }

/** Counts the version up, with the stage or model where it changes. */
export async function updateConsortium(tx: Tx, id: string, { stage, model, modelBid }: Change = {}): Promise<void> {
  await tx
    .updateTable('consortium')
    .set({
      ...(stage && { stage }),
      ...(model && { model }),
      ...(modelBid && { model_bid: modelBid }),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** Says which deadline reminders were planned for. */
export async function updateChased(tx: Tx, id: string, deadline: Instant | null): Promise<void> {
  await tx.updateTable('consortium').set({ chased_deadline: deadline }).where('id', '=', id).execute()
}

type NewMember = {
  consortiumId: string
  organisationId: string
  role: ConsortiumMember['role']
  stage: 'invited' | 'joined'
  answerBy: Instant | null
}

export async function insertMember(tx: Tx, made: NewMember): Promise<void> {
  await tx
    .insertInto('consortium_member')
    .values({
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      role: made.role,
      consented_role: made.stage === 'joined' ? made.role : null,
      stage: made.stage,
      answer_by: made.answerBy,
    })
    .execute()
}

/** Invites again a firm whose earlier invitation has ended. */
export async function updateInvitedAgain(
  tx: Tx,
  made: Pick<NewMember, 'consortiumId' | 'organisationId' | 'role' | 'answerBy'>,
) {
  await tx
    .updateTable('consortium_member')
    .set({
      role: made.role,
      consented_role: null,
      stage: 'invited',
      answer_by: made.answerBy,
      answered_by: null,
      answered_at: null,
      reason: null,
    })
    .where('consortium_id', '=', made.consortiumId)
    .where('organisation_id', '=', made.organisationId)
    .execute()
}

type Answered = {
  consortiumId: string
  organisationId: string
  stage: 'joined' | 'declined' | 'revoked' | 'left'
  personId: string
  reason: string | null
  at: Instant
}

export async function updateAnswered(tx: Tx, made: Answered): Promise<void> {
  await tx
    .updateTable('consortium_member')
    .set({
      stage: made.stage,
      ...(made.stage === 'joined' && { consented_role: sql<ConsortiumRole>`role` }),
      answered_by: made.personId,
      answered_at: made.at,
      reason: made.reason,
    })
    .where('consortium_id', '=', made.consortiumId)
    .where('organisation_id', '=', made.organisationId)
    .execute()
}
