import { followCompetition } from '@carelot/commands/consortium/follow-competition'
import { newId } from '@carelot/commands/id'
import { record } from '@carelot/commands/record'
import { inTransaction } from '@carelot/db/transaction'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsOf, decide, publishNotice, recommend, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { type Joint, subContractScene } from './sub-contract-scene.ts'
import { answer, stepTo, untilEvent, untilStage, wholeFeed } from './tender.ts'

// What becomes of a sub-contract that was directed when the award, the firm or the consortium goes.
let carelot: TestDeployment
let scene: Awaited<ReturnType<typeof subContractScene>>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = await subContractScene(carelot, 5)
}, 240_000)
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<TestDeployment['call']>) => (await asked).body.code
const joint = (index: number): Joint => {
  const found = scene.joints[index]
  if (!found) throw new Error('a joint bid is needed')
  return found
}
const change = async ({ tender }: Joint, what: 'corrections' | 'withdrawals', lotIds: readonly string[]) => {
  const asked = { lotIds, reason: scene.reason }
  return answer(carelot.call(carelot.holder('Ada Approver'), 'POST', `${tender.path}/award-${what}`, asked))
}
async function awardAgain({ tender }: Joint, lotId: string) {
  const { version } = await answer(recommend(carelot, tender, lotId))
  await answer(decide(carelot, tender, 'Ada Approver', { lotId, version }))
  await untilLetters(carelot, tender, 2)
}
const lotsOf = ({ tender }: Joint) => tender.lots.map(({ lotId }) => lotId)
/** A direction that has lapsed, once the council and its two sides were told, and what was said of it. */
async function lapsed(of: Joint, { id }: { id: string }) {
  const told = { type: 'consortium.sub-contract-direction-withdrawn', subject: of.id }
  const is = (data: Record<string, unknown>) => data.directionId === id
  for (const who of [scene.cora, scene.lead, scene.greenway]) await untilEvent(carelot, who, { ...told, is })
  const { withdrawn } = (await scene.directionsOf(of)).find((each: { id: string }) => each.id === id)
  expect(withdrawn).toMatchObject({ reason: expect.any(String), by: null })
  return withdrawn.reason
}
const remindedToSign = async ({ tender }: Joint) => {
  const { rows } = await sql<{ audience: string[] }>`select audience from reminder where subject = ${tender.id}
    and kind = 'contracts-may-be-signed' and taken_at is null`.execute(carelot.deployment.db)
  return rows.flatMap(({ audience }) => audience)
}

test('P-39: the contract of a lot that was awarded again waits for a sub-contract that was directed before; with the last award corrected the direction lapses', {
  timeout: 120_000,
}, async () => {
  const of = joint(0)
  await scene.prefer(of)
  const made = await answer(scene.direct(of))
  const [lotId = ''] = lotsOf(of)
  await change(of, 'corrections', [lotId])
  await awardAgain(of, lotId)
  for (const contract of await scene.contracts(of)) {
    const sign = await scene.toSign(contract)
    expect(await code(sign())).toBe('contract.sub-contract-awaited')
  }
  await change(of, 'corrections', lotsOf(of))
  await untilEvent(carelot, scene.lead, { type: 'consortium.reconsidered', subject: of.id })
  expect(await lapsed(of, made)).toBe('The award was corrected')
})

test('P-39: with the last award that is withdrawn the direction lapses', { timeout: 60_000 }, async () => {
  const of = joint(1)
  await scene.prefer(of)
  const made = await answer(scene.direct(of))
  await change(of, 'withdrawals', lotsOf(of))
  expect(await lapsed(of, made)).toBe('The bid has no award any more')
})

test('P-39, C-07: with the sub-contractor that leaves the direction lapses, and contracts are reminded of again', {
  timeout: 60_000,
}, async () => {
  const of = joint(2)
  await scene.prefer(of)
  expect(await remindedToSign(of)).toContain(scene.lead.organisationId)
  const made = await answer(scene.direct(of))
  expect(await remindedToSign(of)).not.toContain(scene.lead.organisationId)
  const leaving = { ...scene.leaves, leaving: scene.greenway.organisationId, takesOver: scene.all(scene.lead) }
  const departure = await answer(scene.declareChange(of.id, leaving, scene.lead))
  for (const who of [scene.greenway, scene.partner]) await scene.answerChange(of.id, who, departure)
  await answer(scene.decideChange(of.id, departure))
  expect(await lapsed(of, made)).toBe('The firm is no sub-contractor of the bid any more')
  expect(await remindedToSign(of)).toContain(scene.lead.organisationId)
  const { own } = await answer(scene.call(scene.lead, 'GET', `/${of.id}/standing`))
  expect(own.map(({ what }: { what: string }) => what)).not.toContain('contract with sub-contractor')
})

test('P-39, C-06: with a consortium that is dissolved the direction lapses, and nothing is dissolved that has something to sign', {
  timeout: 60_000,
}, async () => {
  const of = joint(3)
  await stepTo(carelot, await scene.prefer(of))
  const [first, second] = await scene.contracts(of)
  if (!first || !second) throw new Error('two contracts are needed')
  const enter = await scene.toSign(first)
  for (const who of [scene.carys, scene.lead]) await answer(enter(who))
  await untilEvent(carelot, scene.lead, { type: 'consortium.contracted', subject: of.id })
  await change(of, 'corrections', [second.lotId])
  await awardAgain(of, second.lotId)
  await answer(publishNotice(carelot, of.tender))
  expect(await remindedToSign(of)).toContain(scene.lead.organisationId)
  const made = await answer(scene.direct(of))
  const again = (await contractsOf(carelot, of.tender)).find(({ supplierId }) => supplierId === second.supplierId)
  if (!again) throw new Error('a contract is needed')
  const sign = await scene.toSign(again)
  expect(await code(sign())).toBe('contract.sub-contract-awaited')
  expect(await remindedToSign(of)).not.toContain(scene.lead.organisationId)
  expect(await code(scene.dissolve(of.id)), 'while that is to be signed').toBe('consortium.bid-stands')
  await change(of, 'withdrawals', lotsOf(of))
  await untilStage(carelot, of.tender, 'concluded')
  await answer(scene.dissolve(of.id))
  expect(await lapsed(of, made)).toBe('The consortium was dissolved')
})

/** All contracts of the letters void, and others in letters that follow, before anybody looks between. */
const correctedAndAwardedAgain = ({ tender: { id } }: Joint, round: number) =>
  inTransaction(carelot.deployment.db, async (tx) => {
    const { rows: contracts } = await sql<{ id: string }>`select id from contract
      where competition_id = ${id} and stage = 'unsigned'`.execute(tx)
    await sql`insert into award_round (competition_id, round, notified_at) values (${id}, ${round}, carelot_now())`.execute(
      tx,
    )
    await sql`update contract set stage = 'void', void_at = carelot_now() where competition_id = ${id}
      and stage = 'unsigned'`.execute(tx)
    const { vault } = carelot.deployment
    for (const contract of contracts) {
      const made = { type: 'contract.voided', subject: contract.id, audience: [] } as const
      await record({ vault, actor: { process: 'test' } }, tx, made)
      await sql`insert into contract (id, agreement_id, competition_id, round, lot_id, bid_id, council_id, supplier_id, party_ids,
          value_pence, starts_on, ends_on, is_published)
        select ${newId('con')}, agreement_id, competition_id, ${round}, lot_id, bid_id, council_id, supplier_id, party_ids,
          value_pence, starts_on, ends_on, is_published from contract where id = ${contract.id}`.execute(tx)
    }
  })

test('P-39, C-06: a direction lapses with an award that was corrected and made again before the consortium’s process looked, and one that follows stands', {
  timeout: 60_000,
}, async () => {
  const of = joint(4)
  await scene.prefer(of)
  const made = await answer(scene.direct(of))
  await correctedAndAwardedAgain(of, 2)
  await followCompetition(carelot.deployment, of.id)
  expect(await lapsed(of, made)).toBe('The award was corrected')
  await followCompetition(carelot.deployment, of.id)
  for (const type of ['consortium.reconsidered', 'consortium.preferred'])
    await untilEvent(carelot, scene.lead, { type, subject: of.id })
  await correctedAndAwardedAgain(of, 3)
  await answer(scene.direct(of))
  await followCompetition(carelot.deployment, of.id)
  const reconsidered = async () =>
    (await wholeFeed(carelot, scene.lead)).filter(
      ({ type, subject }) => type === 'consortium.reconsidered' && subject === of.id,
    )
  await expect.poll(async () => (await reconsidered()).length).toBe(2)
  expect(
    (await scene.directionsOf(of)).map(({ withdrawn }: { withdrawn: object | null }) => withdrawn === null),
  ).toEqual([false, true])
})
