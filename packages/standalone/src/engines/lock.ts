import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { EngineUnavailable } from './unavailable.ts'

/**
 * Holds the folder for this process. The lock is the operating system's, taken through SQLite because Node has no
 * file lock of its own: it ends with the process however that dies, and a reused process id cannot fake it.
 */
export async function lockFolder(directory: string): Promise<() => void> {
  await mkdir(directory, { recursive: true })
  const note = join(directory, 'lock.json')
  const lock = new DatabaseSync(join(directory, 'lock'))
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch {
    lock.close()
    throw new EngineUnavailable(`Carelot already runs in ${directory} (${await holder(note)}): stop it first`)
  }
  await writeFile(note, JSON.stringify({ pid: process.pid, startedAt: new Date().toISOString() }))
  return () => lock.close()
}

async function holder(note: string): Promise<string> {
  try {
    const { pid, startedAt } = JSON.parse(await readFile(note, 'utf8'))
    return `process ${pid}, since ${startedAt}`
  } catch {
    return 'by another process'
  }
}
