import { newId } from '@carelot/commands/id'
import { insertAgreement } from '@carelot/db/agreement/agreement'
import { insertAppointment, updateAppointment } from '@carelot/db/agreement/appointment'
import type { Tx } from '@carelot/db/database'
import { insertRegistration } from '@carelot/db/organisation/registration'
import { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { faultsOfTerms } from '@carelot/rules/agreement/agreement-faults'
import { OrganisationId } from '@carelot/rules/id'
import { LotCoverage } from '@carelot/rules/lot/coverage'
import type { Lot } from '@carelot/rules/lot/lot'
import { NewRegistration } from '@carelot/rules/organisation/registration'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { providers } from './cast.ts'

const portal = 'Kent Business Portal (sandbox)'
const awardedOn = '2025-09-01'

/** The framework in force. All of it is invented; its shape is that of a light touch open framework of the Act. */
export function termsFor(lots: readonly Pick<Lot, 'id' | 'services'>[]): z.input<typeof AgreementTerms> {
  return {
    procurementBeganOn: '2025-04-01',
    regime: 'PA2023',
    lightTouch: true,
    form: { kind: 'open', firstAwardedOn: awardedOn, reopensOn: ['2028-04-03'] },
    startsOn: '2025-10-01',
    expiresOn: '2031-03-31',
    extensions: [{ untilOn: '2033-03-31' }],
    maximumValuePence: 9_400_000_000,
    routes: ['further-competition'],
    weights: { quality: { minimum: 4000, maximum: 10_000 }, price: { minimum: 0, maximum: 6000 } },
    rates: [
      { band: 'standard', maximumHourlyPence: 4500 },
      { band: 'complex', maximumHourlyPence: 5500 },
    ],
    lots: lots.map(({ id, services }) => ({ lotId: id, services })),
    partAwards: true,
    portal: { name: portal },
    insurance: [
      { cover: 'employers-liability', minimumPence: 500_000_000 },
      { cover: 'public-liability', minimumPence: 500_000_000 },
    ],
    declarations: ['exclusion-grounds'],
  }
}

export async function addFramework(tx: Tx, councilId: string, lots: readonly Lot[]): Promise<string> {
  const id = newId('agr')
  const terms = AgreementTerms.parse(termsFor(lots))
  refuseWith(problemOfFaults(faultsOfTerms(terms)))
  const title = 'Care and Support in the Home (sandbox, invented)'
  await insertAgreement(tx, { id, councilId, title, terms, externalReference: null })
  return id
}

type LotWon = Pick<Lot, 'id' | 'clusterRef' | 'services' | 'msoaCodes'>
type Appointed = { agreementId: string; supplierId: string; decider: string; lots: readonly LotWon[] }
type Provider = (typeof providers)[number]

/** Appoints a provider to the lots that it won, and suspends it where it is suspended. */
export async function appoint(tx: Tx, provider: Provider, { agreementId, supplierId, decider, lots }: Appointed) {
  const supplier = OrganisationId.parse(supplierId)
  for (const lot of lots) {
    const inPart = provider.wonInPart === lot.clusterRef
    if (!inPart && !provider.won.includes(lot.clusterRef)) continue
    const part = lot.msoaCodes.filter((_, index) => index % 2 === 0)
    const appointment = await insertAppointment(tx, {
      id: newId('apt'),
      agreementId,
      supplierId: supplier,
      lotId: lot.id,
      services: [...(provider.services ?? lot.services)],
      coverage: LotCoverage.parse(inPart ? { scope: 'PART', msoaCodes: part } : { scope: 'WHOLE' }),
      members: [supplier],
      appointedOn: awardedOn,
      externalReference: null,
    })
    const { suspended } = provider
    if (appointment && suspended?.in === lot.clusterRef)
      await updateAppointment(tx, { id: appointment.id, stage: 'suspended', decider, reason: suspended.reason })
  }
}

/** The registrations, policies and declarations that the framework asks for, with invented numbers. */
export async function addRegistrations(tx: Tx, organisationId: string, provider: Provider): Promise<void> {
  const number = `1-${provider.companyNumber}`
  const policy = { issuedOn: '2026-10-01', expiresOn: '2028-09-30' }
  const held: z.input<typeof NewRegistration>[] = [
    {
      particulars: {
        kind: 'cqc-registration',
        activity: 'personal-care',
        providerId: `${number}0`,
        locationId: `${number}1`,
      },
      issuedOn: '2019-04-01',
      expiresOn: provider.cqcExpiresOn ?? null,
    },
    {
      particulars: { kind: 'portal-registration', portal, reference: `SANDBOX-${provider.companyNumber}` },
      issuedOn: '2025-04-14',
    },
    { particulars: { kind: 'declaration', subject: 'exclusion-grounds' }, ...policy },
    {
      particulars: { kind: 'insurance', cover: 'employers-liability', status: 'in-place', coverPence: 1_000_000_000 },
      ...policy,
    },
    {
      particulars: { kind: 'insurance', cover: 'public-liability', status: 'committed', coverPence: 500_000_000 },
      ...policy,
    },
  ]
  for (const registration of held)
    await insertRegistration(tx, { ...NewRegistration.parse(registration), id: newId('reg'), organisationId })
}
