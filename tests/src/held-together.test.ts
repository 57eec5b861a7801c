import { afterAll, beforeAll, expect, test } from 'vitest'
import { attach, contractsOf, sign } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { heldTogetherScene } from './held-together-scene.ts'
import { answer, untilEvent } from './tender.ts'

// A consortium that won a lot of a framework is itself the appointed supplier in what is called off there.
let carelot: TestDeployment
let scene: ReturnType<typeof heldTogetherScene>
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = heldTogetherScene(carelot)
}, 60_000)
afterAll(() => carelot?.stop())

test('C-13: several that were appointed to a lot as one are invited as one, form again, bid and have the contract', {
  timeout: 120_000,
}, async () => {
  const { of, sdkOf, lotId } = scene
  const lead = of('Applewood')
  const partner = await scene.letting.newSupplier('99900811')
  const { agreementId } = await scene.letJointly(partner)
  const together = [lead.organisationId, partner.organisationId]

  const served = scene.letting.under(agreementId)
  const tender = await scene.callOff(agreementId)
  const competitionId = tender.id
  for (const who of [lead, partner]) {
    const told = await untilEvent(carelot, who, { type: 'competition.invited', subject: competitionId })
    expect(told.data.lots).toEqual({ [lotId]: 'invited' })
    const { lots } = await sdkOf(who).competition.findInvitation({ competitionId })
    expect(lots).toMatchObject([{ supplierId: lead.organisationId, members: together, lotId, gate: null }])
    expect(await sdkOf(who).competition.find({ competitionId })).toMatchObject({ id: competitionId })
    expect((await sdkOf(who).competition.list().toArray({ limit: 100 })).map(({ id }) => id)).toContain(competitionId)
  }
  const alone = await carelot.call(lead, 'POST', `${tender.path}/bids`, scene.bid(lead))
  expect(alone.body).toMatchObject({ code: 'bid.lot-held-together' })
  expect((await carelot.call(partner, 'POST', `${tender.path}/bids`, scene.bid(partner))).status).toBe(404)

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

  await scene.awardTo(served, tender, [
    { saltedHash: joint.saltedHash, bidder: lead },
    { saltedHash: rival.saltedHash, bidder: of('Cherry') },
  ])
  const letters = await sdkOf(partner).competition.listLetters({ competitionId }).toArray({ limit: 100 })
  expect(letters).toHaveLength(1)
  const [contract] = await contractsOf(served, tender)
  if (!contract) throw new Error('a contract is needed')
  expect(contract.supplierId).toBe(lead.organisationId)
  const hash = await attach(served, contract)
  for (const who of [carelot.holder('Carys Contracts'), lead]) await answer(sign(served, who, contract, { hash }))
  await untilEvent(carelot, partner, { type: 'consortium.contracted', subject: consortiumId })
})
