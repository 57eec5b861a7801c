import { saltOf, sealBid } from '@carelot/commands/competition/seal'
import { newId } from '@carelot/commands/id'
import { record } from '@carelot/commands/record'
import { now } from '@carelot/db/clock'
import { insertBid } from '@carelot/db/competition/bid'
import { listCompetitionKeys } from '@carelot/db/competition/opening'
import { insertOrganisation } from '@carelot/db/organisation/organisation'
import { inTransaction } from '@carelot/db/transaction'
import { Bid } from '@carelot/rules/competition/bid'
import { temporal } from '@temporalio/proto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeTender } from './placed-tender.ts'
import { playProcess, untilStage } from './process-scenario.ts'
import { openScene, type Scene } from './scene.ts'
import { bidFor } from './story.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  await scene.startServer()
  await scene.startWorkers()
})
afterAll(() => scene?.stop())

/** A bid of every bidder, at a rate of its own, sealed, with its receipt and its record. */
async function bidsOfAll(id: string): Promise<void> {
  const { db, vault } = scene.deployment
  const bidders = await db.selectFrom('bidder').select('id').where('competition_id', '=', id).orderBy('id').execute()
  const signatory = scene.holder('Signatory 1').personId ?? ''
  const published = await listCompetitionKeys(db, id)
  const keyOf = (envelope: string) => published.find((key) => key.envelope === envelope)?.publicKey ?? {}
  const keys = { quality: keyOf('quality'), price: keyOf('price') }
  await inTransaction(db, async (tx) => {
    for (const [index, bidder] of bidders.entries()) {
      const bid = Bid.parse(bidFor(scene.sandbox, signatory, 2000 + index))
      const identity = { id: newId('bid'), competitionId: id, bidderId: bidder.id, version: 1 }
      const { saltedHash, ...envelopes } = await sealBid(bid, saltOf(vault, identity.id), { ...keys, documentKeys: [] })
      const claims = { ...identity, saltedHash, receivedAt: await now(tx) }
      const statement = await vault.sign('receipt', claims)
      const rest = { documents: [], submittedBy: {}, externalReference: null, addendum: 0 }
      await insertBid(tx, { ...claims, ...envelopes, ...rest, statement })
      const fact = { type: 'bid.submitted', subject: claims.id, data: { competitionId: id } } as const
      await record({ vault, actor: { process: 'test' } }, tx, fact)
    }
  })
}

async function addSuppliers(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId('org'))
  await inTransaction(scene.deployment.db, async (tx) => {
    for (const id of ids)
      await insertOrganisation(tx, {
        id,
        kind: 'provider',
        name: `Supplier ${id} (invented)`,
        identifier: null,
        additionalIdentifiers: [],
        externalReference: null,
      })
  })
  return ids
}

const { EventType } = temporal.api.enums.v1

test('the history of a competition, to its last contract, is as long with 500 bidders as with 5, and within its budget', {
  timeout: 120_000,
}, async () => {
  const own = ['Signatory 1', 'Signatory 2', 'Signatory 3'].map((name) => scene.holder(name).organisationId)
  const suppliers = [...own, ...(await addSuppliers(497))]
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
