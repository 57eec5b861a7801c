import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { enginesOfEnvironment } from './checks/config.ts'
import { askedToEnd } from './engines/ending.ts'
import { stepsTo } from './engines/progress.ts'
import { playStory } from './play-story.ts'
import { startSandbox } from './start-sandbox.ts'

// `npm start`: the sandbox with everything in it, and its story played once.
const { values } = parseArgs({
  options: {
    /** Plays the story in a temporary folder, prints the summary and ends. */
    once: { type: 'boolean', default: false },
    /** Forgets all data of this folder first. */
    reset: { type: 'boolean', default: false },
  },
})

const print = (line: string) => process.stdout.write(`${line}\n`)
const startedAt = performance.now()
const home = join(import.meta.dirname, '..', '..', '..', '.carelot')
const directory = values.once ? await mkdtemp(join(tmpdir(), 'carelot-once-')) : home
const ended = askedToEnd()

try {
  const sandbox = await startSandbox({
    directory,
    toolsDirectory: home,
    ephemeral: values.once,
    reset: values.reset,
    onStep: stepsTo(print),
    print,
    ...enginesOfEnvironment(),
  })
  const leave = async (code: number) => {
    await sandbox.stop()
    if (values.once) await rm(directory, { recursive: true, force: true })
    process.exit(code)
  }
  void ended.then((reason) => {
    print(`Stopping: ${reason}`)
    return leave(values.once ? 130 : 0)
  })
  if (!sandbox.played) await playStory(sandbox, print, startedAt)
  if (values.once) await leave(0)
  print(`\nCarelot serves at ${sandbox.file.baseUrl}`)
  print(`  API reference   ${sandbox.file.baseUrl}/docs`)
  print(`  OpenAPI         ${sandbox.file.baseUrl}/openapi.json`)
  print(`  A key for everybody in the sandbox: ${join(directory, 'sandbox.json')}`)
  print('Ctrl-C ends it; the data stays. `npm start -- --reset` begins anew.')
} catch (error) {
  print(error instanceof Error ? error.message : String(error))
  if (values.once) await rm(directory, { recursive: true, force: true })
  process.exit(1)
}
