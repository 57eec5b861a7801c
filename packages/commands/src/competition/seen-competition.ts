import { type CompetitionRow, findCompetition } from '@carelot/db/competition/competition'
import { supplierView } from '@carelot/rules/competition/competition'
import { isOpenToAny } from '@carelot/rules/competition/kind'
import type { Context } from '../context.ts'
import { readerOf } from './party.ts'
import { assertRecordedBrief } from './recorded.ts'

/** Whether any supplier may bid here, and so read what is asked for, once it is published. @see rule C-13 */
export function isOpenTo(
  { stage, brief }: Pick<CompetitionRow, 'stage' | 'brief'>,
  { organisationKind }: Pick<Context['caller'], 'organisationKind'>,
): boolean {
  return organisationKind === 'provider' && stage !== 'draft' && isOpenToAny(brief)
}

/** A competition as the caller may see it: its council all of it, a supplier what it was invited to, alone or with others, or may bid for. */
export async function seenCompetition(ctx: Pick<Context, 'caller' | 'vault' | 'db'>, competitionId: string) {
  const published = await findCompetition(ctx.db, competitionId)
  if (published && isOpenTo(published, ctx.caller)) {
    await assertRecordedBrief(ctx, ctx.db, published)
    return supplierView(published)
  }
  const { competition, isCouncil } = await readerOf(ctx, ctx.db, competitionId)
  return isCouncil ? competition : supplierView(competition)
}
