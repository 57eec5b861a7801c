import { z } from 'zod'
import type { Check } from './outcome.ts'
import { parsed, runTool } from './tool.ts'

const Report = z.object({
  summary: z.object({ changed: z.int(), unchanged: z.int() }),
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
    if (!report.success) return { passed: 0, failures: [`Biome ended with ${code}: ${errors}${output}`], skipped: [] }
    const { summary, diagnostics } = report.data
    const faults = diagnostics.filter(({ severity }) => severity !== 'info')
    const failures = faults.map(({ location, category, message }) => `${placeOf(location)}: ${category}: ${message}`)
    if (code !== 0 && failures.length === 0) failures.push(`Biome ended with ${code}: ${errors}`)
    const faulty = new Set(faults.map(({ location }) => location?.path))
    return { passed: summary.changed + summary.unchanged - faulty.size, failures, skipped: [] }
  },
}

const placeOf = (location?: { path: string; start: { line: number } }) =>
  location ? `${location.path}:${location.start.line}` : 'biome.json'
