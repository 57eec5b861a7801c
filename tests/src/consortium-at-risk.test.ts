import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  attach,
  contractsOf,
  decide,
  type PricedTender,
  publishNotice,
  recommend,
  releasePrices,
  sign,
} from './awarded.ts'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, publishTender, stepTo, submit, untilEvent, untilStage } from './tender.ts'

// A member that leaves a joint bid stops it wherever it is: at the recommendation, the letters and the contract.
let carelot: TestDeployment
let tender: PricedTender
let scene: ReturnType<typeof changeScene>
let consortiumId: string
beforeAll(async () => {
  carelot = await startTestDeployment()
  const published = await publishTender(carelot)
  scene = changeScene(carelot)
  consortiumId = await scene.ready(published.id)
  await scene.addReserve(consortiumId)
  const joint = await answer(scene.submit(consortiumId, 2300))
  const { saltedHash } = await answer(submit(carelot, published, other(), { hourlyPence: 2500 }))
  await stepTo(carelot, published.deadline)
  await untilStage(carelot, published, 'closed')
  await openTender(carelot, published)
  await declareNoConflicts(carelot, published.id, 'opening')
  const opened = await openedBids(carelot, published)
  const bids = [
    { id: opened.get(joint.saltedHash) ?? '', bidder: scene.lead },
    { id: opened.get(saltedHash) ?? '', bidder: other() },
  ]
  const scores = [
    [5, 4],
    [4, 3],
  ] as const
  tender = await releasePrices(carelot, { ...published, bids }, scores)
}, 60_000)
afterAll(() => carelot?.stop())

/** Cherry bids for itself too: it is a reserve member, and has no share in the joint bid. */
const other = (): Holder => scene.of('Cherry')
const cora = 'Cora Commissioner'
const code = async (asked: ReturnType<TestDeployment['call']>) => (await asked).body.code
/** Who is to be reminded that contracts may be signed then. */
const remindedToSign = async (dueAt: string) => {
  const { rows } = await sql<{ audience: string[] }>`select audience from reminder where subject = ${tender.id}
    and kind = 'contracts-may-be-signed' and due_at = ${dueAt} and taken_at is null`.execute(carelot.deployment.db)
  return rows.map(({ audience }) => audience.toSorted())
}
const departure = () => answer(scene.declareChange(consortiumId))
const withdraw = async (change: { id: string }) => answer(scene.withdrawChange(consortiumId, scene.partner, change))
/** What is owed of decisions on changes and awards, and of what by whom: one change at most waits. */
const decisionsOwed = async () =>
  (await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))).owed
    .filter(({ what }: { what: string }) => ['decide change', 'recommend'].includes(what))
    .map(({ what, subject, personId }: Record<string, string>) => [what, subject, personId])
const codesOf = async (asked: ReturnType<TestDeployment['call']>) => JSON.stringify((await asked).body)

test('C-08: while a bid is at risk its lots are not recommended, nor is it passed over; letters are not issued on it', {
  timeout: 60_000,
}, async () => {
  const [one = '', two = ''] = tender.lots.map(({ lotId }) => lotId)
  const recommender = carelot.holder(cora).personId
  expect(await decisionsOwed()).toEqual([['recommend', undefined, recommender]])
  const first = await departure()
  const change = ['decide change', first.id, recommender]
  expect(await decisionsOwed()).toEqual([['recommend', undefined, recommender], change])
  expect(await codesOf(recommend(carelot, tender, one))).toContain('award.bid-at-risk')
  const rival = tender.bids[1]?.id ?? ''
  expect(await codesOf(recommend(carelot, tender, one, { successful: [rival] }))).toContain('award.bid-at-risk')
  await withdraw(first)
  for (const lotId of [one, two]) await answer(recommend(carelot, tender, lotId))
  const second = await departure()
  for (const lotId of [one, two]) await answer(decide(carelot, tender, 'Ada Approver', { lotId }))
  const refused = { type: 'competition.step-refused', subject: tender.id }
  await untilEvent(carelot, carelot.holder(cora), refused)
  expect(await contractsOf(carelot, tender)).toEqual([])
  // What the council decides wakes the letters that waited.
  await answer(scene.decideChange(consortiumId, second, { outcome: 'refused' }))
  const issued = { type: 'competition.letters-issued', subject: tender.id }
  await untilEvent(carelot, carelot.holder(cora), issued)
})

test('C-08, C-07: a contract is not signed while its bid is at risk; a change and a signature at once have one order; once it is in force the law binds its parties', {
  timeout: 60_000,
}, async () => {
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  const leaving = await departure()
  const toSign = [carelot.holder(cora), other()].map(({ organisationId }) => organisationId)
  expect(await remindedToSign(mayBeSignedFrom), 'nobody is to sign while it is at risk').toEqual([toSign.toSorted()])
  await withdraw(leaving)
  expect(await remindedToSign(mayBeSignedFrom)).toEqual([[...toSign, scene.lead.organisationId].toSorted()])
  await stepTo(carelot, mayBeSignedFrom)
  const [contract] = (await contractsOf(carelot, tender)).filter(
    ({ supplierId }) => supplierId === scene.lead.organisationId,
  )
  if (!contract) throw new Error('a contract is needed')
  const hash = await attach(carelot, contract)
  const carys = carelot.holder('Carys Contracts')
  const owedASignature = async (who: Holder) => {
    const { owed } = await answer(carelot.call(who, 'GET', `${tender.path}/standing`))
    return owed.some(
      ({ what, subject }: Record<string, unknown>) => what === 'sign contract' && subject === contract.id,
    )
  }
  expect([await owedASignature(carys), await owedASignature(scene.lead)]).toEqual([true, true])
  const agreed = await answer(scene.declareChange(consortiumId, scene.replaced, scene.lead))
  for (const who of [scene.reserve, scene.partner]) await answer(scene.answerChange(consortiumId, who, agreed))
  expect(await code(sign(carelot, carys, contract, { hash }))).toBe('contract.bid-at-risk')
  for (const [kind, more] of [['letter-of-authority'], ['non-collusion', { otherBidsInvolvedIn: true }]] as const) {
    const paper = await scene.paperOf(consortiumId, scene.reserve, kind)
    await answer(scene.signPaper(consortiumId, scene.reserve, paper, more))
  }
  expect([await owedASignature(carys), await owedASignature(scene.lead)]).toEqual([false, false])
  expect(await decisionsOwed()).toEqual([['decide change', agreed.id, carelot.holder(cora).personId]])
  const [shown] = (await answer(scene.declaredChanges(consortiumId))).data.filter(
    ({ id }: { id: string }) => id === agreed.id,
  )
  expect(shown.facts.newcomer, 'it has bid for itself').toContain('in-another-bid')
  expect(await code(sign(carelot, carys, contract, { hash })), 'though nothing is uncovered').toBe(
    'contract.change-awaited',
  )
  await answer(scene.decideChange(consortiumId, agreed, { outcome: 'refused' }))
  const change = await departure()
  expect(await decisionsOwed()).toEqual([['decide change', change.id, carelot.holder(cora).personId]])
  expect([await owedASignature(carys), await owedASignature(scene.lead)]).toEqual([false, false])
  expect(await code(sign(carelot, carys, contract, { hash }))).toBe('contract.bid-at-risk')
  await withdraw(change)
  await answer(sign(carelot, carys, contract, { hash }))
  const [signed, declared] = await Promise.all([
    sign(carelot, scene.lead, contract, { hash }),
    scene.declareChange(consortiumId),
  ])
  if (signed.status < 300) expect(declared.body.code).toBe('consortium.contract-binds')
  else {
    expect(signed.body.code).toBe('contract.bid-at-risk')
    await withdraw(declared.body)
    await answer(sign(carelot, scene.lead, contract, { hash }))
  }
  await untilEvent(carelot, scene.partner, { type: 'consortium.contracted', subject: consortiumId })
  const covered = { ...scene.leaves, takesOver: scene.all(scene.lead) }
  expect(await code(scene.declareChange(consortiumId, covered))).toBe('consortium.contract-binds')
  const review = { kind: 'review-clause', text: 'Clause 12 lets members change' }
  expect(await code(scene.declareChange(consortiumId, { ...covered, basis: review }))).toBe('consortium.contract-binds')
  const basis = { kind: 'corporate-restructuring', text: 'Its business passes to the lead' }
  const lawful = await answer(scene.declareChange(consortiumId, { ...covered, basis }))
  await answer(scene.answerChange(consortiumId, scene.lead, lawful))
  const decided = await answer(scene.decideChange(consortiumId, lawful))
  expect(decided).toMatchObject({ phase: 'after-contract', stage: 'approved', basis })
  await untilEvent(carelot, scene.partner, { type: 'consortium.change-decided', subject: consortiumId })
  const { stage, own } = await answer(scene.call(scene.lead, 'GET', `/${consortiumId}/standing`))
  expect(stage).toBe('contracted')
  const whats = own.map(({ what }: { what: string }) => what)
  expect(whats, 'nobody steps in for who is alone, and nobody can name one').not.toContain('name a backup')
})
