import type { MsoaCode } from '../lot/area.ts'
import { faultsOfCoverage } from '../lot/coverage.ts'
import { hoursOfMinutes } from '../lot/hours.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Fault } from '../problem.ts'
import { type CoveredAreas, type LotSplit, type ServiceSplit, type Split, sharesOf } from './split.ts'

/** What a split is held against: who has joined, and the lots that are bid for with their services and areas. */
export type SplitAround = { joined: readonly string[]; services: readonly ServiceType[]; lots: readonly LotAreas[] }
/** `beside` is what may be offered there beside the services that are needed. */
type LotAreas = { lotId: string; msoaCodes: readonly MsoaCode[]; beside?: readonly ServiceType[] }

/**
 * What no change of heart would make right: shares and areas of somebody who has not joined to deliver, of a lot or service that is
 * not bid for, named twice; an area outside the lot; a member that backs itself up; less than the lead's own floor. What
 * is still missing is no fault: readiness says so.
 *
 * @see rules C-04, S-03
 */
export function faultsOfSplit({ lots }: Split, around: SplitAround): Fault[] {
  return lots.flatMap((lot, index) => {
    const at = `/terms/lots/${index}`
    const known = around.lots.find(({ lotId }) => lotId === lot.lotId)
    const isRepeated = lots.findIndex(({ lotId }) => lotId === lot.lotId) !== index
    if (!known || isRepeated)
      return [
        unfit(`${at}/lotId`, `${lot.lotId} is not of the consortium, or named already`),
        ...faultsBelowFloor(lot, at),
      ]
    const services = lot.services.flatMap((split, place) => {
      const inside = `${at}/services/${place}`
      const isUnfit =
        ![...around.services, ...(known.beside ?? [])].includes(split.service) ||
        lot.services.findIndex(({ service }) => service === split.service) !== place
      return [
        ...(isUnfit ? [unfit(`${inside}/service`, `${split.service} is not bid for, or named already`)] : []),
        ...faultsOfShares(split, around.joined, inside),
        ...split.areas.flatMap((areas, group) =>
          faultsOfAreas(areas, { ...around, lot: known }, `${inside}/areas/${group}`),
        ),
      ]
    })
    return [...services, ...faultsBelowFloor(lot, at)]
  })
}

const unfit = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.share-unfit', detail })

/** Shares of somebody who has not joined to deliver, as a guarantor has not, or named twice. @see C-04 */
function faultsOfShares({ shares }: ServiceSplit, joined: readonly string[], at: string): Fault[] {
  return shares.flatMap(({ organisationId }, place) => {
    const first = shares.findIndex((share) => share.organisationId === organisationId)
    if (joined.includes(organisationId) && first === place) return []
    return [
      unfit(`${at}/shares/${place}/organisationId`, `${organisationId} has not joined to deliver, or is named already`),
    ]
  })
}

function faultsOfAreas(
  { coverage, accountable, backup, delivering }: CoveredAreas,
  { joined, lot }: { joined: readonly string[]; lot: LotAreas },
  at: string,
): Fault[] {
  const named = [
    { organisationId: accountable, place: 'accountable' },
    ...(backup === null ? [] : [{ organisationId: backup, place: 'backup' }]),
    ...delivering.map((organisationId, index) => ({ organisationId, place: `delivering/${index}` })),
  ]
  const strangers = named.filter(({ organisationId }) => !joined.includes(organisationId))
  return [
    ...faultsOfCoverage(coverage, lot, `${at}/coverage`),
    ...strangers.map(({ organisationId, place }) =>
      unfit(`${at}/${place}`, `${organisationId} has not joined to deliver`),
    ),
    ...delivering.flatMap((organisationId, index) =>
      delivering.indexOf(organisationId) === index
        ? []
        : [unfit(`${at}/delivering/${index}`, `${organisationId} is named already`)],
    ),
    ...(backup === accountable
      ? [
          {
            pointer: `${at}/backup`,
            code: 'consortium.backup-same',
            detail: `${backup} is accountable itself`,
          } as const,
        ]
      : []),
  ]
}

function faultsBelowFloor({ floorWeeklyMinutes = 0, services }: LotSplit, at: string): Fault[] {
  return sharesOf(services)
    .filter(({ weeklyMinutes }) => weeklyMinutes < floorWeeklyMinutes)
    .map(({ organisationId, weeklyMinutes }) => ({
      pointer: `${at}/floorWeeklyMinutes`,
      code: 'consortium.share-below-floor',
      detail: `${organisationId} has ${hoursOfMinutes(weeklyMinutes)} hours of the lot, and ${hoursOfMinutes(floorWeeklyMinutes)} is the least`,
    }))
}
