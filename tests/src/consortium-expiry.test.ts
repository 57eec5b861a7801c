import { sql } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { answer, publishTender, stepTo, untilEvent, wholeFeed } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
})
afterAll(() => carelot?.stop())

const kindOf = (days: number) => `evidence-expires-in-${days}-days`
const remindersOf = async (evidenceId: string, who = scene.lead) =>
  (await wholeFeed(carelot, who))
    .filter(({ type, subject }) => type === 'reminder.due' && subject === evidenceId)
    .map(({ data }) => data.kind)

test('C-11: what is refused is watched no longer, and what it was to renew is watched again', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  const show = (expiresOn: string) =>
    answer(scene.show(id, { particulars: { item: 'equality' }, issuedOn: '2026-10-01', expiresOn }))
  const watched = async () => {
    const { rows } = await sql<{ subject: string }>`
      select distinct r.subject from reminder r join consortium_evidence e on e.id = r.subject
      where e.consortium_id = ${id} and r.taken_at is null`.execute(carelot.deployment.db)
    return rows.map(({ subject }) => subject)
  }
  const first = await show('2028-06-01')
  expect(await watched()).toEqual([first.id])
  const renewal = await show('2029-06-01')
  expect(await watched()).toEqual([renewal.id])
  await answer(scene.judge(id, renewal.id, { verdict: 'refused', reason: 'It is not signed' }))
  expect(await watched()).toEqual([first.id])
})

test('C-11: a deployment says how many days before the end there are reminders', async () => {
  const saying = await startTestDeployment({ expiryReminderDays: [90, 14] })
  onTestFinished(() => saying.stop())
  const there = diligenceScene(saying)
  const id = await there.ready((await publishTender(saying)).id)
  const evidence = await answer(there.show(id, there.fee))
  const { rows } = await sql<{ kind: string }>`
    select kind from reminder where subject = ${evidence.id} order by due_at`.execute(saying.deployment.db)
  expect(rows.map(({ kind }) => kind)).toEqual([90, 14].map(kindOf))
})

test('C-11: its member and the lead are reminded 60, 30 and 7 days before evidence or a paper ends, also after the bid; a renewal ends that, and so does the end of the consortium', {
  timeout: 120_000,
}, async () => {
  const [id, other] = [
    await scene.ready((await publishTender(carelot)).id),
    await scene.ready((await publishTender(carelot)).id),
  ]
  const ending = (item: string) => ({ particulars: { item }, issuedOn: '2026-10-01', expiresOn: '2027-03-20' })
  const [kept, renewed] = [
    await answer(scene.show(id, ending('equality'))),
    await answer(scene.show(id, ending('safeguarding'))),
  ]
  const ended = await answer(scene.show(other, ending('equality')))
  await answer(scene.withdraw(other))
  const silent = await scene.ready((await publishTender(carelot)).id)
  const { id: groundId } = await answer(scene.raise(silent))
  const endsOn = async (expiresOn: string) => {
    const letter = await scene.paperOf(id, scene.partner, 'letter-of-authority')
    await answer(scene.signPaper(id, scene.partner, letter, { expiresOn }))
  }
  await endsOn('2027-03-13')
  await endsOn('2027-03-20')
  await answer(scene.submit(id))
  const until = async (days: number, at: string) => {
    await stepTo(carelot, at)
    for (const who of [scene.lead, scene.partner])
      await untilEvent(carelot, who, {
        type: 'reminder.due',
        subject: kept.id,
        is: ({ kind }) => kind === kindOf(days),
      })
  }
  await until(60, '2027-01-19T09:00:00.000Z')
  expect((await scene.respond(silent, groundId)).body.code, 'P-46: its time was until the 15th').toBe(
    'consortium.respond-late',
  )
  await answer(scene.decide(silent, groundId, 'excluded'))
  await until(30, '2027-02-18T09:00:00.000Z')
  await answer(scene.show(id, { ...ending('safeguarding'), expiresOn: '2028-03-20' }))
  await until(7, '2027-03-13T09:00:00.000Z')
  for (const who of [scene.lead, scene.partner]) {
    expect(await remindersOf(kept.id, who)).toEqual([60, 30, 7].map(kindOf))
    expect(await remindersOf(renewed.id, who)).toEqual([60, 30].map(kindOf))
    expect(await remindersOf(ended.id, who)).toEqual([])
    const [first] = (await wholeFeed(carelot, who)).filter(({ subject, data }) => subject === kept.id && data.dueAt)
    const { dueAt: _, kind: __, ...told } = first?.data ?? {}
    const whose = { consortiumId: id, organisationId: scene.partner.organisationId }
    expect(told, 'what ends, when and whose').toEqual({ ...whose, item: 'equality', expiresOn: '2027-03-20' })
    const ofPapers = (await wholeFeed(carelot, who)).filter(
      ({ type, subject, data }) => type === 'reminder.due' && subject === id && 'paper' in data,
    )
    expect(ofPapers.map(({ data }) => `${data.kind} ${data.paper} ${data.expiresOn}`)).toEqual(
      [60, 30, 7].map((days) => `paper-expires-in-${days}-days letter-of-authority 2027-03-20`),
    )
  }
  const { rows } = await sql<{ audience: string[] }>`
    select distinct audience from reminder where subject = ${kept.id}`.execute(carelot.deployment.db)
  expect(rows).toEqual([{ audience: [scene.lead.organisationId, scene.partner.organisationId] }])
})
