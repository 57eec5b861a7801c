import { now } from '@carelot/db/clock'
import { listStandingBids } from '@carelot/db/competition/bid'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import { insertBidLots } from '@carelot/db/competition/evaluation/seat'
import { listBidderMembers } from '@carelot/db/competition/invitation'
import { listCompetitionKeys, updateReleasedKey } from '@carelot/db/competition/opening'
import type { Tx } from '@carelot/db/database'
import { deleteBidDocumentKeys } from '@carelot/db/document/document'
import { approvalsToOpen, type Step } from '@carelot/rules/competition/next-step'
import { reminderOfPlan } from '@carelot/rules/competition/reminder'
import { brokenLinkSince } from '../audit/verify-chain.ts'
import type { Deployment } from '../context.ts'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { decryptWith, encryptTo } from '../keys/vault.ts'
import { type Fact, recordAll } from '../record.ts'
import { privateHalfOf } from './competition-keys.ts'
import { endLotsWithoutBids, lotsOfBids } from './end-lots-without-bids.ts'
import { seatPanel } from './evaluation/seat-panel.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { recordedConflicts } from './recorded.ts'
import { remindOf } from './remind-of.ts'
import { approversOf } from './standing.ts'
import { nextStep, step } from './step.ts'
import { orRecordRefusal, StepRefused } from './step-refused.ts'
import { verifyBids } from './verify-bids.ts'
import { verifyClosing, verifyDeadline } from './verify-statements.ts'

/** What only the worker of the `keys` queue has: the private half that competition keys are wrapped to, and its own clock. */
export type KeyHolder = { sealing: PrivateJwk; machineClock: () => number }

/**
 * Releases the quality envelope: its key is rewrapped to the servers' read key. The database is not believed: deadline,
 * closing list and approvals must be statements that the deployment signed, by two persons, for this very deadline, over
 * just these bids; in live mode this machine's own clock must be past the deadline too.
 */
export function releaseQuality(deployment: Deployment & { holder: KeyHolder }, id: string): Promise<Step> {
  const of = { competitionId: id, step: 'release quality' }
  return orRecordRefusal(deployment, of, async () => {
    const step = await nextStep(deployment, id)
    if (step.do !== 'release quality') return step
    // Before the fence is taken, because it takes as long as the record is long.
    if (await brokenLinkSince(deployment, { subject: id, type: 'competition.published' }))
      throw new StepRefused('the record has been changed since publication')
    return release(deployment, id)
  })
}

/** The private half of an envelope's key, out of its wrapping. */
export async function unwrappedKey(
  { sealing }: KeyHolder,
  of: { competitionId: string; envelope: 'quality' | 'price' },
  wrapped: string | null | undefined,
): Promise<PrivateJwk> {
  if (!wrapped) throw new StepRefused(`the key of the ${of.envelope} envelope has been destroyed`)
  const half = privateHalfOf(of, await decryptWith(sealing, wrapped))
  if (!half) throw new StepRefused(`the wrapped key is not that of the ${of.envelope} envelope`)
  return half
}

function release(deployment: Deployment & { holder: KeyHolder }, id: string): Promise<Step> {
  const { vault, holder } = deployment
  return step(deployment, { id, name: 'release quality' }, async (tx, competition) => {
    const approvers = await verifyOpening(deployment, tx, competition)
    const key = (await listCompetitionKeys(tx, id)).find(({ envelope }) => envelope === 'quality')
    const half = await unwrappedKey(holder, { competitionId: id, envelope: 'quality' }, key?.wrapped)
    const released = await encryptTo(vault.readPublic, JSON.stringify(half))
    const releasedAt = await now(tx)
    await updateReleasedKey(tx, { competitionId: id, envelope: 'quality', released, releasedAt })
    await deleteBidDocumentKeys(tx, id)
    await updateCompetition(tx, id, { stage: 'evaluating', openedAt: releasedAt })
    const audience = await everyoneInvited(tx, competition)
    await recordOpening(deployment, tx, { competition, approvers, key: holder.sealing.kid, audience })
    const bids = await lotsOfBids(tx, id, half)
    await endLotsWithoutBids(deployment, tx, { id, audience, bids })
    await insertBidLots(tx, id, bids)
    await seatPanel({ vault, actor: { process: 'competition' } }, tx, { competition, bids })
    const reminders = reminderOfPlan('evaluation-due', competition.brief.timetable.evaluationEndsOn, releasedAt)
    await remindOf(
      tx,
      { competitionId: id, audience: [competition.councilId] },
      { inPlaceOf: ['opening-due'], reminders },
    )
  })
}

type Opened = { competition: CompetitionRow; approvers: string[]; key: string; audience: string[] }

async function recordOpening(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  { competition, ...opening }: Opened,
): Promise<void> {
  const members = Map.groupBy(await listBidderMembers(tx, competition.id), ({ bidderId }) => bidderId)
  const bids = (await listStandingBids(tx, competition.id)).map(({ id, bidderId, saltedHash }): Fact => {
    const bidders = (members.get(bidderId) ?? []).map(({ organisationId }) => organisationId)
    const audience = [competition.councilId, ...bidders]
    return { type: 'bid.opened', subject: id, audience, data: { competitionId: competition.id, saltedHash } }
  })
  const opened: Fact = {
    type: 'competition.opened',
    subject: competition.id,
    audience: opening.audience,
    data: { approvedBy: opening.approvers, key: opening.key },
  }
  await recordAll({ vault, actor: { process: 'competition' } }, tx, [opened, ...bids])
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
  await verifyBids({ vault }, tx, competition)
  const conflicted = await recordedConflicts({ vault }, tx, competition.id)
  const approvers = await approversOf({ vault }, tx, competition)
  const different = approvers.filter((person) => !conflicted.has(person))
  if (different.length < approvalsToOpen) throw new StepRefused('two different persons have not approved the opening')
  return different
}
