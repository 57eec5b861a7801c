import { verifyStatement } from '@carelot/sdk'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent, wholeFeed } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const roles = async (id: string) =>
  Object.fromEntries(
    (await scene.read(id)).members.map(({ organisationId, role, stage }: Record<string, string>) => [
      organisationId,
      `${role} ${stage}`,
    ]),
  )
const open = async (id: string, who = scene.lead) =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data.map(({ what }: { what: string }) => what)
/** A consortium of two that have signed, with a reserve member. */
async function formed(): Promise<string> {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  return id
}
/** The same, that has bid. */
async function bidding(): Promise<string> {
  const id = await formed()
  await answer(scene.submit(id))
  return id
}
async function atRisk(id: string): Promise<boolean> {
  const { rows } = await sql<{ since: string | null }>`
    select b.at_risk_since as since from bidder b join bidder_member m on m.bidder_id = b.id join consortium c on c.competition_id = b.competition_id
    where c.id = ${id} and m.organisation_id = c.lead_id and m.role = 'lead'`.execute(carelot.deployment.db)
  return rows.some(({ since }) => since !== null)
}
async function bidders(id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.organisation_id as id from bidder_member l join bidder_member m on m.bidder_id = l.bidder_id
      join consortium c on c.competition_id = l.competition_id and c.lead_id = l.organisation_id
    where c.id = ${id} and l.role = 'lead'`.execute(carelot.deployment.db)
  return rows.map(({ id }) => id)
}

test('C-07: before the bid a reserve member steps in by consent alone, over the hash of the change, and all sign anew', async () => {
  const id = await formed()
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  expect(change).toMatchObject({ stage: 'proposed', phase: 'before-bid' })
  expect(new Set(change.awaits)).toEqual(new Set([scene.partner.organisationId, scene.reserve.organisationId]))
  expect(await code(scene.declareChange(id))).toBe('consortium.change-open')
  expect(await code(scene.answerChange(id, scene.lead, change))).toBe('consortium.change-unasked')
  const other = { ...change, contentHash: '0'.repeat(64) }
  expect(await code(scene.answerChange(id, scene.reserve, other))).toBe('consortium.change-differs')
  const agreed = await answer(scene.answerChange(id, scene.reserve, change))
  expect(await code(scene.answerChange(id, scene.reserve, change))).toBe('consortium.change-answered')
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  expect(await verifyStatement('consortium-change', agreed.answers[0].statement, jwks)).toMatchObject({
    changeId: change.id,
    organisationId: scene.reserve.organisationId,
    contentHash: change.contentHash,
  })
  const done = await answer(scene.answerChange(id, scene.partner, change))
  expect(done).toMatchObject({ stage: 'completed', awaits: [] })
  expect(await roles(id)).toMatchObject({
    [scene.partner.organisationId]: 'member left',
    [scene.reserve.organisationId]: 'member joined',
  })
  expect(await open(id)).toEqual(expect.arrayContaining(['share work anew', 'sign terms', 'sign paper']))
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  expect(await code(scene.answerChange(id, scene.lead, change))).toBe('consortium.change-ended')
  const told = await untilEvent(carelot, scene.reserve, { type: 'consortium.change-completed', subject: id })
  expect(told.data).toMatchObject({ changeId: change.id })
})

test('C-07: a member that will not leave stays, and one that will not step in is not brought in', async () => {
  const id = await formed()
  const first = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  expect((await answer(scene.answerChange(id, scene.partner, first, 'refuse'))).stage).toBe('declined')
  const second = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  expect((await answer(scene.answerChange(id, scene.reserve, second, 'refuse'))).stage).toBe('declined')
  const third = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  expect(await code(scene.withdrawChange(id, scene.partner, third))).toBeUndefined()
  expect(await roles(id)).toMatchObject({
    [scene.partner.organisationId]: 'member joined',
    [scene.reserve.organisationId]: 'reserve joined',
  })
  const unfit = { ...scene.leaves, takesOver: scene.all(scene.lead, 4001).slice(0, 1) }
  expect(await code(scene.declareChange(id, unfit, scene.lead))).toBe('consortium.change-unfit')
  expect(await code(scene.declareChange(id, scene.leaves, scene.reserve))).toBe('access.forbidden')
  const ofLead = { ...scene.leaves, leaving: scene.lead.organisationId }
  expect(await code(scene.declareChange(id, ofLead, scene.lead))).toBe('consortium.lead-stays')
  expect(await code(scene.declareChange(id, { ...scene.leaves, kind: 'step-in' }, scene.lead))).toBe(
    'request.several-faults',
  )
})

test('P-24: a member is replaced against its will by the council’s judgement about it alone', async () => {
  const id = await formed()
  const raised = { ground: 'poor-performance', concerns: 'associated-person', outcome: 'considering', response: null }
  const offered = { ...raised, respondBy: '2027-01-15', replaceBy: '2027-01-20' }
  const judge = (body: object) => scene.recordJudgement({ ...offered, ...body })
  const about = (judgementId: string) => scene.declareChange(id, { ...scene.replaced, judgementId }, scene.lead)
  const unoffered = await judge({ ground: 'labour', concerns: 'supplier', replaceBy: null })
  expect(await code(about(unoffered.id))).toBe('consortium.change-unforced')
  const ofAnother = await judge({ supplierId: scene.of('Downland').organisationId })
  expect(await code(about(ofAnother.id))).toBe('consortium.change-unforced')
  const { id: judgementId } = await judge({})
  const change = await answer(about(judgementId))
  expect(change.awaits).toEqual([scene.reserve.organisationId])
  expect(await code(scene.withdrawChange(id, scene.partner, change))).toBe('consortium.change-unasked')
  expect((await answer(scene.answerChange(id, scene.reserve, change))).stage).toBe('completed')
  expect((await roles(id))[scene.partner.organisationId]).toBe('member left')
  const undecided = { outcome: 'not-excluded', respondBy: null, replaceBy: null }
  await judge({ ...undecided, ground: 'labour', concerns: 'supplier' })
  await judge(undecided)
  await judge({ ...undecided, supplierId: scene.of('Downland').organisationId })
})

test('C-03, C-07: before the bid the lead is replaced by the agreement’s own majority and quorum, and the new lead’s consent; after it, not', async () => {
  const id = await formed()
  const newLead = {
    kind: 'lead-replacement',
    newcomer: scene.partner.organisationId,
    reason: 'The lead is overburdened',
  }
  const { contentHash } = (await scene.read(id)).terms
  const rule = { decisions: { quorum: { members: 2 }, majorityBasisPoints: 5001 } }
  const replaceable = { ...rule, leadReplacement: { majorityBasisPoints: 10_000, text: 'By all' } }
  const { terms } = await answer(scene.propose(id, [8000, 4000], replaceable))
  expect(terms.contentHash).not.toBe(contentHash)
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  const lost = await answer(scene.declareChange(id, newLead))
  expect(lost).toMatchObject({ stage: 'proposed', awaits: [scene.lead.organisationId] })
  expect((await answer(scene.answerChange(id, scene.lead, lost, 'refuse'))).stage).toBe('declined')
  const change = await answer(scene.declareChange(id, newLead))
  expect((await answer(scene.answerChange(id, scene.lead, change))).stage).toBe('completed')
  const again = { signedVersion: terms.version, because: ['/leadId'] }
  const led = { leadId: scene.partner.organisationId, terms: { signatures: [], signaturesNeeded: [again, again] } }
  expect(await scene.read(id)).toMatchObject(led)
  await answer(scene.sign(id, scene.lead, terms.contentHash))
  expect((await scene.read(id)).terms.signaturesNeeded).toHaveLength(1)
  expect(await roles(id)).toMatchObject({
    [scene.partner.organisationId]: 'lead joined',
    [scene.lead.organisationId]: 'member joined',
  })
  expect(await open(id, scene.partner)).toContain('sign changed paper')
  const other = await bidding()
  expect(await code(scene.declareChange(other, newLead))).toBe('consortium.lead-bid')
})

test('C-07: the council learns nothing of a change before tenders are open; then it has the facts before it, and decides with a reason', {
  timeout: 60_000,
}, async () => {
  const id = await bidding()
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  await answer(scene.answerChange(id, scene.reserve, change))
  expect(await code(scene.declaredChanges(id))).toBe('competition.not-opened')
  expect(await code(scene.decideChange(id, change))).toBe('competition.not-opened')
  const ofCouncil = async () => JSON.stringify(await wholeFeed(carelot, carelot.holder('Cora Commissioner')))
  await scene.place(id, 'submitted')
  expect((await scene.declaredChanges(id)).body.data, 'what members have not agreed is theirs').toEqual([])
  expect(await code(scene.decideChange(id, change))).toBe('not-found')
  await sql`update competition set opened_at = null where id = (select competition_id from consortium where id = ${id})`.execute(
    carelot.deployment.db,
  )
  const declared = await answer(scene.answerChange(id, scene.partner, change))
  expect(declared).toMatchObject({ stage: 'declared', uncovered: [] })
  await untilEvent(carelot, scene.lead, { type: 'consortium.change-declared', subject: id })
  expect(await ofCouncil()).not.toContain(change.id)
  await scene.place(id, 'submitted')
  const { data } = (await scene.declaredChanges(id)).body
  expect(data).toMatchObject([
    { id: change.id, facts: { closedGates: [], newcomer: [], laterJoiningMayBeBarred: false }, decision: null },
  ])
  expect(await bidders(id)).toContain(scene.partner.organisationId)
  expect(await code(scene.decideChange(id, change, {}, 'Ada Approver'))).toBe('access.forbidden')
  await scene.signPapers(id, scene.reserve)
  const decided = await answer(scene.decideChange(id, change))
  expect(decided.decision).toMatchObject({ outcome: 'approved', reason: 'The bid meets all that it rested on' })
  expect(new Set(await bidders(id))).toEqual(new Set([scene.lead.organisationId, scene.reserve.organisationId]))
  expect(await roles(id)).toMatchObject({ [scene.partner.organisationId]: 'member left' })
  expect(await code(scene.decideChange(id, change, { outcome: 'refused' }))).toBe('consortium.change-ended')
  for (const who of [scene.lead, scene.partner, scene.reserve, carelot.holder('Cora Commissioner')])
    await untilEvent(carelot, who, { type: 'consortium.change-decided', subject: id })
})

test('C-02, C-08: a departure that leaves work uncovered puts the bid at risk until another change covers it and binds whoever comes in, and is not approved itself', {
  timeout: 60_000,
}, async () => {
  const id = await bidding()
  await scene.place(id, 'submitted')
  const departure = await answer(scene.declareChange(id))
  expect(departure.stage).toBe('declared')
  expect(departure.uncovered.map(({ what }: { what: string }) => what)).toContain('take over minutes')
  expect(await atRisk(id)).toBe(true)
  expect(await code(scene.decideChange(id, departure))).toBe('consortium.change-uncovered')
  expect(await code(scene.withdrawChange(id, scene.lead, departure))).toBe('access.forbidden')
  const instead = { ...scene.replaced, insteadOf: departure.id }
  const change = await answer(scene.declareChange(id, instead, scene.lead))
  expect(change.awaits, 'the leaving member has agreed before').toEqual([scene.reserve.organisationId])
  expect(await code(scene.decideChange(id, change))).toBe('consortium.change-unconsented')
  expect(await code(scene.withdrawChange(id, scene.lead, change))).toBe('consortium.change-agreed')
  await answer(scene.answerChange(id, scene.reserve, change))
  expect(await atRisk(id), 'nothing binds who comes in').toBe(true)
  await scene.signPapers(id, scene.reserve)
  expect(await atRisk(id)).toBe(false)
  await answer(scene.decideChange(id, change))
})

test('C-08: a departure that is refused, or taken back, puts nothing at risk any more; one that others cover never did', async () => {
  const id = await bidding()
  await scene.place(id, 'submitted')
  const refused = await answer(scene.declareChange(id))
  await answer(scene.decideChange(id, refused, { outcome: 'refused' }))
  expect(await atRisk(id)).toBe(false)
  expect((await roles(id))[scene.partner.organisationId]).toBe('member joined')
  const back = await answer(scene.declareChange(id))
  expect(await atRisk(id)).toBe(true)
  await answer(scene.withdrawChange(id, scene.partner, back))
  expect(await atRisk(id)).toBe(false)
  const covered = { ...scene.leaves, takesOver: scene.all(scene.lead) }
  const change = await answer(scene.declareChange(id, covered, scene.lead))
  await answer(scene.answerChange(id, scene.partner, change))
  expect(await atRisk(id)).toBe(false)
  await answer(scene.decideChange(id, change))
  expect(await bidders(id), 'who remains may go on alone').toEqual([scene.lead.organisationId])
})
