import type { Check } from './outcome.ts'
import { runTool } from './tool.ts'

/** Style and lint of every file that Biome knows. */
export const lint: Check = {
  name: 'Lint (Biome)',
  run: async ({ root }) => {
    const args = ['check', '--colors=off', '--error-on-warnings', '--max-diagnostics=none', '--reporter=github']
    const { code, output, errors } = await runTool(root, ['@biomejs/biome/bin/biome', ...args])
    const failures = output.split('\n').filter((line) => /^::(error|warning)/.test(line))
    const files = Number(/Checked (\d+) files?/.exec(`${output}${errors}`)?.[1] ?? 0)
    if (code !== 0 && failures.length === 0) failures.push(`${output}${errors}`.trim())
    const faulty = new Set(failures.map((line) => /file=([^,]+)/.exec(line)?.[1]))
    return { passed: Math.max(0, files - faulty.size), failures, skipped: [] }
  },
}
