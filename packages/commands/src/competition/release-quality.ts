import { now } from '@carelot/db/clock'
import { listStandingBids } from '@carelot/db/competition/bid'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import { insertBidLots } from '@carelot/db/competition/evaluation/seat'
import { listBidderMembers } from '@carelot/db/competition/invitation'
import { listCompetitionKeys, updateReleasedKey } from '@carelot/db/competition/opening'
import type { Tx } from '@carelot/db/database'
import { deleteBidDocumentKeys } from '@carelot/db/document/document'
import { approvalsToOpen, type Step } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../context.ts'
import { PrivateJwk } from '../keys/key-ring.ts'
import { decryptWith, encryptTo } from '../keys/vault.ts'
import { record } from '../record.ts'
import { endLotsWithoutBids, lotsOfBids } from './end-lots-without-bids.ts'
import { seatPanel } from './evaluation/seat-panel.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { approversOf } from './standing.ts'
import { step } from './step.ts'
import { orRecordRefusal, StepRefused } from './step-refused.ts'
import { verifyClosing, verifyDeadline } from './verify-statements.ts'

/** What only the worker of the `keys` queue has: the private half that competition keys are wrapped to, and its own clock. */
export type KeyHolder = { sealing: PrivateJwk; machineClock: () => number }

/**
 * Releases the quality envelope: its key is rewrapped to the servers' read key. The database is not believed: deadline,
 * closing list and approvals must be statements that the deployment signed, by two persons, for this very deadline, over
 * just these bids; in live mode this machine's own clock must be past the deadline too.
 */
export function releaseQuality(deployment: Deployment & { holder: KeyHolder }, id: string): Promise<Step> {
  return orRecordRefusal(deployment, { competitionId: id, step: 'release quality' }, () => release(deployment, id))
}

function release(deployment: Deployment & { holder: KeyHolder }, id: string): Promise<Step> {
  const { vault, holder } = deployment
  return step(deployment, { id, name: 'release quality' }, async (tx, competition) => {
    const approvers = await verifyOpening(deployment, tx, competition)
    const key = (await listCompetitionKeys(tx, id)).find(({ envelope }) => envelope === 'quality')
    if (!key?.wrapped) throw new StepRefused('the key of the quality envelope has been destroyed')
    const quality = await decryptWith(holder.sealing, key.wrapped)
    const released = await encryptTo(vault.readPublic, quality)
    const releasedAt = await now(tx)
    await updateReleasedKey(tx, { competitionId: id, envelope: 'quality', released, releasedAt })
    await deleteBidDocumentKeys(tx, id)
    await updateCompetition(tx, id, { stage: 'evaluating', openedAt: releasedAt })
    const audience = await everyoneInvited(tx, competition)
    await recordOpening(tx, competition, { approvers, key: holder.sealing.kid, audience })
    const bids = await lotsOfBids(tx, id, PrivateJwk.parse(JSON.parse(quality)))
    await endLotsWithoutBids(tx, { id, audience }, bids)
    await insertBidLots(tx, id, bids)
    await seatPanel(tx, competition, bids)
  })
}

async function recordOpening(
  tx: Tx,
  competition: CompetitionRow,
  opening: { approvers: string[]; key: string; audience: string[] },
): Promise<void> {
  const actor = { process: 'competition' }
  await record({ actor }, tx, {
    type: 'competition.opened',
    subject: competition.id,
    audience: opening.audience,
    data: { approvedBy: opening.approvers, key: opening.key },
  })
  const members = Map.groupBy(await listBidderMembers(tx, competition.id), ({ bidderId }) => bidderId)
  for (const bid of await listStandingBids(tx, competition.id)) {
    const bidders = (members.get(bid.bidderId) ?? []).map(({ organisationId }) => organisationId)
    await record({ actor }, tx, {
      type: 'bid.opened',
      subject: bid.id,
      audience: [competition.councilId, ...bidders],
      data: { competitionId: competition.id, saltedHash: bid.saltedHash },
    })
  }
}

async function verifyOpening(
  { vault, holder, mode }: Deployment & { holder: KeyHolder },
  tx: Tx,
  competition: CompetitionRow,
): Promise<string[]> {
  await verifyDeadline({ vault }, tx, competition)
  if (mode === 'live' && holder.machineClock() < Date.parse(competition.deadline ?? ''))
    throw new StepRefused('by the clock of this machine the deadline has not passed')
  await verifyClosing({ vault }, tx, competition)
  const different = await approversOf({ vault }, tx, competition)
  if (different.length < approvalsToOpen) throw new StepRefused('two different persons have not approved the opening')
  return different
}
