import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const form = async () => scene.form((await publishTender(carelot)).id)
const cherry = () => scene.of('Cherry')
const clockAt = (at: string) =>
  sql`update sandbox_clock set frozen_at = ${at}::timestamptz`.execute(carelot.deployment.db)
const ask = (id: string, day: string) =>
  scene.call(scene.lead, 'POST', `/${id}/members`, {
    organisationId: scene.partner.organisationId,
    answerBy: `${day}T12:00`,
  })
const redeem = (secret: string) =>
  carelot.call(scene.partner, 'POST', '/v1/consortium-invitations/redemptions', { secret })
const stages = async (id: string) =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/invitations`))).data.map(({ stage }: { stage: string }) => stage)

test('C-09, C-18: when a consortium is withdrawn, its members learn how many authorities end, those that count; whoever was only asked learns the end alone', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  const { terms } = await answer(scene.propose(id, [7000, 5000]))
  await answer(scene.sign(id, scene.lead, terms.contentHash))
  await answer(scene.invite(id, cherry()))
  await answer(scene.withdraw(id))
  const told = (who: typeof scene.lead) => untilEvent(carelot, who, { type: 'consortium.withdrawn', subject: id })
  const ended = { reason: 'The test wants it', authoritiesEnded: 1 }
  for (const who of [scene.lead, scene.partner]) expect((await told(who)).data).toEqual(ended)
  expect((await told(cherry())).data).toEqual({})
})

test('C-09: a letter of authority that will have ended at the deadline is in force until then, and ends with a consortium before it', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await sql`update consortium_paper set expires_on = '2027-02-04'
    where consortium_id = ${id} and kind = 'letter-of-authority'`.execute(carelot.deployment.db)
  await answer(scene.withdraw(id))
  const { data } = await untilEvent(carelot, scene.partner, { type: 'consortium.withdrawn', subject: id })
  expect(data).toMatchObject({ authoritiesEnded: 1 })
})

test('C-09, C-15: letters of authority stand under the model that was bid, and end with the consortium, whatever model was taken at an award', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await answer(scene.submit(id))
  await scene.place(id, 'preferred')
  const model = { kind: 'model', model: 'special-purpose-vehicle', reason: 'The council asks for one entity' }
  const change = await answer(scene.declareChange(id, model, scene.lead))
  await answer(scene.answerChange(id, scene.partner, change))
  await answer(scene.decideChange(id, change))
  const { competitionId } = await scene.read(id)
  const { db } = carelot.deployment
  await sql`update contract set stage = 'in-force' where competition_id = ${competitionId}`.execute(db)
  await sql`update competition set stage = 'concluded' where id = ${competitionId}`.execute(db)
  await sql`update consortium set stage = 'contracted' where id = ${id}`.execute(db)
  await answer(scene.dissolve(id))
  const { data } = await untilEvent(carelot, scene.partner, { type: 'consortium.dissolved', subject: id })
  expect(data).toMatchObject({ authoritiesEnded: 1 })
})

test('a link is taken up after a direct invitation of the same firm has ended by the clock', async () => {
  const id = await form()
  const { secret } = await answer(scene.link(id, 'ours@firm.example', '2027-01-25T12:00'))
  await answer(ask(id, '2027-01-10'))
  expect((await redeem(secret)).body.code).toBe('consortium.member-invited')
  await clockAt('2027-01-10T12:00:00.000Z')
  expect((await redeem(secret)).status).toBe(200)
  expect(await stages(id)).toEqual(['standing', 'expired'])
  await answer(scene.answer(id))
})

test('an earlier invitation is sent again after a later one has ended by the clock, to an organisation and by a link', async () => {
  const [asked, linked] = [await form(), await form()]
  const link = (day: string) => scene.link(linked, 'ours@firm.example', `${day}T12:00`)
  const first = [await answer(ask(asked, '2027-01-11')), await answer(link('2027-01-11'))]
  const ids = [await scene.invitationOf(asked), first[1]?.id]
  await clockAt('2027-01-11T12:00:00.000Z')
  await answer(ask(asked, '2027-01-12'))
  await answer(link('2027-01-12'))
  await clockAt('2027-01-12T12:00:00.000Z')
  for (const [place, id] of [asked, linked].entries()) {
    expect((await scene.resend(id, ids[place] ?? '')).status).toBe(200)
    expect(await stages(id)).toEqual(['standing', 'expired'])
  }
})
