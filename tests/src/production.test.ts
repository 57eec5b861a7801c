import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { ensureNamespace } from '@carelot/standalone/namespace'
import { workflowBundle } from '@carelot/standalone/workflow-bundle'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testEngines } from './config.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

const root = join(import.meta.dirname, '..', '..')
const entries = {
  server: ['packages/server/src/main.ts'],
  relay: ['packages/workflows/src/main.ts', 'relay'],
  processWorker: ['packages/workflows/src/main.ts', 'worker', '--queue', 'process'],
  keysWorker: ['packages/workflows/src/main.ts', 'worker', '--queue', 'keys'],
  admin: ['packages/standalone/src/admin.ts'],
}
type Environment = Record<string, string>
type Running = { child: ChildProcess; output(): string; ended: Promise<number | null> }

let folder: string
let database: TestDatabase
let settings: Environment
const running: Running[] = []

/** The entry as an operator starts it, with these settings and nothing else of ours. */
function start(entry: keyof typeof entries, environment: Environment, ...more: string[]): Running {
  const child = spawn(process.execPath, [...entries[entry], ...more], { cwd: root, env: environment, stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk)
    })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const one = { child, output: () => output, ended }
  running.push(one)
  return one
}

async function refused(entry: keyof typeof entries, environment: Environment, ...more: string[]): Promise<string> {
  const one = start(entry, environment, ...more)
  expect(await one.ended, one.output()).toBe(1)
  return one.output()
}

const file = (name: string) => join(folder, 'keys', name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carelot-production-'))
  database = await freshDatabase('live')
  const made = start('admin', {}, 'new-keys', '--folder', join(folder, 'keys'))
  expect(await made.ended, made.output()).toBe(0)
  const namespace = `production-${process.pid}`
  await ensureNamespace(testEngines().temporalAddress, namespace)
  settings = {
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: testEngines().temporalAddress,
    CARELOT_TEMPORAL_NAMESPACE: namespace,
    CARELOT_KEYS_FILE: file('server-keys.json'),
    CARELOT_DOCUMENTS_FOLDER: join(folder, 'documents'),
    CARELOT_WORKFLOW_BUNDLE: await workflowBundle(),
    CARELOT_PORT: '0',
    CARELOT_POOL_SIZE: '5',
    CARELOT_EXPIRY_REMINDER_DAYS: '90,14',
  }
})
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL')
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

test('a bad setting stops the start, with every fault listed at once and no secret in what is said', async () => {
  const bad = join(folder, 'bad-keys.json')
  const keys = JSON.parse(await readFile(file('server-keys.json'), 'utf8'))
  await writeFile(
    bad,
    JSON.stringify({ ...keys, secret: 'hunter2-short', signing: { ...keys.signing, crv: 'P-521-hunter2' } }),
  )
  const said = await refused('server', {
    DATABASE_URL: 'mysql://carelot:hunter2@db/carelot',
    CARELOT_KEYS_FILE: bad,
    CARELOT_MODE: 'hunter2',
    CARELOT_PORT: '99999',
    CARELOT_EXPIRY_REMINDER_DAYS: '60;hunter2',
    CARELOT_PROT: 'hunter2',
    CARELOT_SEALING_KEY_FILE: file('sealing-key.json'),
    CARELOT_API_KEY: 'ck_live_hunter2',
  })
  expect(
    said
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .sort(),
  ).toEqual([
    '  CARELOT_DOCUMENTS_FOLDER is not set',
    '  CARELOT_EXPIRY_REMINDER_DAYS is not like 60,30,7',
    '  CARELOT_KEYS_FILE names a file that is wrong at /secret',
    '  CARELOT_KEYS_FILE names a file that is wrong at /signing/crv',
    '  CARELOT_MODE is neither live nor sandbox',
    '  CARELOT_PORT is not between 0 and 65535',
    '  CARELOT_PROT is no setting of Carelot',
    '  CARELOT_SEALING_KEY_FILE is for the worker of the keys queue alone',
    '  DATABASE_URL is not like postgres://user@host/name',
  ])
  for (const secret of ['hunter2', keys.secret, keys.signing.d, keys.read.d]) expect(said).not.toContain(secret)
})

test('a key file that is missing or no JSON is said so, for every process', async () => {
  const { DATABASE_URL: _, ...without } = settings
  const noJson = join(folder, 'no.json')
  await writeFile(noJson, '{"secret": hunter2')
  for (const entry of ['server', 'relay', 'processWorker'] as const) {
    const said = await refused(entry, { ...without, CARELOT_KEYS_FILE: noJson })
    expect(said).toContain('DATABASE_URL is not set')
    expect(said).toContain('CARELOT_KEYS_FILE names a file that is not JSON')
    expect(said).not.toContain('hunter2')
  }
  expect(await refused('keysWorker', { ...settings, CARELOT_KEYS_FILE: join(folder, 'none') })).toMatch(
    /CARELOT_KEYS_FILE names a file that cannot be read\n.*CARELOT_SEALING_KEY_FILE is not set/,
  )
})

test('the worker that opens sealed bids is not given the servers’ private keys: a file with them is refused', async () => {
  const said = await refused('keysWorker', { ...settings, CARELOT_SEALING_KEY_FILE: file('sealing-key.json') })
  expect(said).toContain('wrong at /signing: it holds d, which this process must not have')
  expect(said).toContain('wrong at /: it holds secret, sealing, recovery, which this process must not have')
  const keys = await readFile(file('keys-worker-keys.json'), 'utf8')
  expect(Object.keys(JSON.parse(keys))).toEqual(['signing', 'read', 'recordBinding', 'history'])
  expect(keys).not.toContain('"d"')
})

test('a database of the other mode is refused, and keys are not written over', async () => {
  expect(await refused('server', { ...settings, CARELOT_MODE: 'sandbox' })).toContain('stamped live')
  expect(await refused('admin', {}, 'new-keys', '--folder', join(folder, 'keys'))).toContain('EEXIST')
})

test('a live deployment runs as four processes, its first officer is made once, and all drain when asked to end', async () => {
  const officer = () =>
    start('admin', settings, 'first-officer', '--organisation', 'A council', '--name', 'Ann Officer')
  const made = officer()
  expect(await made.ended, made.output()).toBe(0)
  const [apiKey = ''] = /^ck_live_\w{38}$/m.exec(made.output()) ?? []
  const again = officer()
  expect([await again.ended, again.output()]).toEqual([1, 'There is a council with its officer already\n'])

  const keysSettings = {
    ...settings,
    CARELOT_KEYS_FILE: file('keys-worker-keys.json'),
    CARELOT_SEALING_KEY_FILE: file('sealing-key.json'),
  }
  const server = start('server', settings)
  const others = [start('relay', settings), start('processWorker', settings), start('keysWorker', keysSettings)]
  const patience = { timeout: 25_000, interval: 50 }
  await expect.poll(server.output, patience).toMatch(/"url":"http/)
  for (const other of others) await expect.poll(other.output, patience).toContain('is running')
  const url = /"url":"([^"]+)"/.exec(server.output())?.[1]
  const get = async (path: string) =>
    (await fetch(`${url}/v1${path}`, { headers: { authorization: `Bearer ${apiKey}` } })).json()
  expect(await get('/me')).toMatchObject({
    name: 'Ann Officer',
    roles: ['administrator', 'commissioner'],
    mode: 'live',
  })
  const stepped = await fetch(`${url}/v1/sandbox/clock`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': 'a-step-of-a-day',
    },
    body: '{"advance":"P1D"}',
  })
  expect(await stepped.json(), 'the clock of the law is nobody’s to move').toMatchObject({ code: 'sandbox.live' })
  const { data, nextCursor } = await get('/events?wait=20&limit=100')
  expect(data.map(({ type }: { type: string }) => type)).toContain('api-key.issued')

  const waiting = get(`/events?after=${nextCursor}&wait=30`)
  await new Promise((resolve) => setTimeout(resolve, 200))
  const askedAt = performance.now()
  for (const { child } of [server, ...others]) child.kill('SIGTERM')
  expect(await waiting, 'a call that waits is answered, not cut').toMatchObject({ data: [], nextCursor })
  for (const { ended, output } of [server, ...others]) expect(await ended, output()).toBe(0)
  expect(performance.now() - askedAt, 'nobody waits for a connection that is kept').toBeLessThan(10_000)
  for (const { output } of [made, server, ...others]) expect(output().replace(made.output(), '')).not.toContain(apiKey)
}, 60_000)
