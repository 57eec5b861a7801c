import { addDays, londonDateOf } from '@carelot/rules/london-time'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsOf } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { type Joint, subContractScene } from './sub-contract-scene.ts'
import { answer, stepTo, taken, untilEvent, wholeFeed } from './tender.ts'

// Two firms that bid with a sub-contractor have won, and the council wants to see that one bound before it signs.
let carelot: TestDeployment
let scene: Awaited<ReturnType<typeof subContractScene>>
let joint: Joint
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = await subContractScene(carelot)
  joint = taken(scene.joints)
}, 120_000)
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<TestDeployment['call']>) => (await asked).body.code
const owedBy = async (who: Holder): Promise<string[]> =>
  (await answer(scene.call(who, 'GET', `/${joint.id}/standing`))).own.map(({ what }: { what: string }) => what)
const standing = () => answer(carelot.call(scene.cora, 'GET', `${joint.tender.path}/standing`))
const owedByCouncil = async (): Promise<string[]> => (await standing()).owed.map(({ what }: { what: string }) => what)
/** Of which directions this one was reminded, once it was of any. */
async function remindedOf(who: Holder): Promise<unknown[]> {
  const isDue = ({ kind }: Record<string, unknown>) => kind === 'sub-contract-due'
  await untilEvent(carelot, who, { type: 'reminder.due', subject: joint.id, is: isDue })
  return (await wholeFeed(carelot, who)).filter(({ data }) => isDue(data)).map(({ data }) => data.directionId)
}

test('P-39: no sub-contract is directed before an award', async () => {
  expect(await code(scene.direct(joint))).toBe('consortium.wrong-stage')
})

test('P-39: no sub-contract of a bid is directed whose firm bids alone, whatever became of a consortium that it led', async () => {
  const asked = await scene.direct(joint, { bidId: joint.soleBidId })
  expect([asked.status, asked.body.code]).toEqual([404, 'not-found'])
})

test('P-39: a contract waits until the sub-contractor itself has concluded the sub-contract that was directed, or the direction is withdrawn', {
  timeout: 60_000,
}, async () => {
  await stepTo(carelot, await scene.prefer(joint))
  const [contract] = await scene.contracts(joint)
  if (!contract) throw new Error('a contract is needed')
  const signs = await scene.toSign(contract)
  expect(await code(scene.direct(joint, { organisationId: scene.partner.organisationId }))).toBe(
    'consortium.not-sub-contractor',
  )
  expect(await code(scene.direct(joint, { bidId: joint.replacedBidId })), 'a bid that was replaced').toBe('not-found')
  expect(await code(scene.direct(joint, { dueOn: '2027-01-05' }))).toBe('consortium.direction-day')
  expect(await code(scene.direct(joint, {}, carelot.holder('Ada Approver')))).toBe('access.forbidden')
  const dueOn = addDays(londonDateOf((await standing()).at), 3)
  const made = await answer(scene.direct(joint, { dueOn }))
  expect(await code(scene.direct(joint))).toBe('consortium.direction-open')
  await untilEvent(carelot, scene.greenway, { type: 'consortium.sub-contract-directed', subject: joint.id })
  expect(await owedBy(scene.lead)).toContain('contract with sub-contractor')
  expect(await owedBy(scene.greenway)).toContain('conclude sub-contract')
  expect((await standing()).owed).toContainEqual(
    expect.objectContaining({ what: 'look at blocked contract', role: 'recommender', directionId: made.id, by: dueOn }),
  )
  expect(await owedByCouncil()).not.toContain('sign contract')
  expect(await code(signs())).toBe('contract.sub-contract-awaited')
  expect(await code(scene.conclude(joint, made, scene.lead)), 'the lead cannot say so for it').toBe('access.forbidden')

  const withdrawn = await answer(scene.withdrawDirection(joint, made))
  expect(withdrawn.withdrawn).toMatchObject({ reason: scene.reason, by: scene.cora.personId })
  expect(await owedByCouncil()).toContain('sign contract')
  expect(await code(scene.conclude(joint, made))).toBe('consortium.direction-ended')
  const again = await answer(scene.direct(joint, { dueOn }))
  expect(await code(signs())).toBe('contract.sub-contract-awaited')
  await stepTo(carelot, `${dueOn}T09:00:00.000Z`)
  for (const who of [scene.cora, scene.lead, scene.greenway]) expect(await remindedOf(who)).toEqual([again.id])
  expect((await answer(scene.conclude(joint, again))).concluded).toMatchObject({ documentHash: 'a'.repeat(64) })
  await untilEvent(carelot, scene.cora, { type: 'consortium.sub-contract-concluded', subject: joint.id })
  expect(await owedBy(scene.lead)).not.toContain('contract with sub-contractor')
  const both = { data: [{ id: made.id }, { id: again.id }] }
  expect(await scene.directionsOf(joint)).toMatchObject(both.data)
  expect(await answer(scene.call(scene.greenway, 'GET', `/${joint.id}/sub-contract-directions`))).toMatchObject(both)
  expect((await scene.call(scene.cherry, 'GET', `/${joint.id}/sub-contract-directions`)).status).toBe(404)
  for (const who of [scene.carys, scene.lead]) await answer(signs(who))
  const { signedAt } = await answer(carelot.call(scene.cora, 'GET', `/v1/contracts/${contract.id}`))
  const published = { notice: 'UK7', number: '000123-2027', publishedAt: signedAt }
  await answer(carelot.call(scene.cora, 'POST', `/v1/contracts/${contract.id}/publications`, published))
})

test('C-02: what becomes of a contract is told to every member that it binds, and to no sub-contractor', async () => {
  const open = await contractsOf(carelot, joint.tender)
  const second = open.find(({ supplierId }) => supplierId === scene.lead.organisationId)
  if (!second) throw new Error('a contract is needed')
  const body = { lotIds: [second.lotId], reason: scene.reason }
  const ada = carelot.holder('Ada Approver')
  await answer(carelot.call(ada, 'POST', `${joint.tender.path}/award-corrections`, body))
  await untilEvent(carelot, scene.partner, { type: 'contract.voided', subject: second.id })
  const told = async (who: Holder) => (await wholeFeed(carelot, who)).filter(({ type }) => type.startsWith('contract.'))
  const typesOf = async (who: Holder) => [...new Set((await told(who)).map(({ type }) => type))].sort()
  const all = ['document-attached', 'entered', 'prepared', 'publication-recorded', 'signed', 'voided']
  for (const who of [scene.lead, scene.partner])
    expect(await typesOf(who)).toEqual(all.map((each) => `contract.${each}`))
  expect(await typesOf(scene.greenway)).toEqual([])
})
