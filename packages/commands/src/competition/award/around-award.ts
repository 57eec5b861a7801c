import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConflictedParts } from '@carelot/db/competition/evaluation/conflicted-part'
import { listSharedSettled, listStandingFirms } from '@carelot/db/competition/shared-firm'
import type { Tx } from '@carelot/db/database'
import type { AroundAward } from '@carelot/rules/competition/award/recommendation-warnings'
import { sharedMembersOf } from '@carelot/rules/competition/shared-firm'

/** What recommendations of these lots carry warnings of, read once for all of them. */
export async function aroundAwards(
  tx: Tx,
  { id, brief }: Pick<CompetitionRow, 'id' | 'brief'>,
): Promise<(lotId: string) => AroundAward | undefined> {
  const conflicted = await listConflictedParts(tx, id)
  const settled = await listSharedSettled(tx, id)
  const shared = sharedMembersOf(await listStandingFirms(tx, id)).filter(
    (firm) =>
      !settled.some(({ lotId, organisationId }) => lotId === firm.lotId && organisationId === firm.organisationId),
  )
  return (lotId) => {
    const lot = brief.lots.find((each) => each.lotId === lotId)
    const isOf = (each: { lotId: string }) => each.lotId === lotId
    return lot && { lot, conflicted: conflicted.filter(isOf), shared: shared.filter(isOf) }
  }
}
