import type { Deployment } from '@carelot/commands/context'
import type { Db } from '@carelot/db/database'
import type { SandboxFile } from '@carelot/examples/cast'
import { readFileIfThere, writeOwnersFile } from './owners-file.ts'
import { seedSandbox } from './sandbox/seed.ts'

/** What a folder knows of the sandbox in its database. The keys cannot be had from there: it holds their hashes alone. */
export type KeptSandbox = Omit<SandboxFile, 'baseUrl'> & { story: 'not played' | 'begun' | 'played' }

export const keepSandbox = (path: string, kept: KeptSandbox) => writeOwnersFile(path, kept)

/** Fills an empty database. Broken off at any instant, it leaves a database that is still empty, or one whose keys the folder has. */
export async function fillSandbox(deployment: Deployment, path: string): Promise<KeptSandbox> {
  const story = 'not played' as const
  return { ...(await seedSandbox(deployment, (made) => keepSandbox(path, { ...made, story }))), story }
}

/**
 * The sandbox that this database holds; nothing when it is empty, whatever an earlier start may have left in the
 * folder. Refuses a database whose keys the folder does not have.
 */
export async function findKeptSandbox(db: Db, path: string): Promise<KeptSandbox | undefined> {
  const organisation = await db.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
  if (!organisation) return undefined
  const text = await readFileIfThere(path)
  const kept: KeptSandbox | undefined = text === undefined ? undefined : JSON.parse(text)
  const same = await db
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', kept?.agreementId ?? '')
    .executeTakeFirst()
  if (kept && same) return kept
  throw new Error(
    `The database holds a sandbox whose keys are not in ${path}: bring that file back, or begin anew with \`npm start -- --reset\``,
  )
}
