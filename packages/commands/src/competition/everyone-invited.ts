import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listBidderMembers } from '@carelot/db/competition/invitation'
import type { Tx } from '@carelot/db/database'

/** The council and every invitee alike, whether they have bid or not: who is told says nothing of who bids. */
export async function everyoneInvited(
  tx: Tx,
  competition: Pick<CompetitionRow, 'id' | 'councilId'>,
): Promise<string[]> {
  const members = await listBidderMembers(tx, competition.id)
  return [competition.councilId, ...members.map(({ organisationId }) => organisationId)]
}
