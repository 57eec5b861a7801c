import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { z } from 'zod'
import { attach, contractsOf, sign } from './awarded.ts'
import { consortiumScene } from './consortium-scene.ts'
import type { TestDeployment } from './deployment.ts'
import { deskOf } from './desk.ts'
import { bidFor, briefFor } from './story.ts'
import { answer, publishTender, type Tender } from './tender.ts'

type Terms = z.input<typeof AgreementTerms>
type Draft = Parameters<typeof briefFor>[1]

/** The letting of a framework for Ashford: its terms, and what a council and suppliers do, over REST. */
export function lettingScene(carelot: TestDeployment) {
  const cora = () => carelot.holder('Cora Commissioner')
  const ashford = carelot.sandbox.lots.find(({ clusterRef }) => clusterRef === 'ASHFORD')
  if (!ashford) throw new Error('the sandbox has no Ashford')
  const lotId = ashford.id
  const services = ['HOME_CARE', 'SIS', 'EXTRA_CARE_BACKGROUND'] as const

  /** Light touch under the Act, closed, and to start on 8 April 2027: nobody is appointed to it. */
  const terms = (change: Partial<Terms> = {}): Terms => ({
    procurementBeganOn: '2026-12-01',
    regime: 'PA2023',
    lightTouch: true,
    form: { kind: 'closed' },
    startsOn: '2027-04-08',
    expiresOn: '2032-04-07',
    extensions: [{ untilOn: '2035-04-07' }],
    maximumValuePence: 6_000_000_000,
    routes: ['further-competition'],
    weights: { quality: { minimum: 4000, maximum: 10_000 }, price: { minimum: 0, maximum: 6000 } },
    rates: [{ band: 'standard', maximumHourlyPence: 4500 }],
    lots: [{ lotId, services: [...services] }],
    partAwards: true,
    declarations: ['exclusion-grounds'],
    ...change,
  })

  /** 5,253.25 hours a week for six successful tenderers, who each take at least 800 (S-06, S-07). */
  const brief = (change: Draft = {}): NonNullable<Draft> => {
    const { startsOn, hoursBasis, coverHours, tupe, mainSubject } = briefFor(carelot.sandbox).service
    return {
      kind: 'framework-letting',
      title: 'Care and support in the home, Ashford',
      service: {
        ...{ startsOn, hoursBasis, coverHours, tupe, mainSubject },
        endsOn: '2032-04-07',
        extensionMonths: [],
        estimatedValuePence: 5_500_000_000,
      },
      lots: [{ lotId, weeklyMinutes: 315_195, minimumWeeklyMinutes: 48_000, successfulTenderers: 6 }],
      conditions: [
        {
          about: 'insurance',
          cover: 'public-liability',
          minimumPence: 500_000_000,
          inPlace: 'when the service starts',
          reason: 'Care is given in people’s homes',
        },
      ],
      ...change,
    }
  }

  async function register(change: Partial<Terms> = {}): Promise<string> {
    const made = { title: 'Care and Support in the Home, Ashford (invented)', terms: terms(change) }
    return (await answer(carelot.call(cora(), 'POST', '/v1/agreements', made))).id
  }

  const under = (agreementId: string) => ({ ...carelot, sandbox: { ...carelot.sandbox, agreementId } })

  /** A letting whose tender period runs, under a framework of its own. */
  async function publish(change: Draft = {}): Promise<Tender & { agreementId: string }> {
    const agreementId = await register()
    return { agreementId, ...(await publishTender(under(agreementId), brief(change))) }
  }

  /** A draft of a letting under these terms. Gives its path. */
  async function draft(agreementId: string, change: Draft = {}): Promise<string> {
    const made = { agreementId, brief: briefFor(carelot.sandbox, brief(change)) }
    return `/v1/competitions/${(await answer(carelot.call(cora(), 'POST', '/v1/competitions', made))).id}`
  }

  const bid = (signatory: Holder, { hourlyPence = 2345, offered = services as readonly string[] } = {}) => ({
    ...bidFor(carelot.sandbox, signatory.personId ?? ''),
    lots: [
      {
        lotId,
        weeklyCapacityMinutes: 60_000,
        services: [...offered],
        rates: [
          { band: 'standard', hourlyPence },
          { band: 'complex', hourlyPence: hourlyPence + 300 },
        ],
      },
    ],
  })
  const submit = (tender: Tender, who: Holder, offer: Parameters<typeof bid>[1] = {}) =>
    carelot.call(who, 'POST', `${tender.path}/bids`, bid(who, offer))

  /** A provider that nobody has heard of, with a signatory and what a framework asks for. */
  async function newSupplier(companyNumber: string): Promise<Holder> {
    const officer = await deskOf(carelot).newProvider(companyNumber)
    await registered(officer, { kind: 'declaration', subject: 'exclusion-grounds' })
    return officer
  }
  const registered = (who: Holder, particulars: object) =>
    answer(
      carelot.call(who, 'POST', `/v1/organisations/${who.organisationId}/registrations`, {
        particulars,
        issuedOn: '2027-01-04',
        expiresOn: '2028-01-03',
      }),
    )
  /** Registers with the CQC for personal care, which home care needs. */
  const registerCare = (who: Holder, digits = '999000060') =>
    registered(who, {
      kind: 'cqc-registration',
      activity: 'personal-care',
      providerId: `1-${digits}`,
      locationId: `1-${digits}1`,
    })

  /** Two that bid as one and have signed their terms. Gives the consortium's id. */
  async function consortium(tender: Tender, { lead, partner }: { lead: Holder; partner: Holder }): Promise<string> {
    const call = (who: Holder, method: string, path: string, body: object, headers = {}) =>
      answer(carelot.call(who, method, `/v1/consortia${path}`, body, headers))
    const formed = {
      competitionId: tender.id,
      name: 'Together (invented)',
      lotIds: [lotId],
      whyTogether: 'Too few carers',
    }
    const { id } = await call(lead, 'POST', '', formed)
    const asked = { organisationId: partner.organisationId, answerBy: '2027-01-20T12:00' }
    await call(lead, 'POST', `/${id}/members`, asked)
    const { version } = await call(partner, 'POST', `/${id}/answer`, { answer: 'join', role: 'member' })
    await registered(partner, {
      kind: 'insurance',
      cover: 'employers-liability',
      coverPence: 1_000_000_000,
      status: 'in-place',
    })
    const share = ({ organisationId }: Holder, weeklyMinutes: number) => ({ organisationId, weeklyMinutes })
    const [accountable, backup] = [lead.organisationId, partner.organisationId]
    const areas = [{ coverage: { scope: 'WHOLE' }, accountable, backup, delivering: [] }]
    // The lead alone delivers what is regulated: its partner needs no registration for care (C-04).
    const parts = [
      { service: 'HOME_CARE', shares: [share(lead, 20_000)], areas },
      { service: 'SIS', shares: [share(lead, 10_000), share(partner, 20_000)], areas },
      { service: 'EXTRA_CARE_BACKGROUND', shares: [share(lead, 10_000)], areas },
    ]
    const terms = { ...wholeSections, lots: [{ lotId, services: parts }] }
    const proposed = await call(lead, 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` })
    for (const who of [lead, partner]) {
      await call(who, 'POST', `/${id}/signatures`, { contentHash: proposed.terms.contentHash })
      await consortiumScene(carelot).signPapers(id, who)
    }
    return id
  }

  /** Every framework agreement of the letting signed by both sides. */
  async function signAll(tender: Tender, signatories: readonly Holder[]): Promise<void> {
    for (const contract of await contractsOf(carelot, tender)) {
      const hash = await attach(carelot, contract)
      const supplier = signatories.find(({ organisationId }) => organisationId === contract.supplierId)
      if (!supplier) throw new Error('a framework agreement is with nobody who has bid')
      await answer(sign(carelot, carelot.holder('Carys Contracts'), contract, { hash }))
      await answer(sign(carelot, supplier, contract, { hash }))
    }
  }

  return {
    consortium,
    lotId,
    services,
    terms,
    brief,
    register,
    publish,
    draft,
    bid,
    submit,
    newSupplier,
    registerCare,
    signAll,
    under,
  }
}
