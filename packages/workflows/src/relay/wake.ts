import { listMovingCompetitions } from '@carelot/db/competition/competition'
import type { Db } from '@carelot/db/database'
import { findFeedEnd, listUnwoken, updateWokenPosition } from '@carelot/db/event/feed'
import { eventTypeNames, processWokenBy } from '@carelot/rules/event/event'
import type { ProcessClient } from './process-client.ts'

const wakingTypes = eventTypeNames.filter((type) => processWokenBy(type) !== undefined)

/** Nudges every process that numbered records concern, then moves the cursor: a crash between the two nudges twice. */
export async function wakeProcesses(db: Db, client: ProcessClient): Promise<void> {
  const end = await findFeedEnd(db)
  const unwoken = await listUnwoken(db, wakingTypes)
  const ids = new Set<string>()
  for (const { type, subject } of unwoken) {
    if (type === 'clock.stepped') for (const id of await listMovingCompetitions(db)) ids.add(id)
    else ids.add(subject)
  }
  for (const id of ids) await client.nudge('competition', id)
  await updateWokenPosition(db, end)
}

/** Starts whatever the database says should run and does not: the whole Temporal store may be lost without losing a fact. */
export async function restoreProcesses(db: Db, client: ProcessClient): Promise<void> {
  for (const id of await listMovingCompetitions(db)) await client.restore('competition', id)
}
