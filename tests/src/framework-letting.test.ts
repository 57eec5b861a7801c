import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractsOf, notifyAndStandStill, releasePrices } from './awarded.ts'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { lettingScene } from './letting-scene.ts'
import { briefFor, declareNoConflicts } from './story.ts'
import { answer, openedBids, openTender, stepTo, untilStage } from './tender.ts'

// A framework is let: from its terms, to which nobody is appointed, to suppliers who are invited to what is called off.
let carelot: TestDeployment
let scene: ReturnType<typeof lettingScene>
const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
const cora = () => carelot.holder('Cora Commissioner')
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = lettingScene(carelot)
}, 60_000)
afterAll(() => carelot?.stop())

const get = (who: Holder, path: string) => answer(carelot.call(who, 'GET', path))

test('P-22, P-28, P-43, S-04: a letting that asks too much, or leaves its terms, is refused with every fault at once', async () => {
  const agreementId = await scene.register()
  const reason = 'We would like to know'
  const { service } = scene.brief()
  const path = await scene.draft(agreementId, {
    conditions: [
      { about: 'accounts', years: 3, audited: 'from everybody', reason },
      {
        about: 'insurance',
        cover: 'public-liability',
        minimumPence: 1_000_000_000,
        inPlace: 'before the award',
        reason,
      },
      { about: 'experience', of: 'Home care', contractWith: 'Kent', reason },
      { about: 'standard', standard: 'ISO 9001', equivalents: false, reason },
    ],
    standstill: { kind: 'mandatory' },
    ...(service && { service: { ...service, endsOn: '2035-04-07', extensionMonths: [12] } }),
  })
  const refused = await carelot.call(cora(), 'POST', `${path}/publish`, {}, { 'if-match': '"1"' })
  expect(refused.status).toBe(422)
  const codes = refused.body.errors.map(({ code }: { code: string }) => code)
  expect(codes).toEqual(
    expect.arrayContaining([
      'competition.condition-audited-accounts',
      'competition.condition-insurance-early',
      'competition.condition-earlier-contract',
      'competition.condition-no-equivalent',
      'competition.standstill-not-mandatory',
      'competition.field-unfit',
      'agreement.term-differs',
    ]),
  )
})

test('C-13: a further competition stays shut to whoever holds nothing: it is found by nobody, and there is nothing to ask for', async () => {
  const { id } = await answer(
    carelot.call(cora(), 'POST', '/v1/competitions', {
      agreementId: carelot.sandbox.agreementId,
      brief: briefFor(carelot.sandbox),
    }),
  )
  await declareNoConflicts(carelot, id)
  await answer(carelot.call(cora(), 'POST', `/v1/competitions/${id}/publish`, {}, { 'if-match': '"1"' }))
  const stranger = await scene.newSupplier('99900802')
  expect((await carelot.call(stranger, 'GET', `/v1/competitions/${id}`)).status).toBe(404)
  expect((await carelot.call(stranger, 'POST', `/v1/competitions/${id}/invitation`, {})).status).toBe(404)
  const listed = (await get(stranger, '/v1/competitions')).data
  expect(listed.map((one: { id: string }) => one.id)).not.toContain(id)
})

/** P-46: whose bid was opened is judged also once the framework that it is let for has begun; nobody else who is no party. */
async function judgedAfterItsStart({ agreementId }: { agreementId: string }, bidder: Holder) {
  const { terms } = await get(cora(), `/v1/agreements/${agreementId}`)
  const { db } = carelot.deployment
  const starting = (startsOn: string) =>
    sql`update agreement set terms = terms || ${JSON.stringify({ startsOn })}::jsonb where id = ${agreementId}`.execute(
      db,
    )
  await starting('2027-01-01')
  const judge = async ({ organisationId: supplierId }: Holder) => {
    const judged = { supplierId, ground: 'poor-performance', concerns: 'supplier', outcome: 'not-excluded' }
    const unasked = { respondBy: null, response: null, reason: 'It has mended its rotas' }
    return carelot.call(cora(), 'POST', `/v1/agreements/${agreementId}/judgements`, { ...judged, ...unasked })
  }
  expect([(await judge(bidder)).status, (await judge(of('Downland'))).body.code]).toEqual([
    201,
    'agreement.supplier-not-party',
  ])
  await starting(terms.startsOn)
}

test('C-13, S-04, P-43: any supplier bids for a lot of a framework that is let, and whoever succeeds is appointed to it when both have signed', {
  timeout: 120_000,
}, async () => {
  const late = await scene.newSupplier('99900801')
  const tender = await scene.publish()
  const appointments = `/v1/agreements/${tender.agreementId}/appointments`
  expect((await get(cora(), appointments)).data, 'nobody is appointed').toEqual([])

  // Who has no registration for care is told so, reads what is asked all the same, and is invited once it is cured.
  expect((await get(late, `${tender.path}/invitation`)).lots).toMatchObject([{ gate: 'gate.registration-missing' }])
  expect((await get(late, tender.path)).brief.conditions).toHaveLength(1)
  expect((await get(late, '/v1/competitions')).data).toMatchObject([{ id: tender.id, kind: 'framework-letting' }])
  await scene.registerCare(late)
  const invited = await answer(carelot.call(late, 'POST', `${tender.path}/invitation`, {}))
  expect(invited).toMatchObject({ bidderId: expect.stringMatching(/^bdr_/), lots: [{ gate: null }] })

  // A firm without a registration for care may be a member: what is asked is asked of the joint bid (P-23).
  const partner = await scene.newSupplier('99900803')
  const together = await scene.consortium(tender, { lead: of('Applewood'), partner })
  const short = { ...scene.bid(of('Applewood'), { offered: ['HOME_CARE', 'SIS'] }) }
  const refused = await carelot.call(of('Applewood'), 'POST', `/v1/consortia/${together}/bids`, short)
  expect(refused.body.errors, 'C-02: they have signed for extra care as well').toMatchObject([
    { code: 'consortium.bid-differs', pointer: '/lots/0/services' },
  ])
  const bidders = [of('Applewood'), of('Cherry'), late]
  const rates = [2300, 2500, 2400]
  const receipts = []
  for (const [index, who] of bidders.entries())
    receipts.push(
      await answer(
        index === 0
          ? carelot.call(who, 'POST', `/v1/consortia/${together}/bids`, scene.bid(who, { hourlyPence: rates[index] }))
          : scene.submit(tender, who, { hourlyPence: rates[index] }),
      ),
    )
  await stepTo(carelot, tender.deadline)
  await untilStage(carelot, tender, 'closed')
  await openTender(carelot, tender)
  await declareNoConflicts(carelot, tender.id, 'opening')
  const opened = await openedBids(carelot, tender)
  const bids = receipts.map(({ saltedHash }, index) => ({
    id: opened.get(saltedHash) ?? '',
    bidder: bidders[index] ?? late,
  }))
  const priced = await releasePrices(carelot, { ...tender, bids })
  await judgedAfterItsStart(tender, late)
  await notifyAndStandStill(carelot, priced)
  await untilStage(carelot, tender, 'contracting')
  const membersOf = (supplierId: string) =>
    supplierId === of('Applewood').organisationId ? [supplierId, partner.organisationId] : [supplierId]
  const places = await contractsOf(carelot, tender)
  expect(places).toHaveLength(3)
  expect(places).toMatchObject(
    places.map(({ supplierId }) => ({
      valuePence: 5_500_000_000,
      appointsTo: { members: membersOf(supplierId), services: [...scene.services], coverage: { scope: 'WHOLE' } },
    })),
  )
  expect((await get(cora(), appointments)).data, 'before anybody has signed').toEqual([])
  await scene.signAll(tender, bidders)
  await untilStage(carelot, tender, 'concluded')

  const held = (await get(cora(), appointments)).data
  expect(new Set(held.map(({ supplierId }: { supplierId: string }) => supplierId))).toEqual(
    new Set(bidders.map(({ organisationId }) => organisationId)),
  )
  expect(held).toMatchObject(
    held.map(({ supplierId }: { supplierId: string }) => ({
      lotId: scene.lotId,
      services: [...scene.services],
      members: membersOf(supplierId),
      stage: 'active',
    })),
  )
  expect((await get(partner, appointments)).data, 'a partner sees what it holds').toHaveLength(1)
  const { valueCalledOffPence } = await get(late, `/v1/agreements/${tender.agreementId}`)
  expect(valueCalledOffPence, 'nothing is called off by letting').toBe(0)

  await stepTo(carelot, '2027-04-09T09:00:00.000Z')
  const callOff = { agreementId: tender.agreementId, brief: extraCare() }
  const { id } = await answer(carelot.call(cora(), 'POST', '/v1/competitions', callOff))
  const { invitations } = await answer(carelot.call(cora(), 'POST', `/v1/competitions/${id}/dry-run`, {}))
  expect(invitations).toHaveLength(3)
  expect(invitations.map(({ gate }: { gate: string | null }) => gate)).toEqual([null, null, null])
})

/** A further competition for background hours of extra care in Ashford. */
function extraCare() {
  const { hospitalSites: _, episodeDays: __, ...service } = briefFor(carelot.sandbox).service
  return briefFor(carelot.sandbox, {
    kind: 'extra-care-background',
    service: { ...service, minimumAge: 55 },
    lots: [{ lotId: scene.lotId, weeklyMinutes: 6000, minimumWeeklyMinutes: 600, successfulTenderers: 1 }],
  })
}
