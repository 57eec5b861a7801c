import { z } from 'zod'
import { type Check, outcomeOf } from './outcome.ts'
import { parsed, runTool } from './tool.ts'

const Report = z.object({
  diagnostics: z.array(
    z.object({
      severity: z.string(),
      category: z.string(),
      message: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }).optional(),
    }),
  ),
})

/** Style and lint of every file that Biome knows. */
export const lint: Check = {
  name: 'Lint (Biome)',
  run: async ({ root }) => {
    const args = ['check', '--error-on-warnings', '--max-diagnostics=none', '--reporter=json']
    const { code, output, errors } = await runTool(root, ['@biomejs/biome/bin/biome', ...args])
    const report = Report.safeParse(parsed(output))
    if (!report.success) return outcomeOf([`Biome ended with ${code}: ${errors}${output}`])
    const faults = report.data.diagnostics.filter(({ severity }) => severity !== 'info')
    const failures = faults.map(({ location, category, message }) => `${placeOf(location)}: ${category}: ${message}`)
    if (code !== 0 && failures.length === 0) failures.push(`Biome ended with ${code}: ${errors}`)
    return outcomeOf(failures)
  },
}

const placeOf = (location?: { path: string; start: { line: number } }) =>
  location ? `${location.path}:${location.start.line}` : 'biome.json'
