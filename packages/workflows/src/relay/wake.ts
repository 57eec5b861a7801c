import { listMovingCompetitions } from '@carelot/db/competition/competition'
import { listMovingConsortia } from '@carelot/db/consortium/moving'
import type { Db } from '@carelot/db/database'
import { findFeedEnd, listUnwoken, updateWokenPosition } from '@carelot/db/event/feed'
import { eventTypeNames, type ProcessKind, processWokenBy, wakesConsortia, wokenId } from '@carelot/rules/event/event'
import type { ProcessClient } from './process-client.ts'

const wakingTypes = eventTypeNames.filter((type) => processWokenBy(type) !== undefined || wakesConsortia(type))

/** Nudges every process that numbered records concern, then moves the cursor: a crash between the two nudges twice. */
export async function wakeProcesses(db: Db, client: ProcessClient): Promise<void> {
  const end = await findFeedEnd(db)
  const unwoken = await listUnwoken(db, wakingTypes)
  const woken = new Map<string, ProcessKind>()
  for (const fact of unwoken) {
    const kind = processWokenBy(fact.type)
    if (fact.type === 'clock.stepped') for (const [id, each] of await listRunning(db)) woken.set(id, each)
    else if (kind) woken.set(wokenId(fact), kind)
  }
  const competitions = unwoken.filter(({ type }) => wakesConsortia(type)).map(wokenId)
  for (const id of await listMovingConsortia(db, competitions)) woken.set(id, 'consortium')
  await forEach(woken, ([id, kind]) => client.nudge(kind, id))
  await updateWokenPosition(db, end)
}

/** Starts whatever the database says should run and does not: the whole Temporal store may be lost without losing a fact. */
export async function restoreProcesses(db: Db, client: ProcessClient): Promise<void> {
  await forEach(await listRunning(db), ([id, kind]) => client.restore(kind, id))
}

/** Everything that has a process, by its id. */
async function listRunning(db: Db): Promise<[string, ProcessKind][]> {
  const competitions = await listMovingCompetitions(db)
  const consortia = await listMovingConsortia(db)
  return [
    ...competitions.map((id): [string, ProcessKind] => [id, 'competition']),
    ...consortia.map((id): [string, ProcessKind] => [id, 'consortium']),
  ]
}

const atOnce = 20

/** Does it for all, some at a time; one that fails keeps none of the others from theirs, and is told at the end. */
async function forEach<Item>(items: Iterable<Item>, act: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const faults: unknown[] = []
  const work = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop())
      await act(item).catch((error: unknown) => faults.push(error))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} processes could not be told`)
}
