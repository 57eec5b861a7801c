import { followCompetition } from '@carelot/commands/consortium/follow-competition'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent, wholeFeed } from './tender.ts'

// How a change of the members ends that can come to nothing any more, who is told of it, and what a judgement that is taken back leaves of it.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cora = () => carelot.holder('Cora Commissioner')
async function enterContract(id: string): Promise<void> {
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'in-force' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition_lot set award_round = 1 where competition_id = ${competitionId}`.execute(db)
}
const lapsed = async (id: string, who: Holder) =>
  (await untilEvent(carelot, who, { type: 'consortium.change-lapsed', subject: id })).data
const toldOf = async (id: string, who: Holder) =>
  (await wholeFeed(carelot, who)).filter(({ type, subject }) => type === 'consortium.change-lapsed' && subject === id)
const stepIn = () => ({ kind: 'step-in', newcomer: scene.reserve.organisationId, reason: 'We lack carers' })
const vehicle = { kind: 'model', model: 'special-purpose-vehicle', reason: 'The council asks for one entity' }

test('C-07, C-15: the council is told that another model that waited for its decision has lapsed with the award', async () => {
  const id = await scene.bidding('preferred')
  const change = await answer(scene.declareChange(id, vehicle, scene.lead))
  expect(await answer(scene.answerChange(id, scene.partner, change))).toMatchObject({ stage: 'declared' })
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'void' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'evaluating' where id = ${competitionId}`.execute(db)
  await followCompetition(carelot.deployment, id)
  for (const who of [cora(), scene.lead, scene.partner])
    expect(await lapsed(id, who)).toEqual({ competitionId, changeId: change.id, because: 'consortium.reconsidered' })
})

test('C-07: the bid ends a change that was begun before it, which its members are told and nobody else', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  const change = await answer(scene.declareChange(id, stepIn(), scene.lead))
  await answer(scene.submit(id))
  const because = 'consortium.bid-submitted'
  for (const who of [scene.lead, scene.partner, scene.reserve])
    expect(await lapsed(id, who)).toEqual({ changeId: change.id, because })
  expect(await scene.lastChange(id)).toMatchObject({ stage: 'lapsed', endedBecause: because })
  await scene.place(id, 'submitted')
  expect(await toldOf(id, cora())).toEqual([])
})

test('C-07: with a contract in force a change that was begun before it has ended, which is told once the consortium is contracted', async () => {
  const id = await scene.bidding('preferred')
  const change = await answer(scene.declareChange(id, stepIn(), scene.lead))
  await enterContract(id)
  const ended = { id: change.id, stage: 'lapsed' }
  expect(await scene.lastChange(id), 'before anybody has said so').toMatchObject({
    ...{ ...ended, endedAt: null, endedBecause: 'consortium.contracted' },
  })
  await followCompetition(carelot.deployment, id)
  expect(await scene.read(id)).toMatchObject({ stage: 'contracted' })
  expect(await scene.lastChange(id)).toMatchObject({
    ...{ ...ended, endedAt: expect.any(String), endedBecause: 'consortium.contracted' },
  })
  for (const who of [scene.lead, scene.reserve]) expect(await lapsed(id, who)).toMatchObject({ changeId: change.id })
  expect(await toldOf(id, cora()), 'it was never told of it').toEqual([])
})

test('C-07: a change waits where it is while its bid is passed over, and goes on when that is considered again', async () => {
  const id = await scene.bidding('submitted')
  const change = await answer(
    scene.declareChange(id, { ...scene.leaves, takesOver: scene.all(scene.lead) }, scene.lead),
  )
  const be = (stage: string) =>
    sql`update consortium set stage = ${stage} where id = ${id}`.execute(carelot.deployment.db)
  await be('unsuccessful')
  const waits = { id: change.id, stage: 'proposed', endedAt: null, endedBecause: null, awaits: [] }
  expect(await scene.lastChange(id)).toMatchObject(waits)
  expect(await code(scene.answerChange(id, scene.partner, change))).toBe('consortium.wrong-stage')
  await be('submitted')
  expect(await answer(scene.answerChange(id, scene.partner, change))).toMatchObject({ stage: 'declared' })
})

test('P-24, C-07: members are told that a change against the will of one has lapsed with its judgement, and the council is not, which never knew of it; no plain one is made in its place without that member', async () => {
  const [id, other] = [await scene.bidding('submitted'), await scene.bidding('submitted')]
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const forced = { ...scene.replaced, judgementId }
  const change = await answer(scene.declareChange(id, forced, scene.lead))
  const { id: insteadOf } = await answer(scene.declareChange(other, forced, scene.lead))
  const plain = await answer(scene.declareChange(other, { ...scene.replaced, insteadOf }, scene.lead))
  expect(plain.awaits, 'it has agreed to nothing').toContain(scene.partner.organisationId)
  await scene.recordJudgement({ outcome: 'not-excluded' })
  const told = { changeId: change.id, because: 'consortium.change-unforced' }
  for (const who of [scene.lead, scene.partner]) expect(await lapsed(id, who)).toEqual(told)
  expect(await toldOf(id, cora())).toEqual([])
  expect(await code(scene.answerChange(id, scene.reserve, change))).toBe('consortium.change-ended')
  expect(await scene.lastChange(other), 'it asks that member').toMatchObject({ id: plain.id, stage: 'proposed' })
})

test('P-24, C-08: with its judgement a change lapses that the council has before it, which it is told, and the bid is at risk no more', async () => {
  const id = await scene.bidding('submitted')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const change = await answer(scene.declareChange(id, { ...scene.leaves, judgementId }, scene.lead))
  expect(change).toMatchObject({ stage: 'declared' })
  expect(await scene.open(id)).toContain('settle a departure')
  await scene.recordJudgement({ outcome: 'not-excluded' })
  const { competitionId } = await scene.read(id)
  const told = { competitionId, changeId: change.id, because: 'consortium.change-unforced' }
  for (const who of [cora(), scene.lead, scene.partner]) expect(await lapsed(id, who)).toEqual(told)
  expect(await scene.lastChange(id)).toMatchObject({ id: change.id, stage: 'lapsed', endedBecause: told.because })
  expect(await scene.open(id)).not.toContain('settle a departure')
  await untilEvent(carelot, cora(), { type: 'consortium.bid-out-of-risk', subject: id })
  expect((await answer(scene.declaredChanges(id))).data, 'it was told').toMatchObject([{ stage: 'lapsed' }])
})

test('P-24, C-07: with its judgement a change lapses that was begun once a contract is in force', async () => {
  const id = await scene.bidding('preferred')
  await enterContract(id)
  await followCompetition(carelot.deployment, id)
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const basis = { kind: 'corporate-restructuring', text: 'Its business passes to another' }
  const forced = { ...scene.replaced, judgementId, basis }
  const change = await answer(scene.declareChange(id, forced, scene.lead))
  await answer(scene.answerChange(id, scene.reserve, change))
  expect(await scene.lastChange(id)).toMatchObject({ phase: 'after-contract', stage: 'declared' })
  await scene.recordJudgement({ outcome: 'not-excluded' })
  const { competitionId } = await scene.read(id)
  const told = { competitionId, changeId: change.id, because: 'consortium.change-unforced' }
  for (const who of [cora(), scene.lead, scene.partner]) expect(await lapsed(id, who)).toEqual(told)
})

test('P-24, C-07: before the bid a member that had agreed to leave goes too, though a judgement that was put in the place of that is taken back', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  const { id: own } = await answer(scene.declareChange(id, scene.replaced))
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const forced = { ...scene.replaced, judgementId, insteadOf: own }
  const change = await answer(scene.declareChange(id, forced, scene.lead))
  await scene.recordJudgement({ outcome: 'not-excluded' })
  expect((await answer(scene.answerChange(id, scene.reserve, change))).stage).toBe('completed')
})

test.each(['before', 'after'])(
  'P-24, C-07, C-08: a member that had agreed to leave goes with the approval of the authority, though a judgement that was put in the place of that is taken back %s who comes in consents',
  async (when) => {
    const id = await scene.bidding('submitted')
    const { id: own } = await answer(scene.declareChange(id))
    const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
    const forced = { ...scene.replaced, judgementId, insteadOf: own }
    const change = await answer(scene.declareChange(id, forced, scene.lead))
    expect(await code(scene.withdrawChange(id, scene.lead, change))).toBe('consortium.change-agreed')
    if (when === 'before') await scene.recordJudgement({ outcome: 'not-excluded' })
    expect(await scene.open(id), 'it waits for one in its place').toContain('settle a departure')
    await answer(scene.answerChange(id, scene.reserve, change))
    if (when === 'after') await scene.recordJudgement({ outcome: 'not-excluded' })
    await scene.signPapers(id, scene.reserve)
    await answer(scene.decideChange(id, change))
    const { members } = await scene.read(id)
    const left = members.find(({ organisationId }: Holder) => organisationId === scene.partner.organisationId)
    expect(left).toMatchObject({ stage: 'left' })
  },
)

test('C-07, P-24: the council is told that a change that it had before it has given its place to another', async () => {
  const id = await scene.bidding('submitted')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const put = await answer(scene.declareChange(id, { ...scene.leaves, judgementId }, scene.lead))
  expect((await answer(scene.declaredChanges(id))).data).toMatchObject([{ id: put.id, stage: 'declared' }])
  await answer(scene.declareChange(id, { ...scene.replaced, insteadOf: put.id }, scene.lead))
  const { competitionId } = await scene.read(id)
  const told = { competitionId, changeId: put.id, because: 'consortium.change-proposed' }
  for (const who of [cora(), scene.lead]) expect(await lapsed(id, who)).toEqual(told)
  await scene.recordJudgement({ outcome: 'not-excluded' })
})

test.each(['excluded', 'not-excluded'])(
  'P-24, C-07, C-08: a member that had agreed to leave takes that back, though a judgement was put in the place of that, which comes to %s',
  async (outcome) => {
    const id = await scene.bidding('submitted')
    const { id: own } = await answer(scene.declareChange(id))
    const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
    const forced = { ...scene.replaced, judgementId }
    const change = await answer(scene.declareChange(id, { ...forced, insteadOf: own }, scene.lead))
    await scene.recordJudgement({ outcome })
    expect(await answer(scene.withdrawChange(id, scene.partner, change))).toMatchObject({ stage: 'withdrawn' })
    expect(await scene.open(id)).not.toContain('settle a departure')
    const again = scene.declareChange(id, forced, scene.lead)
    if (outcome === 'excluded') expect((await answer(again)).awaits).toEqual([scene.reserve.organisationId])
    else expect(await code(again)).toBe('consortium.change-unforced')
    await scene.recordJudgement({ outcome: 'not-excluded' })
  },
)
