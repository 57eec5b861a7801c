import process from 'node:process'
import { SettingsRefused } from './config.ts'

/** A part of a deployment. `failed` rejects if it ends by itself. */
export type Part = { stop(): Promise<void>; failed?: Promise<never> | undefined }

/** One process of a deployment: started, then running until it is asked to end, when it drains, or fails. */
export async function run(start: () => Promise<Part>): Promise<void> {
  const asked = Promise.withResolvers<void>()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => asked.resolve())
  try {
    const running = await start()
    await Promise.race([asked.promise, running.failed ?? asked.promise])
    await running.stop()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`)
    process.exit(1)
  }
}

/** What an operator may read of a fault: a database's error may repeat the address, and that a password. */
export function reasonOf(error: unknown): string {
  if (error instanceof SettingsRefused) return `Carelot cannot start with these settings:${error.message}`
  if (!(error instanceof Error)) return 'Carelot ended with a fault that has no name'
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `Carelot ended with a fault: ${error.name}${code}: ${error.message.replaceAll(/\b(\w+:\/\/)[^\s/]*@/g, '$1…@')}`
}
