import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { happenedTo } from './consortium-parts.ts'
import { blind, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

// What two do to one consortium at the same instant, each over a connection of its own: there is one order, nothing is lost,
// and what is told is what was done.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
let pricing: ReturnType<typeof priceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
  pricing = priceScene(carelot)
})
afterAll(() => carelot?.stop())

const tenderId = async () => (await publishTender(carelot)).id
const eventsOf = async (id: string) => (await happenedTo(carelot, id)).events
const stagesOf = async (id: string): Promise<string[]> =>
  (await scene.read(id)).members.map(({ stage }: { stage: string }) => stage)

/** Below nothing the other is sent first, and at either end it is answered before the one that comes after it is sent. */
const turns = [-3, -2, -1, 0, 1, 2, 3] as const

/** Sends two, round by round closer together and then apart again, whichever comes first. */
async function raced<One, Other>(turn: number, one: () => Promise<One>, other: () => Promise<Other>) {
  const isSure = Math.abs(turn) === 3
  const start = async () => {
    for (let read = 0; read < Math.abs(turn); read++) await carelot.call(scene.lead, 'GET', '/v1/me')
  }
  if (turn < 0) {
    const begun = other()
    if (isSure) await begun
    await start()
    return Promise.all([one(), begun])
  }
  const begun = one()
  if (isSure) await begun
  await start()
  return Promise.all([begun, other()])
}

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status)

test('C-18: two that join at the same instant have both joined, and each is told of once', async () => {
  for (const turn of turns) {
    const id = await scene.form(await tenderId())
    const both = [scene.partner, scene.reserve] as const
    for (const who of both) await answer(scene.invite(id, who))
    const { version } = await scene.read(id)
    const [one, other] = both.map((who) => () => scene.answer(id, who))
    if (!one || !other) throw new Error('two are needed')
    expect(statuses(await raced(turn, one, other))).toEqual([200, 200])
    expect(await stagesOf(id)).toEqual(['joined', 'joined', 'joined'])
    expect((await scene.read(id)).version).toBe(version + 2)
    expect(await eventsOf(id)).toMatchObject({ 'consortium.member-joined': 2 })
  }
}, 60_000)

test('C-02: two that sign the terms that stand at the same instant have both signed them', async () => {
  for (const turn of turns) {
    const id = await scene.form(await tenderId())
    await answer(scene.invite(id))
    await answer(scene.answer(id))
    const { contentHash } = (await answer(scene.propose(id))).terms
    const sign = (who: Holder) => () => scene.sign(id, who, contentHash)
    expect(statuses(await raced(turn, sign(scene.lead), sign(scene.partner)))).toEqual([200, 200])
    const { signatures, signaturesNeeded } = (await scene.read(id)).terms
    expect([signatures.length, signaturesNeeded]).toEqual([2, []])
    expect(await eventsOf(id)).toMatchObject({ 'consortium.terms-signed': 2 })
  }
}, 60_000)

test('C-07: of two that leave at the same instant both have left, and the one that was first is not told of the other', async () => {
  for (const turn of turns) {
    const id = await scene.ready(await tenderId())
    await scene.addReserve(id)
    const leave = (who: Holder) => () => scene.leave(id, who)
    expect(statuses(await raced(turn, leave(scene.partner), leave(scene.reserve)))).toEqual([200, 200])
    expect((await stagesOf(id)).toSorted()).toEqual(['joined', 'left', 'left'])
    expect(await eventsOf(id)).toMatchObject({ 'consortium.member-left': 2 })
    const { rows } = await sql<{ told: number }>`select cardinality(audience) as told from record
      where subject = ${id} and type = 'consortium.member-left'`.execute(carelot.deployment.db)
    expect(rows.map(({ told }) => told).toSorted(), 'all three, then the two that are left').toEqual([2, 3])
  }
}, 60_000)

test('C-02, C-07: leaving and the bid at the same instant come in one order: a bid binds whoever is in it, and there is none of a firm that has left', async () => {
  const seen = new Set<string>()
  for (const turn of turns) {
    const id = await scene.ready(await tenderId())
    const [left, made] = await raced(
      turn,
      () => scene.leave(id),
      () => scene.submit(id),
    )
    const { stage, competitionId } = await scene.read(id)
    const { rows } = await sql<{ partners: number; bids: number }>`select
      (select count(*)::int from bidder_member where competition_id = ${competitionId} and role <> 'lead') as partners,
      (select count(*)::int from bid where competition_id = ${competitionId}) as bids`.execute(carelot.deployment.db)
    const events = await eventsOf(id)
    const told = [events['consortium.member-left'] ?? 0, events['consortium.bid-submitted'] ?? 0]
    if (made.status === 201) {
      expect(left.body.code).toBe('consortium.wrong-stage')
      expect([stage, await stagesOf(id), rows, told]).toEqual([
        'submitted',
        ['joined', 'joined'],
        [{ partners: 1, bids: 1 }],
        [0, 1],
      ])
    } else {
      expect([left.status, made.body.code]).toEqual([200, 'consortium.not-ready'])
      expect([stage, await stagesOf(id), rows, told]).toEqual([
        'inviting',
        ['joined', 'left'],
        [{ partners: 0, bids: 0 }],
        [1, 0],
      ])
    }
    seen.add(stage)
  }
  expect(seen, 'both orders were seen').toEqual(new Set(['submitted', 'inviting']))
}, 60_000)

test('C-07: a change that is begun and the bid at the same instant come in one order: what was begun before it ends with it, and what comes after is for the authority', async () => {
  const seen = new Set<string>()
  for (const turn of turns) {
    const id = await scene.ready(await tenderId())
    await scene.addReserve(id)
    const [declared, made] = await raced(
      turn,
      () => scene.declareChange(id, scene.replaced, scene.lead),
      () => scene.submit(id),
    )
    expect(statuses([declared, made])).toEqual([201, 201])
    const { rows } = await sql<{ phase: string; stage: string }>`
      select phase, stage from consortium_change where consortium_id = ${id}`.execute(carelot.deployment.db)
    const [change] = rows
    expect(rows).toEqual([
      change?.phase === 'before-bid'
        ? { phase: 'before-bid', stage: 'lapsed' }
        : { phase: 'after-bid', stage: 'proposed' },
    ])
    expect(await eventsOf(id)).toMatchObject({ 'consortium.bid-submitted': 1, 'consortium.change-proposed': 1 })
    seen.add(change?.phase ?? '')
  }
  expect(seen, 'both orders were seen').toEqual(new Set(['before-bid', 'after-bid']))
}, 60_000)

test('C-14: two that price anew at once while the lead approves: rates are approved of all parts or of none, the void is told once, and no new part is lost', async () => {
  const seen = new Set<number>()
  for (const turn of turns) {
    const id = await pricing.priced(await tenderId(), blind)
    await pricing.submitAll(id, [])
    const { saltedHash } = await answer(pricing.assembled(id))
    const anew = pricing.partners.slice(0, 2)
    const [approved, parts] = await raced(
      turn,
      () => pricing.approve(id, saltedHash),
      () => Promise.all(anew.map((who) => pricing.part(id, who, [1800, 1900]))),
    )
    expect(statuses(parts)).toEqual([201, 201])
    if (approved.status !== 200) expect(approved.body.code).toBe('consortium.rates-unassembled')
    const { data } = await answer(pricing.parts(id, scene.lead))
    const priced = data.map(({ organisationId }: { organisationId: string }) => organisationId)
    expect(priced.toSorted()).toEqual(anew.map(({ organisationId }) => organisationId).toSorted())
    expect((await pricing.assembled(id)).body.code).toBe('consortium.rates-unassembled')
    const events = await eventsOf(id)
    expect(events['consortium.rates-approved'] ?? 0).toBe(approved.status === 200 ? 1 : 0)
    expect(events).toMatchObject({ 'consortium.price-part-submitted': 6, 'consortium.prices-reopened': 1 })
    seen.add(approved.status)
  }
  expect(seen, 'both orders were seen').toEqual(new Set([200, 409]))
}, 60_000)
