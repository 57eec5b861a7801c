import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, lchown, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { engineSettings } from './config.ts'
import { EngineUnavailable } from './unavailable.ts'
import { isOpenTo, postgresUser, type SystemUser } from './user.ts'

/** Where PostgreSQL keeps its data, whom it runs as, and the password that only our process knows. */
export type Place = { folder: string; data: string; password: string; user: SystemUser | undefined }

/**
 * The place that survives restarts: beneath `directory`, or, where PostgreSQL's user cannot enter that, in a folder
 * of that user's own outside. `directory` keeps the note that says which, readable by its owner alone.
 */
export async function lastingPlace(directory: string): Promise<Place> {
  const noted = await readNote(directory)
  if (noted && (await lstat(noted.folder).catch(() => undefined)))
    return placeIn(noted.folder, noted.password, await userWhoCanUse(noted.folder))
  const user = await postgresUser('')
  const folder = await newFolder(directory, user)
  const password = newPassword()
  await writeFile(noteIn(directory), JSON.stringify({ folder, password }), { mode: 0o600 })
  return placeIn(folder, password, user)
}

/** A place for one run. */
export async function temporaryPlace(): Promise<Place> {
  const user = await postgresUser('')
  for (const folder of engineSettings().temporaryFolders) {
    if (user && !(await isOpenTo(user, folder))) continue
    const made = await mkdtemp(join(folder, 'carelot-postgresql-')).catch(() => undefined)
    if (made) return placeIn(await give(made, user), newPassword(), user)
  }
  throw nowhere(user)
}

/** Forgets the database and all in it. */
export async function removeLastingPlace(directory: string): Promise<void> {
  const noted = await readNote(directory)
  if (noted) await rm(noted.folder, { recursive: true, force: true })
  await rm(noteIn(directory), { force: true })
}

const noteIn = (directory: string) => join(directory, 'postgresql.json')
const newPassword = () => randomBytes(24).toString('base64url')

function placeIn(folder: string, password: string, user: SystemUser | undefined): Place {
  return { folder, data: join(folder, 'data'), password, user }
}

async function readNote(directory: string): Promise<{ folder: string; password: string } | undefined> {
  try {
    const { folder, password } = JSON.parse(await readFile(noteIn(directory), 'utf8'))
    return typeof folder === 'string' && typeof password === 'string' ? { folder, password } : undefined
  } catch {
    return undefined
  }
}

async function userWhoCanUse(folder: string): Promise<SystemUser | undefined> {
  const owner = await lstat(folder).catch(() => undefined)
  const ownUid = process.getuid?.()
  if (owner && ownUid !== undefined && ownUid !== 0 && owner.uid !== ownUid) {
    throw new EngineUnavailable(
      `The data in ${folder} belongs to another user: start as the user who began it, or \`npm start -- --reset\` as that user`,
    )
  }
  const user = await postgresUser(folder)
  if (owner && user && !(await isOpenTo(user, folder))) {
    throw new EngineUnavailable(
      `PostgreSQL runs as ${user.name}, who can no longer enter ${folder}: open the folders above it to that user, or \`npm start -- --reset\``,
    )
  }
  return user
}

async function newFolder(directory: string, user: SystemUser | undefined): Promise<string> {
  const name = `carelot-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`
  const outside = engineSettings()
    .temporaryFolders.toReversed()
    .map((folder) => join(folder, name))
  for (const folder of [join(directory, 'postgresql'), ...(user ? outside : [])]) {
    if (user && !(await isOpenTo(user, dirname(folder)))) continue
    // Without a note nobody has the password to what lies there.
    await rm(folder, { recursive: true, force: true })
    // Not `recursive`: that would take a folder which another user has just put there for ours.
    const made = await mkdir(folder, { mode: 0o700 }).then(
      () => true,
      () => false,
    )
    if (made) return give(folder, user)
  }
  throw nowhere(user)
}

async function give(folder: string, user: SystemUser | undefined): Promise<string> {
  await chmod(folder, 0o700)
  if (user) await chown(folder, user.uid, user.gid)
  return folder
}

/** Makes all beneath a folder the user's, links themselves included. */
export async function giveAll(folder: string, user: SystemUser | undefined): Promise<void> {
  if (!user) return
  await lchown(folder, user.uid, user.gid)
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), user.uid, user.gid)
}

function nowhere(user: SystemUser | undefined): EngineUnavailable {
  const who = user ? ` that ${user.name} can enter` : ''
  return new EngineUnavailable(`No folder${who} for PostgreSQL's data: set TMPDIR to one, or set DATABASE_URL`)
}
