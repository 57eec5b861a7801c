import process from 'node:process'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** What the person typed after the command. What is not understood ends it, in one line that names the options there are. */
export function typed<const Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config)
  } catch (error) {
    const names = Object.keys(config.options ?? {}).map((name) => `--${name}`)
    const [said] = (error instanceof Error ? error.message : String(error)).split('. ')
    process.stderr.write(`${said}. There are: ${names.join(', ')}\n`)
    process.exit(2)
  }
}
