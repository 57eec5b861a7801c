import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { answer, publishTender } from './tender.ts'

let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
})
afterAll(() => carelot?.stop())

const competition = async () => (await publishTender(carelot)).id

test('C-16: proposing and signing at the same instant come in one order: no signature counts for a text that it was not given for, and none is lost', async () => {
  const id = await scene.ready(await competition())
  await answer(scene.propose(id, [7000, 5000]))
  const outcomes = new Set<number>()
  for (let round = 1; round <= 12; round++) {
    const { terms, version } = await scene.read(id)
    const withinDays = { payment: { ...wholeSections.payment, withinDays: round } }
    const both = [scene.lead, scene.partner]
    const propose = () =>
      scene.call(
        scene.lead,
        'PATCH',
        `/${id}`,
        { terms: { ...terms.content, ...withinDays } },
        { 'if-match': `"${version}"` },
      )
    const signAs = (who: Holder) => scene.call(who, 'POST', `/${id}/signatures`, { contentHash: terms.contentHash })
    const isEarly = round % 2 === 0
    const meanwhile = async () => {
      for (let read = 2; read < round; read += 2) await scene.read(id)
    }
    // Who is sent first has more and more of a start: the first rounds are close, the last ones are sure.
    const early = isEarly ? propose() : undefined
    if (isEarly) await meanwhile()
    const signatures = both.map(signAs)
    if (!isEarly) await meanwhile()
    const proposed = await (early ?? propose())
    const signed = await Promise.all(signatures)
    const taken = both.filter((_, index) => signed[index]?.status === 200).map(({ organisationId }) => organisationId)
    for (const { status, body } of signed) if (status !== 200) expect(body.code).toBe('consortium.terms-differ')
    const after = (await scene.read(id)).terms
    const members = (found: { organisationId: string }[]) => found.map(({ organisationId }) => organisationId).sort()
    expect(members((await answer(scene.call(scene.lead, 'GET', `/${id}/terms/${terms.version}`))).signatures)).toEqual(
      taken.sort(),
    )
    expect(after.version).toBe(terms.version + (proposed.status === 200 ? 1 : 0))
    if (proposed.status === 200) expect([taken, after.signatures]).toEqual([[], []])
    else expect([proposed.status, members(after.signatures)]).toEqual([412, taken])
    outcomes.add(proposed.status)
    if (proposed.status !== 200) await answer(scene.propose(id, [8000, 4000], withinDays))
  }
  expect(outcomes, 'both orders were seen').toEqual(new Set([200, 412]))
})

test('C-16: an addendum and the bid at the same instant come in one order: no bid passes over an addendum that was issued before it', async () => {
  const statuses = new Set<number>()
  const last = 7
  for (let round = 0; round <= last; round++) {
    const competitionId = await competition()
    const id = await scene.ready(competitionId)
    const cora = carelot.holder('Cora Commissioner')
    const issue = () =>
      carelot.call(cora, 'POST', `/v1/competitions/${competitionId}/addenda`, { text: 'Mondays are covered too' })
    if (round === 0) await answer(issue())
    const submitting = scene.submit(id)
    // The first and the last round are sure of their order; between them the addendum is sent later and later, since a bid
    // is sealed first, which takes a while.
    if (round === last) await submitting
    for (let read = 0; read < round * 2; read++) await scene.read(id)
    if (round > 0) await answer(issue())
    const { status, body } = await submitting
    statuses.add(status)
    if (status !== 201) {
      expect(body.code).toBe('consortium.not-ready')
      continue
    }
    const { data } = await answer(carelot.call(scene.lead, 'GET', `/v1/competitions/${competitionId}/bids`))
    expect(data).toMatchObject([{ id: body.id, addendum: 0 }])
  }
  expect(statuses, 'both orders were seen').toEqual(new Set([201, 409]))
})
