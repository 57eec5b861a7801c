import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, contractsOf, decide, recommend, sign } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { heldTogetherScene } from './held-together-scene.ts'
import { answer, untilEvent } from './tender.ts'
import { sendDocument } from './tender-period.ts'

type Bid = { lead: Holder; consortiumId: string; path: string }
type Let = Awaited<ReturnType<ReturnType<typeof heldTogetherScene>['letJointly']>>

// A consortium that won a lot of a framework is itself the appointed supplier in what is called off there.
let carelot: TestDeployment
let scene: ReturnType<typeof heldTogetherScene>
let letting: Let
let partner: Holder
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = heldTogetherScene(carelot)
}, 60_000)
afterAll(() => carelot?.stop())

const lettersOf = (who: Holder, competitionId: string) =>
  scene.sdkOf(who).competition.listLetters({ competitionId }).toArray({ limit: 100 })

/** What a departure of this partner comes to that its lead covers, and to which both consent. */
async function departureOf(leaving: Holder, { lead, consortiumId, path }: Bid) {
  const taken = { lotId: scene.lotId, service: 'EXTRA_CARE_BACKGROUND', weeklyMinutes: 4000 }
  const change = {
    ...{ kind: 'departure', leaving: leaving.organisationId, reason: 'It has other work' },
    takesOver: [{ ...taken, organisationId: lead.organisationId }],
  }
  const to = `/v1/consortia/${consortiumId}/changes`
  const { id, contentHash } = await answer(carelot.call(leaving, 'POST', to, change))
  await answer(carelot.call(lead, 'POST', `${to}/${id}/answer`, { answer: 'consent', contentHash }))
  return async (outcome: string): Promise<string | undefined> => {
    const decision = { outcome, reason: 'As it shows' }
    return (await carelot.call(scene.cora, 'POST', `${path}/consortium-changes/${id}/decision`, decision)).body.code
  }
}

test('C-13: several that were appointed to a lot as one are invited as one, form again, bid and have the contract', {
  timeout: 120_000,
}, async () => {
  const { of, sdkOf, lotId } = scene
  const lead = of('Applewood')
  partner = await scene.letting.newSupplier('99900811')
  letting = await scene.letJointly(partner)
  const { agreementId } = letting
  const together = [lead.organisationId, partner.organisationId]

  const served = scene.letting.under(agreementId)
  const tender = await scene.laterCallOff(agreementId, 'spring')
  const competitionId = tender.id
  for (const who of [lead, partner]) {
    const told = await untilEvent(carelot, who, { type: 'competition.invited', subject: competitionId })
    expect(told.data.lots).toEqual({ [lotId]: 'invited' })
    const { lots } = await sdkOf(who).competition.findInvitation({ competitionId })
    expect(lots).toMatchObject([{ supplierId: lead.organisationId, members: together, lotId, gate: null }])
    expect(await sdkOf(who).competition.find({ competitionId })).toMatchObject({ id: competitionId })
    expect((await sdkOf(who).competition.list().toArray({ limit: 100 })).map(({ id }) => id)).toContain(competitionId)
    // The partner is no member of a bidder yet, and so has no letters.
    expect(await lettersOf(who, competitionId)).toEqual([])
  }
  const alone = await carelot.call(lead, 'POST', `${tender.path}/bids`, scene.bid(lead))
  expect(alone.body).toMatchObject({ code: 'bid.lot-held-together' })
  for (const to of ['bids', 'bid-checks']) {
    const apart = await carelot.call(partner, 'POST', `${tender.path}/${to}`, scene.bid(partner))
    expect(apart.body, 'nor one for whom another acts').toMatchObject({ code: 'bid.lot-held-together' })
  }
  const draft = { lots: scene.bid(partner).lots }
  const saved = await carelot.call(partner, 'PATCH', `${tender.path}/bid-draft`, draft)
  const query = { purpose: 'bid', competitionId, name: 'plan.pdf' }
  const sent = await sendDocument(carelot, partner, { query, body: Buffer.from('%PDF-1.7') })
  for (const { status, body } of [saved, sent])
    expect([status, body.code], JSON.stringify(body)).toEqual([422, 'bid.lot-held-together'])
  expect((await carelot.call(of('Downland'), 'POST', `${tender.path}/bids`, scene.bid(of('Downland')))).status).toBe(
    404,
  )

  const { id: consortiumId } = await scene.form(competitionId)
  const open = () => sdkOf(lead).consortium.listOpenItems({ consortiumId }).toArray({ limit: 100 })
  expect(await open()).toContainEqual(
    expect.objectContaining({ what: 'contract as the lot is held', member: partner.organisationId, bars: true }),
  )
  await scene.join(consortiumId, { partner })
  // Invited on what the others meet (P-23), whoever delivers care registers for it before the bid (C-04).
  await scene.letting.registerCare(partner, '999000070')
  await scene.agree(consortiumId, [lead, partner])
  expect(await open()).toEqual([])
  const joint = await sdkOf(lead).consortium.submitBid({ consortiumId, ...scene.bid(lead, 2300) })
  const rival = await sdkOf(of('Cherry')).competition.submitBid({ competitionId, ...scene.bid(of('Cherry'), 2500) })

  const priced = await scene.price(served, tender, [
    { saltedHash: joint.saltedHash, bidder: lead },
    { saltedHash: rival.saltedHash, bidder: of('Cherry') },
  ])
  // The gates are asked over all of them before an award, and what one does not pass keeps the bid from it (P-25).
  const readings = `/v1/organisations/${partner.organisationId}/debarment-readings`
  const { at } = await answer(carelot.call(scene.cora, 'GET', `${tender.path}/standing`))
  const read = (found: object) => answer(carelot.call(scene.cora, 'POST', readings, { readOn: at.slice(0, 10), found }))
  await read({ listed: true, ground: 'mandatory' })
  const refused = await recommend(served, tender, lotId)
  const why = `gate.debarred: ${partner.organisationId}: On the debarment list because of a mandatory ground`
  expect(JSON.stringify(refused.body)).toContain(why)
  const [passedOver, second] = priced.bids.map(({ id }) => id)
  const { content } = await answer(recommend(served, tender, lotId, { successful: [second ?? ''] }))
  const told = `gate.debarred: ${partner.organisationId} does not pass it`
  expect(content.closedGates, 'what the council reads, and what the letter says').toEqual([
    { bidId: passedOver, gate: why, told },
  ])
  const sentBack = { lotId, outcome: 'sent-back', reason: 'The test wants it' }
  await answer(decide(served, tender, 'Ada Approver', sentBack))
  await read({ listed: false })
  const decided = await departureOf(partner, { lead, consortiumId, path: tender.path })
  expect(await decided('approved'), 'who stays does not hold the lot').toBe('consortium.change-unheld')
  expect(await decided('refused')).toBeUndefined()
  await scene.award(served, priced)
  expect(await lettersOf(partner, competitionId)).toHaveLength(1)
  const [contract] = await contractsOf(served, tender)
  if (!contract) throw new Error('a contract is needed')
  expect(contract.supplierId).toBe(lead.organisationId)
  const hash = await attach(served, contract)
  for (const who of [carelot.holder('Carys Contracts'), lead]) await answer(sign(served, who, contract, { hash }))
  await untilEvent(carelot, partner, { type: 'consortium.contracted', subject: consortiumId })
})

test('C-07, C-13: what several hold follows the change that the council decides: who stays holds it, and is invited for it alone', {
  timeout: 60_000,
}, async () => {
  const { of, sdkOf, lotId } = scene
  const lead = of('Applewood')
  const { agreementId, consortiumId, path } = letting
  const places = async (who: Holder) =>
    (await sdkOf(who).agreement.listAppointments({ agreementId }).toArray({ limit: 100 })).filter(
      ({ supplierId }) => supplierId === lead.organisationId,
    )
  expect(await places(partner)).toMatchObject([{ members: [lead.organisationId, partner.organisationId], version: 1 }])
  // Somebody who would not contract goes: that moves no place.
  const reserve = of('Cherry')
  await sql`insert into consortium_member (consortium_id, organisation_id, role, stage)
    values (${consortiumId}, ${reserve.organisationId}, 'reserve', 'joined')`.execute(carelot.deployment.db)
  const gone = { reason: 'It has other work' }
  await answer(carelot.call(reserve, 'POST', `/v1/consortia/${consortiumId}/departure`, gone))
  const same = { members: [lead.organisationId, partner.organisationId], stage: 'active', version: 1 }
  expect(await places(partner)).toMatchObject([same])
  const taken = { lotId, organisationId: lead.organisationId, weeklyMinutes: 20_000, service: 'SIS' }
  const change = {
    ...{ kind: 'departure', leaving: partner.organisationId, takesOver: [taken], reason: 'It sells its business' },
    basis: { kind: 'corporate-restructuring', text: 'Its business passes to the lead' },
  }
  const call = (who: Holder, to: string, body: object) => answer(carelot.call(who, 'POST', to, body))
  const declared = await call(partner, `/v1/consortia/${consortiumId}/changes`, change)
  const consent = { answer: 'consent', contentHash: declared.contentHash }
  await call(lead, `/v1/consortia/${consortiumId}/changes/${declared.id}/answer`, consent)
  expect(await places(lead), 'before the council has decided').toMatchObject([{ version: 1 }])
  const decision = { outcome: 'approved', reason: 'A restructuring, as it shows' }
  await call(scene.cora, `${path}/consortium-changes/${declared.id}/decision`, decision)

  const changed = { version: 2, members: [lead.organisationId], stage: 'active', reason: decision.reason }
  expect(await places(lead)).toMatchObject([{ ...changed, decider: scene.cora.personId }])
  const hidden = await carelot.call(partner, 'GET', `/v1/agreements/${agreementId}/appointments`)
  expect(hidden.status, 'it is no party any more').toBe(404)
  const told = await untilEvent(carelot, partner, { type: 'agreement.appointment-changed', subject: agreementId })
  expect(told.data).toMatchObject({ lotId, members: [lead.organisationId] })

  const { id: competitionId, path: to } = await scene.laterCallOff(agreementId, 'autumn')
  const { lots } = await sdkOf(lead).competition.findInvitation({ competitionId })
  expect(lots).toMatchObject([{ members: [lead.organisationId], gate: null }])
  await call(lead, `${to}/bids`, scene.bid(lead))
  expect((await carelot.call(partner, 'GET', to)).status).toBe(404)
})
