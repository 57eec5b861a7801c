import { rowsOf } from '@carelot/db/competition/competition-record'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, sign } from './awarded.ts'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { answer, publishTender } from './tender.ts'

// The entity that a consortium contracts as is a firm that has, or comes to have, an account here.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const cora = () => carelot.holder('Cora Commissioner')
const numbered = (id: string) => ({ identifier: { scheme: 'GB-COH', id } })
const consent = (who: Holder, consortiumId: string) =>
  answer(carelot.call(who, 'POST', '/v1/vehicle-consents', { consortiumId }))
/** A consortium that has an award and is to contract as a vehicle. */
async function awarded(): Promise<string> {
  const id = await scene.ready((await publishTender(carelot)).id)
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  await scene.takeModel(id, 'special-purpose-vehicle')
  return id
}
async function contractOf(id: string) {
  const { competitionId } = await scene.read(id)
  return (await answer(carelot.call(cora(), 'GET', `/v1/contracts?competitionId=${competitionId}`))).data[0]
}

test('P-46: a vehicle that has no other part in a closed framework is judged as long as a contract with it is to be signed, and then until that is decided', async () => {
  const id = await awarded()
  const closed = sql`update agreement set terms = jsonb_set(terms, '{form}', '{"kind":"closed"}')`
  const { rows } = await sql<{ form: object }>`select terms->'form' as form from agreement`.execute(
    carelot.deployment.db,
  )
  await closed.execute(carelot.deployment.db)
  const formed = await deskOf(carelot).newProvider('99900981')
  const judge = (outcome: string) => {
    const of = { supplierId: formed.organisationId, ground: 'labour', concerns: 'supplier', reason: 'It was heard' }
    const said = { outcome, respondBy: null, response: 'None', replaceBy: null }
    return carelot.call(cora(), 'POST', `/v1/agreements/${carelot.sandbox.agreementId}/judgements`, { ...of, ...said })
  }
  expect(await code(judge('excluded'))).toBe('agreement.supplier-not-party')
  await consent(formed, id)
  await answer(scene.recordVehicle(id, numbered('99900981')))
  await answer(judge('excluded'))
  const { competitionId } = await scene.read(id)
  const path = `/v1/competitions/${competitionId}/awarded-consortia`
  expect((await answer(carelot.call(cora(), 'GET', path))).data).toMatchObject([{ isVehicleExcluded: true }])
  await answer(scene.recordVehicle(id, numbered('99900982')))
  expect((await answer(judge('not-excluded'))).outcome, 'also once another is named').toBe('not-excluded')
  await sql`update agreement set terms = jsonb_set(terms, '{form}', ${JSON.stringify(rows[0]?.form)}::jsonb)`.execute(
    carelot.deployment.db,
  )
})

test('C-15: nobody signs with a firm that has come to be registered since it was named, before it has said that it is the vehicle', async () => {
  const id = await awarded()
  await answer(scene.recordVehicle(id, numbered('99900983')))
  const toSign = await contractOf(id)
  const { db } = carelot.deployment
  await sql`update contract set may_be_signed_from = carelot_now() where id = ${toSign.id}`.execute(db)
  await sql`update competition set stage = 'contracting' where id = ${toSign.competitionId}`.execute(db)
  const hash = await attach(carelot, toSign)
  const formed = await deskOf(carelot).newProvider('99900983')
  const carys = carelot.holder('Carys Contracts')
  for (const who of [carys, scene.lead])
    expect(await code(sign(carelot, who, toSign, { hash }))).toBe('contract.vehicle-unconsented')
  const owedTo = async (who: Holder) =>
    (await answer(carelot.call(who, 'GET', `/v1/competitions/${toSign.competitionId}/standing`))).owed
  const blocked = { what: 'look at blocked contract', subject: toSign.id, reason: 'contract.vehicle-unconsented' }
  expect(await owedTo(cora())).toContainEqual(expect.objectContaining(blocked))
  expect(await owedTo(scene.lead)).toEqual([])
  const { statement } = await consent(formed, id)
  await answer(sign(carelot, scene.lead, toSign, { hash }))
  const path = `/v1/competitions/${toSign.competitionId}`
  const { data } = await answer(carelot.call(cora(), 'GET', `${path}/awarded-consortia`))
  expect(data).toMatchObject([{ vehicleConsent: statement }])
  const { competitionId } = toSign
  const kept: object[] = []
  for await (const row of rowsOf(db, { table: 'consortium_vehicle_consent', competitionId }, 10)) kept.push(row)
  expect(kept, 'and the record of the competition has it').toMatchObject([{ statement }])
})
