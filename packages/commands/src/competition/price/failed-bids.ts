import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConsensus } from '@carelot/db/competition/evaluation/consensus'
import type { Db, Tx } from '@carelot/db/database'

/** Bids below a minimum score, whose price, and whatever it was made of, is told to nobody (S-71). */
export async function failedBids(
  db: Db | Tx,
  { id, brief }: Pick<CompetitionRow, 'id' | 'brief'>,
): Promise<Set<unknown>> {
  const failed = (await listConsensus(db, id)).filter(({ question, score }) =>
    brief.questions.some(({ key, minimumScore }) => key === question && score < minimumScore),
  )
  return new Set(failed.map(({ bidId }) => bidId))
}
