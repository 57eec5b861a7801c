import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { attach, sign } from './awarded.ts'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

// A member goes against its will by a judgement that stands, and by nothing that another change was begun with.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const offer = () => scene.recordJudgement({ outcome: 'considering', response: null, replaceBy: '2027-01-20' })
const begin = (id: string, change: object, who = scene.lead) =>
  scene.declareChange(id, { ...scene.replaced, ...change }, who)
const ids = ({ organisationId }: { organisationId: string }) => organisationId

const signed = async (consortiumId: string) => {
  const { competitionId } = await scene.read(consortiumId)
  await sql`insert into contract_signature (contract_id, side, person_id, document_hash, statement, signed_at)
    select id, 'supplier', ${scene.lead.personId}, 'hash', 'statement', carelot_now() from contract
    where competition_id = ${competitionId}`.execute(carelot.deployment.db)
}

let id: string
beforeEach(async () => {
  id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
})
// What is judged speaks against the firm in every bid.
afterEach(() => scene.recordJudgement({ outcome: 'not-excluded' }))

test.each(['before-bid', 'after-bid'])(
  'P-24, P-46: what takes the place of a change against a member’s will asks that member, unless it cites a judgement too: %s',
  async (phase) => {
    if (phase === 'after-bid') await answer(scene.submit(id))
    const { id: judgementId } = await offer()
    const forced = await answer(begin(id, { judgementId }))
    expect(forced).toMatchObject({ phase, awaits: [ids(scene.reserve)] })
    const other = await answer(begin(id, { judgementId, insteadOf: forced.id, reason: 'Anew' }))
    expect(other).toMatchObject({ stage: 'proposed', awaits: [ids(scene.reserve)] })
    const plain = await answer(scene.declareChange(id, { ...scene.leaves, insteadOf: other.id }, scene.lead))
    expect(plain).toMatchObject({ role: null, stage: 'proposed', awaits: [ids(scene.partner)] })
    await scene.recordJudgement({ outcome: 'not-excluded' })
    expect(await code(begin(id, { judgementId, insteadOf: plain.id }))).toBe('consortium.change-unforced')
    expect((await scene.read(id)).members).toContainEqual(
      expect.objectContaining({ organisationId: ids(scene.partner), stage: 'joined' }),
    )
  },
)

test('P-24: whom a judgement takes out neither gives the change up nor begins another in its place; by an offer it is replaced, and not put out', async () => {
  await answer(scene.submit(id))
  const { id: judgementId } = await offer()
  expect(await code(scene.declareChange(id, { ...scene.leaves, judgementId }, scene.lead))).toBe(
    'consortium.change-unforced',
  )
  const forced = await answer(begin(id, { judgementId }))
  await answer(scene.answerChange(id, scene.reserve, forced))
  expect(await code(scene.withdrawChange(id, scene.partner, forced))).toBe('consortium.change-unasked')
  expect(await code(scene.declareChange(id, { ...scene.leaves, insteadOf: forced.id }))).toBe(
    'consortium.change-unasked',
  )
  expect(await scene.lastChange(id)).toMatchObject({ id: forced.id, stage: 'declared' })
})

test('P-24, C-08: a bid is at risk no more when a change that asks the member takes the place of one that put it out', async () => {
  await answer(scene.submit(id))
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const forced = await answer(scene.declareChange(id, { ...scene.leaves, judgementId }, scene.lead))
  expect(await scene.open(id)).toContain('settle a departure')
  const plain = await answer(begin(id, { insteadOf: forced.id }))
  expect(plain.awaits).toContain(ids(scene.partner))
  expect(await scene.open(id)).not.toContain('settle a departure')
  await answer(scene.answerChange(id, scene.partner, plain, 'refuse'))
  expect(await scene.open(id)).not.toContain('settle a departure')
})

test('C-07, P-24: a change that nobody answers holds up neither a vote on the lead nor a replacement by a judgement, and all are told that it ended', async () => {
  const decisions = { quorum: { members: 2 }, majorityBasisPoints: 5001 }
  const leadReplacement = { majorityBasisPoints: 10_000, text: 'By all' }
  const { terms } = await answer(scene.propose(id, [8000, 4000], { decisions, leadReplacement }))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  const stepIn = { kind: 'step-in', newcomer: ids(scene.reserve), reason: 'More hands' }
  const silent = await answer(scene.declareChange(id, stepIn, scene.lead))
  expect(await code(scene.declareChange(id))).toBe('consortium.change-open')
  const onLead = { kind: 'lead-replacement', newcomer: ids(scene.partner), reason: 'The lead is overburdened' }
  const other = `cch_${'0'.repeat(32)}`
  expect(await code(scene.declareChange(id, { ...onLead, insteadOf: other }))).toBe('consortium.change-ended')
  const vote = await answer(scene.declareChange(id, onLead))
  expect([silent.role, vote.role], 'who is to lead comes in as nothing').toEqual(['member', null])
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  const forced = await answer(begin(id, { judgementId }))
  const because = 'consortium.change-proposed'
  expect(await scene.changes(id)).toMatchObject([
    { id: silent.id, stage: 'superseded', endedBecause: because },
    { id: vote.id, stage: 'superseded', endedBecause: because },
    { id: forced.id, stage: 'proposed' },
  ])
  for (const changeId of [silent.id, vote.id]) {
    const is = (data: Record<string, unknown>) => data.changeId === changeId
    const lapsed = { type: 'consortium.change-lapsed', subject: id, is }
    expect((await untilEvent(carelot, scene.reserve, lapsed)).data).toEqual({ changeId, because })
  }
})

test('C-07: while one side has signed a contract nobody is asked to become its party; a member that goes says so all the same', async () => {
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  await signed(id)
  expect(await code(begin(id, {}))).toBe('contract.signing-begun')
  const { id: judgementId } = await scene.recordJudgement({ outcome: 'excluded' })
  expect(await code(begin(id, { judgementId }))).toBe('contract.signing-begun')
  expect(await scene.changes(id)).toEqual([])
  expect(await answer(scene.declareChange(id))).toMatchObject({ stage: 'declared' })
})

test('P-24, C-08: a change against a member’s will that a contract was signed over lapses with the last consent, and puts nothing at risk', async () => {
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  const { id: judgementId } = await offer()
  const forced = await answer(begin(id, { judgementId }))
  await signed(id)
  expect((await answer(scene.answerChange(id, scene.reserve, forced))).stage).toBe('lapsed')
  expect(await scene.lastChange(id)).toMatchObject({ endedBecause: 'contract.signing-begun' })
  expect(await scene.open(id)).not.toContain('settle a departure')
  expect((await answer(scene.declaredChanges(id))).data).toEqual([])
})

test('P-24: a change against a member’s will ends as a side signs a contract with those whom it would change, and the member may then go itself', async () => {
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  const { id: judgementId } = await offer()
  const forced = await answer(begin(id, { judgementId }))
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set may_be_signed_from = carelot_now() where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'contracting' where id = ${competitionId}`.execute(db)
  const carys = carelot.holder('Carys Contracts')
  const [toSign] = (await answer(carelot.call(carys, 'GET', `/v1/contracts?competitionId=${competitionId}`))).data
  const hash = await attach(carelot, toSign)
  await answer(sign(carelot, carys, toSign, { hash }))
  const ended = await untilEvent(carelot, scene.lead, { type: 'consortium.change-lapsed', subject: id })
  expect(ended.data).toEqual({ changeId: forced.id, because: 'contract.signing-begun' })
  expect(await answer(scene.declareChange(id))).toMatchObject({ stage: 'declared' })
})

// The clock moves on: this is the last.
test('P-24: what an offer to replace a firm began is approved once the firm is excluded on that ground, and not by one that was taken back', async () => {
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  const offered = await offer()
  const forced = await answer(begin(id, { judgementId: offered.id }))
  await answer(scene.answerChange(id, scene.reserve, forced))
  await scene.signPapers(id, scene.reserve)
  await scene.recordJudgement({ outcome: 'not-excluded' })
  await untilEvent(carelot, scene.lead, { type: 'consortium.change-lapsed', subject: id })
  expect(await code(scene.decideChange(id, forced)), 'it was told').toBe('consortium.change-ended')
  const again = await offer()
  const anew = await answer(begin(id, { judgementId: again.id }))
  await answer(scene.answerChange(id, scene.reserve, anew))
  await scene.signPapers(id, scene.reserve)
  await answer(
    carelot.call(carelot.holder('Cora Commissioner'), 'POST', '/v1/sandbox/clock', { to: '2027-01-21T09:00:00.000Z' }),
  )
  await scene.recordJudgement({ outcome: 'excluded' })
  await answer(scene.decideChange(id, anew))
  expect(await scene.lastChange(id)).toMatchObject({ id: anew.id, stage: 'approved' })
})
