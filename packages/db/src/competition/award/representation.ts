import type { Representation } from '@carelot/rules/competition/award/representation'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'
import { utc } from '../../utc.ts'

export type RepresentationRow = Representation

export async function insertRepresentation(tx: Tx, made: Omit<RepresentationRow, 'decisions'>): Promise<void> {
  await tx
    .insertInto('representation')
    .values({
      id: made.id,
      competition_id: made.competitionId,
      round: made.round,
      made_by: made.madeBy,
      provider_id: made.providerId,
      received_at: made.receivedAt,
      reference: made.reference,
      recorded_by: made.recordedBy,
      recorded_at: made.recordedAt,
    })
    .execute()
}

export async function insertFurtherDecision(
  tx: Tx,
  { id, decisions }: Pick<RepresentationRow, 'id' | 'decisions'>,
  decision: RepresentationRow['decisions'][number],
): Promise<void> {
  await tx
    .insertInto('further_decision')
    .values({
      representation_id: id,
      entry: decisions.length + 1,
      outcome: decision.outcome,
      reason: decision.reason,
      told_at: decision.toldAt,
      decided_by: decision.decidedBy,
      decided_at: decision.decidedAt,
    })
    .execute()
}

/** The representations about an award, each with the decisions on it. */
export async function listRepresentations(db: Db | Tx, competitionId: string): Promise<RepresentationRow[]> {
  const { rows } = await sql<RepresentationRow>`
    select r.id, r.competition_id as "competitionId", r.round, r.made_by as "madeBy", r.provider_id as "providerId",
      r.received_at as "receivedAt", r.reference, r.recorded_by as "recordedBy", r.recorded_at as "recordedAt",
      (select coalesce(json_agg(json_build_object('outcome', d.outcome, 'reason', d.reason, 'toldAt', ${utc('d.told_at')},
          'decidedBy', d.decided_by, 'decidedAt', ${utc('d.decided_at')}) order by d.entry), '[]')
        from further_decision d where d.representation_id = r.id) as decisions
    from representation r where r.competition_id = ${competitionId} order by r.id`.execute(db)
  return rows
}
