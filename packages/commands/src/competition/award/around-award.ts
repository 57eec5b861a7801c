import { listConflictedParts } from '@carelot/db/competition/evaluation/conflicted-part'
import { listSharedSettled, listStandingFirms } from '@carelot/db/competition/shared-firm'
import type { Tx } from '@carelot/db/database'
import type { AroundAward } from '@carelot/rules/competition/award/recommendation-warnings'
import { sharedMembersOf } from '@carelot/rules/competition/shared-firm'

/** What recommendations of these lots carry warnings of, read once for all of them. */
export async function aroundAwards(tx: Tx, competitionId: string): Promise<(lot: AroundAward['lot']) => AroundAward> {
  const conflicted = await listConflictedParts(tx, competitionId)
  const settled = await listSharedSettled(tx, competitionId)
  const shared = sharedMembersOf(await listStandingFirms(tx, competitionId)).filter(
    (firm) =>
      !settled.some(({ lotId, organisationId }) => lotId === firm.lotId && organisationId === firm.organisationId),
  )
  return (lot) => {
    const isOf = ({ lotId }: { lotId: string }) => lotId === lot.lotId
    return { lot, conflicted: conflicted.filter(isOf), shared: shared.filter(isOf) }
  }
}
