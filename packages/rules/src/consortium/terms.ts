import { z } from 'zod'
import { LotId, OrganisationId } from '../id.ts'
import type { Fault } from '../problem.ts'
import { JointPricing } from './pricing.ts'

const whole = 10_000

/** What each member delivers of a lot, in whole minutes a week, which are the truth. @see C-04 */
const Share = z.strictObject({ organisationId: OrganisationId, weeklyMinutes: z.int().min(1).max(100_000_000) })

/** What the members of a consortium agree on. Every change of it is another version. @see rules C-03, C-04, C-16 */
export const ConsortiumTerms = z
  .strictObject({
    text: z
      .string()
      .trim()
      .min(1)
      .max(100_000)
      .meta({ description: 'Roles, decisions, liability, payment, exit (C-03)' }),
    lots: z.array(z.strictObject({ lotId: LotId, shares: z.array(Share).max(50) })).max(100),
    pricing: JointPricing.default({ mode: 'open-to-lead' }),
  })
  .meta({ id: 'ConsortiumTerms' })
export type ConsortiumTerms = z.infer<typeof ConsortiumTerms>

/**
 * Shares of a whole in basis points, which sum to exactly 10,000: each rounded down, and what is left over to the largest
 * remainders, the first of equal ones first. Of nothing there are no shares.
 *
 * @see C-04
 */
export function basisPoints(minutes: readonly number[]): number[] {
  const total = minutes.reduce((sum, each) => sum + BigInt(each), 0n)
  if (total === 0n) return minutes.map(() => 0)
  const exact = minutes.map((each) => BigInt(each) * BigInt(whole))
  const points = exact.map((each) => Number(each / total))
  const left = whole - points.reduce((sum, each) => sum + each, 0)
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each % total }))
    .toSorted((one, other) =>
      one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1,
    )
  for (const { index } of byRemainder.slice(0, left)) points[index] = (points[index] ?? 0) + 1
  return points
}

/** Minutes a week that the members of a consortium deliver of a lot together. */
export function minutesOf(terms: Pick<ConsortiumTerms, 'lots'>, lotId: string): number {
  const lot = terms.lots.find((each) => each.lotId === lotId)
  return lot?.shares.reduce((sum, { weeklyMinutes }) => sum + weeklyMinutes, 0) ?? 0
}

/** Shares of somebody who has not joined, of a lot that the consortium is not for, or named twice. @see C-04 */
export function faultsOfShares(
  terms: Pick<ConsortiumTerms, 'lots'>,
  { joined, lotIds }: { joined: readonly string[]; lotIds: readonly string[] },
): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.share-unfit', detail })
  return terms.lots.flatMap(({ lotId, shares }, index) => {
    const at = `/terms/lots/${index}`
    const isUnfit = !lotIds.includes(lotId) || terms.lots.findIndex((lot) => lot.lotId === lotId) !== index
    return [
      ...(isUnfit ? [fault(`${at}/lotId`, `${lotId} is not of the consortium, or named already`)] : []),
      ...shares.flatMap(({ organisationId }, place) => {
        const first = shares.findIndex((share) => share.organisationId === organisationId)
        if (joined.includes(organisationId) && first === place) return []
        return [fault(`${at}/shares/${place}/organisationId`, `${organisationId} has not joined, or is named already`)]
      }),
    ]
  })
}
