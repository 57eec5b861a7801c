import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Child, startPart } from '../child.ts'
import { playToContracts } from '../concluded.ts'
import {
  type ConsortiumParts,
  consortiumTender,
  extendByAWeek,
  happenedTo,
  openConsortiumParts,
} from '../consortium-parts.ts'
import type { Scene } from '../scene.ts'
import { declareNoConflicts } from '../story.ts'
import { answer, openTender, stepTo, submit, type Tender, untilEvent, untilStage } from '../tender.ts'

// Whoever does a step is killed between its commit and its answer, from the forming of a consortium to its end.
let scene: ConsortiumParts
const children: Child[] = []
beforeAll(async () => {
  scene = await openConsortiumParts({ providers: 6 })
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
  return started
}
const moves = {
  'consortium.member-joined': '/answer',
  'consortium.terms-signed': '/signatures',
  'consortium.paper-signed': '/papers',
  'consortium.bid-submitted': '/bids',
} as const
type Type = keyof typeof moves

/** A consortium in which this is next, who is to do it, and with what. */
async function before(type: Type, competitionId: string) {
  const two = scene.together(1, 2)
  if (type === 'consortium.bid-submitted')
    return { two, id: await two.ready(competitionId), who: two.lead, body: two.bid() }
  const id = await two.form(competitionId)
  await answer(two.invite(id))
  if (type === 'consortium.member-joined')
    return { two, id, who: two.partner, body: { answer: 'join', role: 'member' } }
  await answer(two.answer(id))
  const { contentHash } = (await answer(two.propose(id))).terms
  if (type === 'consortium.terms-signed') return { two, id, who: two.partner, body: { contentHash } }
  const paper = await two.paperOf(id, two.partner, 'letter-of-authority')
  const body = {
    ...{ kind: paper.kind, contentHash: paper.contentHash, expiresOn: '2027-12-31' },
    authority: { kind: 'office', office: 'Director' },
  }
  return { two, id, who: two.partner, body }
}

test.each(Object.entries(moves) as [Type, string][])(
  // the keys of a constant table are its names
  'a server that is killed between the commit of %s and its answer has done it once, and says so to the same key',
  async (type, path) => {
    const tender = await consortiumTender(scene, '2027-02-12T12:00:00.000Z')
    const { two, id, who, body } = await before(type, tender.id)
    const server = await child({ part: 'server', holdAfterRecord: type })
    const url = await server.said('ready')
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const request = [who, 'POST', `/v1/consortia/${id}${path}`, body, headers] as const
    const lost = scene.callAt(url, [...request] as Parameters<Scene['call']>)
    lost.catch(() => undefined)
    await server.said('held')
    await server.kill()
    await expect(lost).rejects.toThrow()
    const standing = await two.read(id)
    const told = await answer(scene.call(...request))
    expect(await answer(scene.call(...request))).toEqual(told)
    expect((await happenedTo(scene, id)).events[type]).toBe(1)
    expect(await two.read(id), 'nothing was done again').toEqual(standing)
    const { rows } = await scene.sql('select id, version from bid where competition_id = $1', [tender.id])
    expect(rows).toEqual(type === 'consortium.bid-submitted' ? [{ id: told.id, version: 1 }] : [])
  },
)

/** A worker that does one of each of these and is killed behind the commit. */
async function killBehind(types: readonly string[]): Promise<void> {
  const victim = await child({ part: 'worker', holdAfterRecord: types })
  for (const type of types) await victim.said(type)
  await victim.kill()
}
/** How many of these consortia have a reminder that is due at this instant. */
async function reminded(ids: readonly string[], dueAt: string): Promise<number> {
  const text = 'select count(distinct subject)::int as count from reminder where subject = any($1) and due_at = $2'
  return (await scene.sql(text, [ids, dueAt])).rows[0]?.count
}
const daysBefore = ({ deadline }: Tender, days: number) =>
  new Date(Date.parse(deadline) - days * 86_400_000).toISOString()

test('a worker that is killed behind the commit of every step of consortia has done each once, and others go on to the same end', {
  timeout: 240_000,
}, async () => {
  const keys = child({ part: 'keys worker' })
  const first = await consortiumTender(scene, '2027-02-05T12:00:00.000Z')
  const [one, other, late] = [scene.together(1, 2), scene.together(3, 4), scene.together(6, 5)]
  const wins = await one.ready(first.id)
  const loses = await other.ready(first.id)
  const unready = await late.form(first.id)
  const planning = await child({ part: 'worker', holdAfterRecord: 'consortium-open-items' })
  const tender = await extendByAWeek(scene, first)
  await planning.said('consortium-open-items')
  await expect.poll(() => reminded([wins, loses, unready], daysBefore(tender, 7)), { timeout: 30_000 }).toBe(3)
  await planning.kill()
  const withdrawn = killBehind(['consortium.withdrawn'])
  const decided = withdrawn.then(() => killBehind(['consortium.preferred', 'consortium.unsuccessful']))
  decided.catch(() => undefined) // awaited below, unless the test has failed before
  await stepTo(scene, daysBefore(tender, 7))
  const is = ({ dueAt }: Record<string, unknown>) => dueAt === daysBefore(tender, 7)
  await untilEvent(scene, late.lead, { type: 'reminder.due', subject: unready, is })
  await answer(one.submit(wins, 2000))
  await answer(other.submit(loses, 2900))
  await answer(submit(scene, tender, scene.holder('Signatory 5'), { hourlyPence: 2100 }))
  await stepTo(scene, tender.deadline)
  await untilStage(scene, tender, 'closed')
  await withdrawn
  await keys
  await openTender(scene, tender)
  await declareNoConflicts(scene, tender.id, 'opening')
  const bids = await scene.deployment.db
    .selectFrom('bid')
    .select('id')
    .where('competition_id', '=', tender.id)
    .execute()
  // Nobody goes on before whoever is to be killed at a stage has been, who would do what comes next as well.
  let ended: Promise<void> | undefined
  await playToContracts(scene, { ...tender, bids }, async (stage) => {
    await untilStage(scene, tender, stage)
    if (stage !== 'standstill') return
    await decided
    ended = killBehind(['consortium.contracted', 'consortium.dissolved'])
  })
  expect(ended).toBeDefined()
  await ended
  await child({ part: 'worker' })
  const outcomes = [wins, loses, unready].map((id) => scene.client.workflow.getHandle(id).result())
  expect(await Promise.all(outcomes)).toEqual(['contracted', 'dissolved', 'withdrawn'])
  const [winner, loser, nobody] = await Promise.all([wins, loses, unready].map((id) => happenedTo(scene, id)))
  const bid = { 'consortium.formed': 1, 'consortium.bid-submitted': 1 }
  expect(winner?.events).toMatchObject({ ...bid, 'consortium.preferred': 1, 'consortium.contracted': 1 })
  expect(loser?.events).toMatchObject({ ...bid, 'consortium.unsuccessful': 1, 'consortium.dissolved': 1 })
  expect(nobody?.events).toEqual({ 'consortium.formed': 1, 'consortium.withdrawn': 1 })
  expect([winner, loser, nobody].flatMap((each) => each?.remindedTwice)).toEqual([])
  expect(nobody?.reminded).toBeGreaterThan(0)
})
