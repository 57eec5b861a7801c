import { verifyStatement } from '@carelot/sdk'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consortiumScene } from './consortium-scene.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer, publishTender, stepTo, type Tender, untilEvent, untilStage } from './tender.ts'

// What changes in a consortium before tenders close, and what never outlives the change.
let carelot: TestDeployment
let scene: ReturnType<typeof consortiumScene>
let takenBack: { tender: Tender; id: string }
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = consortiumScene(carelot)
  const tender = await publishTender(carelot)
  takenBack = { tender, id: await scene.ready(tender.id) }
  await answer(scene.submit(takenBack.id))
  await answer(carelot.call(scene.lead, 'POST', `${tender.path}/bids/withdrawal`, {}))
})
afterAll(() => carelot?.stop())

const openOf = async (id: string) =>
  (await answer(scene.call(scene.lead, 'GET', `/${id}/open-items`))).data.map(({ what }: { what: string }) => what)
const partiesTo = async (competitionId: string) => {
  const { rows } = await sql<{ organisation: string }>`
    select organisation_id as organisation from bidder_member m where competition_id = ${competitionId} and role <> 'lead'
      and exists (select 1 from bid where bid.bidder_id = m.bidder_id)`.execute(carelot.deployment.db)
  return rows.map(({ organisation }) => organisation)
}

test('C-07: a member leaves freely before there is a bid: its authority ends, its work is shared anew, and it may be asked again by nobody but the lead', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.ready(competitionId)
  expect(await openOf(id)).toEqual([])
  expect((await scene.call(scene.lead, 'POST', `/${id}/departure`, { reason: 'I lead' })).body.code).toBe(
    'consortium.lead-stays',
  )
  const left = await answer(scene.leave(id))
  expect(left.members.map(({ stage }: { stage: string }) => stage)).toEqual(['joined', 'left'])
  expect(left.terms).toBeNull()
  expect((await scene.leave(id)).body.code, 'it has left').toBe('consortium.invitation-ended')
  const named = 'name members that have joined'
  expect(await openOf(id), 'in either lot').toEqual(['find a partner', named, named, 'share work anew'])
  expect((await scene.submit(id)).body.code).toBe('consortium.not-ready')
  await untilEvent(carelot, scene.lead, { type: 'consortium.member-left', subject: id })
})

test('C-07, C-16: under another lead nobody is bound by the terms before it has signed them anew, the same text too', async () => {
  const { id: competitionId } = await publishTender(carelot)
  const id = await scene.ready(competitionId)
  const rule = { decisions: { quorum: { members: 2 }, majorityBasisPoints: 5001 } }
  const leadReplacement = { majorityBasisPoints: 10_000, text: 'By all' }
  const { terms } = await answer(scene.propose(id, [8000, 4000], { ...rule, leadReplacement }))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  expect(await openOf(id)).toEqual([])
  const newLead = { kind: 'lead-replacement', newcomer: scene.partner.organisationId, reason: 'It has the staff' }
  const { id: changeId, contentHash } = await answer(scene.call(scene.partner, 'POST', `/${id}/changes`, newLead))
  const said = { answer: 'consent', contentHash }
  await answer(scene.call(scene.lead, 'POST', `/${id}/changes/${changeId}/answer`, said))
  for (const who of [scene.lead, scene.partner]) await scene.signPapers(id, who)
  expect(await openOf(id)).toEqual(['sign terms', 'sign terms'])
  const bid = () =>
    scene.call(scene.partner, 'POST', `/${id}/bids`, bidFor(carelot.sandbox, scene.partner.personId ?? ''))
  expect((await bid()).body.code).toBe('consortium.not-ready')
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  expect(await openOf(id)).toEqual([])
  const { signatures } = (await scene.read(id)).terms
  const jwks = await (await fetch(`${carelot.url}/.well-known/jwks.json`)).json()
  for (const { statement } of signatures)
    expect(await verifyStatement('consortium-signature', statement, jwks)).toMatchObject({
      leadId: scene.partner.organisationId,
    })
  await answer(bid())
})

test('C-07: opening again racing the bid comes in one order: a bid stands with its members bound, or none does', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  await answer(scene.submit(id))
  for (let turn = 0; turn < 4; turn++) {
    const [bid, reopened] = await Promise.all([scene.submit(id, 2300 + turn), scene.reopen(id)])
    expect(reopened.status).toBe(200)
    const { stage } = await scene.read(id)
    const { bid: own } = await answer(carelot.call(scene.lead, 'GET', `${tender.path}/standing`))
    const stands = own.withdrawnAt === null
    expect([stage, stands, (await partiesTo(tender.id)).length]).toEqual(
      stands ? ['submitted', true, 1] : ['inviting', false, 0],
    )
    if (stage === 'inviting') await answer(scene.submit(id))
    else expect(bid.status).toBe(201)
  }
})

test('C-07: until the deadline the lead opens a consortium again: its bid is taken back with it, nobody stays bound, and it bids anew', async () => {
  const tender = await publishTender(carelot)
  const id = await scene.ready(tender.id)
  const receipt = await answer(scene.submit(id))
  expect(await partiesTo(tender.id)).toEqual([scene.partner.organisationId])
  expect((await scene.call(scene.partner, 'POST', `/${id}/reopening`, { reason: 'I would' })).status).toBe(403)
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const reopened = await answer(scene.reopen(id, headers))
  expect(reopened.stage).toBe('inviting')
  expect(await answer(scene.reopen(id, headers))).toEqual(reopened)
  expect(await partiesTo(tender.id)).toEqual([])
  const own = await answer(carelot.call(scene.lead, 'GET', `${tender.path}/standing`))
  expect(own.bid).toMatchObject({ version: receipt.version, withdrawnAt: expect.any(String) })
  const { terms } = await answer(scene.propose(id, [6000, 6000]))
  for (const who of [scene.lead, scene.partner]) await answer(scene.sign(id, who, terms.contentHash))
  expect((await answer(scene.submit(id))).version).toBe(receipt.version + 1)
  expect(await partiesTo(tender.id)).toEqual([scene.partner.organisationId])
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  expect((await scene.reopen(id)).body.code).toBe('competition.closed')
  expect((await scene.read(id)).stage).toBe('submitted')
})

test('C-06: a consortium whose bid was taken back and not made again has not bid: it ends when tenders close', async () => {
  const { id } = takenBack
  await untilEvent(carelot, scene.partner, { type: 'consortium.withdrawn', subject: id })
  expect((await scene.read(id)).stage).toBe('withdrawn')
})
