import { procedureRows } from '@carelot/standalone/docs/procedure-table'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askRoute } from './ask-route.ts'
import { changeScene } from './change-scene.ts'
import { consortiumBodies } from './consortium-bodies.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

// Whatever a firm asks of a consortium in which its membership has ended: it is told that, and no more.
let carelot: TestDeployment
let scene: ReturnType<typeof changeScene>
let bodies: Record<string, object>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = changeScene(carelot)
  bodies = {
    ...consortiumBodies({ organisationId: scene.lead.organisationId, lotId: scene.lotIds[0] ?? '' }),
    'consortium.submitBid': scene.bid(),
  }
}, 60_000)
afterAll(() => carelot?.stop())

const routes = procedureRows.filter(({ path }) => path.includes('{consortiumId}'))

/** A consortium that two have formed, with something to each id in a path, but a ground and a change. */
async function formed() {
  const id = await scene.ready((await publishTender(carelot)).id)
  const { id: requirementId } = await answer(scene.ask(id))
  const { id: evidenceId } = await answer(scene.show(id, scene.fee))
  const { id: groundId } = await answer(scene.raise(id))
  const { id: invitationId } = await answer(scene.link(id))
  const ids = { consortiumId: id, requirementId, evidenceId, groundId, invitationId, termsVersion: '1' }
  const ofNobody = { changeId: `cch_${'0'.repeat(32)}`, directionId: `scd_${'0'.repeat(32)}` }
  return { ...ids, ...ofNobody, personId: scene.lead.personId ?? '' }
}

/** How a membership, or the invitation to one, ends, and whose it was. */
const ways: Record<string, (id: string) => Promise<Holder>> = {
  async 'has left'(id) {
    await answer(scene.leave(id))
    return scene.partner
  },
  async 'was replaced'(id) {
    await scene.addReserve(id)
    const change = await answer(scene.declareChange(id, scene.replaced, scene.lead))
    for (const who of [scene.partner, scene.reserve]) await answer(scene.answerChange(id, who, change))
    return scene.partner
  },
  async declined(id) {
    await answer(scene.invite(id, scene.reserve))
    await answer(scene.call(scene.reserve, 'POST', `/${id}/answer`, { answer: 'decline', reason: 'No carers' }))
    return scene.reserve
  },
  async 'is asked no more'(id) {
    await answer(scene.invite(id, scene.reserve))
    await answer(scene.revoke(id, await scene.invitationOf(id)))
    return scene.reserve
  },
}

describe.each(Object.entries(ways))('C-07, C-18: a firm that %s', (way, end) => {
  let ids: Record<string, string>
  let firm: Holder
  let version: number
  beforeAll(async () => {
    const made = await formed()
    firm = await end(made.consortiumId)
    ids = { ...made, changeId: (await scene.changes(made.consortiumId))[0]?.id ?? made.changeId }
    version = (await scene.read(made.consortiumId)).version
  })

  test.for(routes)('$operationId: it is told that, and no more', async (route) => {
    const { [route.operationId]: body } = bodies
    const { body: told } = await askRoute(carelot.call, firm, { route, ids, ...(body && { body }) })
    // Its own answer is the one thing that it knows of.
    const isAnswered = way === 'declined' && route.operationId === 'consortium.answer'
    expect(told.code).toBe(isAnswered ? 'consortium.answered' : 'consortium.invitation-ended')
    expect((await scene.read(ids.consortiumId ?? '')).version).toBe(version)
  })
})
