import { z } from 'zod'
import { BidId, LotId, PersonId } from '../../id.ts'
import { Instant } from '../../instant.ts'
import type { Fault } from '../../problem.ts'
import { written } from '../../written.ts'
import type { Brief } from '../brief.ts'
import { FirmToReplace } from '../firm-behind-bid.ts'
import { firstOf } from '../price/rank-lot.ts'
import { LotRanking } from '../price/ranking.ts'

const Text = written(10_000)

/** What of a successful tenderer's bid the letters to others keep back, because it is commercially sensitive (P-10). */
export const Withheld = z
  .strictObject({ what: z.enum(['evaluated-price', 'quality-scores']), reason: Text })
  .meta({ id: 'Withheld' })
export type Withheld = z.infer<typeof Withheld>

/** What is recommended for one lot: who succeeds, in the order of the ranking, the options considered, and why. */
export const NewRecommendation = z
  .strictObject({
    options: z
      .array(z.strictObject({ option: Text, assessment: Text }))
      .min(1)
      .max(20)
      .meta({ description: 'What was considered, and why it is recommended or not' }),
    successful: z.array(BidId).max(50).meta({
      description: 'In the order of the ranking, those of equal rank in either; none ends the lot without an award',
    }),
    reason: Text.meta({ description: 'For those who decide; bidders are not told it' }),
    fewerReason: Text.optional().meta({
      description: 'Why fewer succeed than the lot takes and the ranking has, or nobody; bidders are told it',
    }),
    shortfallReason: Text.optional().meta({
      description: 'Why capacity below the hours of the lot is enough (P-57); for those who decide',
    }),
    advantages: z
      .array(z.strictObject({ bidId: BidId, text: Text }))
      .max(50)
      .meta({ description: 'The relative advantages of each that succeeds, as the others are told them (P-10)' }),
    withheld: z.array(Withheld).max(2).default([]),
  })
  .meta({ id: 'NewRecommendation' })
export type NewRecommendation = z.infer<typeof NewRecommendation>

/** A step that a recommendation passes before letters go: who decided, when, and why, if they said so. */
export const DecisionStep = z
  .object({
    step: z.enum(['finance', 'approval']),
    outcome: z.enum(['cleared', 'sent-back']),
    personId: PersonId,
    reason: z.string().nullable(),
    statement: z.string(),
    decidedAt: Instant,
  })
  .meta({ id: 'DecisionStep' })
export type DecisionStep = z.input<typeof DecisionStep>

/** What a recommendation is signed over: with the ranking that it rests on, bidders that a gate kept out of an award then, and firms behind bids that may have to be replaced. */
export const RecommendationContent = z
  .object({
    recommendation: NewRecommendation,
    ranking: LotRanking,
    closedGates: z.array(
      z.object({
        bidId: BidId,
        gate: z.string().meta({ example: 'gate.suspended: Late visits' }),
        told: z
          .string()
          .meta({ description: 'What a letter says of it: of one firm of several that it does not pass' }),
      }),
    ),
    firmsToReplace: z.array(FirmToReplace),
  })
  .meta({ id: 'RecommendationContent' })
export type RecommendationContent = z.input<typeof RecommendationContent>

/** A recommendation with the ranking that it rests on and what became of it. `statement` is a compact JWS (ES256). */
export const Recommendation = z
  .object({
    lotId: LotId,
    version: z.int(),
    content: RecommendationContent,
    contentHash: z.string(),
    statement: z.string(),
    recommendedBy: PersonId,
    recommendedAt: Instant,
    reopenedAt: Instant.nullable(),
    reopenedReason: z.string().nullable(),
    steps: z.array(DecisionStep),
    warnings: z.array(z.object({ code: z.string(), detail: z.string() })),
  })
  .meta({ id: 'Recommendation' })
export type Recommendation = z.input<typeof Recommendation>

type Around = {
  ranking: LotRanking
  lot: Brief['lots'][number]
  openEnquiries: readonly string[]
  /** Why a bidder may not be awarded anything now, by its bid: the first gate that it does not pass. */
  closedGates: ReadonlyMap<string, string>
  /** What a person has yet to judge about a bidder, by its bid: nobody is passed over for that either. */
  unjudged: ReadonlyMap<string, string>
  /** Bids that are short of what they need until a person has settled it: nobody is passed over for that. */
  atRisk: readonly string[]
}

/**
 * Everything that keeps a recommendation from being one: a tie or a question about a price that is not decided, bids that
 * are not the first of those whom no gate keeps out, fewer than the ranking has or too little capacity without a reason, a
 * supplier that a gate now keeps out, advantages that nobody is told or that are of nobody who succeeds, something withheld twice.
 *
 * A bid at risk that would succeed stops the lot, and is neither awarded nor passed over; so does one about whose supplier
 * a person has yet to judge. Bids that share their rank stand in either order, but which of them succeeds is not chosen so.
 *
 * @see rules P-10, P-41, P-46, P-50, P-57, C-08; Procurement Act 2023 s.45(6)
 */
export function faultsOfRecommendation(made: NewRecommendation, around: Around): Fault[] {
  const { ranking, openEnquiries, closedGates } = around
  const faults: Fault[] = [
    ...openEnquiries.map((id): Fault => {
      return { pointer: '/lotId', code: 'award.enquiry-open', detail: `${id} is not decided` }
    }),
    ...faultsOfTold(made),
  ]
  const eligible = ranking.bids.filter(({ bidId }) => !closedGates.has(bidId))
  const first = firstOf(eligible, ranking.successfulTenderers)
  if (first === null) {
    const open = ranking.ties.filter(({ partedBy }) => partedBy === null).map(({ bidIds }) => bidIds.join(', '))
    faults.push({ pointer: '/successful', code: 'award.tie-open', detail: `No rule parts ${open.join('; ')}` })
  } else faults.push(...faultsOfStopped(first, around), ...faultsOfOrder(made, eligible, first))
  if (first && made.successful.length < first.length && !made.fewerReason)
    faults.push({
      pointer: '/fewerReason',
      code: 'award.fewer-without-reason',
      detail: `The ranking has ${first.length}`,
    })
  const short = shortfall(made, around)
  if (short && made.successful.length > 0 && !made.shortfallReason)
    faults.push({ pointer: '/shortfallReason', code: 'award.capacity-short', detail: short })
  for (const [index, bidId] of made.successful.entries()) {
    const gate = closedGates.get(bidId)
    if (gate) faults.push({ pointer: `/successful/${index}`, code: 'award.gate-closed', detail: gate })
    if (!made.advantages.some((advantage) => advantage.bidId === bidId))
      faults.push({ pointer: '/advantages', code: 'award.advantages-missing', detail: `Nothing is said of ${bidId}` })
  }
  return faults
}

/** Bids that would succeed and that a person has to settle something about first: they stop the lot. @see rules P-46, C-08 */
function faultsOfStopped(first: readonly string[], { atRisk, unjudged }: Around): Fault[] {
  return first.flatMap((bidId): Fault[] => {
    const open = unjudged.get(bidId)
    return [
      ...(atRisk.includes(bidId) ? [{ pointer: '/lotId', code: 'award.bid-at-risk', detail: bidId } as const] : []),
      ...(open ? [{ pointer: '/lotId', code: 'award.judgement-needed', detail: `${bidId}: ${open}` } as const] : []),
    ]
  })
}

/** Bids that are not the first by their ranks, and fewer of a tie than there are: which of them it is, is decided first. */
function faultsOfOrder(
  { successful }: NewRecommendation,
  eligible: LotRanking['bids'],
  first: readonly string[],
): Fault[] {
  const pointer = '/successful'
  const rankOf = (bidId: string | undefined) => eligible.find((bid) => bid.bidId === bidId)?.rank
  const isOutOfOrder = successful.some(
    (bidId, index) =>
      !first.includes(bidId) || rankOf(bidId) !== rankOf(first[index]) || successful.indexOf(bidId) !== index,
  )
  if (isOutOfOrder)
    return [
      {
        pointer,
        code: 'award.not-in-order',
        detail: `Whom no gate keeps out begins with ${first.join(', ') || 'nobody'}`,
      },
    ]
  const last = rankOf(successful.at(-1))
  const left = first.slice(successful.length).filter((bidId) => last !== undefined && rankOf(bidId) === last)
  if (left.length === 0) return []
  return [{ pointer, code: 'award.tie-open', detail: `No rule parts ${[successful.at(-1), ...left].join(', ')}` }]
}

/** What letters could not tell: advantages of a bid that does not succeed, two texts of one, two reasons to withhold the same. */
function faultsOfTold({ successful, advantages, withheld }: NewRecommendation): Fault[] {
  const unfit = advantages.flatMap(({ bidId }, index): Fault[] => {
    const pointer = `/advantages/${index}/bidId`
    if (!successful.includes(bidId))
      return [{ pointer, code: 'award.advantages-unfit', detail: `${bidId} does not succeed` }]
    const isFirst = advantages.findIndex((each) => each.bidId === bidId) === index
    return isFirst ? [] : [{ pointer, code: 'award.advantages-unfit', detail: `${bidId} has a text already` }]
  })
  const twice = withheld.flatMap(({ what }, index): Fault[] => {
    const isFirst = withheld.findIndex((each) => each.what === what) === index
    return isFirst ? [] : [{ pointer: `/withheld/${index}`, code: 'award.withheld-twice', detail: what }]
  })
  return [...unfit, ...twice]
}

/** How far the capacity of those recommended is below the hours of the lot; undefined where it is not. @see rule P-57 */
export function shortfall(
  { successful }: Pick<NewRecommendation, 'successful'>,
  { ranking, lot }: { ranking: LotRanking; lot: Brief['lots'][number] },
): string | undefined {
  const offered = ranking.bids.filter(({ bidId }) => successful.some((id) => id === bidId))
  const capacity = offered.reduce((sum, { weeklyCapacityMinutes }) => sum + weeklyCapacityMinutes, 0)
  if (capacity >= lot.weeklyMinutes) return undefined
  return `${capacity} minutes a week are offered, and the lot has ${lot.weeklyMinutes}`
}
