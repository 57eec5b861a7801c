import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
})
afterAll(() => carelot?.stop())

const ready = async () => scene.ready((await publishTender(carelot)).id)
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const conflict = { conflict: true, detail: 'CANARY-CONFLICT' }

test('C-10: a declared conflict holds the bid up until another person of the lead has decided how it is managed, and anew when it is declared anew', async () => {
  const id = await ready()
  expect((await scene.manage(id)).status, 'there is none').toBe(404)
  await answer(scene.declare(id, conflict))
  expect([await scene.open(id), await scene.open(id, scene.partner)]).toEqual([
    ['manage conflict'],
    ['manage conflict'],
  ])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  expect((await scene.manage(id, scene.partner, scene.partner)).status).toBe(403)
  await answer(scene.manage(id))
  expect(await scene.open(id)).toEqual([])
  expect(await scene.all(id, 'interests', scene.partner)).toMatchObject([
    {
      detail: 'CANARY-CONFLICT',
      managed: { how: 'It has no part in the prices', by: scene.lead.personId },
      earlier: [],
    },
  ])
  await answer(scene.manage(id))
  const how = 'It has no part in the prices'
  expect((await scene.all(id, 'interests', scene.partner))[0], 'what was decided before is kept').toMatchObject({
    managed: { how },
    earlier: [{ how, by: scene.lead.personId }],
  })
  const { rows } = await sql`
    select 1 from consortium_interest i left join consortium_conflict_decision d using (consortium_id, person_id, number)
    where i::text || coalesce(d::text, '') ~ 'no part in the prices|CANARY'`.execute(carelot.deployment.db)
  expect(rows).toEqual([])
  await answer(scene.declare(id, conflict))
  expect(await scene.open(id)).toEqual(['manage conflict'])
  await answer(scene.declare(id))
  expect(await scene.open(id)).toEqual([])
  await answer(scene.declare(id, conflict, scene.lead))
  expect(await code(scene.manage(id, scene.lead))).toBe('consortium.conflict-own')
})

test('C-10: the declaration of one person is not that of another who signs for the firm', async () => {
  const id = await ready()
  await answer(scene.ask(id, { item: 'conflicts-of-interest', title: 'Yours', beforeBid: true, roles: ['member'] }))
  const another = async (name: string): Promise<Holder> => {
    const person = { name, roles: ['signatory'] }
    const { id: personId } = await answer(carelot.call(scene.partner, 'POST', '/v1/persons', person))
    const { apiKey } = await answer(carelot.call(scene.partner, 'POST', '/v1/api-keys', { holderId: personId }))
    return { ...scene.partner, personId, apiKey }
  }
  const [second, third] = [await another('Sara Second'), await another('Tom Third')]
  const isShown = () => scene.stateOf(id, 'conflicts-of-interest')
  await answer(scene.declare(id, { conflict: false }, second))
  expect(await isShown(), 'she has no part in it yet').toEqual(['lead missing'])
  await answer(scene.declare(id))
  expect(await isShown()).toEqual(['lead submitted'])
  const letter = await scene.paperOf(id, third, 'letter-of-authority')
  await answer(scene.signPaper(id, third, letter, { expiresOn: '2027-11-30' }))
  expect(await isShown()).toEqual(['lead missing'])
  expect(await scene.open(id)).toEqual([expect.stringMatching(/^give evidence crq_/)])
  await answer(scene.declare(id, { conflict: false }, third))
  expect(await isShown()).toEqual(['lead submitted'])
})

test('C-15: terms that make the members liable otherwise than the model, which the council is told, hold the bid up', async () => {
  const id = await ready()
  const liability = { basis: 'several', crossIndemnity: 'Each answers for its own faults' }
  const { terms } = await answer(scene.propose(id, [8000, 4000], { liability }))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  expect(await scene.open(id)).toEqual(['agree liability as the model has it'])
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
})

test('C-10, C-12: at one instant of a frozen clock a person declares and the lead checks more than once, and the last counts', async () => {
  const id = await ready()
  await sql`update sandbox_clock set frozen_at = carelot_now()`.execute(carelot.deployment.db)
  for (const said of [conflict, { conflict: false }]) await answer(scene.declare(id, said))
  for (const outcome of ['pass', 'fail']) await answer(scene.check(id, outcome))
  expect(await scene.all(id, 'interests', scene.partner)).toMatchObject([{ conflict: false }])
  expect(await scene.all(id, 'finances', scene.partner)).toMatchObject([{ outcome: 'fail' }])
})
