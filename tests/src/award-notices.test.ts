import { newId } from '@carelot/commands/id'
import { isNoticeNumberTaken } from '@carelot/db/contract/notice-number'
import { inTransaction } from '@carelot/db/transaction'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import {
  contractsOf,
  decide,
  notify,
  notifyAndStandStill,
  type PricedTender,
  recommend,
  sign,
  untilLetters,
} from './awarded.ts'
import { halfSigned } from './concluded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { openedTenders } from './evaluated.ts'
import { answer, stepTo, untilStage, wholeFeed } from './tender.ts'

// Notices of an award that were mistaken, and what hangs on them.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const bidFor = Array.from({ length: 10 }, () => ({ rates: [2300, 2400] }))
  scene = awardScene(carelot, await openedTenders(carelot, bidFor))
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'
const standingOf = ({ path }: PricedTender) => answer(carelot.call(carelot.holder(cora), 'GET', `${path}/standing`))
const owedOf = async (tender: PricedTender): Promise<string[]> =>
  (await standingOf(tender)).owed.map(({ what }: { what: string }) => what)
const correct = ({ path }: PricedTender, lotIds: string[]) =>
  answer(scene.post(ada, `${path}/award-corrections`, { lotIds, reason }))
async function notice(tender: PricedTender, change: object) {
  const { at } = await standingOf(tender)
  const published = { number: '000001-2027', ocid: 'ocds-h6vhtk-0test1', publishedAt: at, ...change }
  return scene.post(cora, `${tender.path}/award-notices`, published)
}

/** These lots awarded anew, in the letters of this round. */
async function awardAgain(tender: PricedTender, lotIds: string[], round: number) {
  await correct(tender, lotIds)
  for (const lotId of lotIds) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, ada, { lotId, version }))
  }
  await untilLetters(carelot, tender, round)
}

test('P-44: an OCID and a number that were mistyped bind no letters but those that they were recorded for', async () => {
  const [tender, rightful] = [await scene.priced(), await scene.priced()]
  for (const each of [tender, rightful]) await notify(carelot, each)
  await answer(notice(tender, { number: '100001-2027', ocid: 'ocds-h6vhtk-zzzzzz' }))
  await awardAgain(tender, [tender.one, tender.other], 2)
  await answer(notice(tender, { number: '100002-2027' }))
  await answer(notice(rightful, { number: '100001-2027' }))
})

test('P-44: an OCID that was mistyped is put right with a reason, whatever other letters have, and of those of which a contract is signed too', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  const mistyped = { number: '110001-2027', ocid: 'ocds-h6vhtk-zzzzzz' }
  const { publishedAt } = await answer(notice(tender, mistyped))
  await awardAgain(tender, [tender.other], 2)
  expect(await scene.code(notice(tender, { number: '110002-2027' }))).toBe('award.ocid-differs')
  const { mayBeSignedFrom } = await answer(notice(tender, { number: '110002-2027', reason: 'The first was mistyped' }))
  await stepTo(carelot, mayBeSignedFrom)
  const [contract] = (await contractsOf(carelot, tender)).filter(({ lotId }) => lotId === tender.one)
  if (!contract) throw new Error('a contract is needed')
  await halfSigned(carelot, tender, contract)
  const right = { number: '110001-2027', round: 1, reason: 'The OCID was mistyped' }
  expect(await scene.code(notice(tender, right)), 'its days would count anew').toBe('award.contract-signed')
  await answer(notice(tender, { ...right, publishedAt }))
})

test('P-44: a number that is put right once the standstill is over tells nobody of its end again', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  const { publishedAt, mayBeSignedFrom } = await answer(notice(tender, { number: '120001-2027' }))
  await stepTo(carelot, mayBeSignedFrom)
  await untilStage(carelot, tender, 'contracting')
  await answer(notice(tender, { number: '120002-2027', reason: 'A misprint', publishedAt }))
  expect((await standingOf(tender)).stage).toBe('contracting')
  const [contract] = await contractsOf(carelot, tender)
  if (!contract) throw new Error('a contract is needed')
  await halfSigned(carelot, tender, contract)
  const ended = (await wholeFeed(carelot, carelot.holder(cora))).filter(
    ({ type, subject }) => type === 'competition.standstill-ended' && subject === tender.id,
  )
  expect(ended).toHaveLength(1)
})

test('P-44: a number that was mistyped is free once the entry is replaced; of two that record it at once one does', async () => {
  const [one, other, third] = [await scene.priced(), await scene.priced(), await scene.priced()]
  for (const tender of [one, other, third]) await notify(carelot, tender)
  await answer(notice(one, { number: '200001-2027' }))
  expect(await scene.code(notice(other, { number: '200001-2027' }))).toBe('award.notice-number-unfit')
  await answer(notice(one, { number: '200002-2027', reason: 'A misprint' }))
  const came = await Promise.all([other, third].map((tender) => notice(tender, { number: '200001-2027' })))
  expect(came.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'award.notice-number-unfit'])
  const isTakenFor = (councilId: string) =>
    inTransaction(carelot.deployment.db, (tx) =>
      isNoticeNumberTaken(tx, { number: '200001-2027', councilId, contractId: newId('con') }),
    )
  const kent = carelot.holder(cora).organisationId
  expect([await isTakenFor(kent), await isTakenFor(newId('org'))], 'another council is told nothing').toEqual([
    true,
    false,
  ])
})

test('P-44: a notice that is replaced once the standstill was told to be over begins it again, for all to see', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  await untilStage(carelot, tender, 'contracting')
  const { mayBeSignedFrom } = await answer(
    notice(tender, { number: '300001-2027', reason: 'Its days were counted wrong' }),
  )
  const ended = ({ timetable }: { timetable: { name: string; actual: string | null }[] }) =>
    timetable.find(({ name }) => name === 'standstill-ends')?.actual
  const again = await standingOf(tender)
  expect([again.stage, again.next.at, ended(again)]).toEqual(['standstill', mayBeSignedFrom, null])
  await stepTo(carelot, mayBeSignedFrom)
  await untilStage(carelot, tender, 'contracting')
  expect(Date.parse(ended(await standingOf(tender)) ?? '')).toBeGreaterThanOrEqual(Date.parse(mayBeSignedFrom))
})

test('P-47: a hold is lifted on record also where the award that it held up was withdrawn', async () => {
  const tender = await scene.priced()
  await notify(carelot, tender)
  const { id } = await answer(scene.post(cora, `${tender.path}/holds`, { reason }))
  await answer(scene.post(ada, `${tender.path}/award-withdrawals`, { lotIds: [tender.one, tender.other], reason }))
  await untilStage(carelot, tender, 'unsuccessful')
  const lifted = await answer(scene.post(cora, `${tender.path}/holds/${id}/lifting`, { reason }))
  expect(lifted).toMatchObject({ liftedReason: reason })
})

test('P-47: nobody is to lift a hold once no contract can be signed any more, though that it is over still goes on record', async () => {
  const tender = await scene.priced()
  await notifyAndStandStill(carelot, tender)
  for (const contract of (await contractsOf(carelot, tender)).filter(({ lotId }) => lotId === tender.one)) {
    const { hash, supplier } = await halfSigned(carelot, tender, contract)
    await answer(sign(carelot, supplier, contract, { hash }))
  }
  const { id } = await answer(scene.post(cora, `${tender.path}/holds`, { reason }))
  expect(await owedOf(tender)).toContain('lift hold')
  await answer(scene.post(ada, `${tender.path}/award-withdrawals`, { lotIds: [tender.other], reason }))
  await untilStage(carelot, tender, 'concluded')
  expect(await owedOf(tender)).not.toContain('lift hold')
  const lifted = await answer(
    scene.post(cora, `${tender.path}/holds/${id}/lifting`, { reason: 'The claim was settled' }),
  )
  expect(lifted).toMatchObject({ liftedReason: 'The claim was settled' })
})
