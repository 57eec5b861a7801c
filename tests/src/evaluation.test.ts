import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { evaluateAll, giveScore, lockQuality, moderate, type OpenedTender, openedTenders } from './evaluated.ts'
import { everyRoute, readAll } from './readable.ts'
import { answer, taken, untilEvent } from './tender.ts'

let carelot: TestDeployment
let tenders: OpenedTender[]
beforeAll(async () => {
  carelot = await startTestDeployment()
  tenders = await openedTenders(
    carelot,
    Array.from({ length: 11 }, () => ({ rates: [2300, 2400] })),
  )
})
afterAll(() => carelot?.stop())

const staff = (name: string) => carelot.holder(name)
const everybody = () => {
  const council = staff('Cora Commissioner').organisationId
  return carelot.sandbox.holders.filter(({ organisationId }) => organisationId === council)
}
/** A competition that no other test has touched, with two bids. */
const next = () => taken(tenders)
const first = ({ bids: [bid] }: OpenedTender) => {
  if (!bid) throw new Error('a bid is needed')
  return bid
}
const read = (name: string, path: string) => carelot.call(staff(name), 'GET', path)
const reason = 'The test wants it'
const seat = (tender: OpenedTender, body: object) =>
  carelot.call(staff('Cora Commissioner'), 'POST', `${tender.path}/evaluators`, { reason, ...body })
const declare = (tender: OpenedTender, name: string, body: object) =>
  answer(
    carelot.call(staff(name), 'POST', `${tender.path}/declarations`, { phase: 'opening', conflict: false, ...body }),
  )
const scoresOf = (tender: OpenedTender, bidId: string, name = 'Mona Moderator') =>
  read(name, `${tender.path}/bids/${bidId}/scores?question=workforce`)

/** Who can read this text by which route, though all of them ask for everything. */
async function tellersOf(canary: string, tender: OpenedTender, bidId: string): Promise<string[]> {
  const routes = everyRoute({ competitionId: tender.id, bidId, agreementId: carelot.sandbox.agreementId })
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path, method }) =>
      (path.endsWith('/scores') ? ['?question=workforce', '?question=rapid-start'] : ['']).map((query) => {
        return { method, path: path + query }
      }),
    )
  const found: string[] = []
  for (const reader of [...everybody(), ...tender.bidders])
    for (const [route, told] of Object.entries(await readAll(carelot.call, reader, routes)))
      if (JSON.stringify(told).includes(canary))
        found.push(`${reader.name} ${route.replace(tender.path, '').replace(bidId, '…')}`)
  return found
}

test('P-49, P-53: a conflict names lots of the competition, and no ranking is shown before the lock', async () => {
  const tender = next()
  const named = { phase: 'opening', conflict: true, lotIds: [`lot_${'0'.repeat(32)}`] }
  const declared = await carelot.call(staff('Edith Evaluator'), 'POST', `${tender.path}/declarations`, named)
  expect(declared.body.code).toBe('competition.lot-unknown')
  expect((await read('Cora Commissioner', `${tender.path}/rankings`)).body.code).toBe('competition.price-sealed')
})

test('P-53: no route that reads shows a score to anybody but its author before the last evaluator has given theirs', async () => {
  const tender = next()
  const { id: bidId } = first(tender)
  const canary = 'CANARY-SCORE a standing team that is on call'
  const given = { bidId, question: 'workforce', score: 4, reason: canary }
  await answer(giveScore(carelot, tender, 'Edith Evaluator', given))
  const draft = { question: 'rapid-start', score: 5, reason: `${canary} in writing` }
  await answer(carelot.call(staff('Edith Evaluator'), 'PATCH', `${tender.path}/bids/${bidId}/scores`, draft))
  expect(await tellersOf('CANARY-SCORE', tender, bidId)).toEqual(['Edith Evaluator GET /own-scores'])
  expect((await scoresOf(tender, bidId, 'Edgar Evaluator')).body.code).toBe('evaluation.scores-missing')
  await answer(giveScore(carelot, tender, 'Edgar Evaluator', { bidId, question: 'workforce', score: 3 }))
  const shown = 'GET /bids/…/scores?question=workforce'
  expect((await tellersOf('CANARY-SCORE', tender, bidId)).sort()).toEqual([
    `Edgar Evaluator ${shown}`,
    `Edith Evaluator ${shown}`,
    'Edith Evaluator GET /own-scores',
    `Mona Moderator ${shown}`,
  ])
})

test('P-53: a score is given once, on the scale, with a reason; a draft keeps what is not written anew', async () => {
  const tender = next()
  const { id: bidId } = first(tender)
  const edith = staff('Edith Evaluator')
  const save = (body: object) => carelot.call(edith, 'PATCH', `${tender.path}/bids/${bidId}/scores`, body)
  await answer(save({ question: 'workforce', reason: 'Paid travel time' }))
  await answer(save({ question: 'workforce', score: 2 }))
  const own = async () => (await answer(carelot.call(edith, 'GET', `${tender.path}/own-scores`))).data
  const ofBid = async () => (await own()).filter((each: { bidId: string }) => each.bidId === bidId)
  expect(await ofBid()).toMatchObject([
    { question: 'rapid-start', state: 'left', score: null, dueOn: '2027-02-26' },
    { question: 'workforce', state: 'begun', score: 2, reason: 'Paid travel time' },
  ])
  const give = (body: object, name = 'Edith Evaluator') =>
    giveScore(carelot, tender, name, { bidId, question: 'workforce', score: 2, ...body })
  expect((await give({ score: 6 })).body.code).toBe('evaluation.score-above-scale')
  expect((await give({ score: 2.5 })).status).toBe(400)
  expect((await give({ reason: ' ' })).status).toBe(400)
  expect((await give({ question: 'price' })).body.code).toBe('evaluation.question-unknown')
  await answer(give({}))
  expect((await give({ score: 5 })).body.code).toBe('evaluation.score-given')
  expect((await save({ question: 'workforce', score: 5 })).body.code).toBe('evaluation.score-given')
  expect((await ofBid())[1]).toMatchObject({ state: 'given', score: 2 })
  const left = await answer(carelot.call(edith, 'GET', `${tender.path}/own-scores?state=left`))
  expect(left.data).toHaveLength(3)
  expect((await give({}, 'Mona Moderator')).status).toBe(403)
  await declare(tender, 'Eve Evaluator', {})
  expect((await give({}, 'Eve Evaluator')).body).toMatchObject({
    code: 'access.forbidden',
    detail: 'You have no seat at this question for every lot of the bid',
  })
})

test('P-49: a conflicted evaluator is replaced for every bid of the lots; until then the question stops and says so', async () => {
  const tender = next()
  const [lot] = (await answer(read('Cora Commissioner', tender.path))).brief.lots
  const { id: bidId } = first(tender)
  const score = { bidId, question: 'workforce', score: 3 }
  await answer(giveScore(carelot, tender, 'Edgar Evaluator', score))
  await declare(tender, 'Edgar Evaluator', { conflict: true, lotIds: [lot.lotId], detail: 'A cousin is a director' })
  const other = giveScore(carelot, tender, 'Edgar Evaluator', { ...score, question: 'rapid-start' })
  expect((await other).body.code).toBe('competition.interest-conflict')
  expect((await read('Edgar Evaluator', `${tender.path}/bids/${bidId}`)).status).toBe(403)
  await answer(giveScore(carelot, tender, 'Edith Evaluator', score))
  expect((await moderate(carelot, tender, score)).body.code).toBe('evaluation.evaluators-too-few')
  const { owed } = await answer(read('Cora Commissioner', `${tender.path}/standing`))
  expect(owed).toContainEqual({
    what: 'seat evaluator',
    role: 'commissioner',
    lotIds: expect.arrayContaining([lot.lotId]),
    by: '2027-02-26',
  })

  const eve = { personId: staff('Eve Evaluator').personId ?? '', lotIds: [lot.lotId] }
  const olive = { ...eve, personId: staff('Olive Opener').personId }
  expect((await seat(tender, olive)).body.code).toBe('competition.person-without-role')
  expect((await seat(tender, eve)).body.code).toBe('competition.interest-undeclared')
  await declare(tender, 'Eve Evaluator', {})
  await answer(seat(tender, { ...eve, replaces: staff('Edgar Evaluator').personId }))
  const answers = (await answer(read('Mona Moderator', `${tender.path}/answers`))).data
  const panels = answers.map(({ evaluators }: { evaluators: string[] }) => evaluators.toSorted().join())
  expect(new Set(panels)).toEqual(new Set([[staff('Edith Evaluator').personId ?? '', eve.personId].sort().join()]))
  expect((await moderate(carelot, tender, score)).body.code).toBe('evaluation.scores-missing')
  await answer(giveScore(carelot, tender, 'Eve Evaluator', score))
  await answer(moderate(carelot, tender, score))
  const { scores } = await answer(scoresOf(tender, bidId))
  const setAside = scores.map(({ setAsideAt }: { setAsideAt: string | null }) => setAsideAt !== null)
  expect(setAside.sort()).toEqual([false, false, true])
})

test('P-53: quality is locked when every answer is moderated, gaps are told as they are, and nothing changes afterwards', async () => {
  const tender = next()
  const { id: bidId } = first(tender)
  const refused = await lockQuality(carelot, tender)
  expect(refused.body.code).toBe('request.several-faults')
  expect(refused.body.errors).toHaveLength(4)
  await evaluateAll(carelot, tender, [
    [4, 3],
    [5, 4],
  ])
  const again = { bidId, question: 'workforce', score: 2, reason: 'On reflection' }
  await answer(moderate(carelot, tender, again))
  const { consensus } = await answer(scoresOf(tender, bidId))
  const kept = consensus.map(({ version, score }: { version: number; score: number }) => [version, score])
  expect(kept).toEqual([
    [1, 3],
    [2, 2],
  ])
  const lock = await answer(lockQuality(carelot, tender))
  expect(lock.personId).toBe(staff('Mona Moderator').personId)
  await untilEvent(carelot, staff('Cora Commissioner'), { type: 'competition.quality-locked', subject: tender.id })
  expect((await moderate(carelot, tender, again)).body.code).toBe('competition.wrong-stage')
  expect((await lockQuality(carelot, tender)).body.code).toBe('competition.wrong-stage')
})

test('two moderations and the lock at one instant come in one order, and nothing is lost', async () => {
  for (let round = 0; round < 4; round++) {
    const tender = next()
    const { id: bidId } = first(tender)
    await evaluateAll(carelot, tender, [])
    const again = { bidId, question: 'workforce', score: 5 }
    const [one, other, lock] = await Promise.all([
      moderate(carelot, tender, again),
      moderate(carelot, tender, { ...again, score: 1 }),
      lockQuality(carelot, tender),
    ])
    expect(lock.status).toBe(200)
    const made = [one, other].filter(({ status }) => status === 201)
    for (const { status, body } of [one, other]) if (status !== 201) expect(body.code).toBe('competition.wrong-stage')
    const { consensus } = await answer(scoresOf(tender, bidId))
    expect(consensus).toHaveLength(1 + made.length)
    for (const { body } of made) expect(consensus).toContainEqual(body)
  }
})

test('P-49: offices of the panel change hands after publication, with the role, and with interests declared', async () => {
  const tender = next()
  const change = async (body: object) => {
    const { version } = await answer(read('Cora Commissioner', tender.path))
    const path = `${tender.path}/panel`
    const headers = { 'if-match': `"${version}"` }
    return carelot.call(staff('Cora Commissioner'), 'PATCH', path, { reason, ...body }, headers)
  }
  const personId = staff('Fiona Finance').personId
  const { body } = await change({ office: 'moderator', personId })
  expect(body.errors.map(({ code }: { code: string }) => code)).toEqual([
    'competition.person-without-role',
    'competition.interest-undeclared',
  ])
  await declare(tender, 'Fiona Finance', {})
  await answer(change({ office: 'finance', personId }))
  expect((await answer(read('Cora Commissioner', tender.path))).brief.panel.finance).toBe(personId)
  expect((await change({ office: 'finance', personId })).body.code).toBe('competition.panel-repeated')
  const cora = staff('Cora Commissioner').personId
  const approving = await change({ office: 'approver', personId: cora })
  expect(approving.body.errors.map(({ code }: { code: string }) => code)).toContain('competition.approver-recommends')
})

test('P-49: an evaluator who may score no more owes no score, and somebody is to be seated in their place', async () => {
  const tender = next()
  const cora = staff('Cora Commissioner')
  const edgar = `/v1/persons/${staff('Edgar Evaluator').personId}`
  const change = async (roles: string[]) => {
    const { version } = await answer(carelot.call(cora, 'GET', edgar))
    await answer(carelot.call(cora, 'PATCH', edgar, { roles }, { 'if-match': `"${version}"` }))
  }
  const owed = async () => {
    const { owed: all } = await answer(read('Cora Commissioner', `${tender.path}/standing`))
    const scores = all.filter(({ what }: { what: string }) => what === 'score answers')
    const seats = all.find(({ what }: { what: string }) => what === 'seat evaluator')
    return { scorers: scores.map(({ personId }: { personId: string }) => personId), seats: seats?.lotIds }
  }
  const before = await owed()
  expect(before.scorers).toContain(staff('Edgar Evaluator').personId)
  expect(before.seats).toBeUndefined()
  await change([])
  const after = await owed()
  expect(after.scorers).toEqual([staff('Edith Evaluator').personId])
  const { brief } = await answer(read('Cora Commissioner', tender.path))
  expect(after.seats).toEqual(brief.lots.map(({ lotId }: { lotId: string }) => lotId).toSorted())
  await change(['evaluator'])
  expect(await owed()).toEqual(before)
})
