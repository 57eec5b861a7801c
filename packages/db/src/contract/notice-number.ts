import { sql } from 'kysely'
import type { Tx } from '../database.ts'

/** What a notice is about: the letters of a round, or a contract. */
type About = { competitionId: string; round: number } | { contractId: string }

/**
 * Whether a notice about something else has this number of Find a Tender, in any competition; one that another has replaced, or of whose
 * letters no contract stands, may have had it by mistake. Whoever else records the number waits until this is done. Awards come after contracts, and so their notices are read
 * here by name alone.
 */
export async function isNoticeNumberTaken(tx: Tx, number: string, about: About): Promise<boolean> {
  const { competitionId, round, contractId } = { competitionId: null, round: null, contractId: null, ...about }
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notice ${number}`}, 6))`.execute(tx)
  const { rows } = await sql<{ isTaken: boolean }>`
    select exists (
      select 1 from award_notice n
      where number = ${number} and (competition_id, round) is distinct from (${competitionId}::text, ${round}::int)
        and not exists (select 1 from award_notice later
          where later.competition_id = n.competition_id and later.round = n.round and later.id > n.id)
        and exists (select 1 from contract c
          where c.competition_id = n.competition_id and c.round = n.round and c.stage <> 'void')
    ) or exists (
      select 1 from publication_duty
      where number = ${number} and notice = 'UK7' and contract_id is distinct from ${contractId}::text
    ) as "isTaken"`.execute(tx)
  return rows[0]?.isTaken === true
}
