import type { RecommendationRow } from '@carelot/db/competition/award/recommendation'
import { type Recommendation, RecommendationContent } from '@carelot/rules/competition/award/recommendation'
import { type AroundAward, warningsOfRecommendation } from '@carelot/rules/competition/award/recommendation-warnings'
import type { z } from 'zod'
import { contentHashOf } from '../../keys/content-hash.ts'
import { encryptTo, type Vault } from '../../keys/vault.ts'
import { StepRefused } from '../step-refused.ts'

type Of = { competitionId: string; lotId: string; version: number; personId: string; recommendedAt: string }

/** A recommendation and its ranking as they are kept: encrypted, because they hold prices, and signed over their hash. */
export async function sealRecommendation(vault: Vault, { personId, ...of }: Of, content: RecommendationContent) {
  const contentHash = contentHashOf(content)
  return {
    ...of,
    recommendedBy: personId,
    content: await encryptTo(vault.readPublic, JSON.stringify(content)),
    contentHash,
    statement: await vault.sign('recommendation', { ...of, personId, contentHash }),
  }
}

/** What was recommended, if it is still what was signed: a row alone is not believed. */
export async function openContent(
  vault: Pick<Vault, 'read' | 'verify'>,
  row: Omit<RecommendationRow, 'contentHash' | 'recommendedAt' | 'reopenedAt' | 'reopenedReason' | 'steps'>,
): Promise<z.infer<typeof RecommendationContent>> {
  const opened = RecommendationContent.parse(JSON.parse(await vault.read(row.content)))
  const signed = await vault.verify('recommendation', row.statement)
  const isSigned =
    signed !== undefined &&
    signed.competitionId === row.competitionId &&
    signed.lotId === row.lotId &&
    signed.version === row.version &&
    signed.personId === row.recommendedBy &&
    signed.contentHash === contentHashOf(opened)
  if (!isSigned) throw new StepRefused('a recommendation is not one that was signed')
  return opened
}

/** A recommendation as those who decide read it. */
export async function openRecommendation(
  vault: Pick<Vault, 'read' | 'verify'>,
  row: RecommendationRow,
  around: AroundAward,
): Promise<Recommendation> {
  const content = await openContent(vault, row)
  return { ...row, content, warnings: warningsOfRecommendation(content, around) }
}
