import { now } from '@carelot/db/clock'
import { updateCompetition } from '@carelot/db/competition/competition'
import { listCompetitionKeys, updateReleasedKey } from '@carelot/db/competition/opening'
import { deleteReminders } from '@carelot/db/event/reminder'
import type { Step } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../../context.ts'
import { encryptTo } from '../../keys/vault.ts'
import { record } from '../../record.ts'
import { remindOfDecision } from '../award/remind-of-decision.ts'
import { verifyQualityLock } from '../evaluation/quality-lock.ts'
import { type KeyHolder, unwrappedKey } from '../release-quality.ts'
import { step } from '../step.ts'
import { verifyClosing } from '../verify-statements.ts'

/**
 * Releases the price envelope: its key is rewrapped to the servers' read key. The database is not believed: the bids must
 * be those of the signed closing list, and quality must have been locked by a statement over just the consensus that
 * stands (P-53).
 */
export function releasePrice(deployment: Deployment & { holder: KeyHolder }, id: string): Promise<Step> {
  const { vault, holder } = deployment
  return step(deployment, { id, name: 'release price' }, async (tx, competition) => {
    await verifyClosing(deployment, tx, competition)
    await verifyQualityLock(deployment, tx, id)
    const key = (await listCompetitionKeys(tx, id)).find(({ envelope }) => envelope === 'price')
    const half = await unwrappedKey(holder, { competitionId: id, envelope: 'price' }, key?.wrapped)
    const released = await encryptTo(vault.readPublic, JSON.stringify(half))
    const releasedAt = await now(tx)
    await updateReleasedKey(tx, { competitionId: id, envelope: 'price', released, releasedAt })
    await updateCompetition(tx, id, { stage: 'deciding' })
    await deleteReminders(tx, id, ['evaluation-due'])
    await remindOfDecision(tx, id)
    await record({ vault, actor: { process: 'competition' } }, tx, {
      type: 'competition.prices-released',
      subject: id,
      audience: [competition.councilId],
      data: { key: holder.sealing.kid },
    })
  })
}
