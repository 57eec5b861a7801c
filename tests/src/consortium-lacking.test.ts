import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

// Whoever comes to deliver after the bid shows what whoever made it had to show before.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const end = async (kind: string, expiresOn: string | null) =>
  sql`update registration set expires_on = ${expiresOn} where organisation_id = ${scene.reserve.organisationId}
    and particulars->>'kind' = ${kind}`.execute(carelot.deployment.db)
const lists = async (id: string, who: Holder) =>
  (await answer(scene.call(who, 'GET', `/${id}/checklists?limit=100`))).data.flatMap(
    (entry: { item: string; organisationId: string; state: string }) =>
      entry.organisationId === scene.reserve.organisationId ? [`${entry.item} ${entry.state}`] : [],
  )
const owed = async (id: string, who: Holder) =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data.flatMap(
    ({ what, about, member, bars }: { what: string; about: string; member: string | null; bars: boolean }) =>
      member === scene.reserve.organisationId ? [`${what} ${about}${bars ? ', bars' : ''}`] : [],
  )

test('C-04, C-07, C-11: nobody comes to deliver after the bid without its registration with the CQC and employers’ liability, which it owes from when that is begun', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  for (const kind of ['insurance', 'cqc-registration']) await end(kind, '2027-01-04')
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  expect(await owed(id, scene.reserve), 'as long as it is in reserve').toEqual([])
  const change = await answer(scene.declareChange(id, scene.replaced))
  const renewed = ['renew evidence cqc-registration', 'renew evidence employers-liability']
  for (const who of [scene.reserve, scene.lead]) expect(await owed(id, who)).toEqual(expect.arrayContaining(renewed))
  expect(await owed(id, scene.partner), 'it is for the lead and the firm').toEqual([])
  await answer(scene.answerChange(id, scene.reserve, change))
  await scene.signPapers(id, scene.reserve)
  const facts = async () => (await answer(scene.declaredChanges(id))).data[0].facts
  const { organisationId } = scene.reserve
  const lacking = (await facts()).lacking
  for (const item of ['cqc-registration', 'employers-liability'])
    expect(lacking).toContainEqual({ organisationId, item, state: 'expired' })
  const items = lacking.map(({ item }: { item: string }) => item)
  expect(new Set(items).size, 'each once').toBe(items.length)
  expect(await code(scene.decideChange(id, change)), 'areas have nobody').toBe('consortium.change-uncovered')
  await end('cqc-registration', null)
  expect(await code(scene.decideChange(id, change))).toBe('consortium.change-lacking')
  await end('insurance', '2029-01-01')
  expect([(await facts()).lacking, await owed(id, scene.reserve)]).toEqual([[], []])
  await answer(scene.decideChange(id, change))
  expect(await lists(id, scene.lead), 'by the work that it has now').toContain('cqc-registration submitted')
  await end('insurance', '2027-01-04')
  expect((await facts()).lacking, 'what it shows the lead since is theirs').toEqual([])
  await end('insurance', '2029-01-01')
})

test('C-07, C-11: nor does a firm that had lapsed before, and is given work by it; and who has refused to come owes nothing', async () => {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  const refused = await answer(scene.declareChange(id, scene.replaced))
  await end('insurance', '2027-01-04')
  expect(await owed(id, scene.reserve)).toContain('renew evidence employers-liability')
  await answer(scene.answerChange(id, scene.reserve, refused, 'refuse'))
  expect(await owed(id, scene.reserve)).toEqual([])
  await sql`update registration set expires_on = '2027-01-04' where organisation_id = ${scene.lead.organisationId}
    and particulars->>'kind' = 'insurance'`.execute(carelot.deployment.db)
  const taken = { ...scene.leaves, takesOver: scene.all(scene.lead), insteadOf: refused.id }
  const change = await answer(scene.declareChange(id, taken))
  if (change.awaits.length > 0) await answer(scene.answerChange(id, scene.lead, change))
  expect(await code(scene.decideChange(id, change))).toBe('consortium.change-lacking')
  const listed = (await answer(scene.declaredChanges(id))).data
  const [ended, now] = [refused, change].map((each) => listed.find((one: { id: string }) => one.id === each.id).facts)
  expect([ended.lacking, now.lacking.length > 0], 'of one that has ended nothing more').toEqual([[], true])
  await answer(scene.decideChange(id, change, { outcome: 'refused' }))
  const decided = (await answer(scene.declaredChanges(id))).data.find((one: { id: string }) => one.id === change.id)
  expect(decided.facts.lacking, 'as it was decided').toEqual(now.lacking)
})
