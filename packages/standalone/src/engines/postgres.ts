import { execFile } from 'node:child_process'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { cleanEnvironment } from './config.ts'
import { type Guard, lastWords, type Order, startGuarded, untilReady } from './guard.ts'
import { endOrphan } from './orphan.ts'
import { lastingPlace, type Place, temporaryPlace } from './place.ts'
import { freePort } from './port.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { EngineUnavailable } from './unavailable.ts'

export type Postgres = {
  databaseUrl: string
  port: number
  version: string
  /** Resolves with what to tell the person when the server has ended. */
  ended: Promise<string>
  stop: () => Promise<void>
}
export type PostgresOptions = {
  /** Keeps its data beneath this folder; without it, in a temporary one that goes with the engine. */
  directory?: string | undefined
  /** Tests and temporary runs do without: nothing there is to outlive the machine. */
  fsync: boolean
  maxConnections: number
}

const name = 'carelot'
const attempts = 5

/** A real PostgreSQL on a free port of the loopback, ready for connections to an own, empty or kept, database. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const place = options.directory === undefined ? await temporaryPlace() : await lastingPlace(options.directory)
  const bin = await postgresBinaries(place)
  await initialise(bin, place)
  const version = (await readFile(join(place.data, 'PG_VERSION'), 'utf8')).trim()
  // Tried again, because another process may take the free port first, and because sessions of a server that was
  // killed may need a moment to notice.
  for (let attempt = 1; ; attempt += 1) {
    await endOrphan(join(place.data, 'postmaster.pid'), place.data, ['SIGINT', 'SIGQUIT', 'SIGKILL'])
    const port = await freePort()
    const databaseUrl = `postgres://${name}:${place.password}@127.0.0.1:${port}/${name}`
    const guard = startGuarded(orderFor(bin, place, { ...options, port }), {
      home: place.folder,
      logFile: logOf(place),
    })
    const outcome = await untilReady(guard, () => answers(databaseUrl))
    if (outcome === 'ready') {
      const ended = guard.ended.then(async () => `PostgreSQL has ended by itself: ${await lastWords(logOf(place))}`)
      return { databaseUrl, port, version, ended, stop: guard.stop }
    }
    await failed(guard, place, { outcome, isLast: attempt === attempts, isTemporary: options.directory === undefined })
    await sleep(200 * attempt)
  }
}

const logOf = (place: Place) => join(place.folder, 'postgresql.log')

function orderFor(bin: string, place: Place, options: PostgresOptions & { port: number }): Order {
  const isTemporary = options.directory === undefined
  const durability = options.fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${options.port}`,
    'unix_socket_directories=',
    `max_connections=${options.maxConnections}`,
    'timezone=UTC',
    ...durability,
  ]
  return {
    command: join(bin, 'postgres'),
    args: ['-D', place.data, ...settings.flatMap((setting) => ['-c', setting])],
    ...(place.user ? { user: place.user } : {}),
    // Fast, then at once; data that nobody wants need no orderly end.
    endWith: isTemporary ? ['SIGQUIT', 'SIGKILL'] : ['SIGINT', 'SIGQUIT', 'SIGKILL'],
    graceMs: 5_000,
    removes: isTemporary ? [place.folder] : [],
  }
}

/** Made beside and then renamed: a start that is killed meanwhile leaves no half a database. */
async function initialise(bin: string, place: Place): Promise<void> {
  if (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined)) return
  const unfinished = join(place.folder, 'unfinished')
  const passwordFile = join(place.folder, 'password')
  await rm(unfinished, { recursive: true, force: true })
  await rm(place.data, { recursive: true, force: true })
  await writeFile(passwordFile, place.password, { mode: 0o600 })
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--auth=scram-sha-256', `--username=${name}`, `--pwfile=${passwordFile}`]
  const identity = place.user ? { uid: place.user.uid, gid: place.user.gid } : {}
  try {
    await promisify(execFile)(join(bin, 'initdb'), [`--pgdata=${unfinished}`, '--no-sync', ...locale, ...access], {
      cwd: place.folder,
      env: cleanEnvironment(place.folder),
      ...identity,
    })
  } catch (error) {
    throw new EngineUnavailable(`PostgreSQL could not prepare its data: ${error}. Or set DATABASE_URL`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(unfinished, place.data)
}

/** Ready is what answers a query in its own database, which the first start makes. */
async function answers(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch (error) {
    if (hasCode(error, '3D000')) await makeDatabase(databaseUrl)
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function makeDatabase(databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl)
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
}

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code

async function failed(
  guard: Guard,
  place: Place,
  how: { outcome: 'ended' | 'late'; isLast: boolean; isTemporary: boolean },
): Promise<void> {
  const words = await lastWords(logOf(place))
  await guard.stop()
  if (!how.isLast && how.outcome === 'ended') return
  if (how.isTemporary) await rm(place.folder, { recursive: true, force: true })
  const why = how.outcome === 'late' ? 'does not answer' : 'ended by itself'
  throw new EngineUnavailable(`PostgreSQL ${why}: ${words}\nIts log is ${logOf(place)}. Or set DATABASE_URL`)
}
