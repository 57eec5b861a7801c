import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Child, startPart } from '../child.ts'
import { holderIn } from '../deployment.ts'
import { placeTender } from '../placed-tender.ts'
import { openScene, type Scene } from '../scene.ts'
import { answer, openedBids, openTender, stepTo, submit, type Tender } from '../tender.ts'

let scene: Scene
let wantedDeadline = Date.parse('2027-02-01T12:00:00.000Z')
const children: Child[] = []
beforeAll(async () => {
  scene = await openScene()
  await scene.startServer()
})
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
})
afterAll(() => scene?.stop())

/** A tender with a deadline of its own, later than those of the tests before. */
async function newTender(): Promise<Tender> {
  wantedDeadline += 3_600_000
  const deadline = new Date(wantedDeadline).toISOString()
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline })
  const bidders = scene.sandbox.holders.filter(({ role }) => role === 'signatory')
  return { id, path: `/v1/competitions/${id}`, deadline, bidders }
}
async function child(settings: Parameters<typeof startPart>[0]): Promise<Child> {
  const started = await startPart({ ...scene.settings, ...settings })
  children.push(started)
  return started
}
async function records(type: string, subject: string): Promise<number | undefined> {
  const found = sql<{
    count: number
  }>`select count(*) as count from record where type = ${type} and subject = ${subject}`
  return (await found.execute(scene.deployment.db)).rows[0]?.count
}
const cora = () => holderIn(scene.sandbox, 'Cora Commissioner')
const stageOf = async ({ path }: Tender) => (await answer(scene.call(cora(), 'GET', path))).stage
const untilStage = (tender: Tender, stage: string) =>
  expect.poll(() => stageOf(tender), { timeout: 25_000, interval: 50 }).toBe(stage)

test('a server that is killed between commit and answer gives the same receipt to the same key', async () => {
  const tender = await newTender()
  const [bidder] = tender.bidders
  if (!bidder) throw new Error('a bidder is needed')
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const server = await child({ part: 'server', holdAfterRecord: 'bid.submitted' })
  const url = await server.said('ready')
  const lost = submit({ ...scene, call: (...request) => scene.callAt(url, request) }, tender, bidder, { headers })
  lost.catch(() => undefined)
  await server.said('held')
  await server.kill()
  await expect(lost).rejects.toThrow()
  const receipt = await answer(submit(scene, tender, bidder, { headers }))
  expect(await answer(submit(scene, tender, bidder, { headers }))).toEqual(receipt)
  expect(receipt.version).toBe(1)
  const { rows } = await sql`select id from bid where competition_id = ${tender.id}`.execute(scene.deployment.db)
  expect(rows).toEqual([{ id: receipt.id }])
})

test('a worker that is killed inside closing, after its commit, has closed once; another goes on', {
  timeout: 120_000,
}, async () => {
  const tender = await newTender()
  const [bidder] = tender.bidders
  if (!bidder) throw new Error('a bidder is needed')
  const relay = scene.startRelay()
  const worker = await child({ part: 'worker', holdAfterRecord: 'competition.closed' })
  await worker.said('ready')
  const receipt = await answer(submit(scene, tender, bidder))
  await stepTo(scene, tender.deadline)
  await worker.said('held')
  await untilStage(tender, 'closed')
  const closing = await scene.call(cora(), 'GET', tender.path)
  await worker.kill()
  const others = await scene.startWorkers()
  await openTender(scene, tender)
  expect(await records('competition.closed', tender.id)).toBe(1)
  expect(await records('competition.opened', tender.id)).toBe(1)
  expect((await scene.call(cora(), 'GET', tender.path)).body.closedAt).toBe(closing.body.closedAt)
  expect([...(await openedBids(scene, tender)).keys()]).toEqual([receipt.saltedHash])
  await Promise.all([relay, ...others].map((part) => part.stop()))
})

test('a relay that sends each nudge twice, late and out of order, changes nothing but latency', async () => {
  const tenders = [await newTender(), await newTender(), await newTender()]
  let nudges = 0
  const relay = scene.startRelay((real) => ({
    restore: (kind, id) => real.restore(kind, id),
    async nudge(kind, id) {
      nudges++
      // The first in the line comes last: three times as late as what was sent after it.
      const later = (ms: number) =>
        setTimeout(ms)
          .then(() => real.nudge(kind, id))
          .catch(() => undefined)
      void later(150 - (nudges % 3) * 50)
      void later(20)
    },
  }))
  const workers = await scene.startWorkers()
  const receipts = await Promise.all(
    tenders.map(async (tender) => answer(submit(scene, tender, tender.bidders[0] ?? cora()))),
  )
  await stepTo(scene, tenders.at(-1)?.deadline ?? '')
  for (const tender of tenders) await untilStage(tender, 'closed')
  for (const [index, tender] of tenders.entries()) {
    await openTender(scene, tender)
    for (const type of ['competition.closed', 'competition.opened']) expect(await records(type, tender.id)).toBe(1)
    expect([...(await openedBids(scene, tender)).keys()]).toEqual([receipts[index]?.saltedHash])
  }
  expect(nudges).toBeGreaterThan(3)
  await Promise.all([relay, ...workers].map((part) => part.stop()))
})

test('a nudge that comes while the process asks what is next is not slept through', async () => {
  const tender = await newTender()
  const worker = await scene.startProcessWorker()
  const blocker = new pg.Client({ connectionString: scene.databaseUrl })
  await blocker.connect()
  const process = await scene.client.workflow.start('competition', {
    workflowId: tender.id,
    taskQueue: 'process',
    args: [tender.id],
  })
  const events = async () => (await process.fetchHistory()).events ?? []
  await expect
    .poll(async () => (await events()).some((event) => event.timerStartedEventAttributes), { timeout: 15_000 })
    .toBe(true)
  // The process has read the row, in which nothing has changed, and waits for the clock.
  await blocker.query('begin')
  await blocker.query('lock table sandbox_clock in access exclusive mode')
  await process.signal('nudge')
  for (;;) {
    const { rows } = await blocker.query(
      `select 1 from pg_locks where not granted and relation = 'sandbox_clock'::regclass`,
    )
    if (rows.length > 0) break
  }
  await blocker.query(`update competition set stage = 'cancelled' where id = $1`, [tender.id])
  await process.signal('nudge')
  await blocker.query('commit')
  await blocker.end()
  expect(await process.result()).toBe('cancelled')
  await worker.stop()
})
