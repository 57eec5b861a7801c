import { relative } from 'node:path'
import type { Check } from './outcome.ts'
import { runTool } from './tool.ts'

/** Style and lint of every file that Biome knows. */
export const lint: Check = {
  name: 'Lint (Biome)',
  run: async ({ root }) => {
    const args = ['check', '--colors=off', '--error-on-warnings', '--max-diagnostics=none', '--reporter=github']
    const { code, output, errors } = await runTool(root, ['@biomejs/biome/bin/biome', ...args])
    const failures = output.split('\n').flatMap((line) => readable(line, root))
    const files = Number(/Checked (\d+) files?/.exec(`${output}${errors}`)?.[1] ?? 0)
    if (code !== 0 && failures.length === 0) failures.push(`${output}${errors}`.trim())
    const faulty = new Set(failures.map((line) => line.split(':')[0]))
    return { passed: Math.max(0, files - faulty.size), failures, skipped: [] }
  },
}

/** From `::error title=…,file=…,line=…,…::text`. */
function readable(line: string, root: string): string[] {
  const [, title, file = '', at, text] =
    /^::(?:error|warning) title=(.*?),file=(.*?),line=(\d+).*?::(.*)$/.exec(line) ?? []
  return title === undefined ? [] : [`${relative(root, file) || file}:${at}: ${title}: ${text}`]
}
