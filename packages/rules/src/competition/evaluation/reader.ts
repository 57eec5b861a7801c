import type { Role } from '../../access/role.ts'
import type { Problem } from '../../problem.ts'
import { type Brief, type Office, seatsOf } from '../brief.ts'
import { type Declared, refuseInterestIn } from '../declaration.ts'
import { roleFor } from '../panel.ts'
import type { CompetitionStage } from '../stages.ts'
import { type EvaluatedAnswer, isScored } from './moderation.ts'

type Reader = { personId: string; roles: readonly Role[]; declaration: Declared }
type Of = { panel: Brief['panel']; stage: CompetitionStage; lotIds: readonly string[] }

const afterLock: readonly Office[] = ['moderator', 'recommender', 'finance', 'approver']
const whileScoring: readonly CompetitionStage[] = ['evaluating']

/**
 * Whether this person may see what the evaluators of an answer scored. Until quality is locked, its evaluators and the
 * moderator, and nobody before the last of its evaluators has given a score; afterwards also whoever recommends, clears
 * the money or approves, and auditors.
 *
 * @see rules P-49, P-53
 */
export function refuseScoresOf(
  answer: EvaluatedAnswer,
  reader: Reader,
  { panel, stage, lotIds }: Of,
): Problem | undefined {
  const scoring = whileScoring.includes(stage)
  if (!scoring && reader.roles.includes('auditor')) return undefined
  const offices = scoring ? (['moderator'] as const) : afterLock
  const holds = seatsOf(panel).some(
    ({ personId, office }) =>
      personId === reader.personId && offices.some((each) => each === office) && reader.roles.includes(roleFor[office]),
  )
  const evaluates = answer.evaluators.includes(reader.personId) && reader.roles.includes(roleFor.evaluator)
  if (!holds && !evaluates)
    return { code: 'access.forbidden', detail: 'You are not one of those who see the scores of this answer' }
  const interest = refuseInterestIn(lotIds, reader.declaration)
  if (interest || isScored(answer)) return interest
  return { code: 'evaluation.scores-missing', detail: 'Scores are shown once every evaluator has given theirs' }
}
