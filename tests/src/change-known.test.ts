import { insertChange, insertChangeAnswer, listChangesAfterBid, updateChange } from '@carelot/db/consortium/change'
import { changeStages, NewChange } from '@carelot/rules/consortium/change'
import { isKnownToAuthority } from '@carelot/rules/consortium/change-consent'
import { openStages } from '@carelot/rules/consortium/change-permit'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const at = '2027-01-05T09:00:00.000Z'
const changes = fc.record({
  isReplaced: fc.boolean(),
  isForced: fc.boolean(),
  leavingSettled: fc.boolean(),
  phase: fc.constantFrom('before-bid' as const, 'after-bid' as const, 'after-contract' as const),
  stage: fc.constantFrom(...changeStages.filter((each) => openStages.includes(each))),
  said: fc.subarray(['partner', 'reserve'] as const),
  answer: fc.constantFrom('consent' as const, 'refuse' as const),
})

test('C-07: the rule and the database say alike of which changes that are open the authority is to know', async () => {
  const scene = changeScene(carelot)
  const consortiumId = await scene.ready((await publishTender(carelot)).id)
  const { competitionId } = await scene.read(consortiumId)
  const db = carelot.deployment.db
  const id = `cch_${'1'.repeat(32)}`
  const judgementId = `jdg_${'1'.repeat(32)}`
  const listed = fc.asyncProperty(changes, async ({ isReplaced, isForced, phase, stage, said, answer, ...of }) => {
    const begun = isReplaced ? scene.replaced : scene.leaves
    const content = NewChange.parse({ ...begun, judgementId: isForced ? judgementId : null })
    const answers = said.map((who) => {
      const { organisationId, personId = '' } = scene[who]
      return { organisationId, personId, answer, statement: answer === 'consent' ? 'statement' : null, answeredAt: at }
    })
    const known = db.transaction().execute(async (tx) => {
      const made = { id, consortiumId, content, contentHash: 'hash', termsHash: null, phase, ballot: null, ...of }
      await insertChange(tx, { ...made, declaredBy: scene.lead.organisationId, declaredAt: at })
      await updateChange(tx, id, { stage, endedAt: null })
      for (const each of answers) await insertChangeAnswer(tx, id, each)
      const rows = await listChangesAfterBid(tx, competitionId, { after: '', limit: 10 })
      await tx.deleteFrom('consortium_change_answer').execute()
      await tx.deleteFrom('consortium_change').execute()
      return rows.length === 1
    })
    expect(await known).toBe(isKnownToAuthority({ ...content, ...of, phase, stage }, answers))
  })
  await fc.assert(listed, { numRuns: 150 })
})

test('C-07: of a change that nobody has agreed to the authority’s audit tells nothing, also when it is given up; of one by which a member goes it does', async () => {
  const scene = changeScene(carelot)
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.ready(competitionId)
  await scene.addReserve(id)
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  const begun = async (change: object, who = scene.lead) => {
    const made = await answer(scene.declareChange(id, change, who))
    await answer(scene.withdrawChange(id, who, made))
    const is = (data: Record<string, unknown>) => data.changeId === made.id
    await untilEvent(carelot, scene.lead, { type: 'consortium.change-withdrawn', subject: id, is })
    return made.id
  }
  const asked = await begun(scene.replaced)
  const agreed = await begun(scene.leaves, scene.partner)
  const path = `/v1/audit/records?competitionId=${competitionId}&limit=100`
  const audited = JSON.stringify(await answer(carelot.call(carelot.holder('Audrey Auditor'), 'GET', path)))
  expect([audited.includes(agreed), audited.includes(asked)]).toEqual([true, false])
})
