import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import { warningsOfDecision } from '@carelot/rules/competition/award/planned-decision'
import { warningsOfStandstill } from '@carelot/rules/competition/award/standstill-faults'
import type { ProblemCode } from '@carelot/rules/problem'
import { problems } from '@carelot/rules/problem-table'
import { z } from 'zod'
import { frameworkOf } from './framework.ts'

/** What a person should know of a brief; it stands in the way of nothing. */
export const BriefWarning = z.object({
  code: z.string().refine((text): text is ProblemCode => text in problems),
  detail: z.string(),
})
type BriefWarning = z.input<typeof BriefWarning>

/** The same warnings before publication and with it. */
export async function warningsToPublish(db: Db | Tx, competition: CompetitionRow): Promise<BriefWarning[]> {
  const { brief } = competition
  const { terms } = await frameworkOf(db, competition)
  return [...warningsOfStandstill(brief, terms), ...warningsOfDecision({ terms, brief })]
}
