import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'

export async function lockSandboxClock(tx: Tx): Promise<{ frozen: boolean }> {
  const row = await tx.selectFrom('sandbox_clock').select('frozen_at').forUpdate().executeTakeFirstOrThrow()
  return { frozen: row.frozen_at !== null }
}

export async function updateSandboxClock(tx: Tx, clock: { to: Instant; frozen: boolean }): Promise<void> {
  await sql`
    update sandbox_clock set
      offset_ms = ceil(extract(epoch from ${clock.to}::timestamptz - clock_timestamp()) * 1000)::bigint,
      frozen_at = case when ${clock.frozen} then ${clock.to}::timestamptz end`.execute(tx)
}

/** The next instant at which something falls due by the law's clock: a deadline, the end of a call-in or a standstill, a reminder. */
export async function findNextDue(tx: Tx): Promise<Instant | undefined> {
  const { rows } = await sql<{ due: Instant | null }>`
    select min(due) as due from (
      select deadline as due from competition where stage = 'tendering' and deadline > carelot_now()
      union all
      select k.call_in_ends_at from key_decision k join competition c on c.id = k.competition_id
        where c.stage = 'deciding' and k.call_in_ends_at > carelot_now()
      union all
      select r.may_be_signed_from from award_round r join competition c on c.id = r.competition_id
        where c.stage = 'standstill' and r.may_be_signed_from > carelot_now()
      union all
      select due_at from reminder where taken_at is null and due_at > carelot_now()
    ) as dues`.execute(tx)
  return rows[0]?.due ?? undefined
}
