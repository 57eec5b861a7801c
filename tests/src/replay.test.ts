import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { workflowBundle } from '@carelot/standalone/workflow-bundle'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isRecording } from './config.ts'
import { type ConsortiumParts, openConsortiumParts } from './consortium-parts.ts'
import { consortiumScenarios, playConsortium } from './consortium-process.ts'
import { playProcess, scenarios } from './process-scenario.ts'

// Histories are kept for ever: whatever ran once must be understood by today's code. They are encrypted under a key that
// is for them alone. `CARELOT_RECORD_HISTORIES=yes` adds those of today as the next version; none is ever changed.
const folder = new URL('../histories/', import.meta.url)
const key: { id: string; secret: string } = JSON.parse(
  await readFile(new URL('../histories/test-key.json', import.meta.url), 'utf8'),
)
const storedOf = async (kind: string) =>
  (await readdir(new URL(`${kind}/`, folder))).filter((name) => name.endsWith('.json')).map((name) => `${kind}/${name}`)
const stored = [...(await storedOf('competition')), ...(await storedOf('consortium'))].sort()
const all = [
  ...scenarios.map((scenario) => `competition/${scenario}`),
  ...consortiumScenarios.map((scenario) => `consortium/${scenario}`),
]
type History = { events: { activityTaskScheduledEventAttributes?: { activityType: { name: string } } }[] }
const read = async (name: string): Promise<History> => JSON.parse(await readFile(new URL(name, folder), 'utf8'))

/** What is wrong with each history, by its name; null where it replays. */
async function replay(histories: Record<string, unknown>): Promise<Record<string, string | null>> {
  const own = await mkdtemp(join(tmpdir(), 'carelot-replay-'))
  const file = join(own, 'histories.json')
  const list = Object.entries(histories).map(([workflowId, history]) => ({ workflowId, history }))
  try {
    await writeFile(file, JSON.stringify({ bundlePath: await workflowBundle(), key, histories: list }))
    const script = fileURLToPath(new URL('./replay.fixture.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [script, file], { maxBuffer: 1e7 })
    return JSON.parse(stdout)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
const allWell = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]))

let scene: ConsortiumParts
beforeAll(async () => {
  scene = await openConsortiumParts({ historyKey: key })
  await scene.startServer()
  await scene.startWorkers()
})
afterAll(() => scene?.stop())

test('every history that was ever stored replays with today’s code, and there is one of every scenario', async () => {
  expect(stored).toEqual(expect.arrayContaining(all.map((scenario) => `${scenario}.v1.json`)))
  const histories = await Promise.all(stored.map(async (name) => [name, await read(name)] as const))
  expect(await replay(Object.fromEntries(histories))).toEqual(allWell(stored))
})

test('a history whose steps came in another order is found out', async () => {
  const reordered = await read('competition/opened.v1.json')
  for (const { activityTaskScheduledEventAttributes: scheduled } of reordered.events)
    if (scheduled?.activityType.name === 'closeTenders') scheduled.activityType.name = 'endWithoutBids'
  expect(await replay({ reordered })).toEqual({ reordered: expect.stringMatching(/determinis/i) })
})

test('the histories of this run replay', { timeout: 120_000 }, async () => {
  const histories: Record<string, unknown> = {}
  const keep = (name: string, history: Parameters<typeof historyToJSON>[0]) => {
    histories[name] = JSON.parse(historyToJSON(history))
  }
  // The clock is only ever stepped on: a deadline each, one behind the other.
  for (const [index, scenario] of consortiumScenarios.entries()) {
    const deadline = new Date(Date.parse('2027-01-12T12:00:00.000Z') + index * 9 * 86_400_000).toISOString()
    keep(`consortium/${scenario}`, await playConsortium(scene, scenario, { deadline }))
  }
  for (const [index, scenario] of scenarios.entries()) {
    const deadline = `2027-02-${String(10 + index * 2).padStart(2, '0')}T12:00:00.000Z`
    keep(`competition/${scenario}`, await playProcess(scene, scenario, { deadline }))
  }
  expect(await replay(histories)).toEqual(allWell(all))
  if (!isRecording()) return
  for (const scenario of all) {
    const version = stored.filter((name) => name.startsWith(`${scenario}.v`)).length + 1
    await writeFile(
      new URL(`${scenario}.v${version}.json`, folder),
      `${JSON.stringify(histories[scenario], null, 1)}\n`,
    )
  }
})
