import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attach,
  contractsOf,
  decide,
  notify,
  type PricedTender,
  pricedTenders,
  publishNotice,
  rankingOf,
  recommend,
  sign,
  untilLetters,
} from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, stepTo } from './tender.ts'
import { sendDocument } from './tender-period.ts'

// What staff are kept from between the prices and the contract, in the order in which they come to it.
let carelot: TestDeployment
let tender: PricedTender
beforeAll(async () => {
  carelot = await startTestDeployment()
  const [made] = await pricedTenders(carelot, [{ rates: [2300, 2400] }])
  if (!made) throw new Error('a tender is needed')
  tender = made
}, 60_000)
afterAll(() => carelot?.stop())

const reason = 'The test wants it'
const post = (name: string, path: string, body: object) =>
  carelot.call(carelot.holder(name), 'POST', `${tender.path}${path}`, body)
const code = async (call: ReturnType<typeof post>) => (await call).body.code
const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
/** For a competition that is published when the clock has come to the contracts of the first. */
const laterTimetable = {
  deadline: '2027-03-31T12:00',
  evaluationEndsOn: '2027-04-01',
  decisionOn: '2027-04-01',
  mobilisationStartsOn: '2027-04-07',
}
const unknown = `lot_${'0'.repeat(32)}`
const lots = () => tender.lots.map(({ lotId }) => lotId)

test('P-50: a price is asked about where the bid has one, with time to explain it', async () => {
  const asked = { bidId: tender.bids[0]?.id, lotId: lots()[0], question: 'How?', answerBy: '2027-06-01T12:00' }
  expect(await code(post(cora, '/price-enquiries', { ...asked, lotId: unknown }))).toBe('award.price-none')
  expect(await code(post(cora, '/price-enquiries', { ...asked, answerBy: '2027-01-06T12:00' }))).toBe(
    'award.answer-time-past',
  )
})

test('P-54: no key decision is put on record of an award that is none', async () => {
  const decision = { maker: 'Nobody', number: '1', noticePublishedOn: '2027-01-05', decidedOn: '2027-02-05' }
  expect(await code(post(cora, '/key-decision', { ...decision, callInEndsOn: '2027-02-05' }))).toBe(
    'award.no-key-decision',
  )
})

test('only what was awarded is corrected, and what stands meanwhile is not recommended on again', async () => {
  const [one = '', other = ''] = lots()
  expect(await code(post(ada, '/award-corrections', { lotIds: [one], reason }))).toBe('award.lot-not-awarded')
  expect((await publishNotice(carelot, tender)).body.code).toBe('award.not-notified')
  await notify(carelot, tender)
  expect(await code(post(ada, '/award-corrections', { lotIds: [unknown], reason }))).toBe('award.lot-not-awarded')
  await answer(post(ada, '/award-corrections', { lotIds: [one], reason }))
  expect((await recommend(carelot, tender, other)).body.code).toBe('award.lot-decided')
  expect(await code(post(ada, '/award-corrections', { lotIds: [one], reason }))).toBe('award.lot-not-awarded')
  const { version } = await answer(recommend(carelot, tender, one))
  await answer(decide(carelot, tender, ada, { lotId: one, version }))
  await untilLetters(carelot, tender, 2)
})

test('P-47: a legal hold is lifted once', async () => {
  const { id } = await answer(post(cora, '/holds', { reason }))
  await answer(post(cora, `/holds/${id}/lifting`, { reason }))
  expect(await code(post(cora, `/holds/${id}/lifting`, { reason }))).toBe('award.hold-lifted')
})

test('a contract has a document for contracts, another until somebody has signed, and no change of its award once it is entered', async () => {
  await answer(publishNotice(carelot, tender))
  const { round, mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  expect(round, 'the first letters wait for theirs before').toBe(2)
  await stepTo(carelot, mayBeSignedFrom)
  const [contract] = await contractsOf(carelot, tender)
  const supplier = tender.bidders.find(({ organisationId }) => organisationId === contract?.supplierId)
  if (!contract || !supplier) throw new Error('a contract is needed')
  const path = `/v1/contracts/${contract.id}`
  const carys = carelot.holder('Carys Contracts')
  const put = async (documentId: string) => {
    const { version } = await answer(carelot.call(carys, 'GET', path))
    return carelot.call(carys, 'PATCH', path, { documentId }, { 'if-match': `"${version}"` })
  }
  const tenderDocument = { query: { name: 'brief.pdf', purpose: 'tender' }, body: Buffer.from('x') }
  const { id } = (await sendDocument(carelot, carelot.holder(cora), tenderDocument)).body
  expect((await put(id)).body.code).toBe('contract.document-unfit')
  const hash = await attach(carelot, contract)
  const others = (await contractsOf(carelot, tender)).filter(({ supplierId }) => supplierId !== contract.supplierId)
  const { documentId } = await answer(carelot.call(carys, 'GET', path))
  expect(others.length).toBeGreaterThan(0)
  for (const other of others) {
    const headers = { 'if-match': `"${other.version}"` }
    const refused = await carelot.call(carys, 'PATCH', `/v1/contracts/${other.id}`, { documentId }, headers)
    expect(refused.body.code, 'that of another supplier').toBe('contract.document-unfit')
  }
  await answer(sign(carelot, carys, contract, { hash }))
  expect((await put(id)).body.code).toBe('contract.signing-begun')
  await answer(sign(carelot, supplier, contract, { hash }))
  expect(await code(post(ada, '/award-corrections', { lotIds: [contract.lotId], reason }))).toBe(
    'award.contract-signed',
  )
})

test('P-54: nobody approves what they have recommended, though the panel has changed, and not with another key either', async () => {
  const [own] = await pricedTenders(carelot, [{ rates: [2300], change: { timetable: laterTimetable } }])
  if (!own) throw new Error('a tender is needed')
  const [lotId = ''] = own.lots.map((lot) => lot.lotId)
  const asCora = (method: string, path: string, body: object, headers = {}) =>
    answer(carelot.call(carelot.holder(cora), method, path, body, headers))
  const roles = ['commissioner', 'approver']
  const { id: personId } = await asCora('POST', '/v1/persons', { name: 'Robin Both', roles })
  const keys = [
    await asCora('POST', '/v1/api-keys', { holderId: personId }),
    await asCora('POST', '/v1/api-keys', { holderId: personId }),
  ]
  const [one, other] = keys.map(({ apiKey }) => ({ ...carelot.holder(cora), name: 'Robin Both', personId, apiKey }))
  if (!one || !other) throw new Error('two keys are needed')
  for (const phase of ['before-issue', 'opening', 'award'])
    await answer(carelot.call(one, 'POST', `${own.path}/declarations`, { phase, conflict: false }))
  const seat = async (office: string, who: string | undefined) => {
    const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', own.path))
    await asCora('PATCH', `${own.path}/panel`, { office, personId: who, reason }, { 'if-match': `"${version}"` })
  }
  const { successful } = await rankingOf(carelot, own, lotId)
  await seat('recommender', personId)
  const made = await answer(
    carelot.call(one, 'POST', `${own.path}/recommendations`, {
      lotId,
      options: [{ option: 'Award', assessment: 'The only bid' }],
      successful,
      reason,
      shortfallReason: reason,
      advantages: successful.map((bidId: string) => ({ bidId, text: 'A standing team' })),
    }),
  )
  await seat('recommender', carelot.holder(cora).personId)
  await seat('approver', personId)
  const body = { lotId, step: 'approval', outcome: 'cleared' }
  for (const holder of [one, other]) {
    const decided = await carelot.call(holder, 'POST', `${own.path}/award-decisions`, body, {
      'if-match': `"${made.version}"`,
    })
    expect([decided.status, decided.body.code]).toEqual([403, 'award.own-recommendation'])
  }
})
