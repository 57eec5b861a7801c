import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, contractsOf, notifyAndStandStill, type PricedTender, releasePrices, sign } from './awarded.ts'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, untilEvent, untilStage } from './tender.ts'

// Two firms that bid with a sub-contractor have won, and the council wants to see that one bound before it signs.
let carelot: TestDeployment
let tender: PricedTender
let scene: ReturnType<typeof consortiumScene>
let consortiumId: string
beforeAll(async () => {
  carelot = await startTestDeployment()
  const published = await publishTender(carelot)
  scene = consortiumScene(carelot)
  await sql`update agreement set terms = terms || '{"subContractingAllowed": true}'
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)
  consortiumId = await scene.form(published.id)
  await scene.take(consortiumId, scene.partner, 'member')
  await scene.take(consortiumId, greenway(), 'sub-contractor')
  await scene.shareAmong(consortiumId, [scene.lead, scene.partner, greenway()])
  for (const who of [greenway(), scene.lead, scene.partner]) await scene.signPapers(consortiumId, who)
  const { saltedHash } = await answer(scene.submit(consortiumId, 2300))
  await stepTo(carelot, published.deadline)
  await untilStage(carelot, published, 'closed')
  await openTender(carelot, published)
  await declareNoConflicts(carelot, published.id, 'opening')
  const opened = await openedBids(carelot, published)
  const bids = [{ id: opened.get(saltedHash) ?? '', bidder: scene.lead }]
  tender = await releasePrices(carelot, { ...published, bids }, [[5, 4]])
}, 120_000)
afterAll(() => carelot?.stop())

const greenway = (): Holder => scene.of('Greenway')
const cora = () => carelot.holder('Cora Commissioner')
const reason = 'The nights rest on it'
const code = async (asked: ReturnType<TestDeployment['call']>) => (await asked).body.code
const path = () => `${tender.path}/sub-contract-directions`
const direct = (change: object = {}, who = cora()) => {
  const of = { bidId: tender.bids[0]?.id, organisationId: greenway().organisationId, dueOn: '2027-12-31', reason }
  return carelot.call(who, 'POST', path(), { ...of, ...change })
}
const conclude = (id: string, who = greenway()) =>
  scene.call(who, 'POST', `/${consortiumId}/sub-contract-directions/${id}/conclusion`, { documentHash: 'a'.repeat(64) })
const owedBy = async (who: Holder): Promise<string[]> =>
  (await answer(scene.call(who, 'GET', `/${consortiumId}/standing`))).own.map(({ what }: { what: string }) => what)
const owedByCouncil = async (): Promise<string[]> =>
  (await answer(carelot.call(cora(), 'GET', `${tender.path}/standing`))).owed.map(({ what }: { what: string }) => what)

test('P-39: no sub-contract is directed before an award', async () => {
  expect(await code(direct())).toBe('consortium.wrong-stage')
})

test('P-39: a contract waits until the sub-contractor itself has confirmed the sub-contract that was directed, or the direction is given up', {
  timeout: 60_000,
}, async () => {
  await notifyAndStandStill(carelot, tender)
  await untilEvent(carelot, scene.lead, { type: 'consortium.preferred', subject: consortiumId })
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const signs = (who = carelot.holder('Carys Contracts')) => sign(carelot, who, contract, { hash })
  expect(await code(direct({ organisationId: scene.partner.organisationId }))).toBe('consortium.not-sub-contractor')
  expect(await code(direct({ dueOn: '2027-01-05' }))).toBe('consortium.direction-day')
  expect(await code(direct({}, carelot.holder('Ada Approver')))).toBe('access.forbidden')
  const made = await answer(direct())
  expect(await code(direct())).toBe('consortium.direction-open')
  await untilEvent(carelot, greenway(), { type: 'consortium.sub-contract-directed', subject: consortiumId })
  expect(await owedBy(scene.lead)).toContain('contract with sub-contractor')
  expect(await owedBy(greenway())).toContain('confirm sub-contract')
  expect(await owedByCouncil()).toContain('look at blocked contract')
  expect(await owedByCouncil()).not.toContain('sign contract')
  expect(await code(signs())).toBe('contract.sub-contract-awaited')
  expect(await code(conclude(made.id, scene.lead)), 'the lead cannot say so for it').toBe('access.forbidden')

  const given = await answer(carelot.call(cora(), 'POST', `${path()}/${made.id}/withdrawal`, { reason }))
  expect(given.withdrawn).toMatchObject({ reason, by: cora().personId })
  expect(await owedByCouncil()).toContain('sign contract')
  expect(await code(conclude(made.id))).toBe('consortium.direction-ended')
  const again = await answer(direct())
  expect(await code(signs())).toBe('contract.sub-contract-awaited')
  expect((await answer(conclude(again.id))).concluded).toMatchObject({ documentHash: 'a'.repeat(64) })
  await untilEvent(carelot, cora(), { type: 'consortium.sub-contract-concluded', subject: consortiumId })
  expect(await owedBy(scene.lead)).not.toContain('contract with sub-contractor')
  const both = { data: [{ id: made.id }, { id: again.id }] }
  expect(await answer(carelot.call(cora(), 'GET', path()))).toMatchObject(both)
  expect(await answer(scene.call(greenway(), 'GET', `/${consortiumId}/sub-contract-directions`))).toMatchObject(both)
  expect((await scene.call(scene.of('Cherry'), 'GET', `/${consortiumId}/sub-contract-directions`)).status).toBe(404)
  for (const who of [carelot.holder('Carys Contracts'), scene.lead]) await answer(signs(who))
})
