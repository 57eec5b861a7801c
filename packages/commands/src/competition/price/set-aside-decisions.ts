import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listMembersOfBid } from '@carelot/db/competition/invitation'
import { listEnquiries } from '@carelot/db/competition/price/enquiry'
import { updatePricesReopened } from '@carelot/db/competition/price/set-aside'
import { listTieDecisions, updateTiesSetAside } from '@carelot/db/competition/price/tie-decision'
import type { Tx } from '@carelot/db/database'
import { refuseInterestIn } from '@carelot/rules/competition/declaration'
import { type Recorder, record } from '../../record.ts'
import { interestOf } from '../interest.ts'

type Of = { competition: CompetitionRow; lotIds: readonly string[] }

/**
 * Sets aside what somebody with a conflict has decided about ties and prices of these lots: it is kept, and others decide it
 * anew. Gives the lots whose rankings rested on it.
 *
 * @see rule P-49
 */
export async function setAsideDecisions(
  recorder: Recorder,
  tx: Tx,
  { competition, personId, lotIds }: Of & { personId: string },
): Promise<string[]> {
  const { id: competitionId, councilId } = competition
  const of = { competitionId, personId, lotIds, at: await now(tx) }
  const ties = await updateTiesSetAside(tx, of)
  if (ties.length > 0)
    await record(recorder, tx, {
      type: 'competition.tie-reopened',
      subject: competitionId,
      audience: [councilId],
      data: { lotIds: ties, personId },
    })
  const prices = await updatePricesReopened(tx, of)
  for (const { id: enquiryId, bidId, lotId } of prices)
    await record(recorder, tx, {
      type: 'bid.price-reopened',
      subject: bidId,
      audience: [councilId, ...(await listMembersOfBid(tx, bidId))],
      data: { competitionId, lotId, enquiryId },
    })
  return [...new Set([...ties, ...prices.map(({ lotId }) => lotId)])]
}

/** The same for lots that are decided anew, of everybody who has declared a conflict with them since. */
export async function setAsideByConflicts(recorder: Recorder, tx: Tx, { competition, lotIds }: Of): Promise<void> {
  const { id: competitionId } = competition
  const ties = (await listTieDecisions(tx, competitionId)).map(({ personId }) => personId)
  const prices = (await listEnquiries(tx, competitionId)).flatMap(({ decidedBy }) => decidedBy ?? [])
  for (const personId of new Set([...ties, ...prices])) {
    const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
    const concerned = lotIds.filter((lotId) => declaration?.conflict && refuseInterestIn([lotId], declaration))
    if (concerned.length > 0) await setAsideDecisions(recorder, tx, { competition, personId, lotIds: concerned })
  }
}
