import { z } from 'zod'
import { type Check, outcomeOf } from './outcome.ts'
import { parsed, runTool } from './tool.ts'

const Cruise = z.object({
  summary: z.object({
    totalCruised: z.int().positive(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** Which package and which capability may know which. */
const direction: Check = {
  name: 'Direction of dependencies (dependency-cruiser)',
  run: async ({ root }) => {
    const script = 'dependency-cruiser/bin/dependency-cruiser.mjs'
    const folders = ['packages', 'examples', 'tests', 'bench']
    const { output, errors } = await runTool(root, [script, '--output-type', 'json', ...folders])
    const cruise = Cruise.safeParse(parsed(output))
    if (!cruise.success) return outcomeOf([errors || output.slice(0, 2_000)])
    return outcomeOf(cruise.data.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`))
  },
}

const Report = z.object({ issues: z.array(z.looseObject({ file: z.string() })) })

/** Files, exports and dependencies that nobody uses, or that nobody has declared. */
const unused: Check = {
  name: 'Unused and undeclared (knip)',
  run: async ({ root }) => {
    const { code, output, errors } = await runTool(root, ['knip/bin/knip.js', '--reporter', 'json', '--no-progress'])
    const report = Report.safeParse(parsed(output))
    if (!report.success) return outcomeOf([errors || output.slice(0, 2_000)])
    const failures = report.data.issues.flatMap(({ file, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, found]) => namesIn(found).map((name) => `${file}: ${kind} ${name}`)),
    )
    if (code !== 0 && failures.length === 0) failures.push(`knip ended with ${code}: ${errors}`)
    return outcomeOf(failures)
  },
}

export const structureChecks: Check[] = [direction, unused]

const Named = z.array(z.object({ name: z.string() }))

function namesIn(found: unknown): string[] {
  const named = Named.safeParse(found)
  return named.success ? named.data.map(({ name }) => name) : []
}
