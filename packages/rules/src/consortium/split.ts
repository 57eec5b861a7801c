import { z } from 'zod'
import { apportion } from '../apportion.ts'
import type { Brief } from '../competition/brief.ts'
import { kindOf } from '../competition/kind.ts'
import { LotId, OrganisationId } from '../id.ts'
import { LotCoverage } from '../lot/coverage.ts'
import { ServiceType } from '../lot/service-type.ts'

const whole = 10_000
const Minutes = z.int().min(1).max(100_000_000)

/** What a member delivers of a service in a lot, in whole minutes a week, which are the truth. @see C-04 */
const Share = z.strictObject({ organisationId: OrganisationId, weeklyMinutes: Minutes })

/** Areas of a lot (all that the consortium bids for, or the named ones) with one member that answers for them, another that steps in, and those that deliver. @see C-04 */
const CoveredAreas = z.strictObject({
  coverage: LotCoverage,
  accountable: OrganisationId,
  backup: OrganisationId.nullable().meta({ description: 'Another member; null while nobody has been found' }),
  delivering: z
    .array(OrganisationId)
    .max(50)
    .meta({ description: 'Who delivers there; empty when the accountable member does so alone' }),
})
export type CoveredAreas = z.infer<typeof CoveredAreas>

const ServiceSplit = z.strictObject({
  service: ServiceType,
  shares: z.array(Share).max(50),
  areas: z.array(CoveredAreas).max(7000),
})
export type ServiceSplit = z.infer<typeof ServiceSplit>

/** Who does what of a lot: for each service the minutes of each member, and who has which of its areas. @see rules C-04, S-03 */
export const LotSplit = z
  .strictObject({
    lotId: LotId,
    floorWeeklyMinutes: Minutes.optional().meta({
      description: 'The least that a member with a share in the lot has of it, where the lead sets one',
    }),
    services: z.array(ServiceSplit).max(6),
  })
  .meta({ id: 'ConsortiumLotSplit' })
export type LotSplit = z.infer<typeof LotSplit>

export type Split = { lots: readonly LotSplit[] }

/** The services that a joint bid covers in each of its lots: what its kind of competition is for. @see rules S-04, S-22 */
export function servicesBidFor(brief: Pick<Brief, 'kind'>): ServiceType[] {
  return [...kindOf(brief).services]
}

/** What of the services that a framework lets in a lot a joint bid may offer beside those: in a bid that says which it offers. @see S-22 */
export function servicesBeside(brief: Pick<Brief, 'kind'>, letThere: readonly ServiceType[]): ServiceType[] {
  const { bidsNameServices, services } = kindOf(brief)
  return bidsNameServices ? letThere.filter((service) => !services.includes(service)) : []
}

/** The services of a lot that are to be covered: those that are needed, and what the members have shared beside them. */
export function servicesOfLot(needed: readonly ServiceType[], parts: Pick<LotSplit, 'services'> | undefined) {
  return [...new Set([...needed, ...(parts?.services ?? []).map(({ service }) => service)])]
}

/** What each member has of a whole, in minutes and in the basis points derived of them. */
export type MemberShare = { organisationId: OrganisationId; weeklyMinutes: number; basisPoints: number }

/**
 * The shares of several members, with basis points that sum to exactly 10,000 by largest remainder; of nothing there are
 * none. Who has shares of several services is named once, where it was named first.
 *
 * @see C-04
 */
export function sharesOf(services: readonly Pick<ServiceSplit, 'shares'>[]): MemberShare[] {
  const minutes = new Map<OrganisationId, number>()
  for (const { organisationId, weeklyMinutes } of services.flatMap(({ shares }) => shares))
    minutes.set(organisationId, (minutes.get(organisationId) ?? 0) + weeklyMinutes)
  const points = basisPoints([...minutes.values()])
  return [...minutes].map(([organisationId, weeklyMinutes], index) => ({
    organisationId,
    weeklyMinutes,
    basisPoints: points[index] ?? 0,
  }))
}

/** The services of which a member delivers something, in any lot. */
export function servicesOf({ lots }: Split, organisationId: string): ServiceType[] {
  const delivered = lots.flatMap(({ services }) =>
    services.filter(({ shares }) => shares.some((share) => share.organisationId === organisationId)),
  )
  return [...new Set(delivered.map(({ service }) => service))]
}

/** What each member delivers of each lot, over all services of it: what rates are asked and joined for. */
export function lotSharesOf({ lots }: Split): { lotId: LotId; shares: MemberShare[] }[] {
  return lots.map(({ lotId, services }) => ({ lotId, shares: sharesOf(services) }))
}

/** Parts of a whole in basis points, which sum to exactly 10,000 by largest remainder. Of nothing there are no parts. @see C-04 */
export function basisPoints(parts: readonly number[]): number[] {
  return parts.some((part) => part > 0) ? apportion(whole, parts) : parts.map(() => 0)
}

/** Minutes a week that the members of a consortium deliver together: of a lot, or of one service of it. */
export function minutesOf({ lots }: Split, lotId: string, service?: ServiceType): number {
  const services = lots.find((lot) => lot.lotId === lotId)?.services ?? []
  return services
    .filter((each) => service === undefined || each.service === service)
    .flatMap(({ shares }) => shares)
    .reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)
}
