import { listStandingBids } from '@carelot/db/competition/bid'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { findClosing } from '@carelot/db/competition/opening'
import type { Tx } from '@carelot/db/database'
import type { Deployment } from '../context.ts'
import { recordedDeadline } from './recorded.ts'
import { StepRefused } from './step-refused.ts'

type Verifier = Pick<Deployment, 'vault'>

/** The deadline must be one that this deployment signed for this competition, and the last that was announced. */
export async function verifyDeadline({ vault }: Verifier, tx: Tx, competition: CompetitionRow): Promise<void> {
  const { id, deadline, deadlineVersion, deadlineStatement } = competition
  const signed = await vault.verify('deadline', deadlineStatement ?? '')
  if (signed?.competitionId !== id || signed.deadline !== deadline || signed.deadlineVersion !== deadlineVersion)
    throw new StepRefused('the deadline is not the one that was signed')
  // An earlier deadline was signed too: whoever puts it back must also take its successor out of the chained record.
  const last = await recordedDeadline({ vault }, tx, id)
  if (last?.deadline !== deadline || last.deadlineVersion !== deadlineVersion)
    throw new StepRefused('the deadline is not the last one of the record')
}

/** The standing bids must be just those of the list that was signed when tenders closed at this very deadline. */
export async function verifyClosing({ vault }: Verifier, tx: Tx, competition: CompetitionRow): Promise<void> {
  const { id, deadlineVersion } = competition
  const list = await vault.verify('closing', (await findClosing(tx, id))?.statement ?? '')
  const standing = (await listStandingBids(tx, id)).map(({ saltedHash }) => saltedHash)
  if (
    list?.competitionId !== id ||
    list.deadlineVersion !== deadlineVersion ||
    JSON.stringify(list.hashes) !== JSON.stringify(standing)
  )
    throw new StepRefused('the bids are not those of the signed closing list')
}
