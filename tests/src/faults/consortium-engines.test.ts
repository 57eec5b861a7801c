import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playToContracts } from '../concluded.ts'
import {
  type ConsortiumParts,
  consortiumTender,
  extendByAWeek,
  happenedTo,
  openConsortiumParts,
} from '../consortium-parts.ts'
import { declareNoConflicts } from '../story.ts'
import { answer, openTender, stepTo, submit, untilStage } from '../tender.ts'
import { type OwnEngines, patient, startOwnEngines } from './own-engines.ts'

let engines: OwnEngines
let scene: ConsortiumParts
beforeAll(async () => {
  engines = await startOwnEngines()
  const { databaseUrl, temporalAddress } = engines
  scene = await openConsortiumParts({ providers: 6, databaseUrl, temporalAddress })
  await scene.startServer()
  await scene.startWorkers()
  scene.startRelay()
}, 90_000)
afterAll(async () => {
  await scene?.stop()
  await engines?.stop()
}, 60_000)

/** Waits until all of these have a process that runs. */
async function untilRunning(ids: readonly string[]): Promise<void> {
  const statusOf = (id: string) =>
    scene.client.workflow
      .getHandle(id)
      .describe()
      .then(({ status }) => status.name, String)
  for (const id of ids) await expect.poll(() => statusOf(id), { timeout: 60_000, interval: 200 }).toBe('RUNNING')
}

/** Waits until there is something like this, while the database may be away. */
const untilThere = (text: string, values: unknown[]) =>
  expect
    .poll(
      () =>
        scene.sql(text, values).then(
          ({ rows }) => rows.length,
          () => 0,
        ),
      { timeout: 60_000, interval: 100 },
    )
    .toBeGreaterThan(0)
const untilPlanned = (id: string, dueAt: string) =>
  untilThere('select 1 from reminder where subject = $1 and due_at = $2', [id, dueAt])
const untilReminded = (id: string, dueAt: string) =>
  untilThere(`select 1 from record where subject = $1 and type = 'reminder.due' and data->>'dueAt' = $2`, [id, dueAt])

/** Kills both engines while a step of this consortium's process, for which something is done, waits for its row. */
async function killedInStep(id: string, cause: () => Promise<void>): Promise<void> {
  const holding = new pg.Client({ connectionString: engines.databaseUrl })
  // It ends with the database.
  holding.on('error', () => undefined)
  await holding.connect()
  await holding.query('begin')
  await holding.query('select 1 from consortium where id = $1 for update', [id])
  await cause()
  await untilThere(
    `select 1 from pg_locks where not granted and locktype = 'transactionid' and $1 = any(pg_blocking_pids(pid))`,
    [(await holding.query('select pg_backend_pid() as pid')).rows[0].pid],
  )
  await engines.killBoth()
}

test('consortia come to the same end, nothing and no reminder twice, though Temporal is wiped and both engines are killed before every step and within one', {
  timeout: 240_000,
}, async () => {
  const call = patient(scene.call)
  const through = { ...scene, call }
  const first = await consortiumTender(scene, '2027-02-05T12:00:00.000Z')
  const [one, other, late] = [scene.together(1, 2, call), scene.together(3, 4, call), scene.together(6, 5, call)]
  const [wins, loses, unready] = [await one.ready(first.id), await other.ready(first.id), await late.form(first.id)]
  let tender = first
  await engines.wipeTemporal(scene.namespace, async () => {
    tender = await extendByAWeek(scene, first)
    await answer(one.submit(wins, 2000))
  })
  const everything = [wins, loses, unready, tender.id]
  await untilRunning(everything)
  // Lost again, and nothing happens that would wake anybody: what should run is started all the same.
  await engines.wipeTemporal(scene.namespace, async () => undefined)
  await untilRunning(everything)
  await answer(other.submit(loses, 2900))
  await answer(submit(through, tender, scene.holder('Signatory 5'), { hourlyPence: 2100 }))
  await engines.killBoth()
  for (const days of [7, 2]) {
    const dueAt = new Date(Date.parse(tender.deadline) - days * 86_400_000).toISOString()
    // A reminder whose day is over when its process comes to plan it is not planned.
    await untilPlanned(unready, dueAt)
    await stepTo(through, dueAt)
    // The first time while reminders are taken, the second once they were.
    if (days === 7) await engines.killBoth()
    await untilReminded(unready, dueAt)
    await engines.killBoth()
  }
  await killedInStep(unready, () => stepTo(through, tender.deadline))
  await untilStage(through, tender, 'closed')
  await engines.killBoth()
  await openTender(through, tender)
  await declareNoConflicts(through, tender.id, 'opening')
  const bids = (await scene.sql('select id from bid where competition_id = $1', [tender.id])).rows
  await playToContracts(through, { ...tender, bids }, async (stage) => {
    await engines.killBoth()
    await untilStage(through, tender, stage)
  })
  const outcomes = [wins, loses, unready].map((id) => scene.client.workflow.getHandle(id).result())
  expect(await Promise.all(outcomes)).toEqual(['contracted', 'dissolved', 'withdrawn'])
  const [winner, loser, nobody] = await Promise.all([wins, loses, unready].map((id) => happenedTo(scene, id)))
  expect(winner?.events).toMatchObject({ 'consortium.preferred': 1, 'consortium.contracted': 1 })
  expect(loser?.events).toMatchObject({ 'consortium.unsuccessful': 1, 'consortium.dissolved': 1 })
  expect(nobody?.events).toEqual({ 'consortium.formed': 1, 'consortium.withdrawn': 1 })
  expect([winner, loser, nobody].flatMap((each) => each?.remindedTwice)).toEqual([])
  expect(nobody?.reminded, 'twice of what is open, and its lead of all').toBe(3)
})
