import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** A council's notice, and what it is about: the letters of a round, or a contract. */
type Notice = { number: string; councilId: string } & (
  | { competitionId: string; round: number }
  | { contractId: string }
)

/**
 * Whether another notice of the council's has this number of Find a Tender: one of a contract's details, or one of an award that
 * stands, neither replaced since nor without any contract left of its letters. What other councils have on record, this one is not
 * told. Whoever else records the number waits until this is done.
 */
export async function isNoticeNumberTaken(tx: Tx, notice: Notice): Promise<boolean> {
  const { number, councilId } = notice
  const [contractId, competitionId, round] =
    'contractId' in notice ? [notice.contractId, null, null] : [null, notice.competitionId, notice.round]
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${councilId} ${number}`}, 6))`.execute(tx)
  // Awards come after contracts, and so their notices are read here by name alone.
  const { rows } = await sql<{ isTaken: boolean }>`
    select exists (
      select 1 from award_notice n join competition own on own.id = n.competition_id and own.council_id = ${councilId}
      where number = ${number} and (n.competition_id, n.round) is distinct from (${competitionId}::text, ${round}::int)
        and not exists (select 1 from award_notice later
          where later.competition_id = n.competition_id and later.round = n.round and later.id > n.id)
        and exists (select 1 from contract c
          where c.competition_id = n.competition_id and c.round = n.round and c.stage <> 'void')
    ) or exists (
      select 1 from publication_duty d join contract own on own.id = d.contract_id and own.council_id = ${councilId}
      where d.number = ${number} and d.notice = 'UK7' and d.contract_id is distinct from ${contractId}::text
    ) as "isTaken"`.execute(tx)
  return rows[0]?.isTaken === true
}
