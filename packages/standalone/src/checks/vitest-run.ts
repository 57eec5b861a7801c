import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { testEnvironment } from './config.ts'
import { type Check, type Outcome, outcomeOf } from './outcome.ts'
import { runTool } from './tool.ts'

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})
type Results = z.infer<typeof Results>

/** Every test beside the code, the stories and the faults, on the engines that are up. */
export const tests: Check = {
  name: 'Tests (vitest)',
  run: async (scene) => {
    const folder = await mkdtemp(join(tmpdir(), 'carelot-results-'))
    const file = join(folder, 'results.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    try {
      const { code, errors } = await runTool(scene.root, ['vitest/vitest.mjs', 'run', ...reporters, ...scene.only], {
        environment: testEnvironment(scene),
        onText: (text) => scene.print(text.trimEnd()),
      })
      const results = Results.safeParse(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')))
      if (!results.success) return outcomeOf([`vitest ended with ${code}: ${errors.trim()}`])
      const outcome = outcomeOfTests(results.data, scene.root)
      if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`vitest ended with ${code}`)
      return outcome
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function outcomeOfTests({ testResults }: Results, root: string): Outcome {
  const outcome: Outcome = { passed: 0, failures: [], skipped: [] }
  for (const { name, status, message, assertionResults } of testResults) {
    const file = relative(root, name)
    const named = (is: string[]) =>
      assertionResults.filter((test) => is.includes(test.status)).map(({ fullName }) => `${file}: ${fullName}`)
    const failed = named(['failed'])
    outcome.passed += named(['passed']).length
    outcome.skipped.push(...named(['skipped', 'pending', 'todo', 'disabled']))
    outcome.failures.push(...failed)
    // A file that cannot be loaded has no test to fail.
    if (status === 'failed' && failed.length === 0) outcome.failures.push(`${file}: ${message ?? 'could not be run'}`)
  }
  return outcome
}
