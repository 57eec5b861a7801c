import { followCompetition } from '@carelot/commands/consortium/follow-competition'
import { newId } from '@carelot/commands/id'
import { findContract, insertContract } from '@carelot/db/contract/contract'
import { inTransaction } from '@carelot/db/transaction'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

// What it takes to have another legal model once the bid is in, and whom a contract binds whatever the model is.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cora = () => carelot.holder('Cora Commissioner')
const vehicle = { kind: 'model', model: 'special-purpose-vehicle', reason: 'The council asks for one entity' }
async function bidding(
  stage: 'submitted' | 'preferred',
  brief: Parameters<typeof publishTender>[1] = {},
): Promise<string> {
  const id = await scene.ready((await publishTender(carelot, brief)).id)
  await answer(scene.submit(id))
  await scene.place(id, stage)
  return id
}
async function manifestOf(id: string) {
  const { competitionId } = await scene.read(id)
  const { data } = await answer(carelot.call(cora(), 'GET', `/v1/competitions/${competitionId}/manifests`))
  return data.find(({ consortiumId }: { consortiumId: string }) => consortiumId === id)
}
test('C-01, C-07, C-15: after the bid no lead takes another model alone: it is taken at an award, all who are liable consent, and the authority decides', async () => {
  const early = await bidding('submitted')
  expect(await code(scene.changeModel(early, { model: 'special-purpose-vehicle' }))).toBe('consortium.wrong-stage')
  for (const model of [vehicle.model, 'alliance'])
    expect(await code(scene.declareChange(early, { ...vehicle, model }, scene.lead))).toBe('consortium.model-bid')
  const id = await bidding('preferred')
  expect(await code(scene.changeModel(id, { model: 'special-purpose-vehicle' }))).toBe('consortium.wrong-stage')
  expect(await code(scene.declareChange(id, vehicle)), 'a member begins none').toBe('access.forbidden')
  const refused = await answer(scene.declareChange(id, vehicle, scene.lead))
  expect(refused).toMatchObject({ stage: 'proposed', awaits: [scene.partner.organisationId] })
  expect(await code(scene.decideChange(id, refused)), 'not all have consented').toBe('not-found')
  await answer(scene.answerChange(id, scene.partner, refused, 'refuse'))
  expect(await scene.lastChange(id)).toMatchObject({ stage: 'declined' })
  expect(await scene.read(id)).toMatchObject({ model: 'unincorporated' })
  const change = await answer(scene.declareChange(id, vehicle, scene.lead))
  expect(await answer(scene.answerChange(id, scene.partner, change))).toMatchObject({ stage: 'declared' })
  expect(await scene.read(id), 'the authority has not decided').toMatchObject({ model: 'unincorporated' })
  await untilEvent(carelot, cora(), { type: 'consortium.change-declared', subject: id })
  await answer(scene.decideChange(id, change))
  expect(await scene.read(id)).toMatchObject({ model: 'special-purpose-vehicle' })
})

test('C-05, C-15: the council is told of another model, and reads which was bid, which is now, and by whose consent', async () => {
  const id = await bidding('preferred')
  const made = await manifestOf(id)
  expect(made).toMatchObject({ version: 1, model: 'unincorporated', modelBid: 'unincorporated' })
  expect(made.papers.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
    'letter-of-authority',
    'non-collusion',
    'non-collusion',
  ])
  await scene.takeModel(id, vehicle.model)
  for (const who of [cora(), scene.partner])
    await untilEvent(carelot, who, { type: 'consortium.model-changed', subject: id })
  const consent = { organisationId: scene.partner.organisationId, answer: 'consent' }
  expect(await manifestOf(id)).toMatchObject({
    version: 2,
    model: 'special-purpose-vehicle',
    modelBid: 'unincorporated',
    papers: made.papers,
    changes: [
      { model: 'special-purpose-vehicle', answers: expect.arrayContaining([expect.objectContaining(consent)]) },
    ],
    superseded: [{ model: 'unincorporated' }],
  })
  const { body } = await scene.declaredChanges(id)
  expect(body.data).toMatchObject([{ kind: 'model', model: 'special-purpose-vehicle', stage: 'approved' }])
})

test('C-01, C-15: with its award corrected a consortium is of the model that was bid again, all are told, and no paper of the bid is owed anew', async () => {
  const id = await bidding('preferred')
  const made = await manifestOf(id)
  await scene.takeModel(id, vehicle.model)
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'void' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'evaluating' where id = ${competitionId}`.execute(db)
  await followCompetition(carelot.deployment, id)
  expect(await scene.read(id)).toMatchObject({ stage: 'submitted', model: 'unincorporated' })
  const is = ({ before }: Record<string, unknown>) => before === vehicle.model
  for (const who of [cora(), scene.lead, scene.partner])
    await untilEvent(carelot, who, { type: 'consortium.model-changed', subject: id, is })
  expect(await manifestOf(id)).toMatchObject({ version: 3, model: 'unincorporated', papers: made.papers })
  const { data } = await answer(scene.call(scene.lead, 'GET', `/${id}/open-items`))
  expect(data.filter(({ paper }: { paper: string | null }) => paper !== null)).toEqual([])
  expect(await code(scene.declareChange(id, vehicle, scene.lead)), 'nothing is awarded').toBe('consortium.model-bid')
})

test('C-15: with its award corrected a consortium has no vehicle any more, and a contract that was with it, or that a side has signed for it, still says so', async () => {
  const id = await bidding('preferred')
  await scene.takeModel(id, vehicle.model)
  await answer(scene.recordVehicle(id))
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'void' where competition_id = ${competitionId}`.execute(db)
  await sql`insert into award_round (competition_id, round, notified_at) values (${competitionId}, 2, carelot_now())`.execute(
    db,
  )
  const { rows } = await sql<{ id: string; bidId: string }>`select id, bid_id as "bidId" from contract
    where competition_id = ${competitionId}`.execute(db)
  const [first] = rows
  await inTransaction(db, async (tx) => {
    const contract = first && (await findContract(tx, first.id))
    if (!contract) throw new Error('a contract is needed')
    await insertContract(tx, { ...contract, id: newId('con'), round: 2, bidId: first.bidId })
    await sql`insert into contract_signature (contract_id, side, person_id, document_hash, statement, signed_at)
      select id, 'council', ${cora().personId}, 'hash', 'statement', carelot_now() from contract
      where competition_id = ${competitionId} and round = 2`.execute(tx)
  })
  await sql`update competition set stage = 'evaluating' where id = ${competitionId}`.execute(db)
  await followCompetition(carelot.deployment, id)
  expect(await scene.read(id)).toMatchObject({ model: 'unincorporated', vehicle: null })
  const { data } = await answer(carelot.call(cora(), 'GET', `/v1/contracts?competitionId=${competitionId}`))
  const named = expect.objectContaining({ name: expect.stringContaining('invented') })
  expect(data.map((each: { vehicle: object | null }) => each.vehicle)).toEqual([named, named])
})

test('C-07, C-15: another model that nobody has decided on lapses with the award that it was begun at, and holds up no departure', async () => {
  const id = await bidding('preferred')
  await answer(scene.declareChange(id, vehicle, scene.lead))
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'void' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'evaluating' where id = ${competitionId}`.execute(db)
  await followCompetition(carelot.deployment, id)
  expect(await scene.lastChange(id)).toMatchObject({ stage: 'lapsed', endedBecause: 'consortium.reconsidered' })
  for (const who of [scene.lead, scene.partner])
    await untilEvent(carelot, who, { type: 'consortium.change-lapsed', subject: id })
  await answer(scene.declareChange(id))
})

test('C-01, C-15: a firm in a role which the model of the bid lacks goes on as a sub-contractor once the award is corrected, and is told', async () => {
  const id = await bidding('preferred')
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update consortium set model_bid = 'lead-with-subcontracts' where id = ${id}`.execute(db)
  await sql`update contract set stage = 'void' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'evaluating' where id = ${competitionId}`.execute(db)
  await followCompetition(carelot.deployment, id)
  const { model, members } = await scene.read(id)
  expect([model, members.map(({ role }: { role: string }) => role)]).toEqual([
    'lead-with-subcontracts',
    ['lead', 'sub-contractor'],
  ])
  await untilEvent(carelot, scene.partner, { type: 'consortium.role-changed', subject: id })
})

test('C-15: no other model is begun, approved or owed while one side has signed a contract with those who bid', async () => {
  const id = await bidding('preferred', { legalFormAtAward: { by: '2027-12-01', reason: 'One entity signs' } })
  const owed = async () =>
    (await answer(scene.call(scene.lead, 'GET', `/${id}/standing`))).own.map(({ what }: { what: string }) => what)
  expect(await owed()).toContain('take legal form')
  const change = await answer(scene.declareChange(id, vehicle, scene.lead))
  await answer(scene.answerChange(id, scene.partner, change))
  const { competitionId } = await scene.read(id)
  await sql`insert into contract_signature (contract_id, side, person_id, document_hash, statement, signed_at)
    select id, 'supplier', ${scene.lead.personId}, 'hash', 'statement', carelot_now() from contract
    where competition_id = ${competitionId}`.execute(carelot.deployment.db)
  expect(await code(scene.decideChange(id, change))).toBe('contract.signing-begun')
  expect(await owed()).not.toContain('take legal form')
  await answer(scene.decideChange(id, change, { outcome: 'refused' }))
  expect(await code(scene.declareChange(id, vehicle, scene.lead))).toBe('contract.signing-begun')
  expect(await scene.read(id)).toMatchObject({ model: 'unincorporated' })
})

test('C-07, P-37: whom a contract in force names leaves it on what the law lets it and by the decision of the authority alone, whatever model was taken at the award', async () => {
  const id = await bidding('preferred')
  await scene.takeModel(id, vehicle.model)
  const { competitionId } = await scene.read(id)
  await sql`update contract set stage = 'in-force', party_ids = array_append(party_ids, ${scene.partner.organisationId})
    where competition_id = ${competitionId}`.execute(carelot.deployment.db)
  expect(await code(scene.declareChange(id))).toBe('consortium.contract-binds')
  expect(await code(scene.declareChange(id, { ...vehicle, model: 'alliance' }, scene.lead))).toBe(
    'consortium.model-bid',
  )
  const basis = { kind: 'corporate-restructuring', text: 'Its business passes to the lead' }
  const covered = { ...scene.leaves, basis, takesOver: scene.all(scene.lead) }
  const change = await answer(scene.declareChange(id, covered, scene.lead))
  expect(await answer(scene.answerChange(id, scene.partner, change))).toMatchObject({ stage: 'declared' })
  await answer(scene.decideChange(id, change))
})

test('C-07, C-08: of a change that nobody decides on the council goes on reading what it left uncovered, whoever leaves after it', async () => {
  const id = await scene.form((await publishTender(carelot)).id)
  await answer(scene.changeModel(id, { model: 'special-purpose-vehicle' }))
  const items = (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items?limit=100`))).data
  expect(items, 'C-15: the lead knows it before the bid').toContainEqual(
    expect.objectContaining({ what: 'register the vehicle', owner: scene.lead.organisationId, bars: false }),
  )
  const cherry = scene.of('Cherry')
  const firms = [scene.lead, scene.partner, cherry]
  for (const who of firms.slice(1)) {
    await answer(scene.invite(id, who))
    await answer(scene.answer(id, who))
  }
  const shares = firms.map(({ organisationId }) => ({ organisationId, weeklyMinutes: 4000 }))
  const [backup, accountable, third] = firms.map(({ organisationId }) => organisationId)
  const areas = [{ coverage: { scope: 'WHOLE' }, accountable, backup, delivering: [backup, third] }]
  const services = [{ service: 'DISCHARGE_TO_ASSESS', shares, areas }]
  const lots = scene.lotIds.map((lotId) => ({ lotId, services }))
  const { terms } = await answer(scene.propose(id, [8000, 4000], { lots }))
  for (const who of firms) {
    await answer(scene.sign(id, who, terms.contentHash))
    await scene.signPapers(id, who)
  }
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'in-force' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'concluded' where id = ${competitionId}`.execute(db)
  const left = await answer(scene.declareChange(id))
  expect(left, 'a shareholder of a vehicle that has bid').toMatchObject({ stage: 'completed' })
  const gap = { what: 'take over minutes', service: 'DISCHARGE_TO_ASSESS', weeklyMinutes: 4000 }
  const gaps = scene.lotIds.map((lotId) => expect.objectContaining({ ...gap, lotId }))
  const [told] = (await scene.declaredChanges(id)).body.data
  expect(told).toMatchObject({ stage: 'completed', uncovered: expect.arrayContaining(gaps) })
  expect(told.uncovered).toContainEqual(expect.objectContaining({ what: 'name members that have joined' }))
  await answer(scene.declareChange(id, { ...scene.leaves, leaving: third }, cherry))
  const [still] = (await scene.declaredChanges(id)).body.data
  expect(still.uncovered).toEqual(told.uncovered)
})
