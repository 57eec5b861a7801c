import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'

export type EngineSettings = {
  /** A Temporal CLI that the operator names, used before any other. */
  temporalCliPath: string | undefined
  /** The folders that are searched for a `temporal` of the machine's own. */
  searchFolders: string[]
  /** Where tools are kept for all checkouts of this user. */
  cacheFolder: string
  temporaryFolders: string[]
}

/** The only reader of the environment for the engines; the engines themselves are started with a clean one. */
export function engineSettings(environment: NodeJS.ProcessEnv = process.env): EngineSettings {
  return {
    temporalCliPath: environment.TEMPORAL_CLI_PATH || undefined,
    searchFolders: (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    cacheFolder: join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'carelot'),
    temporaryFolders: [...new Set([tmpdir(), '/var/tmp', '/tmp'])],
  }
}

/** Neither keys nor passwords of ours reach a server; Windows starts nothing without its root. */
export function cleanEnvironment(home: string): NodeJS.ProcessEnv {
  const windows = process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}
  return { LC_ALL: 'C', TZ: 'UTC', HOME: home, ...windows }
}
