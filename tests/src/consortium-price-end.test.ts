import { endUnsubmitted } from '@carelot/commands/consortium/follow-competition'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blind, byMinutes, priceScene } from './consortium-price-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, openTender, publishTender, stepTo, type Tender, untilStage } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof priceScene>
/** Of a bid whose rows its lead may read. */
let shown: { tender: Tender; id: string }
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = priceScene(carelot)
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id, { mode: 'open-to-lead', assembly: byMinutes })
  await answer(scene.submit(id))
  shown = { tender, id }
})
afterAll(() => carelot?.stop())

const kept = async (id: string) => {
  const { rows } = await sql<{ parts: number; keys: number }>`
    select (select count(*) from consortium_price_part where consortium_id = ${id}) as parts,
      (select count(*) from consortium_key where consortium_id = ${id}) as keys`.execute(carelot.deployment.db)
  return rows[0]
}

test('a member that prices anew racing the bid: one order, and no bid on rates that were void', async () => {
  for (let round = 0; round < 4; round++) {
    const id = await scene.ready((await publishTender(carelot)).id)
    const [bluebell = scene.lead] = scene.partners
    const [changed, made] = await Promise.all([scene.part(id, bluebell, [1800, 1900]), scene.submit(id)])
    expect([changed.status, made.status]).toContain(201)
    const open = await scene.open(id)
    if (made.status === 201) expect([changed.body.code, open]).toEqual(['consortium.wrong-stage', []])
    else expect(['consortium.not-ready', 'consortium.rates-differ']).toContain(made.body.code)
    if (changed.status === 201) expect(open).toHaveLength(3)
  }
}, 60_000)

test('two that submit the last parts at the same instant: the rates are assembled once, from both', async () => {
  const id = await scene.priced((await publishTender(carelot)).id, blind)
  const answers = await Promise.all(scene.members.map((who) => scene.part(id, who, [2000, 2100])))
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
  expect((await answer(scene.assembled(id))).lots).toEqual(scene.rows([2000, 2100]))
})

test('C-14: parts and the key that opens them are destroyed when a consortium is withdrawn, and when it has not bid in time; those of a bid stay sealed', async () => {
  const withdrawn = await scene.ready((await publishTender(carelot)).id)
  expect(await kept(withdrawn)).toEqual({ parts: 4, keys: 1 })
  await answer(scene.withdraw(withdrawn))
  expect(await kept(withdrawn)).toEqual({ parts: 0, keys: 0 })
  const [bidding, late] = [await publishTender(carelot), await publishTender(carelot)]
  const submitted = await scene.ready(bidding.id)
  await answer(scene.submit(submitted))
  const unsubmitted = await scene.ready(late.id)
  await stepTo(carelot, late.deadline)
  await endUnsubmitted(carelot.deployment, unsubmitted)
  expect(await kept(unsubmitted)).toEqual({ parts: 0, keys: 0 })
  expect(await kept(submitted)).toEqual({ parts: 4, keys: 1 })
}, 60_000)

test('C-14, P-51: what opens the prices of a bid stays while tenders may be taken again, and is destroyed once they are opened: then nobody reads them here', {
  timeout: 120_000,
}, async () => {
  const { tender, id } = shown
  await untilStage(carelot, tender, 'closed')
  expect(await kept(id)).toEqual({ parts: 4, keys: 1 })
  const rowsOf = async () => {
    const parts: { lots: object | null }[] = (await answer(scene.parts(id, scene.lead))).data
    return parts.map(({ lots }) => lots !== null)
  }
  expect(await rowsOf()).toEqual([true, true, true, true])
  await openTender(carelot, tender)
  await expect.poll(() => kept(id), { timeout: 30_000, interval: 50 }).toEqual({ parts: 4, keys: 0 })
  expect(await rowsOf()).toEqual([false, false, false, false])
  expect((await scene.assembled(id)).body.code).toBe('consortium.prices-destroyed')
  expect(await scene.open(id)).toEqual([])
})
