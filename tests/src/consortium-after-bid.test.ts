import { newId } from '@carelot/commands/id'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, untilEvent, wholeFeed } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// What a departure stops in a bid that was made, in every lot that is not signed for, and who is told of what the council decides.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const open = async (id: string) =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items?limit=100`))).data.filter(
    ({ bars }: { bars: boolean }) => bars,
  )

test('C-08: while a member is leaving and leaves work uncovered no further version of the bid is submitted', async () => {
  const id = await scene.bidding()
  await answer(scene.submit(id, 2301))
  const departure = await answer(scene.declareChange(id))
  expect(await open(id)).toMatchObject([
    { what: 'settle a departure', owner: scene.lead.organisationId, rule: 'C-08', bars: true },
  ])
  expect(await code(scene.submit(id, 2302))).toBe('consortium.not-ready')
  await answer(scene.withdrawChange(id, scene.partner, departure))
  expect(await open(id)).toEqual([])
  await answer(scene.submit(id, 2302))
})

test.each(['on its own', 'and was to be replaced'])(
  'C-07: who has said that it leaves, %s, is gone once the lead opens the consortium again, and bound by no further bid',
  async (how) => {
    const id = await scene.bidding()
    const { id: insteadOf } = await answer(scene.declareChange(id))
    if (how !== 'on its own')
      await answer(scene.declareChange(id, { ...scene.replaced, reason: 'CANARY-LEAVING', insteadOf }, scene.lead))
    await answer(scene.reopen(id))
    expect(await scene.lastChange(id)).toMatchObject({ stage: 'lapsed', endedBecause: 'consortium.reopened' })
    const { members } = await scene.read(id)
    const left = members.find(({ organisationId }: Holder) => organisationId === scene.partner.organisationId)
    expect(left).toMatchObject({ stage: 'left', reason: 'CANARY-LEAVING' })
    expect(await code(scene.submit(id, 2302))).toBe('consortium.not-ready')
    await untilEvent(carelot, scene.lead, { type: 'consortium.member-left', subject: id })
  },
)

type Contract = { stage: string; parties: string[]; since: string | null; document: string | null }

/** A bid that has a contract in force for its first lot, and one to be signed for its second. */
async function halfSigned(): Promise<string> {
  const id = await scene.bidding()
  await scene.place(id, 'preferred')
  const { competitionId } = await scene.read(id)
  const second = [newId('con'), scene.lotIds[1]]
  await sql`insert into contract (id, agreement_id, competition_id, round, lot_id, bid_id, council_id, supplier_id, value_pence, party_ids,
      is_published, starts_on, ends_on)
    select ${second[0]}, agreement_id, competition_id, round, ${second[1]}, bid_id, council_id, supplier_id, value_pence,
      array[supplier_id, ${scene.partner.organisationId}], is_published, starts_on, ends_on
    from contract where competition_id = ${competitionId}`.execute(carelot.deployment.db)
  await sql`update contract set stage = 'in-force', party_ids = array_append(party_ids, ${scene.partner.organisationId})
    where competition_id = ${competitionId} and id <> ${second[0]}`.execute(carelot.deployment.db)
  return id
}
async function contracts(id: string): Promise<Record<string, Contract>> {
  const { competitionId } = await scene.read(id)
  const { rows } =
    await sql<Contract>`select stage, party_ids as parties, at_risk_since as since, document_id as document from contract
    where competition_id = ${competitionId}`.execute(carelot.deployment.db)
  return Object.fromEntries(rows.map((contract) => [contract.stage, contract]))
}
/** Puts the document of the contract in force under the one that is to be signed. */
async function attachedAlike(competitionId: string) {
  const carys = carelot.holder('Carys Contracts')
  const query = { name: 'contract.pdf', purpose: 'contract' }
  const documentId = (await sendDocument(carelot, carys, { query, body: Buffer.from('Contract') })).body.id
  await sql`update contract set document_id = ${documentId} where competition_id = ${competitionId} and stage = 'in-force'`.execute(
    carelot.deployment.db,
  )
  const path = `/v1/contracts?competitionId=${competitionId}&stage=unsigned`
  const [{ id, version }] = (await answer(carelot.call(carys, 'GET', path))).data
  const headers = { 'if-match': `"${version}"` }
  return code(carelot.call(carys, 'PATCH', `/v1/contracts/${id}`, { documentId }, headers))
}
const basis = { kind: 'corporate-restructuring', text: 'Its business passes to the lead' }

test('C-07, C-08: with a contract in force for one lot a departure still puts the others at risk, and what is not signed is with those who stay', async () => {
  const id = await halfSigned()
  const { competitionId } = await scene.read(id)
  const departure = await answer(scene.declareChange(id, { ...scene.leaves, basis }))
  expect(departure).toMatchObject({ phase: 'after-contract', stage: 'declared' })
  expect(await contracts(id)).toMatchObject({ unsigned: { since: expect.any(String) }, 'in-force': { since: null } })
  await untilEvent(carelot, scene.lead, { type: 'consortium.bid-at-risk', subject: id })
  await answer(scene.decideChange(id, departure, { outcome: 'refused' }))
  expect((await contracts(id)).unsigned?.since).toBeNull()
  const readBy = async (who: Holder) => {
    const { data } = await answer(carelot.call(who, 'GET', `/v1/contracts?competitionId=${competitionId}`))
    return data.map(({ stage }: Contract) => stage).toSorted()
  }
  expect(await readBy(scene.partner)).toEqual(['in-force', 'unsigned'])
  expect(await attachedAlike(competitionId), 'it is for the same suppliers').toBeUndefined()
  const covered = { ...scene.leaves, basis, takesOver: scene.all(scene.lead) }
  const change = await answer(scene.declareChange(id, covered, scene.lead))
  await answer(scene.answerChange(id, scene.partner, change))
  expect((await contracts(id)).unsigned).toMatchObject({ since: null, document: expect.any(String) })
  await answer(scene.decideChange(id, change))
  const both = [scene.lead.organisationId, scene.partner.organisationId]
  expect(await contracts(id)).toMatchObject({
    unsigned: { parties: [scene.lead.organisationId], document: null },
    'in-force': { parties: both },
  })
  expect(await readBy(scene.partner), 'what still binds it').toEqual(['in-force'])
  expect(await readBy(scene.lead)).toEqual(['in-force', 'unsigned'])
  expect(await attachedAlike(competitionId), 'it would read what those who stay are to sign').toBe(
    'contract.document-unfit',
  )
})

test('C-07: once nothing is to be signed the council refuses no change of a sub-contractor, and owes no decision on it', async () => {
  const id = await scene.bidding()
  await scene.place(id, 'preferred')
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'in-force' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition_lot set award_round = 1 where competition_id = ${competitionId}`.execute(db)
  await sql`update consortium set stage = 'contracted', model = 'lead-with-subcontracts', model_bid = 'lead-with-subcontracts'
    where id = ${id}`.execute(db)
  await sql`update consortium_member set role = 'sub-contractor'
    where consortium_id = ${id} and organisation_id = ${scene.partner.organisationId}`.execute(db)
  const change = await answer(scene.declareChange(id, scene.replaced))
  expect(change).toMatchObject({ stage: 'proposed', awaits: [scene.reserve.organisationId] })
  const cora = carelot.holder('Cora Commissioner')
  const { owed } = await answer(carelot.call(cora, 'GET', `/v1/competitions/${competitionId}/standing`))
  expect(owed.map(({ what }: { what: string }) => what)).not.toContain('decide change')
  const refused = scene.decideChange(id, change, { outcome: 'refused' })
  expect((await refused).body.code).toBe('consortium.change-unconsented')
  expect(await answer(scene.answerChange(id, scene.reserve, change))).toMatchObject({ stage: 'completed' })
})

test('P-46, P-24: of a decision on a change everybody is told the outcome, the lead the reason, and the council alone what is known of a firm', async () => {
  const id = await scene.bidding()
  await scene.place(id, 'submitted')
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  for (const who of [scene.partner, scene.reserve]) await answer(scene.answerChange(id, who, change))
  await scene.recordJudgement({ supplierId: scene.reserve.organisationId, outcome: 'excluded' })
  await scene.signPapers(id, scene.reserve)
  await answer(scene.decideChange(id, change, { reason: 'CANARY-REASON' }))
  const cora = carelot.holder('Cora Commissioner')
  const toldTo = async (who: Holder) => {
    await untilEvent(carelot, who, { type: 'consortium.change-decided', subject: id })
    const events = (await wholeFeed(carelot, who)) as { type: string; subject: string; data: object }[]
    return events.flatMap(({ type, subject, data }) =>
      type === 'consortium.change-decided' && subject === id ? [data] : [],
    )
  }
  const { competitionId } = await scene.read(id)
  const decided = { competitionId, changeId: change.id, outcome: 'approved' }
  for (const who of [scene.partner, scene.reserve]) expect(await toldTo(who)).toEqual([decided])
  expect(await toldTo(scene.lead)).toEqual([{ ...decided, reason: 'CANARY-REASON' }])
  expect(await toldTo(cora)).toMatchObject([
    { ...decided, reason: 'CANARY-REASON', factsOfNewcomer: ['excluded'], closedGates: expect.any(Array) },
  ])
})
