import { listJudgements } from '@carelot/db/agreement/judgement'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConflictedParts } from '@carelot/db/competition/evaluation/conflicted-part'
import { listSharedMemberDecisions, listStandingFirms } from '@carelot/db/competition/shared-member'
import type { Tx } from '@carelot/db/database'
import type { AroundAward } from '@carelot/rules/competition/award/recommendation-warnings'
import { isSettled, type SharedStanding, sharedMembersOf } from '@carelot/rules/competition/shared-member'

type Competition = Pick<CompetitionRow, 'id' | 'agreementId'>

/** What recommendations of these lots carry warnings of, read once for all of them. */
export async function aroundAwards(
  tx: Tx,
  competition: Competition,
): Promise<(lot: AroundAward['lot']) => AroundAward> {
  const conflicted = await listConflictedParts(tx, competition.id)
  const shared = await unsettledMembers(tx, competition)
  return (lot) => {
    const isOf = ({ lotId }: { lotId: string }) => lotId === lot.lotId
    return { lot, conflicted: conflicted.filter(isOf), shared: shared.filter(isOf) }
  }
}

async function unsettledMembers(tx: Tx, { id, agreementId }: Competition): Promise<SharedStanding[]> {
  const shared = sharedMembersOf(await listStandingFirms(tx, id))
  if (shared.length === 0) return []
  const decisions = await listSharedMemberDecisions(tx, id)
  const judgements = await listJudgements(tx, agreementId)
  return shared.filter((firm) => !isSettled(firm, decisions, judgements))
}
