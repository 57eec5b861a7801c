import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { startEngines } from './engines.ts'
import { lastingPlace, type Place, temporaryPlace } from './place.ts'
import { freePort } from './port.ts'
import { startPostgres } from './postgres.ts'
import { packagedBinaries, postgresBinaries } from './postgres-binaries.ts'
import { answersAt, bothGone, killed, query, startParent, temporaryFolder } from './scene.fixture.ts'

const lasting = { fsync: false, maxConnections: 10 }

test('engines of a temporary run end, and their data go, when their parent is killed with -9', async () => {
  const parent = await startParent(await temporaryFolder(), 'ephemeral')
  const folder = await dataFolder(parent.databaseUrl)
  await killed(parent.process)
  expect(await bothGone(parent)).toBe(true)
  await expect.poll(() => exists(folder), { timeout: 5_000 }).toBe(false)
})

test('a start after kill -9 finds the committed data, in a path with spaces that only its owner can enter', async () => {
  const directory = join(await temporaryFolder('carelot test with spaces '), '.carelot')
  const parent = await startParent(directory)
  await query(parent.databaseUrl, 'create table kept as select 42 as answer')
  await killed(parent.process)
  // At once, while the watchdogs may still be ending the first ones.
  const engines = await startEngines({ directory, ephemeral: false })
  try {
    expect(await query(engines.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    await expect(startEngines({ directory, ephemeral: false })).rejects.toThrow(
      /^Carelot already runs in .*stop it first$/,
    )
    await expect(startParent(directory)).rejects.toThrow(`process ${process.pid}`)
  } finally {
    await engines.stop()
  }
  expect(await bothGone(engines)).toBe(true)
})

test('a reset begins with an empty database', async () => {
  const directory = await temporaryFolder()
  const temporalAddress = 'elsewhere:7233'
  const first = await startEngines({ directory, ephemeral: false, temporalAddress })
  await query(first.databaseUrl, 'create table kept as select 42 as answer')
  await first.stop()
  const again = await startEngines({ directory, ephemeral: false, temporalAddress, reset: true })
  try {
    expect(again.temporalAddress).toBe(temporalAddress)
    await expect(query(again.databaseUrl, 'select answer from kept')).rejects.toThrow('does not exist')
  } finally {
    await again.stop()
  }
})

test('a server that nobody watches any more is ended by the next start, and its data are kept', async () => {
  const directory = await openFolder()
  const first = await startPostgres({ directory, ...lasting })
  await query(first.databaseUrl, 'create table kept as select 42 as answer')
  await first.stop()
  const unwatched = await startUnwatched(await lastingPlace(directory))
  await expect.poll(() => answersAt(unwatched), { timeout: 10_000 }).toBe(true)
  const next = await startPostgres({ directory, ...lasting })
  try {
    expect(await query(next.databaseUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(await answersAt(unwatched)).toBe(false)
  } finally {
    await next.stop()
  }
})

test('a process that has since got the number of a dead server is left alone', async () => {
  const directory = await openFolder()
  const first = await startPostgres({ directory, ...lasting })
  await first.stop()
  const place = await lastingPlace(directory)
  await writeFile(join(place.data, 'postmaster.pid'), `${process.pid}\n${place.data}\n`)
  const next = await startPostgres({ directory, ...lasting })
  await next.stop()
})

test('programs that PostgreSQL’s user cannot reach, or without links and permissions, are copied and completed', async () => {
  const place = await temporaryPlace()
  const installed = join(await temporaryFolder(), 'native')
  try {
    await cp(packagedBinaries(), installed, { recursive: true, filter: (path) => !/\.so(\.\d+)?$/.test(path) })
    await chmod(join(installed, 'bin', 'postgres'), 0o600)
    const bin = await postgresBinaries(place, installed)
    if (process.getuid?.() === 0) expect(bin).toBe(join(place.folder, 'native-unknown', 'bin'))
    expect((await stat(join(bin, 'postgres'))).mode & 0o111).not.toBe(0)
    const links = await import(`${installed}/pg-symlinks.json`, { with: { type: 'json' } })
    for (const { target } of links.default) expect(await exists(join(bin, '..', relative('native', target)))).toBe(true)
  } finally {
    await rm(place.folder, { recursive: true, force: true })
  }
})

async function openFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await chmod(folder, 0o755)
  await mkdir(join(folder, '.carelot'), { mode: 0o755 })
  return join(folder, '.carelot')
}

async function startUnwatched(place: Place): Promise<number> {
  const port = await freePort()
  const bin = await postgresBinaries(place)
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories=']
  const user = place.user ? { uid: place.user.uid, gid: place.user.gid } : {}
  spawn(join(bin, 'postgres'), ['-D', place.data, ...settings], { stdio: 'ignore', ...user }).unref()
  return port
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

async function dataFolder(databaseUrl: string): Promise<string> {
  const [row] = await query(databaseUrl, "select current_setting('data_directory') as folder")
  if (typeof row !== 'object' || row === null || !('folder' in row)) throw new Error('no data_directory')
  return String(row.folder)
}
