import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { reasonOf } from './reason.ts'

const oldestVersion = 150_000

/**
 * Sees that the sandbox may live in this database of the person's own: it answers, is new enough, and is empty or a
 * sandbox. With `reset` a sandbox is emptied; whatever else is there, live data above all, is refused and untouched.
 */
export async function prepareDatabase(url: string, { reset }: { reset: boolean }): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query("select current_setting('server_version_num')::int as version")
    if (rows[0].version < oldestVersion) throw new Error(`${placeOf(url)} is older than PostgreSQL 15`)
    const stamp = await stampOf(client)
    if (stamp !== 'sandbox' && stamp !== 'empty')
      throw new Error(
        `${placeOf(url)} ${stamp === 'live' ? 'is stamped live' : 'holds other data and no stamp of a sandbox'}: ` +
          `${reset ? '--reset' : 'the sandbox'} leaves it untouched`,
      )
    if (reset && stamp === 'sandbox') await empty(client)
  })
}

type Stamp = 'sandbox' | 'live' | 'empty' | 'none'

async function stampOf(client: Client): Promise<Stamp> {
  const { rows } = await client.query(
    "select to_regclass('deployment') is not null and to_regclass('migration') is not null as stamped, exists (select from pg_tables where schemaname = any (current_schemas(false))) as filled",
  )
  if (!rows[0].stamped) return rows[0].filled ? 'none' : 'empty'
  const stamped = await client.query('select mode from deployment')
  return stamped.rows[0]?.mode === 'sandbox' ? 'sandbox' : 'live'
}

async function empty(client: Client): Promise<void> {
  const { rows } = await client.query('select quote_ident(current_schema()) as schema')
  const [{ schema }] = rows
  await client.query(`set lock_timeout = '10s'; begin; drop schema ${schema} cascade; create schema ${schema}; commit`)
}

/** A database of one run's own beside the one that is named, and how it goes again. */
export async function temporaryDatabase(url: string): Promise<{ databaseUrl: string; drop: () => Promise<void> }> {
  const name = `carelot_once_${randomBytes(6).toString('hex')}`
  await withClient(url, (client) => client.query(`create database ${name}`))
  const own = new URL(url)
  own.pathname = `/${name}`
  const drop = () => withClient(url, async (client) => void (await client.query(`drop database ${name} with (force)`)))
  return { databaseUrl: own.href, drop }
}

async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new Error(
      `${placeOf(url)} does not answer (${reasonOf(error)}). Start it, correct DATABASE_URL, or unset it for an embedded one`,
    )
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Without its password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `The database ${pathname.slice(1)} at ${host} (DATABASE_URL)`
}
