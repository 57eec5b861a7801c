import type { ConsortiumMember } from '@carelot/rules/consortium/consortium'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../database.ts'
import { utc } from '../utc.ts'
import { type StandingPrices, standingPrices } from './price.ts'

type Signed = { organisationId: string; personId: string; statement: string; signedAt: Instant }

export type ConsortiumRow = {
  id: string
  competitionId: string
  leadId: string
  name: string
  whyTogether: string
  lotIds: string[]
  stage: ConsortiumStage
  members: ConsortiumMember[]
  /** The last version, with who has signed it. */
  terms: {
    version: number
    content: ConsortiumTerms
    contentHash: string
    proposedAt: Instant
    signatures: Signed[]
  } | null
  prices: StandingPrices
  externalReference: string | null
  version: number
  createdAt: Instant
}

const columns = sql`
  c.id, c.competition_id as "competitionId", c.lead_id as "leadId", c.name, c.why_together as "whyTogether", c.lot_ids as "lotIds",
  ${standingPrices} as prices, c.stage, c.external_reference as "externalReference", c.version, c.created_at as "createdAt",
  (select json_agg(json_build_object('organisationId', m.organisation_id, 'role', m.role, 'stage', m.stage,
      'answerBy', ${utc('m.answer_by')}, 'answeredAt', ${utc('m.answered_at')}, 'reason', m.reason) order by m.role, m.organisation_id)
    from consortium_member m where m.consortium_id = c.id) as members,
  (select json_build_object('version', t.version, 'content', t.content, 'contentHash', t.content_hash,
      'proposedAt', ${utc('t.proposed_at')}, 'signatures', (
        select coalesce(json_agg(json_build_object('organisationId', s.organisation_id, 'personId', s.person_id,
          'statement', s.statement, 'signedAt', ${utc('s.signed_at')}) order by s.organisation_id), '[]')
        from consortium_signature s where s.consortium_id = t.consortium_id and s.terms_version = t.version))
    from consortium_terms t where t.consortium_id = c.id order by t.version desc limit 1) as terms`

export async function findConsortium(db: Db | Tx, id: string): Promise<ConsortiumRow | undefined> {
  const { rows } = await sql<ConsortiumRow>`select ${columns} from consortium c where c.id = ${id}`.execute(db)
  return rows[0]
}

/** The consortium, held until the transaction ends. */
export async function lockConsortium(tx: Tx, id: string): Promise<ConsortiumRow | undefined> {
  await tx.selectFrom('consortium').select('id').where('id', '=', id).forUpdate().execute()
  return findConsortium(tx, id)
}

/** Consortia that an organisation was invited to or leads, from behind `after`. */
export async function listConsortia(
  db: Db,
  organisationId: string,
  page: { after: string; limit: number },
): Promise<ConsortiumRow[]> {
  const { rows } = await sql<ConsortiumRow>`
    select ${columns} from consortium c join consortium_member own on own.consortium_id = c.id and own.organisation_id = ${organisationId}
    where c.id > ${page.after} order by c.id limit ${page.limit}`.execute(db)
  return rows
}

type NewConsortium = Pick<
  ConsortiumRow,
  'id' | 'competitionId' | 'leadId' | 'name' | 'whyTogether' | 'lotIds' | 'externalReference'
>

/** Whether it was written: a lead has one in a competition that was not withdrawn. */
export async function insertConsortium(tx: Tx, made: NewConsortium): Promise<boolean> {
  const written = await tx
    .insertInto('consortium')
    .values({
      id: made.id,
      competition_id: made.competitionId,
      lead_id: made.leadId,
      name: made.name,
      why_together: made.whyTogether,
      lot_ids: made.lotIds,
      external_reference: made.externalReference,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** Counts the version up, with the stage where it changes. */
export async function updateConsortium(tx: Tx, id: string, { stage }: { stage?: ConsortiumStage } = {}): Promise<void> {
  await tx
    .updateTable('consortium')
    .set({ ...(stage && { stage }), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

type NewMember = {
  consortiumId: string
  organisationId: string
  role: ConsortiumMember['role']
  stage: ConsortiumMember['stage']
  answerBy: Instant | null
}

export async function insertMember(tx: Tx, made: NewMember): Promise<void> {
  await tx
    .insertInto('consortium_member')
    .values({
      consortium_id: made.consortiumId,
      organisation_id: made.organisationId,
      role: made.role,
      stage: made.stage,
      answer_by: made.answerBy,
    })
    .execute()
}

type Answered = {
  consortiumId: string
  organisationId: string
  stage: 'joined' | 'declined' | 'left'
  personId: string
  reason: string | null
  at: Instant
}

export async function updateAnswered(tx: Tx, made: Answered): Promise<void> {
  await tx
    .updateTable('consortium_member')
    .set({ stage: made.stage, answered_by: made.personId, answered_at: made.at, reason: made.reason })
    .where('consortium_id', '=', made.consortiumId)
    .where('organisation_id', '=', made.organisationId)
    .execute()
}

type NewTerms = {
  consortiumId: string
  version: number
  content: ConsortiumTerms
  contentHash: string
  proposedBy: string
  proposedAt: Instant
}

export async function insertTerms(tx: Tx, made: NewTerms): Promise<void> {
  await tx
    .insertInto('consortium_terms')
    .values({
      consortium_id: made.consortiumId,
      version: made.version,
      content: JSON.stringify(made.content),
      content_hash: made.contentHash,
      proposed_by: made.proposedBy,
      proposed_at: made.proposedAt,
    })
    .execute()
}

export async function insertTermsSignature(
  tx: Tx,
  made: Signed & { consortiumId: string; termsVersion: number },
): Promise<void> {
  await tx
    .insertInto('consortium_signature')
    .values({
      consortium_id: made.consortiumId,
      terms_version: made.termsVersion,
      organisation_id: made.organisationId,
      person_id: made.personId,
      statement: made.statement,
      signed_at: made.signedAt,
    })
    .execute()
}

/** Consortia that have a process: those that have not ended, nor outlived their competition; of these competitions where they are named. */
export async function listMovingConsortia(db: Db, competitionIds?: readonly string[]): Promise<string[]> {
  if (competitionIds?.length === 0) return []
  const rows = await db
    .selectFrom('consortium')
    .innerJoin('competition', 'competition.id', 'consortium.competition_id')
    .select('consortium.id')
    .where('consortium.stage', 'not in', ['withdrawn', 'dissolved'])
    .where((eb) => eb.or([eb('consortium.stage', '<>', 'contracted'), eb('competition.stage', '<>', 'concluded')]))
    .$if(competitionIds !== undefined, (query) => query.where('competition.id', 'in', competitionIds ?? []))
    .execute()
  return rows.map(({ id }) => id)
}
