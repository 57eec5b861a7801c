import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { migrate } from '@carelot/db/migration'
import { expect, onTestFinished, test } from 'vitest'
import { query } from './engines/scene.fixture.ts'
import { dataFolder, sandboxIn, serving, started } from './start.fixture.ts'

const patience = { timeout: 180_000 }

test(
  'servers of the person’s own replace the engines, and a reset of a sandbox there begins anew',
  patience,
  async () => {
    const folder = await dataFolder()
    const servers = {
      DATABASE_URL: await ownDatabase(),
      TEMPORAL_ADDRESS: environment('CARELOT_TEST_TEMPORAL_ADDRESS'),
    }
    const first = started(['--data', folder], servers)
    await first.until(serving)
    expect(first.output()).toContain('[5/5] Load the Kent sandbox')
    expect(first.output()).not.toContain('Start PostgreSQL')
    const before = await sandboxIn(folder)
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)

    const again = started(['--data', folder, '--reset'], servers)
    await again.until(serving)
    expect(again.output()).toContain('The story')
    expect((await sandboxIn(folder)).agreementId).not.toBe(before.agreementId)
    again.child.kill('SIGTERM')
    await again.ended

    const elsewhere = started(['--data', await dataFolder()], servers)
    expect(await elsewhere.ended).toBe(1)
    expect(elsewhere.output()).toContain('The database holds a sandbox whose keys are not in')

    const databases = "select datname from pg_database where datname like 'carelot_once_%'"
    const once = started(['--once'], servers)
    expect(await once.ended).toBe(0)
    expect(await query(servers.DATABASE_URL, databases)).toEqual([])
  },
)

test('neither a start nor a reset touches a live database, or one that is no sandbox', patience, async () => {
  const folder = await dataFolder()
  const [live, others] = [await ownDatabase(), await ownDatabase()]
  await migrate(live, 'live')
  await query(others, 'create table kept as select 42 as answer')
  const TEMPORAL_ADDRESS = environment('CARELOT_TEST_TEMPORAL_ADDRESS')
  for (const [database, why] of [
    [live, 'is stamped live'],
    [others, 'holds other data and no stamp of a sandbox'],
  ] as const) {
    const tables = await query(database, "select tablename from pg_tables where schemaname = 'public' order by 1")
    for (const options of [[], ['--reset']]) {
      const refused = started(['--data', folder, ...options], { DATABASE_URL: database, TEMPORAL_ADDRESS })
      expect(await refused.ended).toBe(1)
      expect(refused.output()).toContain(`${why}: ${options[0] ?? 'the sandbox'} leaves it untouched`)
      expect(refused.output()).not.toContain(new URL(database).password)
    }
    expect(await query(database, "select tablename from pg_tables where schemaname = 'public' order by 1")).toEqual(
      tables,
    )
  }
})

test('a server of the person’s own that does not answer is named, with what to do', patience, async () => {
  const folder = await dataFolder()
  const nobody = started(['--data', folder], {
    DATABASE_URL: 'postgres://me:secret@127.0.0.1:9/db',
    TEMPORAL_ADDRESS: '127.0.0.1:9',
  })
  expect(await nobody.ended).toBe(1)
  expect(nobody.output()).toMatch(/db at 127.0.0.1:9 \(DATABASE_URL\) does not answer \(.*ECONNREFUSED.*\). Start it/)
  expect(nobody.output()).not.toContain('secret')
  const half = started(['--data', folder], { DATABASE_URL: await ownDatabase(), TEMPORAL_ADDRESS: '127.0.0.1:9' })
  expect(await half.ended).toBe(1)
  expect(half.output()).toMatch(/Temporal at 127.0.0.1:9 does not answer \(.*\). Start it, correct TEMPORAL_ADDRESS/s)
})

function environment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error('run the tests with `npm test`: it starts the engines that they need')
  return value
}

async function ownDatabase(): Promise<string> {
  const server = environment('CARELOT_TEST_DATABASE_URL')
  const name = `test_${randomBytes(8).toString('hex')}`
  await query(server, `create database ${name}`)
  onTestFinished(() => query(server, `drop database ${name} with (force)`).then(() => {}))
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
