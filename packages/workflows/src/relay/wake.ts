import { listMovingCompetitions } from '@carelot/db/competition/competition'
import type { Db } from '@carelot/db/database'
import { findFeedEnd, listUnwoken, updateWokenPosition } from '@carelot/db/event/feed'
import { eventTypeNames, processWokenBy, wokenId } from '@carelot/rules/event/event'
import type { ProcessClient } from './process-client.ts'

const wakingTypes = eventTypeNames.filter((type) => processWokenBy(type) !== undefined)

/** Nudges every process that numbered records concern, then moves the cursor: a crash between the two nudges twice. */
export async function wakeProcesses(db: Db, client: ProcessClient): Promise<void> {
  const end = await findFeedEnd(db)
  const unwoken = await listUnwoken(db, wakingTypes)
  const ids = new Set<string>()
  for (const fact of unwoken) {
    if (fact.type === 'clock.stepped') for (const id of await listMovingCompetitions(db)) ids.add(id)
    else ids.add(wokenId(fact))
  }
  await forEach(ids, (id) => client.nudge('competition', id))
  await updateWokenPosition(db, end)
}

/** Starts whatever the database says should run and does not: the whole Temporal store may be lost without losing a fact. */
export async function restoreProcesses(db: Db, client: ProcessClient): Promise<void> {
  await forEach(await listMovingCompetitions(db), (id) => client.restore('competition', id))
}

const atOnce = 20

/** Does it for all, some at a time; one that fails keeps none of the others from theirs, and is told at the end. */
async function forEach(ids: Iterable<string>, act: (id: string) => Promise<void>): Promise<void> {
  const waiting = [...ids]
  const faults: unknown[] = []
  const work = async () => {
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      await act(id).catch((error: unknown) => faults.push(error))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} processes could not be told`)
}
