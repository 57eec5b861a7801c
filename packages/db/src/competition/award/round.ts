import type { Instant, LocalDate } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Db, Tx } from '../../database.ts'

export type RoundRow = {
  competitionId: string
  round: number
  notifiedAt: Instant
  standstillEndsOn: LocalDate | null
  mayBeSignedFrom: Instant | null
}

export async function insertRound(tx: Tx, made: RoundRow & { lotIds: readonly string[] }): Promise<void> {
  await tx
    .insertInto('award_round')
    .values({
      competition_id: made.competitionId,
      round: made.round,
      notified_at: made.notifiedAt,
      standstill_ends_on: made.standstillEndsOn,
      may_be_signed_from: made.mayBeSignedFrom,
    })
    .execute()
  await updateAwardRound(tx, { competitionId: made.competitionId, lotIds: made.lotIds, round: made.round })
}

/** Which round tells of these lots; null opens them again. */
export async function updateAwardRound(
  tx: Tx,
  { competitionId, lotIds, round }: { competitionId: string; lotIds: readonly string[]; round: number | null },
): Promise<void> {
  if (lotIds.length === 0) return
  await tx
    .updateTable('competition_lot')
    .set({ award_round: round })
    .where('competition_id', '=', competitionId)
    .where('lot_id', 'in', lotIds)
    .execute()
}

/** Sets from when the contracts of a round that are not signed may be. */
export async function updateSigning(
  tx: Tx,
  { competitionId, round, standstillEndsOn, mayBeSignedFrom }: Omit<RoundRow, 'notifiedAt'>,
): Promise<void> {
  await tx
    .updateTable('award_round')
    .set({ standstill_ends_on: standstillEndsOn, may_be_signed_from: mayBeSignedFrom })
    .where('competition_id', '=', competitionId)
    .where('round', '=', round)
    .execute()
  await tx
    .updateTable('contract')
    .set({ may_be_signed_from: mayBeSignedFrom, version: sql<number>`version + 1` })
    .where('competition_id', '=', competitionId)
    .where('round', '=', round)
    .where('stage', '=', 'unsigned')
    .execute()
}

/** Every time letters went out. */
export function listRounds(db: Db | Tx, competitionId: string): Promise<RoundRow[]> {
  return db
    .selectFrom('award_round')
    .select([
      'competition_id as competitionId',
      'round',
      'notified_at as notifiedAt',
      'standstill_ends_on as standstillEndsOn',
      'may_be_signed_from as mayBeSignedFrom',
    ])
    .where('competition_id', '=', competitionId)
    .orderBy('round')
    .execute()
}

/** The rounds of which a contract waits to be signed or is in force. */
export async function listRoundsThatStand(tx: Tx, competitionId: string): Promise<RoundRow[]> {
  const { rows } = await sql<{ round: number }>`
    select distinct round from contract where competition_id = ${competitionId} and stage <> 'void'`.execute(tx)
  const standing = new Set(rows.map(({ round }) => round))
  return (await listRounds(tx, competitionId)).filter(({ round }) => standing.has(round))
}

export type NoticeRow = {
  id: string
  competitionId: string
  round: number
  number: string
  ocid: string
  publishedAt: Instant
  reason: string | null
  recordedBy: string
  recordedAt: Instant
  externalReference: string | null
}

export async function insertNotice(tx: Tx, notice: NoticeRow): Promise<void> {
  await tx
    .insertInto('award_notice')
    .values({
      id: notice.id,
      competition_id: notice.competitionId,
      round: notice.round,
      number: notice.number,
      ocid: notice.ocid,
      published_at: notice.publishedAt,
      reason: notice.reason,
      recorded_by: notice.recordedBy,
      recorded_at: notice.recordedAt,
      external_reference: notice.externalReference,
    })
    .execute()
}

export function listNotices(db: Db | Tx, competitionId: string): Promise<NoticeRow[]> {
  return db
    .selectFrom('award_notice')
    .select([
      'id',
      'competition_id as competitionId',
      'round',
      'number',
      'ocid',
      'published_at as publishedAt',
      'reason',
      'recorded_by as recordedBy',
      'recorded_at as recordedAt',
      'external_reference as externalReference',
    ])
    .where('competition_id', '=', competitionId)
    .orderBy('id')
    .execute()
}

export type AwardChangeRow = {
  id: string
  competitionId: string
  kind: 'correction' | 'withdrawal'
  lotIds: string[]
  reason: string
  personId: string
  changedAt: Instant
  externalReference: string | null
}

export async function insertAwardChange(tx: Tx, change: AwardChangeRow): Promise<void> {
  await tx
    .insertInto('award_change')
    .values({
      id: change.id,
      competition_id: change.competitionId,
      kind: change.kind,
      lot_ids: change.lotIds,
      reason: change.reason,
      person_id: change.personId,
      changed_at: change.changedAt,
      external_reference: change.externalReference,
    })
    .execute()
}

export function listAwardChanges(db: Db | Tx, competitionId: string): Promise<AwardChangeRow[]> {
  return db
    .selectFrom('award_change')
    .select([
      'id',
      'competition_id as competitionId',
      'kind',
      'lot_ids as lotIds',
      'reason',
      'person_id as personId',
      'changed_at as changedAt',
      'external_reference as externalReference',
    ])
    .where('competition_id', '=', competitionId)
    .orderBy('id')
    .execute()
}
