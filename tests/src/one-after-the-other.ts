import pg from 'pg'
import type { TestDeployment } from './deployment.ts'

type Row = { table: 'agreement' | 'bidder' | 'competition' | 'contract' | 'organisation'; id: string }
/** The fence of a competition, before which whoever moves it waits. */
type Fence = { fence: string }
/** The place of a lead in a competition, or that of a lot: the ids of both, with a space between. */
type Leading = { leading: string }
type Calls<First, Second> = { first: () => Promise<First>; second: () => Promise<Second> }

/**
 * Holds a row, a fence or a place, has the first call wait for it and then the second, and lets them go: the first comes first. Whichever
 * waits for nothing is through before it is let go.
 */
export async function oneAfterTheOther<First, Second>(
  { databaseUrl }: Pick<TestDeployment, 'databaseUrl'>,
  held: Row | Fence | Leading,
  { first, second }: Calls<First, Second>,
): Promise<[First, Second]> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  const hold = 'fence' in held ? holdFence(held) : 'leading' in held ? holdLeading(held) : holdRow(held)
  const waiting = async () => (await db.query(hold.waiting)).rows[0].waiting
  try {
    await db.query('begin')
    await db.query(hold.taken)
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

/** The first waits for who holds the row or the place, whoever comes then for that or for the first. A process may wait elsewhere. */
const waiting = `select count(distinct pid)::int as waiting from pg_locks where not granted
  and pg_blocking_pids(pid) && (array[pg_backend_pid()] || array(
    select pid from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))))`

const holdRow = ({ table, id }: Row) => ({
  taken: { text: `select 1 from ${table} where id = $1 for update`, values: [id] },
  waiting,
})

const holdLeading = ({ leading }: Leading) => ({
  taken: { text: 'select pg_advisory_xact_lock(hashtextextended($1, 6))', values: [`lead ${leading}`] },
  waiting,
})

const holdFence = ({ fence }: Fence) => ({
  taken: { text: 'select pg_advisory_xact_lock(hashtextextended($1, 5))', values: [fence] },
  waiting: `select count(*)::int as waiting from pg_locks
    where not granted and locktype = 'advisory' and pg_backend_pid() = any(pg_blocking_pids(pid))`,
})
