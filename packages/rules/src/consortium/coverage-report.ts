import { z } from 'zod'
import { ConsortiumChangeId, ConsortiumId, LotId, OrganisationId } from '../id.ts'
import { Vintage } from '../lot/area.ts'
import { isRural, mixByMsoa, RuralityMix } from '../lot/rurality.ts'
import { ServiceType } from '../lot/service-type.ts'
import { Sizing, sizeLot, sizeLotAsPublished } from '../lot/sizing.ts'
import { AreaCovered, AreaState, areasOf, deliverersOf, type LotToCover, type ToCover } from './coverage.ts'
import { basisPoints, type LotSplit, type ServiceSplit, type Split, servicesOfLot, sharesOf } from './split.ts'

const BasisPoints = z.int().min(0).max(10_000)
const Share = z.object({ organisationId: OrganisationId, weeklyMinutes: z.int(), basisPoints: BasisPoints })

/**
 * The areas that a member answers for, by the rurality of each, and its part of all rural areas that the consortium bids
 * for in the service: those parts sum to 10,000 where there are any.
 *
 * @see rules S-14, S-09
 */
const MemberRurality = z.object({
  organisationId: OrganisationId,
  rurality: RuralityMix,
  ruralBasisPoints: BasisPoints,
})
type MemberRurality = z.infer<typeof MemberRurality>

const Warning = z.object({
  code: z.enum(['SHARE_WITHOUT_AREA', 'AREA_WITHOUT_SHARE', 'RURAL_SHARE_UNEVEN']),
  organisationId: OrganisationId,
  detail: z.string(),
})
type Warning = z.infer<typeof Warning>

const CoverageOfService = z
  .object({
    service: ServiceType,
    weeklyMinutes: z.int(),
    shares: z.array(Share),
    rural: z.array(MemberRurality),
    counts: z.record(AreaState, z.int()).meta({ description: 'How many areas are in each state' }),
    warnings: z.array(Warning),
    areas: z.array(AreaCovered),
  })
  .meta({ id: 'ConsortiumServiceCoverage' })

const CoverageOfLot = z
  .object({
    lotId: LotId,
    name: z.string(),
    vintage: Vintage.meta({ description: 'The census whose boundaries the codes of the areas are drawn with' }),
    weeklyMinutes: z.int(),
    shares: z.array(Share),
    sizing: Sizing.meta({
      description: "The consortium's hours on their own against 800 to 1,000 a provider; nothing is published of them",
    }),
    lotSizing: Sizing.meta({ description: 'What is published of the whole lot, with what contradicts it' }),
    conflictingSizing: z
      .array(Sizing)
      .meta({ description: 'The lot by each published figure that contradicts its hours' }),
    services: z.array(CoverageOfService),
  })
  .meta({ id: 'ConsortiumLotCoverage' })

/**
 * Who covers what, per lot, service and area, under the terms that stand and the changes of members that have taken effect
 * since the bid. What it warns of refuses nothing.
 *
 * @see rules C-04, C-07, S-03
 */
export const ConsortiumCoverage = z
  .object({
    consortiumId: ConsortiumId,
    termsVersion: z.int().nullable().meta({ description: 'null while there are no terms' }),
    changeIds: z
      .array(ConsortiumChangeId)
      .meta({ description: 'The changes of members that have taken effect since the bid, in their order' }),
    lots: z.array(CoverageOfLot),
  })
  .meta({ id: 'ConsortiumCoverage' })
export type ConsortiumCoverage = z.input<typeof ConsortiumCoverage>

/** The coverage of every lot. Contradictions of the papers are shown beside each other, never smoothed over. */
export function coverageOf(split: Split, around: ToCover): z.input<typeof CoverageOfLot>[] {
  return around.lots.map((lot) => {
    const parts = split.lots.find(({ lotId }) => lotId === lot.lotId)
    const shares = sharesOf(parts?.services ?? [])
    const weeklyMinutes = totalOf(shares)
    return {
      lotId: lot.lotId,
      name: lot.name,
      vintage: lot.vintage,
      weeklyMinutes,
      shares,
      ...sizingOf(weeklyMinutes, lot),
      services: servicesOfLot(around.services, parts).map((service) =>
        coverageOfService({ lot, service, parts }, around),
      ),
    }
  })
}

const totalOf = (shares: readonly { weeklyMinutes: number }[]) =>
  shares.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0)

/** Published numbers of providers are of the lot, and say nothing of how much one consortium bids for. @see rules C-04, S-05 to S-07 */
function sizingOf(weeklyMinutes: number, lot: LotToCover) {
  const { publishedProviders, conflictingHours } = lot
  return {
    sizing: sizeLot({ weeklyMinutes }),
    lotSizing: sizeLotAsPublished(lot),
    conflictingSizing: conflictingHours.map(({ minutes }) => sizeLot({ weeklyMinutes: minutes, publishedProviders })),
  }
}

type Asked = { lot: LotToCover; service: ServiceType; parts: LotSplit | undefined }

function coverageOfService({ lot, service, parts }: Asked, around: ToCover): z.input<typeof CoverageOfService> {
  const split = parts?.services.find((each) => each.service === service)
  const areas = areasOf({ lot, service, split }, around)
  const shares = sharesOf(split ? [split] : [])
  const rural = ruralityOf(areas)
  return {
    service,
    weeklyMinutes: totalOf(shares),
    shares,
    rural,
    counts: countsOf(areas),
    warnings: [...warnAreas(split, shares), ...warnRural(rural, shares)],
    areas,
  }
}

function countsOf(areas: readonly AreaCovered[]): Record<AreaState, number> {
  const counts = {
    covered: 0,
    uncovered: 0,
    doubled: 0,
    'not-joined': 0,
    'outside-part': 0,
    unregistered: 0,
    'no-backup': 0,
  }
  for (const { state } of areas) counts[state]++
  return counts
}

function ruralityOf(areas: readonly AreaCovered[]): MemberRurality[] {
  const byMember = Map.groupBy(
    areas.filter(({ accountable }) => accountable !== null),
    ({ accountable }) => accountable,
  )
  const held = [...byMember].flatMap(([organisationId, own]) => (organisationId ? [{ organisationId, own }] : []))
  const points = basisPoints(held.map(({ own }) => own.filter((area) => isRural(area.ruralityCategory)).length))
  return held.map(({ organisationId, own }, index) => ({
    organisationId,
    rurality: mixByMsoa(own),
    ruralBasisPoints: points[index] ?? 0,
  }))
}

function warnAreas(split: ServiceSplit | undefined, shares: readonly { organisationId: OrganisationId }[]): Warning[] {
  const delivering = new Set((split?.areas ?? []).flatMap(deliverersOf))
  const sharing = new Set(shares.map(({ organisationId }) => organisationId))
  return [
    ...[...sharing]
      .filter((each) => !delivering.has(each))
      .map(
        (organisationId): Warning => ({
          code: 'SHARE_WITHOUT_AREA',
          organisationId,
          detail: 'It has hours of the service, and delivers in none of its areas',
        }),
      ),
    ...[...delivering]
      .filter((each) => !sharing.has(each))
      .map(
        (organisationId): Warning => ({
          code: 'AREA_WITHOUT_SHARE',
          organisationId,
          detail: 'It delivers in areas of the service, and has no hours of it',
        }),
      ),
  ]
}

/** How much more of the rural areas than of the hours a member may have before it is said, one part in so many: a choice of ours. */
const unevenPart = 10

/** Who has much more of the rural areas than of the hours, by their numbers and not by rounded shares: rural rounds cost more an hour. @see S-14 */
function warnRural(rural: readonly MemberRurality[], shares: ReturnType<typeof sharesOf>): Warning[] {
  const ruralOf = ({ rurality: { counts } }: MemberRurality) =>
    counts.RURAL_TOWN_AND_FRINGE + counts.RURAL_VILLAGE_AND_DISPERSED
  const [areas, minutes] = [rural.reduce((sum, each) => sum + ruralOf(each), 0), totalOf(shares)]
  return rural.flatMap((member): Warning[] => {
    const { organisationId, ruralBasisPoints } = member
    const own = shares.find((share) => share.organisationId === organisationId)
    const more = ruralOf(member) * minutes - (own?.weeklyMinutes ?? 0) * areas
    if (more * unevenPart <= areas * minutes) return []
    const hours = (own?.basisPoints ?? 0) / 100
    const detail = `It answers for ${ruralBasisPoints / 100} % of the rural areas with ${hours} % of the hours`
    return [{ code: 'RURAL_SHARE_UNEVEN', organisationId, detail }]
  })
}
