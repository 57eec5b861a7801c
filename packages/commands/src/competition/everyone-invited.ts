import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listInvitedHolders } from '@carelot/db/competition/holding'
import { listBidderMembers } from '@carelot/db/competition/invitation'
import type { Tx } from '@carelot/db/database'

/** The council and every invitee alike, with whom it holds its lots, whether they have bid or not: who is told says nothing of who bids. */
export async function everyoneInvited(
  tx: Tx,
  competition: Pick<CompetitionRow, 'id' | 'councilId'>,
): Promise<string[]> {
  const members = await listBidderMembers(tx, competition.id)
  const holders = await listInvitedHolders(tx, competition.id)
  return [...new Set([competition.councilId, ...members.map(({ organisationId }) => organisationId), ...holders])]
}
