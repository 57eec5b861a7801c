import process from 'node:process'
import { startEngines } from './engines.ts'

// A parent to be killed: starts the engines as it is told, says where they are, and waits.
const [directory = '', kind = 'lasting'] = process.argv.slice(2)
try {
  const { databaseUrl, temporalAddress } = await startEngines({ directory, ephemeral: kind === 'ephemeral' })
  process.stdout.write(`${JSON.stringify({ databaseUrl, temporalAddress })}\n`)
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
