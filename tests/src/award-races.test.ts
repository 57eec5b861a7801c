import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, contractsOf, notifyAndStandStill, type PricedTender, releasePrices, sign } from './awarded.ts'
import { halfSigned } from './concluded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { evaluateAll, giveScore, lockQuality, type OpenedTender, openedTenders } from './evaluated.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { answer, stepTo, taken } from './tender.ts'

// Two things at one instant: whichever comes first, the other knows of it.
let carelot: TestDeployment
let tenders: OpenedTender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  tenders = await openedTenders(
    carelot,
    Array.from({ length: 8 }, () => ({ rates: [2300, 2400] })),
  )
}, 60_000)
afterAll(() => carelot?.stop())

/** A competition that no other test has touched. */
const next = () => taken(tenders)
const reason = 'The test wants it'
const isDone = ({ status }: { status: number }) => status < 300
const post = (name: string, path: string, body: object) => carelot.call(carelot.holder(name), 'POST', path, body)

test('P-49, P-53: a late evaluator and the lock come in one order: seated and waited for, or locked and nobody seated', async () => {
  const eve = carelot.holder('Eve Evaluator')
  const orders = new Set<string>()
  const last = 4
  for (let round = 0; round <= last; round++) {
    const tender = next()
    await evaluateAll(carelot, tender, [])
    const { brief } = await answer(carelot.call(carelot.holder('Cora Commissioner'), 'GET', tender.path))
    const lotIds = brief.lots.map(({ lotId }: { lotId: string }) => lotId)
    await answer(post('Eve Evaluator', `${tender.path}/declarations`, { phase: 'opening', conflict: false }))
    const seat = () =>
      post('Cora Commissioner', `${tender.path}/evaluators`, { personId: eve.personId, lotIds, reason })
    // The first and the last round are sure of their order; between them both are sent at once.
    const seating = round < last && seat()
    if (round === 0) await seating
    const locked = await lockQuality(carelot, tender)
    const seated = await (seating || seat())
    const given = { bidId: tender.bids[0]?.id ?? '', question: 'workforce', score: 1 }
    const score = await giveScore(carelot, tender, 'Eve Evaluator', given)
    const came = [seated, locked, score].map((each) => (isDone(each) ? 'done' : each.body.code))
    expect([
      ['done', 'request.several-faults', 'done'],
      ['competition.wrong-stage', 'done', 'competition.wrong-stage'],
    ]).toContainEqual(came)
    orders.add(isDone(seated) ? 'seated first' : 'locked first')
  }
  expect(orders, 'both orders were seen').toEqual(new Set(['seated first', 'locked first']))
})

/** The contracts of a tender, each signed by the council, at the instant from which they may be. */
async function contractsToSign(tender: PricedTender) {
  await notifyAndStandStill(carelot, tender)
  const made = []
  for (const contract of await contractsOf(carelot, tender))
    made.push({ ...contract, ...(await halfSigned(carelot, tender, contract)) })
  return made
}
const stageOf = async (contractId: string) =>
  (await answer(carelot.call(carelot.holder('Cora Commissioner'), 'GET', `/v1/contracts/${contractId}`))).stage

test('P-47: a legal hold and a signature come in one order: signed before it, or not at all', async () => {
  const tender = await releasePrices(carelot, next())
  const contracts = await contractsToSign(tender)
  expect(contracts).toHaveLength(4)
  for (const [index, { id, supplier, hash }] of contracts.entries()) {
    const hold = () => post('Cora Commissioner', `${tender.path}/holds`, { reason })
    const signing = () => sign(carelot, supplier, { id }, { hash })
    const holdFirst = index % 2 === 0
    const row = { table: 'contract', id } as const
    const [held, signed] = holdFirst
      ? await oneAfterTheOther(carelot, row, { first: hold, second: signing })
      : (await oneAfterTheOther(carelot, row, { first: signing, second: hold })).toReversed()
    expect(held?.status).toBe(201)
    expect(signed?.body.code ?? 'signed').toBe(holdFirst ? 'contract.held' : 'signed')
    if (!holdFirst) expect(held?.body.placedAt >= signed?.body.signedAt, 'nor by what is on record').toBe(true)
    expect(await stageOf(id)).toBe(holdFirst ? 'unsigned' : 'in-force')
    await answer(post('Cora Commissioner', `${tender.path}/holds/${held?.body.id}/lifting`, { reason }))
    if (holdFirst) await answer(signing())
  }
})

test('P-44: a notice that is replaced and a first signature come in one order: counted anew and not signed, or signed and not replaced', async () => {
  const tender = await releasePrices(carelot, next())
  await notifyAndStandStill(carelot, tender)
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const signing = () => sign(carelot, carelot.holder('Carys Contracts'), contract, { hash })
  const replace = async () => {
    const { at } = await answer(carelot.call(carelot.holder('Cora Commissioner'), 'GET', `${tender.path}/standing`))
    const notice = { number: '000778-2027', ocid: 'ocds-h6vhtk-0test1', publishedAt: at, reason: 'A misprint' }
    return post('Cora Commissioner', `${tender.path}/award-notices`, notice)
  }
  const row = { table: 'contract', id: contract.id } as const
  const [replaced, tooEarly] = await oneAfterTheOther(carelot, row, { first: replace, second: signing })
  expect([replaced.status, tooEarly.body.code]).toEqual([200, 'contract.not-yet'])
  await stepTo(carelot, replaced.body.mayBeSignedFrom)
  const [signed, tooLate] = await oneAfterTheOther(carelot, row, { first: signing, second: replace })
  expect([signed.status, tooLate.body.code]).toEqual([200, 'award.contract-signed'])
})

test('a correction and a signature come in one order: entered and not corrected, or void and not entered', async () => {
  const tender = await releasePrices(carelot, next())
  const contracts = await contractsToSign(tender)
  for (const { lotId } of tender.lots) {
    const [contract] = contracts.filter((each) => each.lotId === lotId)
    if (!contract) throw new Error('a contract is needed')
    const [corrected, signed] = await Promise.all([
      post('Ada Approver', `${tender.path}/award-corrections`, { lotIds: [lotId], reason }),
      sign(carelot, contract.supplier, contract, contract),
    ])
    const outcome = [corrected, signed].map((each) => (isDone(each) ? 'done' : each.body.code))
    expect([
      ['award.contract-signed', 'done'],
      ['done', 'contract.wrong-stage'],
    ]).toContainEqual(outcome)
    expect(await stageOf(contract.id)).toBe(isDone(signed) ? 'in-force' : 'void')
  }
})
