import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, untilEvent, wholeFeed } from './tender.ts'

// A reserve member after the bid: it has no part in it, until it comes in.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const code = async (asked: ReturnType<typeof scene.call>) => (await asked).body.code
const openWhats = async (id: string, who = scene.lead) =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data.map(({ what }: { what: string }) => what)
/** A consortium of two with a reserve member, that has bid, and tenders are open. */
async function bidding(): Promise<string> {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  await answer(scene.submit(id))
  await scene.place(id, 'submitted')
  return id
}
const typesTo = async (who: Holder, id: string) =>
  (await wholeFeed(carelot, who)).filter(({ subject }) => subject === id).map(({ type }) => type)
type Manifest = { parties: { role: string }[]; superseded?: Manifest[] }
/** The roles of those behind the bid, as the council reads them: now, and before. */
const parties = async (id: string) => {
  const { competitionId } = await scene.read(id)
  const cora = carelot.holder('Cora Commissioner')
  const [now] = (await answer(carelot.call(cora, 'GET', `/v1/competitions/${competitionId}/manifests`))).data
  return [now, ...now.superseded].map((each: Manifest) => each.parties.map(({ role }) => role).toSorted())
}

test('C-07: a reserve member leaves after the bid as freely as before it, whatever change is open, and nobody decides that', async () => {
  const id = await bidding()
  const change = await answer(scene.declareChange(id))
  const own = { kind: 'departure', leaving: scene.reserve.organisationId, reason: 'No carers' }
  for (const who of [scene.reserve, scene.lead])
    expect(await code(scene.declareChange(id, own, who))).toBe('consortium.change-unfit')
  expect(await code(scene.leave(id))).toBe('consortium.wrong-stage')
  await answer(scene.leave(id, scene.reserve))
  expect(await code(scene.call(scene.reserve, 'GET', `/${id}`))).toBe('consortium.invitation-ended')
  const { organisationId } = scene.reserve
  for (const who of [scene.lead, scene.partner]) {
    const told = await untilEvent(carelot, who, { type: 'consortium.member-left', subject: id })
    expect(told.data, 'why is told to the lead alone').toEqual({ organisationId })
    const { members } = await answer(scene.call(who, 'GET', `/${id}`))
    const left = members.filter((member: { organisationId: string }) => member.organisationId === organisationId)
    expect(left.map(({ reason }: { reason: string }) => reason !== null)).toEqual(who === scene.lead ? [true] : [])
  }
  expect(await typesTo(carelot.holder('Cora Commissioner'), id)).not.toContain('consortium.member-left')
  expect(await scene.lastChange(id), 'it is of others').toMatchObject({ id: change.id, stage: 'declared' })
  expect(await parties(id)).toEqual([
    ['lead', 'member'],
    ['lead', 'member', 'reserve'],
  ])
})

test.each(['step-in', 'replacement'])(
  'C-07: a %s by which a reserve member was to come in lapses when it leaves',
  async (kind) => {
    const id = await bidding()
    const { newcomer, takesOver, reason } = scene.replaced
    const stepIn = { kind, newcomer, reason, takesOver: [] }
    const change = await answer(
      scene.declareChange(id, kind === 'step-in' ? stepIn : { ...scene.replaced, takesOver }, scene.lead),
    )
    const said = await answer(scene.answerChange(id, scene.reserve, change))
    expect(said.stage).toBe(kind === 'step-in' ? 'declared' : 'proposed')
    await answer(scene.leave(id, scene.reserve))
    expect(await scene.lastChange(id)).toMatchObject({ stage: 'lapsed', endedBecause: 'consortium.member-left' })
    expect(await openWhats(id)).not.toContain('settle a departure')
  },
)

test('C-08: who comes in leaves before that is decided: the member that goes in its place goes still, and its work is to be covered', async () => {
  const id = await bidding()
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  for (const who of [scene.partner, scene.reserve]) await answer(scene.answerChange(id, who, change))
  await scene.signPapers(id, scene.reserve)
  expect(await openWhats(id)).not.toContain('settle a departure')
  await answer(scene.leave(id, scene.reserve))
  expect(await scene.lastChange(id)).toMatchObject({ id: change.id, stage: 'proposed', awaits: [] })
  expect(await openWhats(id)).toContain('settle a departure')
  const left = { type: 'consortium.member-left', subject: id }
  const { organisationId } = scene.reserve
  const { competitionId } = await scene.read(id)
  const told = await untilEvent(carelot, carelot.holder('Cora Commissioner'), left)
  expect(told.data, 'that it has gone, and not why').toEqual({ competitionId, changeId: change.id, organisationId })
  const covered = { ...scene.leaves, takesOver: scene.all(scene.lead), insteadOf: change.id }
  expect(await answer(scene.declareChange(id, covered, scene.lead))).toMatchObject({ stage: 'declared' })
})

test('C-07: who refuses to come in owes nothing for the bid, while the member that goes in its place waits to be covered', async () => {
  const id = await bidding()
  const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
  await answer(scene.answerChange(id, scene.partner, change))
  expect(await openWhats(id, scene.reserve)).toContain('sign paper')
  await answer(scene.answerChange(id, scene.reserve, change, 'refuse'))
  expect(await scene.lastChange(id)).toMatchObject({ stage: 'proposed' })
  expect(await openWhats(id, scene.reserve)).not.toContain('sign paper')
  const { data } = await answer(scene.call(scene.reserve, 'GET', `/${id}/papers?limit=100`))
  expect(
    data.filter((paper: { organisationId: string }) => paper.organisationId === scene.reserve.organisationId),
  ).toEqual([])
})
