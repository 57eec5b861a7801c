import { cpus, loadavg, totalmem } from 'node:os'
import process from 'node:process'
import type { Finding } from './outcome.ts'
import type { Measured } from './run-bench.ts'

const head = `# Performance

Every figure is a ratio to something measured in the same run, or a limit that the law or a person's patience sets. The
two sides of a ratio take turns (A, B, A, B, …); given are the median of the rounds and the worst of them. No test
asserts a time: \`npm run bench\` measures, a person reads. \`npm run bench -- --only submit\` runs one bench,
\`--quick\` tries everything in a few rounds, \`--write\` puts the results into this page.
`

/** How busy the machine was before anything was measured: a ratio bears a busy machine better than a time, but not well. */
const [loadBefore = 0] = loadavg()

/** Where it was measured: what a reader needs to judge the figures by. */
function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${first?.model.trim() ?? process.arch}, ${memory} GiB, ${process.platform}, Node ${process.versions.node}, load average before the run ${loadBefore.toFixed(1)}`
}

const verdict = ({ aim, met }: Finding) => (aim === undefined || met === undefined ? '' : met ? 'yes' : '**no**')

export function sectionOf(measured: Measured, command: string, { quick }: { quick: boolean }): string {
  const rows = measured.findings.map(
    (finding) => `| ${finding.what} | ${finding.result} | ${finding.aim ?? ''} | ${verdict(finding)} |`,
  )
  const date = new Date().toISOString().slice(0, 10)
  const kind = quick ? ' A quick run of few rounds: not for quoting.' : ''
  return [
    `## ${measured.title}`,
    measured.how,
    ...(rows.length > 0 ? [['| | result | aim | met |', '|---|---|---|---|', ...rows].join('\n')] : []),
    ...(measured.fault ? [`It did not come to an end: \`${measured.fault.split('\n').at(-1)}\``] : []),
    ...measured.notes,
    `*${date}, \`${command}\`, ${machine()}.${kind}*`,
  ].join('\n\n')
}

/** The page with these sections new and all others as they were. */
export function pageWith(page: string | undefined, sections: readonly string[]): string {
  const titleOf = (section: string) => section.split('\n', 1)[0] ?? ''
  const [, ...before] = (page ?? '').split(/\n(?=## )/)
  const byTitle = new Map([...before, ...sections].map((section) => [titleOf(section), section.trim()]))
  return `${[head.trim(), ...byTitle.values()].join('\n\n')}\n`
}

/** The one table for the terminal. */
export function tableOf(all: readonly Measured[]): string[] {
  const rows = all.flatMap(({ name, findings, fault }) => [
    ...findings.map((finding) => [
      name,
      finding.what,
      finding.result,
      finding.aim ?? '',
      verdict(finding).replaceAll('*', ''),
    ]),
    ...(fault ? [[name, 'did not come to an end', fault.split('\n').at(-1) ?? '', '', '']] : []),
  ])
  const table = [['bench', 'what', 'result', 'aim', 'met'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
