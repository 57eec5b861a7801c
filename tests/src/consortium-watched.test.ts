import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender, stepTo, untilEvent, wholeFeed } from './tender.ts'

// Who is reminded that evidence ends, of consortia whose members have gone, come back or another lead.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

const formed = async () => scene.ready((await publishTender(carelot)).id)
const show = async (id: string, who: Holder, expiresOn = '2027-03-20'): Promise<string> =>
  (await answer(scene.show(id, { particulars: { item: 'equality' }, issuedOn: '2026-10-01', expiresOn }, who))).id
const joinAgain = async (id: string, who = scene.partner) => {
  await answer(scene.invite(id, who))
  await answer(scene.answer(id, who))
}

/** Another member leads, by the vote of all. */
async function replaceLead(id: string): Promise<void> {
  const rule = { decisions: { quorum: { members: 2 }, majorityBasisPoints: 5001 } }
  const replaceable = { ...rule, leadReplacement: { majorityBasisPoints: 10_000, text: 'By all' } }
  const { terms } = await answer(scene.propose(id, [8000, 4000], replaceable))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  const newLead = { kind: 'lead-replacement', newcomer: scene.partner.organisationId, reason: 'It has more carers' }
  const change = await answer(scene.declareChange(id, newLead))
  expect((await answer(scene.answerChange(id, scene.lead, change))).stage).toBe('completed')
}

test('C-07, C-11: a firm that left is reminded of nothing, and one that joined again of what it had shown; the lead that there is by then is told too', {
  timeout: 60_000,
}, async () => {
  const [back, gone, replaced, led] = [await formed(), await formed(), await formed(), await formed()]
  await Promise.all([replaced, led].map(scene.addReserve))
  const shown = {
    back: await show(back, scene.partner),
    gone: await show(gone, scene.partner),
    replaced: await show(replaced, scene.partner),
    led: await show(led, scene.reserve),
  }
  const last = await show(await formed(), scene.partner, '2027-03-21')
  for (const id of [back, gone]) await answer(scene.leave(id))
  await joinAgain(back)
  const change = await answer(scene.declareChange(replaced, scene.replaced, scene.lead))
  for (const who of [scene.partner, scene.reserve]) await answer(scene.answerChange(replaced, who, change))
  await joinAgain(replaced)
  await replaceLead(led)
  await stepTo(carelot, '2027-01-20T09:00:00.000Z')
  // The last of all that is due by then.
  await untilEvent(carelot, scene.partner, { type: 'reminder.due', subject: last })
  const told = async (evidenceId: string) => {
    const readers = [scene.lead, scene.partner, scene.reserve]
    const feeds = await Promise.all(readers.map((who) => wholeFeed(carelot, who)))
    return readers.flatMap(({ organisationId }, index) => {
      const due = feeds[index]?.filter(({ type, subject }) => type === 'reminder.due' && subject === evidenceId)
      return due?.map(({ data }) => [organisationId, data.kind]) ?? []
    })
  }
  const [lead, partner, reserve] = [scene.lead, scene.partner, scene.reserve].map(
    ({ organisationId }) => organisationId,
  )
  const in60Days = 'evidence-expires-in-60-days'
  expect(await told(shown.back), 'left and joined again').toEqual([lead, partner].map((who) => [who, in60Days]))
  expect(await told(shown.replaced), 'replaced, and back').toEqual([lead, partner].map((who) => [who, in60Days]))
  expect(await told(shown.led), 'the new lead, not the old one').toEqual(
    [partner, reserve].map((who) => [who, in60Days]),
  )
  expect(await told(shown.gone), 'left').toEqual([])
})
