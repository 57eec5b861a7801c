import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { diligenceScene } from './diligence-scene.ts'
import { answer, publishTender, taken, untilEvent } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof diligenceScene>
const tenders: string[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = diligenceScene(carelot)
  for (let round = 0; round < 4; round++) tenders.push((await publishTender(carelot)).id)
}, 60_000)
afterAll(() => carelot?.stop())

/** A consortium of two in a competition of its own that lacks nothing. */
const ready = (): Promise<string> => scene.ready(taken(tenders))
const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const days = { issuedOn: '2026-10-01', expiresOn: '2028-09-30' }

test("C-17, C-11: what the lead asks before the bid holds it up until it is shown and verified, and stands as the lead's", async () => {
  const id = await ready()
  const asked = { beforeBid: true, dueOn: '2027-01-20', organisationIds: [scene.partner.organisationId] }
  const { id: requirementId, whose } = await answer(scene.ask(id, asked))
  expect(whose).toBe('lead')
  const [item] = await scene.all(id, 'open-items', scene.partner)
  expect(item).toMatchObject({
    what: 'give evidence',
    rule: 'C-11',
    owner: scene.partner.organisationId,
    by: '2027-01-21T00:00:00.000Z',
    about: requirementId,
  })
  expect(await code(scene.submit(id))).toBe('consortium.not-ready')
  const { id: evidenceId } = await answer(scene.show(id, scene.fee))
  expect(await scene.stateOf(id, 'ico-fee')).toEqual(['statute submitted', 'lead submitted'])
  expect(await scene.open(id)).toEqual(['verify evidence'])
  await answer(scene.judge(id, evidenceId, { verdict: 'refused', reason: 'It is another firm’s' }))
  expect(await scene.stateOf(id, 'ico-fee')).toEqual(['statute refused', 'lead refused'])
  const [refused] = (await scene.all(id, 'checklists', scene.partner)).filter(
    (entry: { item: string }) => entry.item === 'ico-fee',
  )
  expect(refused.reason).toBe('It is another firm’s')
  expect(await scene.open(id)).toEqual([`give evidence ${requirementId}`])
  await answer(scene.judge(id, evidenceId))
  expect(await scene.stateOf(id, 'ico-fee')).toEqual(['statute verified', 'lead verified'])
  await answer(scene.submit(id))
})

test('C-17: who is asked is told; a requirement that is withdrawn holds nothing up; one of a stranger is refused', async () => {
  const id = await ready()
  const other = { item: 'other', title: 'Your first three rotas', beforeBid: true }
  const { id: requirementId } = await answer(scene.ask(id, { ...other, roles: ['member'] }))
  await untilEvent(carelot, scene.partner, {
    type: 'consortium.requirement-asked',
    subject: id,
    is: ({ whose }) => whose === 'lead',
  })
  expect(await scene.open(id)).toEqual([`give evidence ${requirementId}`])
  const { id: evidenceId } = await answer(scene.show(id, { particulars: { item: 'other', requirementId }, ...days }))
  await answer(scene.judge(id, evidenceId))
  expect(await scene.stateOf(id, 'other')).toEqual(['lead verified'])
  const { id: second } = await answer(scene.ask(id, { ...other, title: 'Your last three rotas' }))
  expect(await scene.open(id), 'what was shown for one does not show the other').toEqual([
    `give evidence ${second}`,
    `give evidence ${second}`,
  ])
  await answer(scene.withdrawAsk(id, second))
  expect(await scene.open(id)).toEqual([])
  expect((await scene.withdrawAsk(id, second)).status).toBe(404)
  const stranger = { ...other, organisationIds: [scene.of('Cherry').organisationId] }
  expect(await code(scene.ask(id, stranger))).toBe('consortium.requirement-unfit')
  expect((await scene.call(scene.partner, 'POST', `/${id}/requirements`, other)).status).toBe(403)
})
