import { join } from 'node:path'
import process from 'node:process'
import type { Message } from '@carelot/standalone/benches/outcome'
import type { Bench } from './bench.ts'

// One bench in this process, for the runner that started it: `run.ts <name> [--quick]`.
const [name, ...flags] = process.argv.slice(2)
const { bench }: { bench: Bench } = await import(`./${name}.bench.ts`)
// Without a runner, for a person who looks at one bench.
const tell = (message: Message) =>
  process.send ? process.send(message) : process.stderr.write(`${JSON.stringify(message)}\n`)

tell({ title: bench.title, how: bench.how })
const outcome = await bench.run({
  root: join(import.meta.dirname, '..', '..'),
  quick: flags.includes('--quick'),
  say: (progress) => tell({ progress }),
})
if (process.send) process.send({ outcome } satisfies Message, () => process.exit(0))
else process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`, () => process.exit(0))
