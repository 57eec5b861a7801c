import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type pg from 'pg'
import { poolOf } from './database.ts'

export type Mode = 'live' | 'sandbox'

const folder = new URL('../migrations/', import.meta.url)
const migrationLock = 7_203_001

/**
 * Brings a database up to this version, forward only. A migration that was applied and has changed since is refused,
 * and so is a database of the other mode: the mode is stamped when the first migration is applied.
 */
export async function migrate(url: string, mode: Mode): Promise<{ applied: string[] }> {
  const pool = poolOf({ url, poolSize: 1, statementTimeoutMs: 120_000, lockTimeoutMs: 120_000 })
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const applied = await applyAll(client, mode)
    await client.query('commit')
    return { applied }
  } finally {
    client.release(true)
    await pool.end()
  }
}

async function applyAll(client: pg.PoolClient, mode: Mode): Promise<string[]> {
  await client.query(
    `create table if not exists deployment (singleton boolean primary key default true check (singleton), mode text not null, created_at timestamptz not null default clock_timestamp())`,
  )
  await client.query(
    `create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())`,
  )
  await stampMode(client, mode)
  const done = new Map(
    (await client.query<{ name: string; checksum: string }>('select name, checksum from migration')).rows.map((row) => [
      row.name,
      row.checksum,
    ]),
  )
  const known = await migrations(mode)
  const unknown = [...done.keys()].filter((name) => !known.some((migration) => migration.name === name))
  if (unknown.length > 0) throw new Error(`this database is newer than the program: it has ${unknown.join(', ')}`)
  const applied: string[] = []
  for (const migration of known) {
    const checksum = done.get(migration.name)
    if (checksum === migration.checksum) continue
    if (checksum)
      throw new Error(
        `migration ${migration.name} has changed since it was applied; write a new one instead (a sandbox is begun anew with --reset)`,
      )
    await client.query(migration.sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum])
    applied.push(migration.name)
  }
  return applied
}

async function stampMode(client: pg.PoolClient, mode: Mode): Promise<void> {
  await client.query('insert into deployment (mode) values ($1) on conflict do nothing', [mode])
  const { rows } = await client.query<{ mode: Mode }>('select mode from deployment')
  if (rows[0]?.mode !== mode)
    throw new Error(`this database is stamped ${rows[0]?.mode}; the deployment is configured as ${mode}`)
}

/** The migrations of a mode, in the order in which they are applied. */
export async function migrations(mode: Mode): Promise<{ name: string; sql: string; checksum: string }[]> {
  const numbered = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort()
  const [first, ...rest] = numbered
  const names = mode === 'sandbox' && first ? [first, 'sandbox.sql', ...rest] : numbered
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
