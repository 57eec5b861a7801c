import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import {
  attach,
  contractsOf,
  decide,
  notify,
  notifyAndStandStill,
  publishNotice,
  recommend,
  sign,
  untilLetters,
} from './awarded.ts'
import { halfSigned } from './concluded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { answer, untilEvent } from './tender.ts'

// What may change between the letters and the last contract, and what that must not let through.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const bidFor = Array.from({ length: 7 }, () => ({ rates: [2300, 2400] }))
  scene = awardScene(carelot, await openedTenders(carelot, bidFor))
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'

test('a competition with a contract in force is not cancelled; without one, what waits to be signed is void', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const cancel = async () => {
    const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
    return carelot.call(
      carelot.holder(cora),
      'POST',
      `${tender.path}/cancellation`,
      { reason },
      { 'if-match': `"${version}"` },
    )
  }
  const supplier = tender.bidders.find(({ organisationId }) => organisationId === contract.supplierId)
  if (!supplier) throw new Error('a supplier is needed')
  for (const who of [carelot.holder('Carys Contracts'), supplier]) await answer(sign(carelot, who, contract, { hash }))
  expect(await scene.code(cancel())).toBe('award.contract-signed')

  const without = await scene.priced()
  await notify(carelot, without)
  await answer(scene.post(ada, `${without.path}/award-corrections`, { lotIds: [without.other], reason }))
  const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', without.path))
  await answer(
    carelot.call(
      carelot.holder(cora),
      'POST',
      `${without.path}/cancellation`,
      { reason },
      { 'if-match': `"${version}"` },
    ),
  )
  expect(await contractsOf(carelot, without)).toEqual([])
})

test('P-44: a notice of later letters is replaced though a contract of earlier ones is signed, and not once one of its own is', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  const [first] = await contractsOf(carelot, tender)
  if (!first) throw new Error('a contract is needed')
  await answer(sign(carelot, carelot.holder('Carys Contracts'), first, { hash: await attach(carelot, first) }))
  const { version } = await answer(recommend(carelot, tender, tender.other))
  await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
  await untilLetters(carelot, tender, 2)
  await answer(publishNotice(carelot, tender))
  const replace = async (round: number) => {
    const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
    const notice = {
      number: `00077${round}-2027`,
      ocid: 'ocds-h6vhtk-0test1',
      publishedAt: at,
      round,
      reason: 'A misprint',
    }
    return scene.post(cora, `${tender.path}/award-notices`, notice)
  }
  await answer(replace(2))
  expect(await scene.code(replace(1))).toBe('award.contract-signed')
  const { data } = await answer(
    carelot.call(tender.bidders[0] ?? carelot.holder(cora), 'GET', `${tender.path}/award-notices`),
  )
  expect(data.map((notice: { round: number; reason: string | null }) => [notice.round, notice.reason])).toEqual([
    [1, null],
    [2, null],
    [2, 'A misprint'],
  ])
  const changes = await answer(carelot.call(carelot.holder(ada), 'GET', `${tender.path}/award-changes`))
  expect(changes.data).toMatchObject([{ kind: 'correction', lotIds: [tender.other] }])
})

test('P-46: a contract is not signed with a supplier that was excluded since it was awarded', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const judge = (body: object) =>
    scene.post(cora, `/v1/agreements/${carelot.sandbox.agreementId}/judgements`, {
      supplierId: contract.supplierId,
      ground: 'poor-performance',
      concerns: 'supplier',
      reason,
      respondBy: null,
      response: null,
      ...body,
    })
  await answer(judge({ outcome: 'excluded', response: 'We have changed our rotas' }))
  expect(await scene.code(sign(carelot, carelot.holder('Carys Contracts'), contract, { hash }))).toBe(
    'contract.supplier-excluded',
  )
  await answer(judge({ outcome: 'not-excluded', response: 'We have changed our rotas' }))
  await answer(sign(carelot, carelot.holder('Carys Contracts'), contract, { hash }))
})

test('P-46: a contract is not signed with a supplier that is suspended at its lot, and is once it is reinstated', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const path = `/v1/agreements/${carelot.sandbox.agreementId}/appointments`
  const { data } = await answer(carelot.call(carelot.holder(cora), 'GET', `${path}?limit=100`))
  const held = data.find(
    ({ supplierId, lotId }: Record<string, string>) => supplierId === contract.supplierId && lotId === contract.lotId,
  )
  const move = (on: string, version: number) =>
    answer(
      carelot.call(
        carelot.holder(cora),
        'PATCH',
        `${path}/${held.id}`,
        { move: on, reason },
        { 'if-match': `"${version}"` },
      ),
    )
  const { version } = await move('suspend', held.version)
  const refused = sign(carelot, carelot.holder('Carys Contracts'), contract, { hash })
  expect(await scene.code(refused)).toBe('contract.supplier-suspended')
  await move('reinstate', version)
  await answer(sign(carelot, carelot.holder('Carys Contracts'), contract, { hash }))
})

test('what waits to be signed is withdrawn beside a contract in force, and the competition then concludes', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const { hash, supplier } = await halfSigned(carelot, tender, contract)
  await answer(sign(carelot, supplier, contract, { hash }))
  const withdraw = (lotIds: string[]) => scene.post(ada, `${tender.path}/award-withdrawals`, { lotIds, reason })
  await answer(withdraw([contract.lotId]))
  expect(await scene.code(withdraw([contract.lotId]))).toBe('award.contract-signed')
  await answer(withdraw(tender.lots.map(({ lotId }) => lotId).filter((lotId) => lotId !== contract.lotId)))
  await untilEvent(carelot, carelot.holder(cora), { type: 'competition.concluded', subject: tender.id })
  expect((await contractsOf(carelot, tender, 'in-force')).map(({ id }) => id)).toEqual([contract.id])
})

test('P-44: a notice is about letters that stand, not about those whose awards were all corrected', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one, tender.other], reason }))
  for (const { lotId } of tender.lots) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, ada, { lotId, version }))
  }
  await untilLetters(carelot, tender, 2)
  expect((await answer(publishNotice(carelot, tender))).round).toBe(2)
})
