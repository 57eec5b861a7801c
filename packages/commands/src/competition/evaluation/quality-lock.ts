import { findQualityLock, listConsensus } from '@carelot/db/competition/evaluation/consensus'
import type { Tx } from '@carelot/db/database'
import type { Deployment } from '../../context.ts'
import { contentHashOf } from '../../keys/content-hash.ts'
import { StepRefused } from '../step-refused.ts'

/** SHA-256 over every consensus score that counts, with its version and reason, in the order of bids and questions. */
export async function hashOfConsensus(tx: Tx, competitionId: string): Promise<string> {
  const scores = (await listConsensus(tx, competitionId)).map(({ bidId, question, score, reason, version }) => {
    return { bidId, question, score, reason, version }
  })
  return contentHashOf(scores)
}

/** Quality must have been locked by a statement that this deployment signed, over just the consensus that stands now. */
export async function verifyQualityLock(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  competitionId: string,
): Promise<void> {
  const lock = await vault.verify('quality-lock', (await findQualityLock(tx, competitionId))?.statement ?? '')
  if (lock?.competitionId !== competitionId) throw new StepRefused('quality was not locked')
  if (lock.consensusHash !== (await hashOfConsensus(tx, competitionId)))
    throw new StepRefused('the consensus is not the one that was locked')
}
