import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { heldTogetherScene } from './held-together-scene.ts'
import { answer, type Tender, untilEvent, wholeFeed } from './tender.ts'

// Applewood holds Ashford as one with Bluebell, and a lot of West Kent alone; Cherry holds Ashford alone, Downland nothing.
let carelot: TestDeployment
let scene: ReturnType<typeof heldTogetherScene>
let agreementId: string
let tender: Tender
const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
const [lead, partner, rival] = [() => of('Applewood'), () => of('Bluebell'), () => of('Cherry')]
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = heldTogetherScene(carelot)
  agreementId = await scene.framework()
  await answer(scene.appoint(agreementId, { supplier: lead(), heldWith: [partner()] }))
  await answer(scene.appoint(agreementId, { supplier: lead(), in: scene.elsewhere }))
  await answer(scene.appoint(agreementId, { supplier: rival() }))
  tender = await scene.callOff(agreementId, { more: [scene.elsewhere] })
}, 60_000)
afterAll(() => carelot?.stop())

test('C-13: a council records a place that several hold as one; each reads it, and is told of it and of what becomes of it', async () => {
  const ours = await scene.framework()
  const place = { supplier: lead(), heldWith: [partner()] }
  const refusals = [
    { ...place, heldWith: [lead()] },
    { ...place, heldWith: [partner(), partner()] },
  ]
  for (const wrong of refusals)
    expect((await scene.appoint(ours, wrong)).body).toMatchObject({ code: 'agreement.named-twice' })
  const council = await scene.appoint(ours, { ...place, heldWith: [scene.cora] })
  expect(council.body.code).toBe('agreement.supplier-unknown')
  const { id, members } = await answer(scene.appoint(ours, place))
  expect(members).toEqual([lead().organisationId, partner().organisationId])
  expect((await scene.appoint(ours, place)).body.code).toBe('agreement.appointed-already')
  await answer(scene.appoint(ours, { supplier: lead() }))
  const path = `/v1/agreements/${ours}/appointments`
  expect((await answer(carelot.call(partner(), 'GET', path))).data).toMatchObject([{ id, members }])
  await untilEvent(carelot, partner(), { type: 'agreement.supplier-appointed', subject: ours })
  const suspended = { move: 'suspend', reason: 'Visits were missed' }
  await answer(carelot.call(scene.cora, 'PATCH', `${path}/${id}`, suspended, { 'if-match': '"1"' }))
  const told = await untilEvent(carelot, partner(), { type: 'agreement.appointment-changed', subject: ours })
  expect(told.data).toMatchObject({ to: 'suspended', reason: 'Visits were missed' })
})

test('C-13: who holds a lot with another who acts reads what all invitees read of it, and nothing of that one’s other lots', async () => {
  const read = (path: string) => carelot.call(partner(), 'GET', `${tender.path}${path}`)
  const { lots, bidderId } = await answer(read('/invitation'))
  expect(lots).toMatchObject([{ lotId: scene.lotId, supplierId: lead().organisationId, gate: null }])
  expect(bidderId).toMatch(/^bdr_/)
  const own = (await answer(carelot.call(lead(), 'GET', `${tender.path}/invitation`))).lots
  expect(own.map(({ members }: { members: string[] }) => members.length).sort(), 'one lot of two is its own').toEqual([
    1, 2,
  ])
  const brief = await answer(read(''))
  expect(brief.brief).not.toHaveProperty('panel')
  const addendum = { text: 'A question was asked', change: { summary: 'Background hours in Ashford, by day' } }
  await answer(carelot.call(scene.cora, 'POST', `${tender.path}/addenda`, addendum))
  await untilEvent(carelot, partner(), { type: 'competition.addendum-issued', subject: tender.id })
  expect((await answer(read('/addenda'))).data).toHaveLength(1)
  expect((await read('/closing')).body.code).toBe('competition.not-opened')
  for (const theirs of ['/bids', '/standing']) expect((await read(theirs)).status).toBe(404)
  for (const alone of ['/bid-schema', '/bid-draft', '/submission-authorities'])
    expect((await read(alone)).body.code, alone).toBe('bid.lot-held-together')
  for (const path of ['', '/invitation', '/addenda', '/closing', '/award-notices'])
    expect((await carelot.call(of('Downland'), 'GET', `${tender.path}${path}`)).status, path).toBe(404)
  const about = (await wholeFeed(carelot, partner())).filter(({ subject }) => subject === tender.id)
  expect(JSON.stringify(about)).not.toContain(scene.elsewhere)
})

test('C-13: those who hold the lot as one contract for it, all and nobody else; others deliver as sub-contractors', async () => {
  const { sdkOf, lotId, elsewhere } = scene
  const { id } = await scene.form(tender.id)
  const invite = (who = partner(), role = 'member', consortiumId = id, from = lead()) =>
    carelot.call(from, 'POST', `/v1/consortia/${consortiumId}/members`, {
      ...{ organisationId: who.organisationId, role, answerBy: '2027-01-20T12:00' },
    })
  for (const who of [rival(), of('Downland')])
    expect((await invite(who)).body.code, 'it does not hold the lot with them').toBe('consortium.lot-not-invited')
  await answer(invite(of('Downland'), 'sub-contractor'))
  await answer(invite())
  await sdkOf(partner()).consortium.answer({ consortiumId: id, answer: 'join', role: 'member' })
  const missing = async () =>
    (await sdkOf(lead()).consortium.listOpenItems({ consortiumId: id }).toArray({ limit: 100 })).filter(
      ({ what }) => what === 'contract as the lot is held',
    )
  expect(await missing()).toEqual([])
  const change = async (body: object) => {
    const { version } = await sdkOf(lead()).consortium.find({ consortiumId: id })
    return answer(carelot.call(lead(), 'PATCH', `/v1/consortia/${id}/model`, body, { 'if-match': `"${version}"` }))
  }
  const roles = [{ organisationId: partner().organisationId, role: 'sub-contractor' }]
  await change({ model: 'lead-with-subcontracts', roles })
  expect(await missing(), 'C-15: with sub-contracts the lead alone would contract').toMatchObject([
    { member: partner().organisationId, rule: 'C-13', lotId, bars: true },
  ])
  await change({ model: 'unincorporated' })
  await sdkOf(partner()).consortium.leave({ consortiumId: id, reason: 'To be asked as a member again' })
  await answer(invite())
  await sdkOf(partner()).consortium.answer({ consortiumId: id, answer: 'join', role: 'member' })
  expect(await missing()).toEqual([])

  // What it holds with Applewood makes it nobody's contracting member besides, nor a second lead.
  const theirs = await scene.form(tender.id, rival())
  expect((await invite(partner(), 'member', theirs.id, rival())).body.code).toBe('consortium.lot-not-invited')
  const led = { competitionId: tender.id, name: 'Mine (invented)', lotIds: [lotId], whyTogether: 'To lead' }
  const second = await carelot.call(partner(), 'POST', '/v1/consortia', led)
  expect(second.body).toMatchObject({ code: 'consortium.formed-already', detail: expect.stringContaining(lotId) })
  expect((await carelot.call(of('Downland'), 'POST', '/v1/consortia', led)).status).toBe(404)
  await answer(carelot.call(lead(), 'POST', `/v1/consortia/${id}/withdrawal`, { reason: 'For the other lot' }))
  const both = await scene.form(tender.id, lead(), [lotId, elsewhere])
  expect((await invite(partner(), 'member', both.id)).body, 'it does not hold the other').toMatchObject({
    code: 'consortium.lot-not-invited',
  })
})

test('C-13, P-23: who is invited to a lot on what another meets bids for it with that one, and not for the place that it has alone', async () => {
  const { sdkOf } = scene
  const own = await scene.letting.newSupplier('99900812')
  const ours = await scene.framework()
  await answer(scene.appoint(ours, { supplier: lead(), heldWith: [own] }))
  await answer(scene.appoint(ours, { supplier: rival() }))
  await answer(scene.appoint(ours, { supplier: own }))
  const { id: competitionId, path } = await scene.callOff(ours)
  const { lots } = await sdkOf(own).competition.findInvitation({ competitionId })
  expect(lots.map(({ supplierId, gate }) => [supplierId === own.organisationId, gate === null])).toEqual([
    [true, false],
    [false, true],
  ])
  const { id } = await scene.form(competitionId, own)
  const invite = ({ organisationId }: { organisationId: string }) => {
    const body = { organisationId, role: 'member', answerBy: '2027-01-20T12:00' }
    return carelot.call(own, 'POST', `/v1/consortia/${id}/members`, body)
  }
  expect((await invite(rival())).body.code, 'it contracts with nobody else').toBe('consortium.lot-not-invited')
  await answer(invite(lead()))
  const alone = await carelot.call(own, 'POST', `${path}/bids`, scene.bid(own))
  expect(alone.body).toMatchObject({ code: 'bid.lot-not-invited' })
})
