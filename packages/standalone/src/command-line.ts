import process from 'node:process'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * What the person typed after the command. What is not understood ends it, in one line that names the options there are; asked
 * for help it names them too, and ends well.
 */
export function typed<const Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  const names = Object.keys(config.options ?? {}).map((name) => `--${name}`)
  if ((config.args ?? process.argv.slice(2)).includes('--help')) {
    process.stdout.write(`Options: ${names.join(', ')}\n`)
    process.exit(0)
  }
  try {
    return parseArgs(config)
  } catch (error) {
    const [said] = (error instanceof Error ? error.message : String(error)).split('. ')
    refuse(`${said}. There are: ${names.join(', ')}`)
  }
}

/** The port that was typed. */
export function portOf(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (port < 1 || port > 65_535) refuse(`--port takes a number from 1 to 65535, not '${value}'`)
  return port
}

function refuse(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}
