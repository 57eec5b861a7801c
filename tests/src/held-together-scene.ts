import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import { Carelot } from '@carelot/sdk'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { notifyAndStandStill, releasePrices } from './awarded.ts'
import type { TestDeployment } from './deployment.ts'
import { lettingScene } from './letting-scene.ts'
import { bidFor, briefFor, declareNoConflicts } from './story.ts'
import {
  answer,
  openedBids,
  openTender,
  publishTender,
  type Served,
  stepTo,
  type Tender,
  untilStage,
} from './tender.ts'

const service = 'EXTRA_CARE_BACKGROUND' as const
const asked = { weeklyMinutes: 12_000, minimumWeeklyMinutes: 6000, successfulTenderers: 1 }

/** The days of a further competition in a season, and of the service. */
const seasons = {
  spring: {
    publicationOn: '2027-04-09',
    clarificationsUntil: '2027-04-30T17:00',
    deadline: '2027-05-14T12:00',
    openingOn: '2027-05-14',
    evaluationEndsOn: '2027-06-04',
    decisionOn: '2027-06-11',
    standstillEndsOn: '2027-06-23',
    mobilisationStartsOn: '2027-06-24',
    startsOn: '2027-07-01',
    endsOn: '2029-06-30',
  },
  autumn: {
    publicationOn: '2027-08-02',
    clarificationsUntil: '2027-08-20T17:00',
    deadline: '2027-09-03T12:00',
    openingOn: '2027-09-03',
    evaluationEndsOn: '2027-09-24',
    decisionOn: '2027-10-01',
    standstillEndsOn: '2027-10-13',
    mobilisationStartsOn: '2027-10-14',
    startsOn: '2027-11-01',
    endsOn: '2029-10-31',
  },
} as const

/** A place in Ashford that two firms hold as one, and further competitions for extra care there, through the SDK. */
export function heldTogetherScene(carelot: TestDeployment) {
  const letting = lettingScene(carelot)
  const { lotId } = letting
  const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
  const cora = carelot.holder('Cora Commissioner')
  const elsewhere = briefFor(carelot.sandbox).lots[0]?.lotId ?? ''
  const begun = {
    ...{ procurementBeganOn: '2026-01-05', startsOn: '2026-10-01', expiresOn: '2031-09-30', extensions: [] },
    lots: [lotId, elsewhere].map((each) => ({ lotId: each, services: [service] })),
  }
  const sdkOf = ({ apiKey }: Pick<Holder, 'apiKey'>) => new Carelot({ baseUrl: carelot.url, apiKey })

  /** From these bids, made by these bidders, to prices that are released. */
  async function price(served: Served, tender: Tender, bids: readonly { saltedHash: string; bidder: Holder }[]) {
    await stepTo(served, tender.deadline)
    await untilStage(served, tender, 'closed')
    await openTender(served, tender)
    await declareNoConflicts(served, tender.id, 'opening')
    const opened = await openedBids(served, tender)
    const made = bids.map(({ saltedHash, bidder }) => ({ id: opened.get(saltedHash) ?? '', bidder }))
    return releasePrices(served, { ...tender, bids: made })
  }

  /** From there to contracts that may be signed. */
  async function award(served: Served, priced: Awaited<ReturnType<typeof price>>) {
    await notifyAndStandStill(served, priced)
    await untilStage(served, priced, 'contracting')
  }

  /** A framework let to a consortium of Applewood and a firm that is not registered for care, and to Cherry alone; it has begun. */
  async function letJointly(partner: Holder) {
    const tender = await letting.publish()
    const id = await letting.consortium(tender, { lead: of('Applewood'), partner })
    const bid = letting.bid(of('Applewood'), { hourlyPence: 2300 })
    const joint = await answer(carelot.call(of('Applewood'), 'POST', `/v1/consortia/${id}/bids`, bid))
    const alone = await answer(letting.submit(tender, of('Cherry'), { hourlyPence: 2500 }))
    const priced = await price(carelot, tender, [
      { saltedHash: joint.saltedHash, bidder: of('Applewood') },
      { saltedHash: alone.saltedHash, bidder: of('Cherry') },
    ])
    await award(carelot, priced)
    await letting.signAll(tender, [of('Applewood'), of('Cherry')])
    await untilStage(carelot, tender, 'concluded')
    await stepTo(carelot, '2027-04-09T09:00:00.000Z')
    return { ...tender, consortiumId: id }
  }

  /** A further competition for background hours of extra care in Ashford, under this framework. */
  function callOff(
    agreementId: string,
    { more = [], ...change }: Parameters<typeof briefFor>[1] & { more?: readonly string[] } = {},
  ): Promise<Tender> {
    const { hospitalSites: _, episodeDays: __, ...usual } = briefFor(carelot.sandbox).service
    return publishTender(letting.under(agreementId), {
      kind: 'extra-care-background',
      service: { ...usual, minimumAge: 55 },
      lots: [lotId, ...more].map((each) => ({ ...asked, lotId: each })),
      ...change,
    })
  }

  /** The same once the framework that is let here has begun, in the spring, or in the autumn after. */
  function laterCallOff(agreementId: string, season: keyof typeof seasons): Promise<Tender> {
    const { hospitalSites: _, episodeDays: __, ...usual } = briefFor(carelot.sandbox).service
    const { startsOn, endsOn, ...timetable } = seasons[season]
    return callOff(agreementId, { service: { ...usual, minimumAge: 55, startsOn, endsOn }, timetable })
  }

  /** A framework that has begun, for Ashford and a lot of West Kent. */
  const framework = () => letting.register(begun)

  type Won = { supplier: Holder; heldWith?: readonly Holder[]; in?: string; coverage?: object }
  const appoint = (
    agreementId: string,
    { supplier, heldWith = [], in: lot = lotId, coverage = { scope: 'WHOLE' } }: Won,
  ) =>
    carelot.call(cora, 'POST', `/v1/agreements/${agreementId}/appointments`, {
      ...{ supplierId: supplier.organisationId, lotId: lot, services: [service], coverage, appointedOn: '2026-10-01' },
      heldWith: heldWith.map(({ organisationId }) => organisationId),
    })

  /** A bid for one lot alone, Ashford where none is named. */
  const bid = (signatory: Holder, hourlyPence = 2345, lot = lotId) => {
    const usual = bidFor(carelot.sandbox, signatory.personId ?? '', hourlyPence)
    return { ...usual, lots: usual.lots.slice(0, 1).map((each) => ({ ...each, lotId: lot })) }
  }

  const form = (competitionId: string, lead = of('Applewood'), lotIds = [lotId]) =>
    sdkOf(lead).consortium.form({
      ...{ competitionId, name: 'Together again (invented)', lotIds },
      whyTogether: 'We hold the lot as one',
    })

  const join = async (
    consortiumId: string,
    { lead = of('Applewood'), partner }: { lead?: Holder; partner: Holder },
  ) => {
    const { organisationId } = partner
    await sdkOf(lead).consortium.invite({ consortiumId, organisationId, answerBy: '2027-05-01T12:00' })
    await sdkOf(partner).consortium.answer({ consortiumId, answer: 'join', role: 'member' })
  }

  /** Terms by which the lead delivers 8,000 minutes and each other its part of 4,000, signed by all with their papers. */
  async function agree(consortiumId: string, members: readonly Holder[], lot = lotId) {
    const [lead = of('Applewood'), ...others] = members
    const { version } = await sdkOf(lead).consortium.find({ consortiumId })
    const shares = members.map(({ organisationId }) => ({
      organisationId,
      weeklyMinutes: organisationId === lead.organisationId ? 8000 : 4000 / others.length,
    }))
    const backup = others[0]?.organisationId ?? null
    const areas = [{ coverage: { scope: 'WHOLE' }, accountable: lead.organisationId, backup, delivering: [] }] as const
    const terms = {
      ...wholeSections,
      lots: [{ lotId: lot, services: [{ service, shares, areas: [...areas] }] }],
    } as const
    const body = { terms: { ...terms, lots: terms.lots.map((each) => ({ ...each })) } }
    const call = (who: Holder, method: string, path: string, sent: object, headers = {}) =>
      answer(carelot.call(who, method, `/v1/consortia/${consortiumId}${path}`, sent, headers))
    const proposed = await call(lead, 'PATCH', '', body, { 'if-match': `"${version}"` })
    for (const who of members) {
      await sdkOf(who).consortium.sign({ consortiumId, contentHash: proposed.terms.contentHash })
      await signPapers(consortiumId, who)
    }
  }

  async function signPapers(consortiumId: string, who: Holder) {
    const papers = await sdkOf(who).consortium.listPapers({ consortiumId }).toArray({ limit: 100 })
    for (const { organisationId, kind, due, state, contentHash } of papers)
      if (organisationId === who.organisationId && due === 'bid' && state !== 'signed' && contentHash)
        await sdkOf(who).consortium.signPaper({
          ...{ consortiumId, kind, contentHash },
          authority: { kind: 'office', office: 'Director' },
          ...(kind === 'letter-of-authority' && { expiresOn: '2027-12-31' }),
          ...(kind === 'non-collusion' && { otherBidsInvolvedIn: false }),
        })
  }

  const making = { agree, appoint, award, bid, callOff, form, framework, join, letJointly, price, laterCallOff }
  return { ...making, cora, elsewhere, letting, lotId, of, sdkOf }
}
