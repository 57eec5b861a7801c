import type { Instant } from '../instant.ts'
import type { Problem } from '../problem.ts'
import type { CompetitionStage } from './stages.ts'

/**
 * What bids hold, who made them and how many there are is sealed until they are opened; where none stood, the end of the
 * competition says so. Decided without a look at a bid, so that neither the refusal nor its haste tells anything.
 *
 * @see P-07, P-53
 */
export function refuseBeforeOpening(competition: {
  stage: CompetitionStage
  openedAt: Instant | null
}): Problem | undefined {
  if (competition.openedAt !== null || competition.stage === 'unsuccessful') return undefined
  return { code: 'competition.not-opened' }
}

const sealedPrices: readonly CompetitionStage[] = ['draft', 'tendering', 'closed', 'evaluating', 'moderated']

/** Prices are sealed until quality was locked and their envelope released; for ever where the competition ended before. @see P-53 */
export function refuseBeforePrices(competition: {
  stage: CompetitionStage
  lockedAt: Instant | null
}): Problem | undefined {
  const isSealed = competition.lockedAt === null || sealedPrices.includes(competition.stage)
  return isSealed ? { code: 'competition.price-sealed' } : undefined
}

/**
 * Whether the whole record of a competition can be given out: what is sealed stays so until prices are released, and for
 * ever where it was cancelled before tenders were opened.
 *
 * @see Procurement Act 2023 s.98; PCR 2015 reg. 84(8); rules P-07, P-53
 */
export function refuseWholeRecord(competition: {
  stage: CompetitionStage
  openedAt: Instant | null
}): Problem | undefined {
  if (sealedPrices.includes(competition.stage)) return { code: 'competition.price-sealed' }
  return refuseBeforeOpening(competition)
}
