import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { type Joint, subContractScene } from './sub-contract-scene.ts'
import { answer, stepTo, taken, untilEvent, wholeFeed } from './tender.ts'

// A competition that requires one entity at the award, and a bid of several that succeeds.
const by = '2027-04-01'
let carelot: TestDeployment
let scene: Awaited<ReturnType<typeof subContractScene>>
let joint: Joint
let contractId: string
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = await subContractScene(carelot, 1, { legalFormAtAward: { by, reason: 'One entity signs' } })
  joint = taken(scene.joints)
  await stepTo(carelot, await scene.prefer(joint))
  contractId = (await contract()).id
}, 120_000)
afterAll(() => carelot?.stop())

async function contract() {
  const [first] = await scene.contracts(joint)
  if (!first) throw new Error('a contract is needed')
  return first
}
const signing = async (who?: Holder) => (await scene.toSign(await contract()))(who)
const isOfForm = ({ kind }: Record<string, unknown>) => kind === 'legal-form-due'
const reminded = (who: Holder) => untilEvent(carelot, who, { type: 'reminder.due', subject: joint.id, is: isOfForm })
const timesReminded = async (who: Holder) =>
  (await wholeFeed(carelot, who)).filter(({ type, data }) => type === 'reminder.due' && isOfForm(data)).length

test('C-01, P-39: no document is owed for an entity that is not known where a sub-contract is waited for as well', async () => {
  const { db } = carelot.deployment
  const directionId = `scd_${'0'.repeat(32)}`
  await sql`update contract set document_id = null where id = ${contractId}`.execute(db)
  await sql`insert into sub_contract_direction (id, competition_id, consortium_id, organisation_id, reason, due_on, directed_by, directed_at)
    values (${directionId}, ${joint.tender.id}, ${joint.id}, ${scene.partner.organisationId}, 'So', '2027-06-01', ${scene.cora.personId}, carelot_now())`.execute(
    db,
  )
  const { owed } = await answer(carelot.call(scene.cora, 'GET', `${joint.tender.path}/standing`))
  const ofContract = owed.filter(({ subject }: { subject?: string }) => subject === contractId)
  expect(ofContract).toMatchObject([{ what: 'look at blocked contract', directionId }])
  await sql`delete from sub_contract_direction where id = ${directionId}`.execute(db)
})

test('C-01: nobody signs with several where one entity is required, and the council and the lead know what is waited for', async () => {
  for (const who of [scene.carys, scene.lead]) expect((await signing(who)).body.code).toBe('contract.form-awaited')
  const { owed } = await answer(carelot.call(scene.cora, 'GET', `${joint.tender.path}/standing`))
  const blocked = { what: 'look at blocked contract', subject: contractId, reason: 'contract.form-awaited' }
  expect(owed).toContainEqual(expect.objectContaining(blocked))
  const { data } = await answer(carelot.call(scene.cora, 'GET', `${joint.tender.path}/awarded-consortia`))
  expect(data).toMatchObject([{ id: joint.id, legalFormBy: by }])
})

test('C-01: the lead is reminded a week before the day and on it, when the council is told too, each once', async () => {
  await stepTo(carelot, '2027-03-25T09:00:00.000Z')
  await reminded(scene.lead)
  expect(await timesReminded(scene.cora)).toBe(0)
  await stepTo(carelot, '2027-04-01T08:00:00.000Z')
  await reminded(scene.cora)
  expect(await timesReminded(scene.lead)).toBe(2)
  expect(await timesReminded(scene.partner)).toBe(0)
})

test('C-01, C-15: it is signed with a vehicle once that is named, and not while nobody has', async () => {
  await scene.takeModel(joint.id, 'special-purpose-vehicle')
  expect((await signing()).body.code).toBe('contract.form-awaited')
  await answer(scene.recordVehicle(joint.id))
  const { vehicle } = await answer(signing())
  expect(vehicle).not.toBeNull()
  const { data } = await answer(carelot.call(scene.cora, 'GET', `${joint.tender.path}/awarded-consortia`))
  expect(data).toMatchObject([{ legalFormBy: null }])
})
