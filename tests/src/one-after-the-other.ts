import pg from 'pg'
import type { TestDeployment } from './deployment.ts'

type Row = { table: 'contract' | 'agreement' | 'organisation'; id: string }
type Calls<First, Second> = { first: () => Promise<First>; second: () => Promise<Second> }

/**
 * Holds a row, has the first call wait for it and then the second, and lets them go: the first comes first. Whichever waits
 * for nothing is through before the row is let go.
 */
export async function oneAfterTheOther<First, Second>(
  { databaseUrl }: Pick<TestDeployment, 'databaseUrl'>,
  { table, id }: Row,
  { first, second }: Calls<First, Second>,
): Promise<[First, Second]> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  // Of this row alone: the first waits for who holds it, whoever comes then for the first. A process may wait elsewhere.
  const waiting = async () => {
    const { rows } = await db.query(
      `select count(distinct pid)::int as waiting from pg_locks where not granted and (
        locktype = 'tuple' and relation = $1::regclass
        or locktype = 'transactionid' and pg_backend_pid() = any(pg_blocking_pids(pid)))`,
      [table],
    )
    return rows[0].waiting
  }
  try {
    await db.query('begin')
    await db.query(`select 1 from ${table} where id = $1 for update`, [id])
    const one = through(first)
    while (!one.isThrough() && (await waiting()) < 1);
    const other = through(second)
    while (!other.isThrough() && (await waiting()) < 2);
    await db.query('commit')
    return await Promise.all([one.answer, other.answer])
  } finally {
    await db.end()
  }
}

function through<Answer>(call: () => Promise<Answer>) {
  let done = false
  const answer = call().finally(() => {
    done = true
  })
  return { answer, isThrough: () => done }
}
