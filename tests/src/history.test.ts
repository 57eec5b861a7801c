import { temporal } from '@temporalio/proto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeTender } from './placed-tender.ts'
import { playProcess, untilStage } from './process-scenario.ts'
import { openScene, type Scene } from './scene.ts'
import { addSuppliers, sealBidsOfAll } from './sealed-bids.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.startServer()
  await scene.startWorkers()
})
afterAll(() => scene?.stop())

const bidsOfAll = (id: string) => sealBidsOfAll(scene, id)

const { EventType } = temporal.api.enums.v1

test('the history of a competition, to its last contract, is as long with 500 bidders as with 5, and within its budget', {
  timeout: 120_000,
}, async () => {
  const own = ['Signatory 1', 'Signatory 2', 'Signatory 3'].map((name) => scene.holder(name).organisationId)
  const suppliers = [...own, ...(await addSuppliers(scene.deployment, 497))]
  const of = async (count: number, deadline: string) => {
    const played = { deadline, suppliers: suppliers.slice(0, count), bids: bidsOfAll }
    const { events } = await playProcess(scene, 'contracted', played)
    return (events ?? []).map(({ eventType }) => EventType[eventType ?? 0])
  }
  const few = await of(5, '2027-02-05T12:00:00.000Z')
  const many = await of(500, '2027-03-08T12:00:00.000Z')
  expect(many).toEqual(few)
  expect(many.length).toBeLessThanOrEqual(500)
})

test('a process that is nudged without end goes on in a new run at its budget, and still closes at the deadline', {
  timeout: 120_000,
}, async () => {
  const deadline = '2027-04-15T12:00:00.000Z'
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline })
  const options = { workflowId: id, taskQueue: 'process', args: [id] }
  const first = await scene.client.workflow.start('competition', options)
  const current = scene.client.workflow.getHandle(id)
  const isFirst = async () => (await current.describe()).runId === first.firstExecutionRunId
  for (let nudges = 0; await isFirst(); nudges++) {
    expect(nudges).toBeLessThan(400)
    await current.signal('nudge')
  }
  const run = scene.client.workflow.getHandle(id, first.firstExecutionRunId)
  const events = (await run.fetchHistory()).events ?? []
  expect(events.at(-1)?.workflowExecutionContinuedAsNewEventAttributes).toBeTruthy()
  expect(events.length).toBeGreaterThanOrEqual(400)
  expect(events.length).toBeLessThanOrEqual(500)
  await bidsOfAll(id)
  await scene.sql(
    `update sandbox_clock set offset_ms = offset_ms + ceil(extract(epoch from $1::timestamptz - carelot_now()) * 1000)`,
    [deadline],
  )
  await current.signal('nudge')
  await untilStage(scene, id, 'closed')
  expect((await current.describe()).status.name).toBe('RUNNING')
})
