import { assertLiveClock } from '@carelot/db/clock'
import { type Db, openDatabase } from '@carelot/db/database'
import { type Mode, migrate } from '@carelot/db/migration'

type Settings = { DATABASE_URL: string; CARELOT_MODE: Mode; CARELOT_POOL_SIZE: number }

/** The database of a deployment, brought up to this version. Refuses one of the other mode, and a live one whose clock was replaced. */
export async function openDeploymentDatabase(settings: Settings): Promise<Db> {
  await migrate(settings.DATABASE_URL, settings.CARELOT_MODE)
  const db = openDatabase({ url: settings.DATABASE_URL, poolSize: settings.CARELOT_POOL_SIZE })
  if (settings.CARELOT_MODE === 'live') await assertLiveClock(db)
  return db
}
