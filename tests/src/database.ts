import { createHash, randomBytes } from 'node:crypto'
import { type Mode, migrate, migrations } from '@carelot/db/migration'
import pg from 'pg'
import { testEngines } from './config.ts'

/** A database of a test's own, copied from one that was migrated (and seeded) once for the whole run. */
export type TestDatabase = { url: string; drop(): Promise<void> }

async function onServer<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: testEngines().databaseUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(name: string): string {
  const url = new URL(testEngines().databaseUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Makes the template of this name if no other test file has, under a lock, so that each is made once. */
async function ensureTemplate(name: string, fill: (url: string) => Promise<void>): Promise<void> {
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(`drop database if exists ${name}_making with (force)`)
    await client.query(`create database ${name}_making`)
    await fill(urlOf(`${name}_making`))
    await client.query(`alter database ${name}_making rename to ${name}`)
  })
}

export async function freshDatabase(
  mode: Mode,
  seed?: { name: string; fill: (url: string) => Promise<void> },
): Promise<TestDatabase> {
  const checksums = (await migrations(mode)).map(({ checksum }) => checksum)
  const schema = createHash('sha256').update(checksums.join()).digest('hex').slice(0, 12) // standing engines outlive a schema
  const template = `carelot_${mode}_${schema}${seed ? `_${seed.name}` : ''}`
  await ensureTemplate(template, async (url) => {
    await migrate(url, mode)
    await seed?.fill(url)
  })
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]) // a database that is being copied bears no other copy
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}
