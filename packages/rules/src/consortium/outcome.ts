import { isDeciding } from '../competition/next-step.ts'
import type { CompetitionStage } from '../competition/stages.ts'
import type { Instant } from '../instant.ts'
import { type ConsortiumMoveName, type ConsortiumStage, consortiumMoves } from './stages.ts'

/** How the joint bid stands in its competition. */
export type BidStanding = {
  competitionStage: CompetitionStage
  /** Whether a version of the bid stands that was not taken back. */
  bidStands: boolean
  /** Lots of the bid of which the letters that stand tell nothing yet, and that have not lapsed. */
  lotsUndecided: number
  contractsToSign: number
  contractsInForce: number
  /** When it had no contract any more since the consortium was preferred last, though it may have one again. */
  awardEndedAt: Instant | null
}

const over: readonly CompetitionStage[] = ['concluded', 'unsuccessful', 'cancelled']

/** Whether nothing more comes of the competition. */
export function isOver({ competitionStage }: Pick<BidStanding, 'competitionStage'>): boolean {
  return over.includes(competitionStage)
}

/**
 * Where a consortium that has bid is, by what became of its bid: it has a contract, or is to have one; or nothing is decided
 * of some of its lots; or it has none.
 *
 * @see C-06
 */
export function stageByOutcome(standing: BidStanding): ConsortiumStage {
  const { competitionStage, bidStands, lotsUndecided, contractsToSign, contractsInForce } = standing
  if (contractsInForce > 0) return 'contracted'
  if (isOver(standing)) return 'unsuccessful'
  if (competitionStage === 'tendering') return 'submitted'
  if (!bidStands) return 'unsuccessful'
  if (!isDeciding(competitionStage)) return 'submitted'
  if (contractsToSign > 0) return 'preferred'
  return lotsUndecided > 0 ? 'submitted' : 'unsuccessful'
}

/**
 * The next move of a consortium that has bid, on its way to where its bid is; undefined where it is there. What lies between
 * is not left out: whoever reads the feed sees a consortium preferred before it is contracted, and considered again between two
 * awards, also where nobody looked before the second, as long as that is not signed by both sides.
 */
export function nextMoveByOutcome(stage: ConsortiumStage, standing: BidStanding): ConsortiumMoveName | undefined {
  const wanted = stageByOutcome(standing)
  if (stage === 'preferred' && wanted === 'preferred' && standing.awardEndedAt !== null) return 'be considered again'
  if (wanted === stage || stage === 'contracted') return undefined
  const moves = consortiumMoves.filter(({ from, by }) => from === stage && by.some((who) => who === 'process'))
  const direct = moves.find(({ to }) => to === wanted)
  if (direct) return direct.on
  return stage === 'submitted' ? 'be preferred' : moves.find(({ to }) => to === 'submitted')?.on
}
