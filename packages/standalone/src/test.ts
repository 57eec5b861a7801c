import { join } from 'node:path'
import process from 'node:process'
import { lint } from './checks/lint.ts'
import type { Check, Outcome } from './checks/outcome.ts'
import { publicationChecks } from './checks/publication.ts'
import { structureChecks } from './checks/structure.ts'
import { endTools } from './checks/tool.ts'
import { typeChecks } from './checks/type-check.ts'
import { tests } from './checks/vitest-run.ts'
import { typed } from './command-line.ts'
import { settingsOfEnvironment } from './config.ts'
import { askedToEnd } from './engines/ending.ts'
import { startEngines } from './engines/engines.ts'
import { seconds, stepsTo } from './engines/progress.ts'

// `npm test`: all checks in order, on real engines of their own, and the sum of them in the last line.
const ofSource: Check[] = [...typeChecks, lint, ...structureChecks, ...publicationChecks]
const atOnce = 2

const { values } = typed({
  options: {
    /** Only the tests whose path holds this; may be given several times. */
    only: { type: 'string', multiple: true, default: [] },
    /** With the servers of DATABASE_URL and TEMPORAL_ADDRESS instead of our own. */
    'use-environment': { type: 'boolean', default: false },
  },
})

const root = join(import.meta.dirname, '..', '..', '..')
const print = (line: string) => process.stdout.write(`${line}\n`)
const startedAt = performance.now()
const first = values.only.length > 0 ? [] : ofSource

try {
  const ended = askedToEnd()
  // Three steps start the engines.
  const step = stepsTo(print, first.length + 4)
  const engines = await startEngines({
    directory: join(root, '.carelot'),
    ephemeral: true,
    onStep: step,
    ...(values['use-environment'] ? settingsOfEnvironment() : {}),
  })
  ended.then(async (reason) => {
    print(`Stopped: ${reason}`)
    endTools()
    await engines.stop()
    process.exit(130)
  })
  const outcomeOf = ({ name, run }: Check): Promise<Outcome> =>
    step(name, async (detail, below) => {
      const outcome = await run({ root, ...engines, only: values.only, print })
      detail(`${outcome.passed} passed, ${outcome.failures.length} failed`)
      for (const failure of outcome.failures) below(`  ✗ ${failure}`)
      return outcome
    })
  const waiting = first.values()
  // The tests use every core themselves, so they come last and alone.
  const lanes = Array.from({ length: atOnce }, async () => {
    const outcomes: Outcome[] = []
    for (const check of waiting) outcomes.push(await outcomeOf(check))
    return outcomes
  })
  const outcomes = [...(await Promise.all(lanes)).flat(), await outcomeOf(tests)]
  await engines.stop()
  process.exit(summary(outcomes))
} catch (error) {
  print(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

function summary(outcomes: Outcome[]): number {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failures = outcomes.flatMap((outcome) => outcome.failures)
  const skipped = outcomes.flatMap((outcome) => outcome.skipped)
  print(`\nIn ${seconds(startedAt)}`)
  for (const failure of failures) print(`failed: ${failure}`)
  for (const name of skipped) print(`skipped: ${name}`)
  print(`${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
  return failures.length > 0 ? 1 : 0
}
