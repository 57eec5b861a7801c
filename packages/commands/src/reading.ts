import type { Tx } from '@carelot/db/database'
import { inTransaction, withoutTrace } from '@carelot/db/transaction'
import type { Context } from './context.ts'

/** One transaction in which something is read and its reading put on record. Who asks without its content has read nothing. */
export function reading<Result>(ctx: Context, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return ctx.withoutContent ? withoutTrace(ctx.db, work) : inTransaction(ctx.db, work)
}
