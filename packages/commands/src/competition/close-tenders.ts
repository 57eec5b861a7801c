import { now } from '@carelot/db/clock'
import { listStandingBids } from '@carelot/db/competition/bid'
import { deleteDrafts } from '@carelot/db/competition/bid-draft'
import { findCompetition, updateCompetition } from '@carelot/db/competition/competition'
import { insertClosing } from '@carelot/db/competition/opening'
import { deleteDraftKeysOf } from '@carelot/db/document/document'
import type { Step } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { step } from './step.ts'
import { verifyBids } from './verify-bids.ts'
import { verifyClosing, verifyDeadline } from './verify-statements.ts'

const actor = { process: 'competition' }

/**
 * Freezes and signs the ordered list of salted hashes, and destroys the drafts. Nobody learns from the event who bid, or
 * how many. The database is not believed: the deadline must be the signed one, and in live mode this machine's own clock
 * must have passed it.
 */
export async function closeTenders(deployment: Deployment, id: string): Promise<Step> {
  const earlyByMs = await untilDeadlineHere(deployment, id)
  if (earlyByMs > 0) return { do: 'wait', wakeInMs: earlyByMs }
  return close(deployment, id)
}

/** How long, by this machine's clock, the deadline of a live competition still lies ahead. */
async function untilDeadlineHere({ db, mode }: Deployment, id: string): Promise<number> {
  if (mode !== 'live') return 0
  const competition = await findCompetition(db, id)
  return Date.parse(competition?.deadline ?? '') - Date.now()
}

function close(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'close tenders' }, async (tx, competition) => {
    await verifyDeadline(deployment, tx, competition)
    await verifyBids(deployment, tx, competition)
    const hashes = (await listStandingBids(tx, id)).map(({ saltedHash }) => saltedHash)
    const closedAt = await now(tx)
    const statement = await deployment.vault.sign('closing', {
      competitionId: id,
      deadlineVersion: competition.deadlineVersion,
      closedAt,
      hashes,
    })
    await insertClosing(tx, { competitionId: id, hashes, statement, closedAt })
    await deleteDraftKeysOf(tx, id)
    await deleteDrafts(tx, id)
    await updateCompetition(tx, id, { stage: 'closed', closedAt })
    const audience = await everyoneInvited(tx, competition)
    await record({ ...deployment, actor }, tx, { type: 'competition.closed', subject: id, audience })
  })
}

/** No bid, or none that stands, ends the competition as such; bids that were taken out of the database do not. */
export function endWithoutBids(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'end without bids' }, async (tx, competition) => {
    await verifyClosing(deployment, tx, competition)
    await updateCompetition(tx, id, { stage: 'unsuccessful', outcome: 'no-bids' })
    const audience = await everyoneInvited(tx, competition)
    await record({ ...deployment, actor }, tx, { type: 'competition.ended-without-bids', subject: id, audience })
  })
}
