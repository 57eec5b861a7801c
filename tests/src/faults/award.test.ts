import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { contractsOf, sign } from '../awarded.ts'
import { type Child, startPart } from '../child.ts'
import { halfSigned, playToContracts, playToSigning } from '../concluded.ts'
import { placeTender } from '../placed-tender.ts'
import { openScene, type Scene } from '../scene.ts'
import { declareNoConflicts } from '../story.ts'
import { answer, approveOpening, stepTo, submit, type Tender, untilStage } from '../tender.ts'

// Whoever does a step is killed between its commit and its answer, from the closing to the last contract.
let scene: Scene
let days = 0
const children: Child[] = []
beforeAll(async () => {
  scene = await openScene()
  await scene.startServer()
  scene.startRelay()
})
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()))
})
afterAll(() => scene?.stop())

async function child(settings: Parameters<typeof startPart>[0]): Promise<Child> {
  const started = await startPart({ ...scene.settings, ...settings })
  children.push(started)
  await started.said('ready')
  return started
}

/** A tender with three bids, at a deadline of its own: its awards all come before the next one’s deadline. */
async function newTender(): Promise<Tender> {
  const deadline = new Date(Date.parse('2027-02-01T12:00:00.000Z') + ++days * 40 * 86_400_000).toISOString()
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline })
  const bidders = scene.sandbox.holders.filter(({ role }) => role === 'signatory')
  const tender = { id, path: `/v1/competitions/${id}`, deadline, bidders }
  for (const [index, bidder] of bidders.entries())
    await answer(submit(scene, tender, bidder, { hourlyPence: 2000 + index }))
  return tender
}
async function toOpening(tender: Tender) {
  await stepTo(scene, tender.deadline)
  await untilStage(scene, tender, 'closed')
  for (const name of ['Olive Opener', 'Oscar Opener']) await approveOpening(scene, tender, name)
  await untilStage(scene, tender, 'evaluating')
  await declareNoConflicts(scene, tender.id, 'opening')
  const bids = await scene.deployment.db
    .selectFrom('bid')
    .select('id')
    .where('competition_id', '=', tender.id)
    .execute()
  return { ...tender, bids }
}

/** How often everything that must happen once has happened. */
async function happened({ id }: Tender): Promise<Record<string, number>> {
  const { rows } = await sql<{ type: string; count: number }>`
    select type, count(*) as count from record where type <> 'competition.step-refused'
      and (subject = ${id} or data->>'competitionId' = ${id}) group by type`.execute(scene.deployment.db)
  return Object.fromEntries(rows.map(({ type, count }) => [type, Number(count)]))
}
const once = {
  'competition.closed': 1,
  'competition.opened': 1,
  'bid.opened': 3,
  'competition.quality-locked': 1,
  'competition.prices-released': 1,
  'competition.letters-issued': 1,
  'letter.issued': 3,
  'contract.prepared': 4,
  'competition.standstill-ended': 1,
  'contract.entered': 4,
  'competition.concluded': 1,
}

test.each([
  ['worker', 'competition.closed'],
  ['keys worker', 'competition.opened'],
  ['keys worker', 'competition.prices-released'],
  ['worker', 'competition.letters-issued'],
  ['worker', 'competition.standstill-ended'],
  ['worker', 'competition.concluded'],
] as const)(
  'a %s that is killed behind the commit of %s has done it once, and others go on to the same end',
  {
    timeout: 90_000,
  },
  async (part, type) => {
    const victim = await child({ part, holdAfterRecord: type })
    await child({ part: part === 'worker' ? 'keys worker' : 'worker' })
    const successor = victim.said('held').then(async () => {
      await victim.kill()
      await child({ part })
    })
    const tender = await newTender()
    await playToContracts(scene, await toOpening(tender))
    await successor
    expect(await happened(tender)).toMatchObject(once)
  },
)

test('a server that is killed between the last signature and its answer has entered the contract once, and says so to the same key', {
  timeout: 90_000,
}, async () => {
  await child({ part: 'worker' })
  await child({ part: 'keys worker' })
  const tender = await toOpening(await newTender())
  await playToSigning(scene, tender)
  const server = await startPart({ ...scene.settings, part: 'server', holdAfterRecord: 'contract.entered' })
  children.push(server)
  const url = await server.said('ready')
  const [contract] = await contractsOf(scene, tender)
  if (!contract) throw new Error('a contract is needed')
  const { hash, supplier } = await halfSigned(scene, tender, contract)
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const calledOff = async () => {
    const path = `/v1/agreements/${scene.sandbox.agreementId}`
    return (await answer(scene.call(scene.holder('Cora Commissioner'), 'GET', path))).valueCalledOffPence
  }
  const before = await calledOff()
  const through = { ...scene, call: (...request: Parameters<Scene['call']>) => scene.callAt(url, request) }
  const lost = sign(through, supplier, contract, { hash, headers })
  lost.catch(() => undefined)
  await server.said('held')
  await server.kill()
  await expect(lost).rejects.toThrow()
  const entered = await answer(sign(scene, supplier, contract, { hash, headers }))
  expect(entered.stage).toBe('in-force')
  expect(await answer(sign(scene, supplier, contract, { hash, headers }))).toEqual(entered)
  expect((await calledOff()) - before).toBe(contract.valuePence)
  expect((await happened(tender))['contract.entered']).toBe(1)
})
