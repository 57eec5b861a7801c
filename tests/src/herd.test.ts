import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Child, startPart } from './child.ts'
import { openJournal } from './journal.ts'
import { placeTender } from './placed-tender.ts'
import { openScene, type Scene } from './scene.ts'
import { openedBids, openTender, stepTo, submit, type Tender, untilEvent } from './tender.ts'

let scene: Scene
let other: Child
let servers: string[]
const journal = openJournal()
beforeAll(async () => {
  scene = await openScene({ providers: 4 })
  other = await startPart({ ...scene.settings, part: 'server' })
  servers = [(await scene.startServer()).url, await other.said('ready')]
  await scene.startWorkers()
  scene.startRelay()
})
afterAll(async () => {
  journal.close()
  await other?.kill()
  await scene?.stop()
})

async function tenderAt(deadline: string): Promise<Tender> {
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline })
  const bidders = scene.sandbox.holders.filter(({ role }) => role === 'signatory')
  return { id, path: `/v1/competitions/${id}`, deadline, bidders }
}

const over = ['bid.late', 'competition.closed']

/** One client of one bidder: bids without a pause, through every server in turn, until it is told that it is too late. */
async function client(tender: Tender, bidder: Tender['bidders'][number], number: number): Promise<void> {
  for (let turn = number; ; turn++) {
    const at = servers[turn % servers.length] ?? ''
    const served = { ...scene, call: (...request: Parameters<Scene['call']>) => scene.callAt(at, request) }
    const { status, body } = await submit(served, tender, bidder, { hourlyPence: 2000 + (turn % 100) })
    if (status === 201) journal.write(body)
    else if (body.code !== 'server.busy') {
      expect(over, JSON.stringify(body)).toContain(body.code)
      return
    }
  }
}

const noon = '2027-02-05T12:00:00.000Z'
const anHourLater = '2027-02-05T13:00:00.000Z'
const commissioner = () => scene.holder('Cora Commissioner')

/** Begins a herd of two clients a bidder, and resolves with its end once every tender has bids. */
async function herdOn(tenders: Tender[]): Promise<{ over: Promise<unknown> }> {
  const over = Promise.all(
    tenders.flatMap((tender) =>
      tender.bidders.flatMap((bidder) => [0, 1].map((number) => client(tender, bidder, number))),
    ),
  )
  over.catch(() => undefined)
  const begun = () => tenders.every(({ id }) => journal.of(id).length > 0)
  await expect.poll(begun, { timeout: 20_000, interval: 20 }).toBe(true)
  return { over }
}

async function expectJustTheAcknowledged(tender: Tender, deadline: string): Promise<void> {
  await untilEvent(scene, commissioner(), { type: 'competition.closed', subject: tender.id })
  await openTender(scene, tender)
  const acknowledged = journal.of(tender.id)
  expect(acknowledged.filter(({ receivedAt }) => Date.parse(receivedAt) >= Date.parse(deadline))).toEqual([])
  expect([...(await openedBids(scene, tender)).keys()].sort()).toEqual(journal.standing(tender.id))
  const { rows } = await scene.sql('select id from bid where competition_id = $1 order by id', [tender.id])
  expect(rows.map(({ id }) => id)).toEqual(acknowledged.map(({ id }) => id).sort())
}

test('every bid received before the deadline and acknowledged is opened, and no other, in a herd around the deadline (P-07)', {
  timeout: 60_000,
}, async () => {
  const tenders = await Promise.all([tenderAt(noon), tenderAt(noon)])
  const extended = await tenderAt(noon)
  const herd = await herdOn([...tenders, extended])
  await stepTo(scene, new Date(Date.parse(noon) - 500).toISOString())
  // At the deadline, as nearly as a test can: it comes before and is for all, or after and is refused.
  await setTimeout(470)
  const body = { deadline: '2027-02-05T13:00', reason: 'More time was asked for' }
  const extension = await scene.call(commissioner(), 'POST', `${extended.path}/extensions`, body, { 'if-match': '"2"' })
  if (extension.status !== 200) expect(extension.body.code).toMatch(/^competition\.(deadline-passed|wrong-stage)$/)
  for (const tender of tenders)
    await untilEvent(scene, commissioner(), { type: 'competition.closed', subject: tender.id })
  if (extension.status === 200) await stepTo(scene, new Date(Date.parse(anHourLater) - 200).toISOString())
  await herd.over
  for (const tender of tenders) await expectJustTheAcknowledged(tender, noon)
  await expectJustTheAcknowledged(extended, extension.status === 200 ? anHourLater : noon)
})
