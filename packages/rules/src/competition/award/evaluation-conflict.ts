import type { Problem, ProblemCode } from '../../problem.ts'

/** What somebody wrote that counts in a lot, and who has a conflict of interest there that stands. */
export type ConflictedPart = { lotId: string; personId: string; part: 'moderated' | 'scored' }

/**
 * What everybody who decides on this lot is told of conflicts that were declared when quality was locked already: scores
 * stand then, so that a person has to say whether the award does.
 *
 * @see rule P-49
 */
export function warningsOfConflicts(parts: readonly ConflictedPart[]): { code: ProblemCode; detail: string }[] {
  return [...Map.groupBy(parts, ({ personId }) => personId)].map(([personId, of]) => ({
    code: 'award.evaluation-conflict',
    detail: `${said(personId, of)} and has declared a conflict of interest`,
  }))
}

/** Whether an approval says nothing of such conflicts: it needs a reason why the award stands. @see rule P-49 */
export function refuseUnanswered(
  parts: readonly ConflictedPart[],
  reason: string | null | undefined,
): Problem | undefined {
  const details = warningsOfConflicts(parts).map(({ detail }) => detail)
  if (details.length === 0 || reason) return undefined
  return { code: 'award.evaluation-conflict', detail: `Say why the award stands: ${details.join('; ')}` }
}

/** Why what was recommended on a lot is to be decided anew: whose part is affected. */
export function reasonOfReopening(personId: string, parts: readonly ConflictedPart[]): string {
  return `A conflict of interest was declared: ${said(personId, parts)}`
}

function said(personId: string, parts: readonly ConflictedPart[]): string {
  const what = [...new Set(parts.map(({ part }) => part))].toSorted()
  return `${personId} ${what.join(' and ')} bids for this lot`
}
