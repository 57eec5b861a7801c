import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, stepTo, type Tender, untilEvent, wholeFeed } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let tender: Tender
let id: string
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  tender = await publishTender(carelot)
  id = await scene.form(tender.id)
})
afterAll(() => carelot?.stop())

const daysBefore = (instant: string, days: number) => new Date(Date.parse(instant) - days * 86_400_000).toISOString()
const cherry = () => scene.of('Cherry')
type Told = { kind: string; dueAt: string; items?: string[]; owed?: Record<string, string>; invitationIds?: string[] }
const reminders = async (who = scene.lead) =>
  (await wholeFeed(carelot, who))
    .filter(({ type, subject }) => type === 'reminder.due' && subject === id)
    .map(({ data }) => data as Told)
const untilReminded = (who: typeof scene.lead, kind: string, dueAt: string) =>
  untilEvent(carelot, who, {
    type: 'reminder.due',
    subject: id,
    is: (data) => data.kind === kind && data.dueAt === dueAt,
  })

test('a firm is reminded before its answer is due, the lead when it did not come, and nobody who has answered', async () => {
  const answerBy = '2027-01-20T12:00:00.000Z'
  await answer(scene.invite(id))
  await answer(scene.invite(id, cherry()))
  await answer(scene.link(id))
  await answer(scene.answer(id))
  const before = await answer(scene.call(cherry(), 'GET', `/${id}/standing`))
  expect(before).toMatchObject({ others: null, own: [{ what: 'answer invitation', by: answerBy }] })
  expect(before.next.map(({ what }: { what: string }) => what)).toEqual(['answer by', 'tenders close'])
  await stepTo(carelot, daysBefore(answerBy, 2))
  await untilReminded(cherry(), 'consortium-answer-due', daysBefore(answerBy, 2))
  const link = await scene.invitationOf(id)
  const ofLead = await untilReminded(scene.lead, 'consortium-answer-due', daysBefore(answerBy, 2))
  expect(ofLead.data.invitationIds, 'nobody has taken that link up').toEqual([link])
  expect(await reminders(scene.partner)).toEqual([])
  await stepTo(carelot, answerBy)
  const overdue = await untilReminded(scene.lead, 'consortium-answer-overdue', answerBy)
  expect(overdue.data.invitationIds).toHaveLength(2)
  expect((await scene.answer(id, cherry())).body.code).toBe('consortium.answer-late')
  expect((await scene.call(cherry(), 'GET', `/${id}`)).body.code).toBe('consortium.invitation-ended')
  await answer(scene.resend(id, link))
  expect(await reminders(scene.partner)).toEqual([])
})

test('reminders follow a deadline that was extended: each is told what it owes, once, and the lead who owes what', async () => {
  const { terms } = await answer(scene.propose(id))
  await answer(scene.sign(id, scene.lead, terms.contentHash))
  for (const who of [scene.lead, scene.partner]) await scene.signPapers(id, who)
  const path = `/v1/competitions/${tender.id}`
  const commissioner = carelot.holder('Cora Commissioner')
  const { version } = await answer(carelot.call(commissioner, 'GET', path))
  const moved = { deadline: '2027-02-12T12:00', reason: 'More time is asked for' }
  const { deadline } = await answer(
    carelot.call(commissioner, 'POST', `${path}/extensions`, moved, { 'if-match': `"${version}"` }),
  )
  const planned = () =>
    sql<{ due: string }>`select due_at as due from reminder where subject = ${id} and kind = 'consortium-open-items'`
      .execute(carelot.deployment.db)
      .then(({ rows }) => rows.map(({ due }) => due))
  await expect.poll(planned, { timeout: 30_000, interval: 50 }).toContain(daysBefore(deadline, 7))
  const standing = await answer(scene.call(scene.partner, 'GET', `/${id}/standing`))
  expect(standing.own).toMatchObject([{ what: 'sign terms', by: deadline }])
  expect(standing.next.map(({ at }: { at: string }) => at)).toEqual([
    daysBefore(deadline, 7),
    daysBefore(deadline, 2),
    deadline,
  ])
  expect(await answer(scene.call(scene.lead, 'GET', `/${id}/standing`))).toMatchObject({
    own: [],
    others: [{ what: 'sign terms', owner: scene.partner.organisationId }],
  })
  await stepTo(carelot, daysBefore(deadline, 7))
  await untilReminded(scene.partner, 'consortium-open-items', daysBefore(deadline, 7))
  await stepTo(carelot, daysBefore(deadline, 2))
  await untilReminded(scene.partner, 'consortium-open-items', daysBefore(deadline, 2))
  const escalated = await untilReminded(scene.lead, 'consortium-escalation', daysBefore(deadline, 2))
  expect(escalated.data.owed).toEqual({ [scene.partner.organisationId]: 'sign terms' })
  await answer(scene.sign(id, scene.partner, terms.contentHash))
  const taken = await sql<{ left: number }>`
    select count(*)::int as left from reminder where subject = ${id} and taken_at is null and due_at <= carelot_now()`
  expect((await taken.execute(carelot.deployment.db)).rows).toEqual([{ left: 0 }])
  const told = (await reminders(scene.partner)).map(({ kind, dueAt }) => `${kind} ${dueAt}`)
  expect(told, 'none twice, and none of the old deadline').toEqual([
    `consortium-open-items ${daysBefore(deadline, 7)}`,
    `consortium-open-items ${daysBefore(deadline, 2)}`,
  ])
  expect((await reminders()).filter(({ kind }) => kind === 'consortium-open-items')).toEqual([])
})
