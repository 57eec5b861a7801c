import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

// What a bid relied on and a change of its members takes away: the condition is to be met still, or a person knows that it is not.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code

test('C-07, C-12: finances that rested on whoever leaves are a fact of its change, which is approved by a decision that names them alone', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await answer(scene.check(id, 'fail', scene.lead.organisationId))
  await answer(scene.check(id))
  const relies = { on: scene.partner.organisationId, how: 'together' }
  await answer(scene.call(scene.lead, 'POST', `/${id}/reliances`, relies))
  await scene.addReserve(id)
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  const change = await answer(scene.declareChange(id, scene.replaced))
  await answer(scene.answerChange(id, scene.reserve, change))
  await scene.signPapers(id, scene.reserve)
  const unmet = [scene.lead.organisationId]
  const finances = [
    { organisationId: scene.lead.organisationId, meets: false },
    { organisationId: scene.reserve.organisationId, meets: null },
  ]
  expect((await answer(scene.declaredChanges(id))).data).toMatchObject([{ facts: { finances } }])
  expect(await code(scene.decideChange(id, change))).toBe('consortium.change-unmet')
  expect(await code(scene.decideChange(id, change, { despiteUnmet: [scene.reserve.organisationId] }))).toBe(
    'consortium.change-unmet',
  )
  const decided = await answer(scene.decideChange(id, change, { despiteUnmet: unmet }))
  expect(decided.decision.facts).toMatchObject({ finances })
  const is = ({ reason }: Record<string, unknown>) => reason !== undefined
  const event = { type: 'consortium.change-decided', subject: id, is }
  expect((await untilEvent(carelot, carelot.holder('Cora Commissioner'), event)).data.unmet).toEqual(unmet)
  expect(
    (await untilEvent(carelot, scene.lead, event)).data,
    'what is known stays with the council',
  ).not.toHaveProperty('unmet')
})

test.each(['submitted', 'preferred'])(
  'C-07, C-12, P-23: a firm whose paper for the bid does not stand is relied on for nothing, also once something is awarded: %s',
  async (stage) => {
    const id = await scene.ready((await publishTender(carelot)).id)
    await scene.addReserve(id)
    const { db } = carelot.deployment
    const { organisationId: third } = scene.reserve
    // A sub-contractor without a part in the work, which no bid is made with.
    const isNow = (role: string) =>
      sql`update consortium_member set role = ${role} where consortium_id = ${id} and organisation_id = ${third}`.execute(
        db,
      )
    await isNow('sub-contractor')
    await scene.signPapers(id, scene.reserve)
    await answer(scene.check(id, 'fail', scene.lead.organisationId))
    for (const on of [scene.partner.organisationId, third]) {
      await answer(scene.check(id, 'pass', on))
      const how = on === third ? 'sub-contract' : 'together'
      await answer(scene.call(scene.lead, 'POST', `/${id}/reliances`, { on, how }))
    }
    await isNow('reserve')
    await answer(scene.submit(id))
    await isNow('sub-contractor')
    await scene.place(id, stage)
    await answer(scene.declareChange(id, scene.leaves))
    const met = async () => (await answer(scene.declaredChanges(id))).data[0].facts.finances
    const { organisationId } = scene.lead
    expect(await met()).toEqual([{ organisationId, meets: true }])
    await sql`update consortium_paper set expires_on = '2027-01-01'
      where consortium_id = ${id} and organisation_id = ${third} and kind = 'commitment'`.execute(db)
    expect(await met()).toEqual([{ organisationId, meets: false }])
  },
)
