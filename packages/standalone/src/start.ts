import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { portOf, typed } from './command-line.ts'
import { settingsOfEnvironment } from './config.ts'
import { askedToEnd } from './engines/ending.ts'
import { stepsTo } from './engines/progress.ts'
import { playStory, type StoryName, stories } from './play-story.ts'
import { reasonOf } from './reason.ts'
import { type RunningSandbox, startSandbox, stepsOfStart } from './start-sandbox.ts'

// `npm start`: the sandbox with everything in it, and its story played once.
const { values } = typed({
  options: {
    /** Plays the story in a temporary folder, prints the summary and ends. */
    once: { type: 'boolean', default: false },
    /** Forgets all data of this folder first. */
    reset: { type: 'boolean', default: false },
    /** The folder that keeps the data, `.carelot` of the checkout otherwise. */
    data: { type: 'string', default: join(import.meta.dirname, '..', '..', '..', '.carelot') },
    /** Which story a new sandbox plays: competition or consortium. */
    story: { type: 'string', default: 'competition' },
    /** Where to serve; when it is busy, at the next port that is not. */
    port: { type: 'string', default: '4600' },
  },
})

type End = { say: string; code: number }

const patienceMs = 15_000
const print = (line: string) => process.stdout.write(`${line}\n`)
const startedAt = performance.now()
const story = storyOf(values.story)
const home = resolve(values.data)
const directory = values.once ? join(tmpdir(), `carelot-once-${crypto.randomUUID()}`) : home
const asked = askedToEnd()
let ready = false

const starting = start()
const end = await Promise.race([starting.then(serve).catch(failed), asked.then(stopped)])
if (end.say) print(end.say)
// What hangs meanwhile is ended with us: each engine by its watchdog.
await Promise.race([stopAll(), sleep(patienceMs)])
process.exit(end.code)

async function start(): Promise<RunningSandbox> {
  const settings = settingsOfEnvironment()
  return startSandbox({
    directory,
    port: portOf(values.port),
    toolsDirectory: home,
    ephemeral: values.once,
    reset: values.reset,
    onStep: stepsTo(print, stepsOfStart(settings)),
    print,
    ...settings,
  })
}

async function serve(sandbox: RunningSandbox): Promise<End> {
  const broken = sandbox.broken.then((say) => ({ say, code: 1 }))
  const played = playStory(sandbox, print, { name: story, startedAt }).then(() => {
    if (values.once) return { say: '', code: 0 }
    ready = true
    print(
      `\nCarelot serves at ${sandbox.file.baseUrl}, ready in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`,
    )
    print(`  API reference   ${sandbox.file.baseUrl}/docs`)
    print(`  OpenAPI         ${sandbox.file.baseUrl}/openapi.json`)
    print(`  A key for everybody in the sandbox: ${join(directory, 'sandbox.json')}`)
    print('Ctrl-C ends it; the data stays. `npm start -- --reset` begins anew.')
    return broken
  })
  return Promise.race([played, broken])
}

function storyOf(name: string): StoryName {
  const known = Object.keys(stories) as StoryName[] // the keys of a constant table are its names
  const found = known.find((each) => each === name)
  if (found) return found
  print(`--story takes ${known.join(' or ')}, not '${name}'`)
  process.exit(2)
}

async function stopAll(): Promise<void> {
  const sandbox = await starting.catch(() => undefined)
  await sandbox?.stop().catch((error: unknown) => print(reasonOf(error)))
  if (values.once) await rm(directory, { recursive: true, force: true })
}

function failed(error: unknown): End {
  return { say: reasonOf(error), code: 1 }
}

function stopped(reason: string): End {
  return { say: `Stopping: ${reason}`, code: ready ? 0 : 130 }
}
