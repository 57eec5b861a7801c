import { updateBidAtRisk } from '@carelot/db/competition/bid-at-risk'
import type { ChangeRow } from '@carelot/db/consortium/change'
import { updateContractsAtRisk } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import { leavesShort } from '@carelot/rules/consortium/change-consent'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import { type Recorder, record } from '../record.ts'
import { uncoveredIn, unsignedIn } from './change-standing.ts'
import { audienceOf, bidderOf, type Held } from './hold-for-change.ts'

type Risk = { held: Held; change: ChangeRow }

/**
 * Says whether a bid is at risk by the change of its members as it is now, in whatever order all consent and sign: a member that goes
 * stops what is done on it until whoever covers that is bound, or the change has ended. What is so already is neither written nor told.
 *
 * @see rules C-02, C-08, C-09
 */
export async function settleRisk(recorder: Recorder, tx: Tx, { held, change }: Risk): Promise<void> {
  const { row, competition } = held
  const { id: changeId, content, leavingSettled, stage, answers } = change
  const uncovered = uncoveredIn(held, change)
  const unsigned = unsignedIn(held, change)
  const isShort = leavesShort({ ...content, leavingSettled, stage, answers }, { uncovered, unsigned })
  const since = isShort ? held.at : null
  if (!(await updateBidAtRisk(tx, await bidderOf(tx, row), since))) return
  await updateContractsAtRisk(tx, { competitionId: row.competitionId, supplierId: row.leadId }, since)
  await remindOfSigning(tx, competition)
  await record(recorder, tx, {
    type: isShort ? 'consortium.bid-at-risk' : 'consortium.bid-out-of-risk',
    subject: row.id,
    audience: audienceOf(held, true),
    data: { competitionId: row.competitionId, changeId, ...(isShort && { uncovered: uncovered.length }) },
  })
}
