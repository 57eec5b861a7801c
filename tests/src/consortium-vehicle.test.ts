import { verifyStatement } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, sign } from './awarded.ts'
import { changeScene, vehicle } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, publishTender, untilEvent } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// The entity that a council asks for at an award is one that a register knows, and the contract is with it.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
let id: string
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
  const legalFormAtAward = { by: '2027-12-01', reason: 'One entity signs' }
  id = await scene.ready((await publishTender(carelot, { legalFormAtAward })).id)
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cora = () => carelot.holder('Cora Commissioner')
const named = { name: vehicle.name, identifier: vehicle.identifier }
const jwks = async () => (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
async function owed(): Promise<string[]> {
  const { data } = await answer(scene.call(scene.lead, 'GET', `/${id}/open-items?limit=100`))
  return data.map(({ what }: { what: string }) => what)
}
async function awarded(of = id) {
  const { competitionId } = await scene.read(of)
  return (await answer(carelot.call(cora(), 'GET', `/v1/competitions/${competitionId}/awarded-consortia`))).data[0]
}
async function contract(who = cora()) {
  const { competitionId } = await scene.read(id)
  return (await answer(carelot.call(who, 'GET', `/v1/contracts?competitionId=${competitionId}`))).data[0]
}
async function executedCopy(): Promise<{ id: string }> {
  const query = { name: 'deed.pdf', purpose: 'consortium' }
  return (await sendDocument(carelot, scene.partner, { query, body: Buffer.from('Executed as a deed') })).body
}
test('C-01, C-15: a legal form that is required is taken by an entity that has a name and a number, which the council reads and the contract is with', async () => {
  expect(await owed()).toContain('take legal form')
  expect(await code(scene.recordVehicle(id)), 'there is none in this model').toBe('consortium.vehicle-unfit')
  await scene.takeModel(id, 'special-purpose-vehicle')
  expect(await owed()).toContain('name the vehicle')
  expect(await awarded()).toMatchObject({ id, model: 'special-purpose-vehicle', vehicle: null })
  expect(await code(scene.recordVehicle(id, {}, scene.partner))).toBe('access.forbidden')
  const { data } = await answer(carelot.call(scene.partner, 'GET', '/v1/organisations'))
  const own = data.find((each: { id: string }) => each.id === scene.partner.organisationId)
  expect(await code(scene.recordVehicle(id, { identifier: own.identifier }))).toBe('consortium.vehicle-unfit')
  const resolved = { kind: 'board-resolution', resolvedOn: '2029-01-01', reference: 'Minute 4' }
  expect(await code(scene.recordVehicle(id, { authority: resolved }))).toBe('consortium.signer-unauthorised')
  const { version } = await contract()
  expect(await answer(scene.recordVehicle(id))).toMatchObject({ vehicle })
  expect(await owed()).not.toContain('name the vehicle')
  expect(await owed()).not.toContain('take legal form')
  for (const who of [cora(), scene.partner])
    await untilEvent(carelot, who, { type: 'consortium.vehicle-recorded', subject: id })
  const { vehicle: first } = await scene.read(id)
  expect(await answer(scene.recordVehicle(id)), 'the same again is told to nobody').toMatchObject({ vehicle: first })
  expect(await awarded()).toMatchObject({ vehicle })
  expect(await contract()).toMatchObject({
    version: version + 1,
    vehicle: named,
    supplierId: scene.lead.organisationId,
  })
})

test('C-15: from the award on the council reads which papers are due then, and how each stands, with its executed copy', async () => {
  const due = (await awarded()).papers
  expect(due.map(({ kind, state }: Record<string, string>) => `${kind} ${state}`).toSorted()).toEqual([
    'consortium-agreement missing',
    'consortium-agreement missing',
    'guarantee missing',
    'guarantee missing',
  ])
  const guarantee = await scene.paperOf(id, scene.partner, 'guarantee')
  const copy = await executedCopy()
  await answer(scene.signPaper(id, scene.partner, guarantee, { documentId: copy.id }))
  const { organisationId } = scene.partner
  const signed = { organisationId, kind: 'guarantee', form: 'deed', state: 'signed', documentId: copy.id }
  expect((await awarded()).papers).toContainEqual(expect.objectContaining(signed))
  expect((await carelot.call(cora(), 'GET', `/v1/documents/${copy.id}`)).status).toBe(200)
})

test('C-01: another model has no vehicle, and none is named any more once a side has signed a contract', async () => {
  const { version } = await contract()
  await scene.takeModel(id, 'alliance')
  expect(await awarded()).toMatchObject({ vehicle: null })
  expect(await contract()).toMatchObject({ vehicle: null, version: version + 1 })
  await attach(carelot, await contract())
  await scene.takeModel(id, 'special-purpose-vehicle')
  expect(await contract(), 'others are liable by it').toMatchObject({ documentId: null })
  await answer(scene.recordVehicle(id))
  const toSign = await contract()
  await sql`update contract set may_be_signed_from = carelot_now() where id = ${toSign.id}`.execute(
    carelot.deployment.db,
  )
  const read = await attach(carelot, toSign)
  await answer(scene.recordVehicle(id, { authority: { ...vehicle.authority, office: 'Chair' } }))
  expect(await contract(), 'it is with the same entity').toMatchObject({ documentId: expect.any(String) })
  const renamed = await answer(scene.recordVehicle(id, { name: 'Renamed (invented)' }))
  expect(await contract()).toMatchObject({ vehicle: { name: renamed.vehicle.name }, documentId: null })
  const refused = await sign(carelot, carelot.holder('Carys Contracts'), toSign, { hash: read })
  expect(refused.body.code, 'what it has read is with another').toBe('contract.document-missing')
  await answer(scene.recordVehicle(id))
  const hash = await attach(carelot, await contract())
  const { signatures } = await answer(sign(carelot, scene.lead, toSign, { hash }))
  const claims = await verifyStatement('contract-signature', signatures[0].statement, await jwks())
  expect(claims, 'C-15: it is signed for the vehicle').toMatchObject({ vehicle: named })
  expect(await code(scene.recordVehicle(id, { name: 'Another (invented)' }))).toBe('contract.signing-begun')
  expect(await contract()).toMatchObject({ vehicle: named })
})

test('C-15: what is due at an award and was signed before the bid the council reads too', async () => {
  const early = await scene.ready((await publishTender(carelot)).id)
  await answer(scene.changeModel(early, { model: 'special-purpose-vehicle' }))
  for (const who of [scene.lead, scene.partner]) await scene.signPapers(early, who)
  const { id: documentId } = await executedCopy()
  const guarantee = await scene.paperOf(early, scene.partner, 'guarantee')
  await answer(scene.signPaper(early, scene.partner, guarantee, { documentId }))
  await answer(scene.submit(early))
  await scene.place(early, 'preferred')
  const { papers } = await awarded(early)
  expect(papers).toContainEqual(expect.objectContaining({ kind: 'guarantee', state: 'signed', documentId }))
  expect((await carelot.call(cora(), 'GET', `/v1/documents/${documentId}`)).status).toBe(200)
})

test('C-15, P-25: a vehicle whose number is registered here has said so itself, and is no council and nobody who is debarred; that it is excluded the council alone reads, as where it bids itself, and nobody signs with it', async () => {
  const tender = await publishTender(carelot)
  const other = await scene.ready(tender.id)
  await answer(scene.submit(other))
  const rival = carelot.holder('Sam Signatory of Cherry')
  const { id: theirs } = await answer(
    carelot.call(rival, 'POST', `${tender.path}/bids`, bidFor(carelot.sandbox, rival.personId ?? '')),
  )
  await scene.place(other, 'preferred')
  await scene.takeModel(other, 'special-purpose-vehicle')
  const { data } = await answer(carelot.call(cora(), 'GET', '/v1/organisations?limit=100'))
  const numberOf = ({ organisationId }: Pick<Holder, 'organisationId'>) =>
    data.find((each: { id: string }) => each.id === organisationId).identifier
  const { at } = await answer(carelot.call(cora(), 'GET', `${tender.path}/standing`))
  const read = (found: object) => {
    const path = `/v1/organisations/${rival.organisationId}/debarment-readings`
    return answer(carelot.call(cora(), 'POST', path, { readOn: at.slice(0, 10), found }))
  }
  const barred = { listed: true, ground: 'mandatory' }
  await read(barred)
  for (const unfit of [cora(), rival])
    expect(await code(scene.recordVehicle(other, { identifier: numberOf(unfit) }))).toBe('consortium.vehicle-unfit')
  await read({ listed: false })
  const byNumber = { identifier: numberOf(rival) }
  expect(await code(scene.recordVehicle(other, byNumber))).toBe('consortium.vehicle-unconsented')
  const consent = () => answer(carelot.call(rival, 'POST', '/v1/vehicle-consents', { consortiumId: other }))
  const said = await consent()
  expect(await consent(), 'it has said so').toEqual(said)
  const claims = await verifyStatement('vehicle-consent', said.statement, await jwks())
  expect(claims).toMatchObject({ consortiumId: other, organisationId: rival.organisationId })
  await untilEvent(carelot, scene.lead, { type: 'consortium.vehicle-consented', subject: other })
  const judge = (outcome: string) => scene.recordJudgement({ supplierId: rival.organisationId, outcome })
  await judge('excluded')
  await answer(scene.recordVehicle(other, byNumber))
  const path = `${tender.path}/awarded-consortia`
  const awards = async () => (await answer(carelot.call(cora(), 'GET', path))).data
  expect(await awards()).toMatchObject([{ vehicleInBids: [theirs], isVehicleExcluded: true }])

  const [toSign] = (await answer(carelot.call(cora(), 'GET', `/v1/contracts?competitionId=${tender.id}`))).data
  const { db } = carelot.deployment
  await sql`update contract set may_be_signed_from = carelot_now() where id = ${toSign.id}`.execute(db)
  await sql`update competition set stage = 'contracting' where id = ${tender.id}`.execute(db)
  const hash = await attach(carelot, toSign)
  const owes = async () => {
    const { owed: all } = await answer(carelot.call(scene.lead, 'GET', `${tender.path}/standing`))
    return all.map(({ what }: { what: string }) => what)
  }
  const carys = carelot.holder('Carys Contracts')
  async function isRefused(reason: string) {
    expect(await owes()).not.toContain('sign contract')
    const { organisationId: detail } = rival
    expect((await sign(carelot, carys, toSign, { hash })).body).toMatchObject({ code: reason, detail })
    const { body } = await sign(carelot, scene.lead, toSign, { hash })
    expect(body, 'why is for the council').toMatchObject({ code: 'contract.vehicle-unfit' })
    expect(JSON.stringify(body)).not.toContain(rival.organisationId)
  }
  await isRefused('contract.supplier-excluded')
  await judge('not-excluded')
  expect(await awards()).toMatchObject([{ isVehicleExcluded: false }])
  expect(await owes()).toContain('sign contract')
  await read(barred)
  await isRefused('contract.supplier-debarred')
  await read({ listed: false })
  await answer(sign(carelot, scene.lead, toSign, { hash }))
})

test('C-06, C-15: whoever signs contracts for the council reads who contracts, also once the lead has dissolved a consortium whose contract is in force', async () => {
  const bound = await scene.ready((await publishTender(carelot)).id)
  await answer(scene.submit(bound))
  await scene.place(bound, 'preferred')
  const { competitionId } = await scene.read(bound)
  const read = async () => {
    const path = `/v1/competitions/${competitionId}/awarded-consortia`
    return (await answer(carelot.call(carelot.holder('Carys Contracts'), 'GET', path))).data
  }
  const before = await read()
  expect(before).toMatchObject([{ id: bound, leadId: scene.lead.organisationId, papers: [{}, {}] }])
  const { db } = carelot.deployment
  await sql`update contract set stage = 'in-force' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'concluded' where id = ${competitionId}`.execute(db)
  await sql`update competition_lot set award_round = 1 where competition_id = ${competitionId}`.execute(db)
  await sql`update consortium set stage = 'contracted' where id = ${bound}`.execute(db)
  await answer(scene.dissolve(bound))
  expect(await read()).toEqual(before)
})
