import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'

/** The tool's script beneath node_modules, or one of our packages', then what it is told. */
export type Command = [script: string, ...args: string[]]

export type Said = { code: number; output: string; errors: string }

const running = new Set<ChildProcess>()

/** Runs a tool by its own JavaScript, with the Node that runs us. */
export function runTool(root: string, [script, ...args]: Command, settings: ToolSettings = {}): Promise<Said> {
  const { promise, resolve } = Promise.withResolvers<Said>()
  const folder = script.startsWith('packages/') ? root : join(root, 'node_modules')
  const tool = spawn(process.execPath, [join(folder, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(settings.environment ? { env: settings.environment } : {}),
  })
  running.add(tool)
  const said: Said = { code: 1, output: '', errors: '' }
  tool.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.output += text
    settings.onText?.(text)
  })
  tool.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.errors += text
    settings.onText?.(text)
  })
  tool.on('error', (error) => resolve({ ...said, errors: error.message }))
  tool.on('close', (code) => {
    running.delete(tool)
    resolve({ ...said, code: code ?? 1 })
  })
  return promise
}

export type ToolSettings = { environment?: NodeJS.ProcessEnv; onText?: (text: string) => void }

/** Ends the tools that run, when the person has had enough. */
export function endTools(): void {
  for (const tool of running) tool.kill('SIGTERM')
}

/** What a tool has said as JSON; nothing when it said something else, which is then its failure. */
export function parsed(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}
