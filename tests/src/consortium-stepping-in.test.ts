import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeScene } from './change-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

// Two firms bid with Greenway, which has no place on the framework; nor has Hopfield, which stands by as a reserve member.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
let greenway: Holder
let hopfield: Holder
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
  greenway = scene.of('Greenway')
  hopfield = scene.of('Hopfield')
})
afterAll(() => carelot?.stop())

const allow = (allowed: boolean) =>
  sql`update agreement set terms = terms || jsonb_build_object('subContractingAllowed', ${allowed}::boolean)
    where id = ${carelot.sandbox.agreementId}`.execute(carelot.deployment.db)

test.each(['inviting', 'submitted'])(
  'C-13, P-24: while the consortium is %s a firm without a place on the framework steps in as a sub-contractor, and as nobody who contracts',
  async (stage) => {
    await allow(true)
    const id = await scene.form((await publishTender(carelot)).id)
    await scene.take(id, scene.partner, 'member')
    await scene.take(id, greenway, 'sub-contractor')
    await scene.take(id, hopfield, 'reserve')
    await scene.shareAmong(id, [scene.lead, scene.partner, greenway])
    for (const who of [greenway, scene.lead, scene.partner]) await scene.signPapers(id, who)
    if (stage === 'submitted') {
      await answer(scene.submit(id))
      await scene.place(id, stage)
    }
    const [newcomer, takesOver] = [hopfield.organisationId, scene.all(hopfield)]
    const replacing = (leaving: Holder) =>
      scene.declareChange(id, { ...scene.replaced, newcomer, takesOver, leaving: leaving.organisationId }, scene.lead)
    const stepIn = (role: string) =>
      scene.declareChange(id, { kind: 'step-in', newcomer, role, reason: 'To have more hands' }, scene.lead)
    const codes = async (asked: ReturnType<typeof stepIn>) => {
      const { body } = await asked
      return (body.errors ?? [body]).map(({ code }: { code: string }) => code)
    }
    const uninvited = scene.lotIds.map(() => 'consortium.lot-not-invited')
    expect(await codes(replacing(scene.partner))).toEqual(uninvited)
    expect(await codes(stepIn('member'))).toEqual(uninvited)
    await allow(false)
    expect(await codes(stepIn('sub-contractor'))).toEqual(['consortium.sub-contracting-not-allowed'])
    await allow(true)

    const change = await answer(replacing(greenway))
    for (const who of [greenway, hopfield]) await answer(scene.answerChange(id, who, change))
    if (stage === 'submitted') {
      await scene.signPapers(id, hopfield)
      await answer(scene.decideChange(id, change))
    }
    const { members } = await scene.read(id)
    expect(members).toContainEqual(
      expect.objectContaining({ organisationId: newcomer, role: 'sub-contractor', stage: 'joined' }),
    )
  },
)
