import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { Carelot } from '@carelot/sdk'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from './engines/port.ts'
import { temporaryFolder } from './engines/scene.fixture.ts'
import { dataFolder, listening, portsOf, type Started, sandboxIn, serving, started } from './start.fixture.ts'

const patience = { timeout: 180_000 }

test('a second start keeps the data, tells no story, and serves the same keys on another port', patience, async () => {
  const folder = await dataFolder()
  const first = started(['--data', folder, '--port', String(await freePort())])
  await first.until(serving)
  expect(numbersOf(first)).toEqual(['1/7', '2/7', '3/7', '4/7', '5/7', '6/7', '7/7'])
  const before = await sandboxIn(folder)
  expect((await stat(join(folder, 'sandbox.json'))).mode & 0o777).toBe(0o600)
  for (const { name, role, organisation, apiKey } of before.holders)
    expect([name, role, organisation, apiKey].every((text) => text.length > 2)).toBe(true)

  const meanwhile = started(['--data', folder])
  expect(await meanwhile.ended).toBe(1)
  expect(meanwhile.output()).toMatch(/^Carelot already runs in .* \(process \d+, since .*\): stop it first\n$/)

  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(await listening(portsOf(first.output()))).toEqual([])

  // Where it served, which is another than was free when somebody else has taken that one meanwhile.
  const { port } = new URL(before.baseUrl)
  await occupied(Number(port))
  const second = started(['--data', folder, '--port', port])
  await second.until(serving)
  expect(second.output()).toMatch(/Port [\d, ]+ is busy, taking \d+/)
  expect(second.output()).not.toContain('The story')
  const after = await sandboxIn(folder)
  expect(after).toEqual({ ...before, baseUrl: after.baseUrl })
  expect(after.baseUrl).not.toBe(before.baseUrl)
  expect(await competitionsOf(after, before.holders[0]?.apiKey)).toHaveLength(1)

  // As when npm, or the bootstrap, is killed with -9.
  second.child.disconnect()
  expect(await second.ended).toBe(0)
  expect(await listening(portsOf(second.output()))).toEqual([])
})

test('a story broken off by kill -9 leaves no orphan, and the next start plays it anew', patience, async () => {
  const folder = await dataFolder()
  const broken = started(['--data', folder])
  await broken.until('publishes it')
  broken.child.kill('SIGKILL')
  await broken.ended
  await expect.poll(() => listening(portsOf(broken.output())), { timeout: 15_000 }).toEqual([])

  const next = started(['--data', folder])
  await next.until(serving)
  expect(next.output()).toContain('broken off last time')
  const sandbox = await sandboxIn(folder)
  expect(await competitionsOf(sandbox, sandbox.holders[0]?.apiKey)).toHaveLength(2)

  process.kill(await postgresOf(folder), 'SIGKILL')
  expect(await next.ended).toBe(1)
  expect(next.output()).toContain('PostgreSQL has ended by itself')
  expect(await listening(portsOf(next.output()))).toEqual([])
})

test('--once plays the story, sums it up, and leaves nothing running and no file', patience, async () => {
  const temporary = await temporaryFolder()
  await chmod(temporary, 0o755)
  const data = join(temporary, 'data')
  await mkdir(data)
  const once = started(['--once', '--data', data], { TMPDIR: temporary })
  expect(await once.ended).toBe(0)
  for (const line of [
    'competition',
    'invited',
    'bids',
    'receipts verified',
    'deadline',
    'lot',
    'standstill',
    'contract',
    'record',
    'events',
    'seconds',
  ])
    expect(once.output()).toMatch(new RegExp(`^  ${line}  +\\S`, 'm'))
  expect(once.output()).toMatch(/bids until Wednesday \d+ [A-Z][a-z]+ \d{4} at 12:00$/m)
  expect(await listening(portsOf(once.output()))).toEqual([])
  expect(await readdir(temporary)).toEqual(['data'])
  expect(await readdir(data)).toEqual([])
})

test(
  '--story consortium plays five firms that bid as one and are appointed; another story is refused',
  patience,
  async () => {
    const once = started(['--once', '--story', 'consortium'])
    expect(await once.ended).toBe(0)
    expect(once.output()).toMatch(/^ {2}terms +version 2, after a change that voided 2 signatures$/m)
    expect(once.output()).toMatch(/^ {2}appointed +Applewood, Bluebell, Cherry, Downland, Ivywell to Ashford, as one$/m)
    const unknown = started(['--story', 'romance'])
    expect(await unknown.ended).toBe(2)
    expect(unknown.output()).toBe("--story takes competition or consortium, not 'romance'\n")
  },
)

test('--once that is broken off by Ctrl-C leaves nothing running and no file', patience, async () => {
  const temporary = await temporaryFolder()
  await chmod(temporary, 0o755)
  const once = started(['--once'], { TMPDIR: temporary })
  await once.until('drafts')
  once.child.kill('SIGINT')
  expect(await once.ended).toBe(130)
  expect(once.output()).toContain('Stopping: SIGINT')
  expect(await listening(portsOf(once.output()))).toEqual([])
  expect(await readdir(temporary)).toEqual([])
})

test('an engine that cannot be had, or settings that are none, end the start in one message', async () => {
  const folder = await dataFolder()
  const without = started(['--data', folder], { TEMPORAL_CLI_PATH: '/nowhere/temporal' })
  expect(await without.ended).toBe(1)
  expect(without.output()).toContain('TEMPORAL_CLI_PATH is /nowhere/temporal, which is no program: correct or unset it')
  const wrong = started(['--data', folder], {
    DATABASE_URL: 'mysql://me:secret@host/db',
    TEMPORAL_ADDRESS: 'host',
    CARELOT_PORT: '1',
    CARELOT_EXPIRY_REMINDER_DAYS: '0',
  })
  expect(await wrong.ended).toBe(1)
  const nowhere = started(['--port', '99999'])
  expect(await nowhere.ended).toBe(2)
  expect(nowhere.output()).toBe("--port takes a number from 1 to 65535, not '99999'\n")
  const mistyped = started(['--rest'])
  expect(await mistyped.ended).toBe(2)
  expect(mistyped.output()).toBe("Unknown option '--rest'. There are: --once, --reset, --data, --story, --port\n")
  const help = started(['--help'])
  expect(await help.ended).toBe(0)
  expect(help.output()).toBe('Options: --once, --reset, --data, --story, --port\n')
  expect(wrong.output()).toBe(
    'The environment cannot be used: DATABASE_URL is not like postgres://user@host/name; ' +
      'TEMPORAL_ADDRESS is not like host:7233; ' +
      'CARELOT_EXPIRY_REMINDER_DAYS has a day that is not between 1 and 365; CARELOT_PORT is no setting of Carelot\n',
  )
})

const numbersOf = ({ output }: Started) =>
  [...output().matchAll(/^\[(.*?)\].*: [\d.]+ s/gm)].map(([, number]) => number)

async function competitionsOf({ baseUrl }: { baseUrl: string }, apiKey = '') {
  const page = await new Carelot({ baseUrl, apiKey }).competition.list({})
  return page.data
}

async function occupied(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
}

async function postgresOf(folder: string): Promise<number> {
  const note: { folder: string } = JSON.parse(await readFile(join(folder, 'postgresql.json'), 'utf8'))
  const [pid] = (await readFile(join(note.folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')
  return Number(pid)
}
