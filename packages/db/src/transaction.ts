import { CarelotError } from '@carelot/rules/problem'
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'
import { isOutdated } from './preparing-client.ts'

const attempts = 5

/** The SQLSTATE of a database error, or a word of ours: the pool has no connection to give, or a prepared statement is of another table than there was. */
function stateOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (isOutdated(error)) return 'outdated'
  if (error.message.includes('timeout exceeded when trying to connect')) return 'pool-full'
  if (!('code' in error) || typeof error.code !== 'string') return undefined
  // A socket that is not there is a database that is down; a file that is not there is none of ours.
  return error.code === 'ENOENT' && !('syscall' in error && error.syscall === 'connect') ? undefined : error.code
}

const conflicts = new Set(['40001', '40P01', 'outdated'])
const busy = new Set([
  ...conflicts,
  'pool-full',
  '53300',
  '55P03',
  '57014',
  '25P03',
  '57P01',
  '57P02',
  '57P03',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
])
const brokenConnection = /Connection terminated|Client has encountered a connection error/

/** What the database's refusal is to a caller: `server.busy` where trying again may help, else the error itself. */
export function busyOr(error: unknown): unknown {
  if (busy.has(stateOf(error) ?? '')) return new CarelotError({ code: 'server.busy' })
  if (error instanceof Error && brokenConnection.test(error.message)) return new CarelotError({ code: 'server.busy' })
  return error
}

/** Runs the work in one transaction; deadlocks, serialisation failures and outdated statements are tried again with a growing, jittered pause. */
export async function inTransaction<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (!conflicts.has(stateOf(error) ?? '') || attempt === attempts) throw busyOr(error)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
}

/** The same, and of what the work wrote nothing stays. */
export function withoutTrace<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inTransaction(db, async (tx) => {
    await sql`savepoint begun`.execute(tx)
    const result = await work(tx)
    await sql`rollback to savepoint begun`.execute(tx)
    return result
  })
}
