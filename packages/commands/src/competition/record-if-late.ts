import { inTransaction } from '@carelot/db/transaction'
import type { CarelotError } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

type Attempt = { competitionId: string; attempted: 'submit' | 'withdraw' }

/** What came too late matters in law: it stays in the record though its own transaction was rolled back. */
export async function recordIfLate(ctx: Context, attempt: Attempt, { problem }: CarelotError): Promise<void> {
  if (problem.code !== 'bid.late' && problem.code !== 'competition.closed') return
  await inTransaction(ctx.db, (tx) =>
    record(ctx, tx, {
      type: 'bid.refused-late',
      subject: attempt.competitionId,
      audience: [ctx.caller.organisationId],
      data: { attempted: attempt.attempted, code: problem.code, detail: problem.detail ?? null },
    }),
  )
}
