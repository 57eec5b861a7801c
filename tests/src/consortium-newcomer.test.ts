import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

// Who comes into a joint bid that was made: in which order all consent, what binds it, and what the bid lacks then.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
})
afterAll(() => carelot?.stop())

type Item = { what: string; owner: string; paper: string | null; bars: boolean; about: string | null }
const open = async (id: string, who = scene.lead): Promise<Item[]> =>
  (await answer(scene.call(who, 'GET', `/${id}/open-items?limit=100`))).data
const openWhats = async (id: string) => (await open(id)).map(({ what }) => what)
/** A consortium of two with a reserve member, that has bid. */
async function bidding(): Promise<string> {
  const id = await scene.ready((await publishTender(carelot)).id)
  await scene.addReserve(id)
  await answer(scene.submit(id))
  return id
}

test.each(['the leaving member first', 'the leaving member last'])(
  'C-08: a replacement that covers all leaves nothing at risk, whoever consents when: %s',
  async (order) => {
    const id = await bidding()
    const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
    const isFirst = order.endsWith('first')
    const [one, two] = isFirst ? [scene.partner, scene.reserve] : [scene.reserve, scene.partner]
    await answer(scene.answerChange(id, one, change))
    expect((await openWhats(id)).includes('settle a departure'), 'while it may yet be left uncovered').toBe(isFirst)
    expect(await answer(scene.answerChange(id, two, change))).toMatchObject({ stage: 'declared', uncovered: [] })
    expect(await openWhats(id)).not.toContain('settle a departure')
    await answer(scene.submit(id, 2301))
  },
)
