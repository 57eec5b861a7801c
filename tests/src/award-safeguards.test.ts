import { afterAll, beforeAll, expect, test } from 'vitest'
import { awardScene } from './award-scene.ts'
import { decide, rankingOf, recommend, releasePrices, untilLetters } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { giveScore, openedTenders } from './evaluated.ts'
import { answer, stepTo, untilEvent } from './tender.ts'

// What may change between the opening and the letters, and what that must not let through.
let carelot: TestDeployment
let scene: ReturnType<typeof awardScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  const keyDecision = { governance: { keyDecision: true } }
  const rates = [2300, 2400]
  scene = awardScene(
    carelot,
    await openedTenders(carelot, [
      { rates },
      { rates: [2300, 2300] },
      ...Array.from({ length: 3 }, () => ({ rates })),
      ...Array.from({ length: 2 }, () => ({ rates, change: keyDecision })),
    ]),
  )
}, 120_000)
afterAll(() => carelot?.stop())

const cora = 'Cora Commissioner'
const ada = 'Ada Approver'
const reason = 'The test wants it'

test('P-54: a correction takes a key decision of its own before letters go again, and a mistaken entry is replaced with a reason', async () => {
  const tender = await scene.priced()
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const decision = {
    maker: 'The Cabinet Member (invented)',
    number: '27/00012',
    noticePublishedOn: '2027-01-06',
    decidedOn: at.slice(0, 10),
    callInEndsOn: at.slice(0, 10),
  }
  const keyDecision = (body: object) => scene.post(cora, `${tender.path}/key-decision`, body)
  await scene.recommendAll(tender)
  for (const { lotId } of tender.lots) await answer(decide(carelot, tender, ada, { lotId }))
  await answer(keyDecision({ ...decision, number: '27/99999' }))
  expect(await scene.code(keyDecision(decision))).toBe('award.key-decision-recorded')
  const urgency = {
    kind: 'special-urgency',
    reason,
    agreedBy: 'The chair of scrutiny (invented)',
    agreedOn: at.slice(0, 10),
  }
  const urgent = { noticePublishedOn: at.slice(0, 10), urgency, reason: 'The notice came too late' }
  const late = { ...decision, ...urgent, urgency: { ...urgency, agreedOn: '2099-01-01' } }
  expect((await keyDecision(late)).body.errors).toMatchObject([
    { pointer: '/urgency/agreedOn', code: 'award.urgency-agreed-late' },
    { pointer: '/noticePublishedOn', code: 'award.urgency-notice-times' },
  ])
  expect((await answer(keyDecision({ ...decision, ...urgent }))).urgency).toEqual(urgency)
  const { callInEndsAt } = await answer(keyDecision({ ...decision, reason: 'The number was mistyped' }))
  await stepTo(carelot, callInEndsAt)
  await untilLetters(carelot, tender, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.one], reason }))
  const { version } = await answer(recommend(carelot, tender, tender.one))
  await answer(decide(carelot, tender, ada, { lotId: tender.one, version }))
  const { owed, next: after } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  expect(owed.map(({ what }: { what: string }) => what)).toContain('record key decision')
  expect(after.at).toBeNull()
  const before = (await keyDecision(decision)).body.errors
  expect(before.map(({ code }: { code: string }) => code)).toEqual([
    'award.decision-too-early',
    'award.decision-on-other',
  ])
  const decidedOn = callInEndsAt.slice(0, 10)
  const again = await answer(keyDecision({ ...decision, number: '27/00013', decidedOn, callInEndsOn: decidedOn }))
  expect(again.round).toBe(2)
  await stepTo(carelot, again.callInEndsAt)
  await untilLetters(carelot, tender, 2)
})

test('P-54: a key decision is about what is recommended when it is made: none before, and another for what is recommended anew', async () => {
  const tender = await scene.priced()
  const standing = () => answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const { at } = await standing()
  const today = at.slice(0, 10)
  const decision = { maker: 'The Cabinet Member (invented)', number: '27/1', noticePublishedOn: '2027-01-06' }
  const keyDecision = (body: object) =>
    scene.post(cora, `${tender.path}/key-decision`, { ...decision, callInEndsOn: today, ...body })
  expect(await scene.code(keyDecision({ decidedOn: today }))).toBe('award.not-recommended')
  await scene.recommendAll(tender)
  const early = new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10)
  expect(await scene.code(keyDecision({ decidedOn: early }))).toBe('award.decision-too-early')
  const { callInEndsAt } = await answer(keyDecision({ decidedOn: today }))
  await stepTo(carelot, callInEndsAt)
  const only = { successful: [tender.bids[0]?.id ?? ''], fewerReason: reason, shortfallReason: reason }
  for (const { lotId } of tender.lots)
    await answer(decide(carelot, tender, ada, { lotId, outcome: 'sent-back', reason }))
  for (const { lotId } of tender.lots) {
    const { version } = await answer(recommend(carelot, tender, lotId, only))
    await answer(decide(carelot, tender, ada, { lotId, version }))
  }
  const { owed, next } = await standing()
  expect(owed.map(({ what }: { what: string }) => what)).toContain('record key decision')
  expect(next.at, 'no letter on what was decided before').toBeNull()
  const anew = { decidedOn: callInEndsAt.slice(0, 10), callInEndsOn: callInEndsAt.slice(0, 10), reason: 'Anew' }
  expect(await scene.code(keyDecision(anew)), 'the decision that was about something else').toBe(
    'award.decision-on-other',
  )
  const other = await answer(keyDecision({ ...anew, number: '27/2' }))
  await stepTo(carelot, other.callInEndsAt)
  await untilLetters(carelot, tender, 1)
})

test('P-46: who was suspended since is passed over for the next of the ranking, and its letter says so', async () => {
  const tender = await scene.priced()
  const [best, second] = tender.bids
  const desk = deskOf(carelot)
  await scene.recommendAll(tender)
  for (const { lotId } of tender.lots.slice(0, 1)) await answer(decide(carelot, tender, ada, { lotId }))
  const lot = carelot.sandbox.lots.find(({ id }) => id === tender.other)
  const name = best?.bidder.organisation.split(' ')[0] ?? ''
  await desk.change(name, lot?.clusterRef ?? '', 'suspend', 200)
  await answer(decide(carelot, tender, ada, { lotId: tender.other }))
  const is = (data: Record<string, unknown>) => data.step === 'issue letters'
  const refused = await untilEvent(carelot, carelot.holder(cora), {
    type: 'competition.step-refused',
    subject: tender.id,
    is,
  })
  expect(refused.data.reason).toBe('a gate keeps a successful tenderer from an award')
  await answer(decide(carelot, tender, ada, { lotId: tender.other, outcome: 'sent-back', reason }))
  const { version } = await answer(
    recommend(carelot, tender, tender.other, { successful: [second?.id ?? ''], shortfallReason: reason }),
  )
  await answer(decide(carelot, tender, ada, { lotId: tender.other, version }))
  await untilLetters(carelot, tender, 1)
  const { data } = await answer(carelot.call(best?.bidder ?? carelot.holder(cora), 'GET', `${tender.path}/letters`))
  const own = data[0].content.lots.find(({ lotId }: { lotId: string }) => lotId === tender.other)
  expect(own).toMatchObject({ outcome: 'gate-closed', why: expect.stringContaining('gate.lot-suspended') })
  await desk.change(name, lot?.clusterRef ?? '', 'reinstate', 200)
})

test('P-50: a price is asked about before its lot is recommended on, and not once it is', async () => {
  const tender = await scene.priced()
  const asked = { bidId: tender.bids[0]?.id, lotId: tender.one, question: 'How?', answerBy: '2027-12-01T12:00' }
  const ask = () => scene.post(cora, `${tender.path}/price-enquiries`, asked)
  await scene.recommendAll(tender)
  expect(await scene.code(ask())).toBe('award.recommended-already')
  for (const { lotId } of tender.lots) await answer(decide(carelot, tender, ada, { lotId }))
  await untilLetters(carelot, tender, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [tender.other], reason }))
  expect(await scene.code(ask()), 'of the lot whose letters went').toBe('award.lot-decided')
})

test('P-50: a price that was rejected and is asked about again counts as it was decided last', async () => {
  const tender = await scene.priced()
  const [low] = tender.bids
  const { at } = await answer(carelot.call(carelot.holder(cora), 'GET', `${tender.path}/standing`))
  const answerBy = `${new Date(Date.parse(at) + 2 * 86_400_000).toISOString().slice(0, 10)}T12:00`
  const question = { bidId: low?.id, lotId: tender.one, question: 'How?', answerBy }
  const decided = async (decision: string) => {
    const { id } = await answer(scene.post(cora, `${tender.path}/price-enquiries`, question))
    const path = `${tender.path}/price-enquiries/${id}`
    await answer(
      carelot.call(low?.bidder ?? carelot.holder(cora), 'POST', `${path}/explanation`, { explanation: 'So' }),
    )
    await answer(scene.post(cora, `${path}/decision`, { decision, reason: `It is ${decision}` }))
    const { bids } = await rankingOf(carelot, tender, tender.one)
    return bids.find(({ bidId }: { bidId: string }) => bidId === low?.id)
  }
  expect(await decided('rejected')).toMatchObject({ priceRejected: 'It is rejected', rank: null })
  expect(await decided('accepted')).toMatchObject({ priceRejected: null, rank: 1 })
  expect(await decided('rejected')).toMatchObject({ priceRejected: 'It is rejected', rank: null })
})

test('P-57: a tie is parted before its lot is recommended on, and not once letters went', async () => {
  const tender = await releasePrices(carelot, scene.next(), [
    [4, 4],
    [4, 4],
  ])
  const [lotId = '', other = ''] = tender.lots.map((lot) => lot.lotId)
  const ids = tender.bids.map(({ id }) => id)
  const part = (at: string, bidIds = ids) =>
    scene.code(scene.post(cora, `${tender.path}/tie-decisions`, { lotId: at, bidIds, reason }))
  await answer(recommend(carelot, tender, lotId))
  expect(await part(lotId)).toBe('award.recommended-already')
  await answer(recommend(carelot, tender, other))
  for (const lot of tender.lots) await answer(decide(carelot, tender, ada, { lotId: lot.lotId }))
  await untilLetters(carelot, tender, 1)
  await answer(scene.post(ada, `${tender.path}/award-corrections`, { lotIds: [other], reason }))
  expect(await part(lotId)).toBe('award.lot-decided')
  expect(await part(other)).toBeUndefined()
})

test('P-53: an evaluator who has left does not come back, whose scores could have been read; who has moderated is not seated', async () => {
  const tender = scene.next()
  const lotIds = (await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))).brief.lots.map(
    ({ lotId }: { lotId: string }) => lotId,
  )
  const given = { bidId: tender.bids[0]?.id ?? '', question: 'workforce', score: 2 }
  for (const name of ['Edith Evaluator', 'Edgar Evaluator']) await answer(giveScore(carelot, tender, name, given))
  const eve = carelot.holder('Eve Evaluator').personId
  const edith = carelot.holder('Edith Evaluator').personId
  await answer(scene.post('Eve Evaluator', `${tender.path}/declarations`, { phase: 'opening', conflict: false }))
  const seat = (body: object) => scene.post(cora, `${tender.path}/evaluators`, { lotIds, reason, ...body })
  await answer(seat({ personId: eve, replaces: edith }))
  const refused = await seat({ personId: edith })
  expect(refused.body).toMatchObject({
    code: 'evaluation.seat-refused',
    detail: expect.stringContaining('does not come back'),
  })

  const person = { name: 'Morgan Both', roles: ['moderator', 'evaluator'] }
  const { id: both } = await answer(scene.post(cora, '/v1/persons', person))
  const { apiKey } = await answer(scene.post(cora, '/v1/api-keys', { holderId: both }))
  const morgan = { ...carelot.holder(cora), personId: both, apiKey }
  for (const phase of ['before-issue', 'opening'])
    await answer(carelot.call(morgan, 'POST', `${tender.path}/declarations`, { phase, conflict: false }))
  for (const personId of [both, carelot.holder('Mona Moderator').personId]) {
    const { version } = await answer(carelot.call(carelot.holder(cora), 'GET', tender.path))
    const change = { office: 'moderator', personId, reason }
    const headers = { 'if-match': `"${version}"` }
    await answer(carelot.call(carelot.holder(cora), 'PATCH', `${tender.path}/panel`, change, headers))
  }
  expect((await seat({ personId: both })).body).toMatchObject({
    code: 'evaluation.seat-refused',
    detail: expect.stringContaining('moderates, or has'),
  })
})
