import { now } from '@carelot/db/clock'
import { listStandingBids } from '@carelot/db/competition/bid'
import { updateCompetition } from '@carelot/db/competition/competition'
import { listBidderMembers } from '@carelot/db/competition/invitation'
import { insertClosing } from '@carelot/db/competition/opening'
import { deleteDraftKeysOf } from '@carelot/db/document/document'
import type { Step } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'
import { step } from './step.ts'

const actor = { process: 'competition' }

/** Freezes and signs the ordered list of salted hashes. Nobody learns from the event who bid, or how many. */
export function closeTenders(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'close tenders' }, async (tx, competition) => {
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
    await updateCompetition(tx, id, { stage: 'closed', closedAt })
    const members = await listBidderMembers(tx, id)
    const audience = [competition.councilId, ...members.map(({ organisationId }) => organisationId)]
    await record({ actor }, tx, { type: 'competition.closed', subject: id, audience })
  })
}

/** No bid, or none that stands, ends the competition as such. */
export function endWithoutBids(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'end without bids' }, async (tx, competition) => {
    await updateCompetition(tx, id, { stage: 'unsuccessful', outcome: 'no-bids' })
    const members = await listBidderMembers(tx, id)
    const audience = [competition.councilId, ...members.map(({ organisationId }) => organisationId)]
    await record({ actor }, tx, { type: 'competition.ended-without-bids', subject: id, audience })
  })
}
