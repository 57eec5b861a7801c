import { type BidRow, listBidIds, listLastBids } from '@carelot/db/competition/bid'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import type { Deployment } from '../context.ts'
import { recordedBids } from './recorded.ts'
import { StepRefused } from './step-refused.ts'

type Verifier = Pick<Deployment, 'vault'>

/**
 * What is about to be frozen must be what was acknowledged: each bidder's last version bears out its signed receipt, was
 * received before the deadline, and is withdrawn just where the record says so, by a signed withdrawal; and rows and record
 * name the same bids, so that none was put in or taken out beside the command.
 */
export async function verifyBids(verifier: Verifier, tx: Tx, competition: CompetitionRow): Promise<void> {
  const { submitted, withdrawn } = await recordedBids(verifier, tx, competition.id)
  const rows = await listBidIds(tx, competition.id)
  if (rows.length !== submitted.size || !rows.every((id) => submitted.has(id)))
    throw new StepRefused('the bids are not those of the record')
  for (const bid of await listLastBids(tx, competition.id)) {
    if (!(await isAsReceipted(verifier, competition, bid))) throw new StepRefused('a bid is not the one of its receipt')
    if ((bid.withdrawnAt !== null) !== withdrawn.has(bid.id))
      throw new StepRefused('a withdrawal is not the one of the record')
    if (bid.withdrawnAt !== null && !(await isWithdrawn(verifier, bid)))
      throw new StepRefused('a withdrawal is not one that was signed')
  }
}

async function isAsReceipted({ vault }: Verifier, competition: CompetitionRow, bid: BidRow): Promise<boolean> {
  const receipt = await vault.verify('receipt', bid.statement)
  return (
    receipt?.id === bid.id &&
    receipt.competitionId === competition.id &&
    receipt.bidderId === bid.bidderId &&
    receipt.version === bid.version &&
    receipt.saltedHash === bid.saltedHash &&
    receipt.receivedAt === bid.receivedAt &&
    Date.parse(bid.receivedAt) < Date.parse(competition.deadline ?? '')
  )
}

async function isWithdrawn({ vault }: Verifier, bid: BidRow): Promise<boolean> {
  const withdrawal = await vault.verify('withdrawal', bid.withdrawal ?? '')
  return withdrawal?.id === bid.id && withdrawal.withdrawnAt === bid.withdrawnAt
}
