import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { EngineUnavailable } from './unavailable.ts'

export type SystemUser = { name: string; uid: number; gid: number }

const unprivileged = ['postgres', '_postgres', 'nobody']

/**
 * Whom PostgreSQL runs as: ourselves, or, because it refuses root, the user who already owns the data, else one of
 * the machine's unprivileged users.
 */
export async function postgresUser(data: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(data).catch(() => undefined)
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const users = usersIn(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  const found = unprivileged.map((name) => users.find((user) => user.name === name)).find((user) => user !== undefined)
  if (found) return found
  throw new EngineUnavailable(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": ' +
      'start as another user, or set DATABASE_URL to a PostgreSQL of your own',
  )
}

function usersIn(passwd: string): SystemUser[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    // macOS writes the ids of "nobody" as -2.
    return name && uid && gid ? [{ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }] : []
  })
}

/** Whether the user may walk down to the path and enter or run what is there. */
export async function isOpenTo(user: SystemUser, path: string): Promise<boolean> {
  let here = await realpath(path).catch(() => undefined)
  while (here !== undefined) {
    const entry = await stat(here)
    const bit = entry.uid === user.uid ? 0o100 : entry.gid === user.gid ? 0o010 : 0o001
    if ((entry.mode & bit) === 0) return false
    if (dirname(here) === here) return true
    here = dirname(here)
  }
  return false
}
