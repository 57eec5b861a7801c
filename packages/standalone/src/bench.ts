import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { pageWith, sectionOf, tableOf } from './benches/page.ts'
import { benchNames, endBenches, type Measured, runBench } from './benches/run-bench.ts'
import { typed } from './command-line.ts'
import { askedToEnd } from './engines/ending.ts'
import { startEngines } from './engines/engines.ts'
import { seconds, stepsTo } from './engines/progress.ts'

// `npm run bench`: every bench in turn, on a PostgreSQL that flushes what it commits, and one table of what they found.
const { values } = typed({
  options: {
    /** Only the bench of this name; may be given several times. */
    only: { type: 'string', multiple: true, default: [] },
    /** Few and short rounds: to try that everything runs. */
    quick: { type: 'boolean', default: false },
    /** Puts the results into `docs/performance.md`. */
    write: { type: 'boolean', default: false },
  },
})

const root = join(import.meta.dirname, '..', '..', '..')
const page = join(root, 'docs', 'performance.md')
const print = (line: string) => process.stdout.write(`${line}\n`)
const startedAt = performance.now()

try {
  const known = await benchNames(root)
  const unknown = values.only.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}: there are ${known.join(', ')}`)
  const names = known.filter((name) => values.only.length === 0 || values.only.includes(name))
  const ended = askedToEnd()
  const step = stepsTo(print, names.length + 3)
  const engines = await startEngines({ directory: join(root, '.carelot'), ephemeral: true, fsync: true, onStep: step })
  void ended.then(async (reason) => {
    print(`Stopped: ${reason}`)
    endBenches()
    await engines.stop()
    process.exit(130)
  })
  const all: Measured[] = []
  for (const name of names)
    all.push(
      await step(`Bench ${name}`, async () => {
        const scene = { root, quick: values.quick, ...engines, say: (text: string) => print(`    ${text}`) }
        const measured = await runBench(name, scene)
        if (measured.fault) print(`  ✗ ${measured.fault}`)
        return measured
      }),
    )
  await engines.stop()
  for (const measured of all) for (const note of measured.notes) print(`\n${measured.name}\n${note}`)
  print('')
  for (const line of tableOf(all)) print(line)
  if (values.write) await writePage(all)
  print(`\nIn ${seconds(startedAt)}${values.quick ? ', quick: not for quoting' : ''}`)
  process.exit(all.some(({ fault }) => fault) ? 1 : 0)
} catch (error) {
  print(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

async function writePage(all: readonly Measured[]): Promise<void> {
  const options = [...values.only.map((name) => `--only ${name}`), ...(values.quick ? ['--quick'] : []), '--write']
  const command = `npm run bench -- ${options.join(' ')}`
  const before = await readFile(page, 'utf8').catch(() => undefined)
  await writeFile(
    page,
    pageWith(
      before,
      all.map((measured) => sectionOf(measured, command, values)),
    ),
  )
}
