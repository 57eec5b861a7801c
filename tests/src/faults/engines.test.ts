import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playToContracts } from '../concluded.ts'
import { openJournal } from '../journal.ts'
import { placeTender } from '../placed-tender.ts'
import { openScene, type Scene } from '../scene.ts'
import { declareNoConflicts } from '../story.ts'
import { answer, openedBids, openTender, stepTo, submit, type Tender } from '../tender.ts'
import { type OwnEngines, patient, startOwnEngines } from './own-engines.ts'

// Engines of this file's own, behind ports that stay: here they are killed, forgotten and started again.
let engines: OwnEngines
let scene: Scene
const journal = openJournal()

beforeAll(async () => {
  engines = await startOwnEngines()
  const { databaseUrl, temporalAddress } = engines
  scene = await openScene({ databaseUrl, temporalAddress })
  await scene.startServer()
  await scene.startWorkers()
  scene.startRelay()
}, 90_000)
afterAll(async () => {
  await scene?.stop()
  await engines?.stop()
  journal.close()
}, 60_000)

let days = 0
async function newTender(): Promise<Tender> {
  const deadline = new Date(Date.parse('2027-02-01T12:00:00.000Z') + ++days * 86_400_000).toISOString()
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline })
  const bidders = scene.sandbox.holders.filter(({ role }) => role === 'signatory')
  return { id, path: `/v1/competitions/${id}`, deadline, bidders }
}
async function bidBy(tender: Tender, index: number): Promise<void> {
  journal.write(await answer(submit(scene, tender, tender.bidders[index] ?? scene.holder('Signatory 1'))))
}
async function untilStage(tender: Tender, stage: string): Promise<void> {
  const now = async () => (await scene.call(scene.holder('Cora Commissioner'), 'GET', tender.path)).body.stage
  await expect.poll(now, { timeout: 50_000, interval: 100 }).toBe(stage)
}
async function expectJustTheAcknowledged(tender: Tender): Promise<void> {
  await untilStage(tender, 'closed')
  await openTender(scene, tender)
  expect([...(await openedBids(scene, tender)).keys()].sort()).toEqual(journal.standing(tender.id))
  const { rows } = await scene.sql(
    `select type, count(*)::int as count from record where subject = $1 and type in ('competition.closed', 'competition.opened') group by type order by type`,
    [tender.id],
  )
  expect(rows).toEqual([
    { type: 'competition.closed', count: 1 },
    { type: 'competition.opened', count: 1 },
  ])
}

test('bids are accepted while Temporal is down, and the process catches up when it is back', {
  timeout: 90_000,
}, async () => {
  const tender = await newTender()
  await bidBy(tender, 0)
  await engines.down.temporal()
  await bidBy(tender, 1)
  await stepTo(scene, tender.deadline)
  await engines.up.temporal()
  await expectJustTheAcknowledged(tender)
})

test('a competition goes on though the whole store of Temporal was deleted', { timeout: 90_000 }, async () => {
  const tender = await newTender()
  await bidBy(tender, 0)
  const runs = async () => (await scene.client.workflow.getHandle(tender.id).describe()).runId
  await expect.poll(() => runs().catch(() => undefined), { timeout: 20_000 }).toBeTruthy()
  await engines.wipeTemporal(scene.namespace, () => bidBy(tender, 1))
  // Nothing wakes it: the relay finds that it should run, and starts it.
  await expect.poll(() => runs().catch(() => undefined), { timeout: 30_000 }).toBeTruthy()
  await stepTo(scene, tender.deadline)
  await expectJustTheAcknowledged(tender)
})

test('PostgreSQL that is killed in a herd loses nothing acknowledged and doubles nothing', {
  timeout: 120_000,
}, async () => {
  const tender = await newTender()
  const pid = await engines.pidOfPostgres()
  const killAfter = 12
  let isOver = false
  const acknowledged = () => journal.of(tender.id).length
  const killed = Promise.withResolvers<void>()
  /** Sends each bid under its key until it is acknowledged, whatever happens meanwhile. */
  const client = async (index: number) => {
    while (!isOver) {
      const headers = { 'idempotency-key': crypto.randomUUID() }
      for (;;) {
        const sent = submit(scene, tender, tender.bidders[index] ?? scene.holder('Signatory 1'), { headers })
        const { status, body } = await sent.catch(() => ({ status: 503, body: { code: 'server.busy' } }))
        if (status === 201) {
          journal.write(body)
          if (acknowledged() !== killAfter) break
          // At once, before anything that lies in memory alone is written out in passing.
          process.kill(pid, 'SIGKILL')
          killed.resolve()
          break
        }
        expect(body.code).toBe('server.busy')
        await setTimeout(50)
      }
    }
  }
  const herd = Promise.all([client(0), client(0), client(1), client(1), client(2), client(2)])
  herd.catch(() => undefined)
  const more = (count: number) => expect.poll(acknowledged, { timeout: 40_000, interval: 20 }).toBeGreaterThan(count)
  await killed.promise
  engines.cutPostgres()
  await engines.up.postgres()
  await more(acknowledged() + 10)
  isOver = true
  await herd
  const { rows } = await scene.sql('select id, version from bid where competition_id = $1', [tender.id])
  expect(rows.map(({ id }) => id).sort()).toEqual(
    journal
      .of(tender.id)
      .map(({ id }) => id)
      .sort(),
  )
  await stepTo(scene, tender.deadline)
  await expectJustTheAcknowledged(tender)
})

test('PostgreSQL and Temporal that are killed before every step of an award come to the same end, nothing twice', {
  timeout: 180_000,
}, async () => {
  const tender = await newTender()
  for (const index of [0, 1, 2])
    await answer(
      submit(scene, tender, tender.bidders[index] ?? scene.holder('Signatory 1'), { hourlyPence: 2000 + index }),
    )
  await stepTo(scene, tender.deadline)
  await untilStage(tender, 'closed')
  await openTender(scene, tender)
  await declareNoConflicts(scene, tender.id, 'opening')
  const { rows: bids } = await scene.sql('select id from bid where competition_id = $1', [tender.id])
  const through = { ...scene, call: patient(scene.call) }
  await playToContracts(through, { ...tender, bids }, async (stage) => {
    await engines.killBoth()
    await untilStage(tender, stage)
  })
  const { rows } = await scene.sql(
    `select type, count(*)::int as count from record where (subject = $1 or data->>'competitionId' = $1)
       and type in ('competition.letters-issued', 'letter.issued', 'contract.prepared', 'contract.entered', 'competition.concluded')
     group by type order by type`,
    [tender.id],
  )
  expect(rows).toEqual([
    { type: 'competition.concluded', count: 1 },
    { type: 'competition.letters-issued', count: 1 },
    { type: 'contract.entered', count: 4 },
    { type: 'contract.prepared', count: 4 },
    { type: 'letter.issued', count: 3 },
  ])
})
