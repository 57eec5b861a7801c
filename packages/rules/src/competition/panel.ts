import type { Problem } from '../problem.ts'
import type { Brief } from './brief.ts'
import type { CompetitionStage } from './stages.ts'

/**
 * Whether this person may approve the opening: named as an opener of the panel, and with a fresh declaration, made for
 * the opening, that there is no conflict of interest.
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10
 */
export function refuseOpener(
  panel: Brief['panel'],
  personId: string,
  declaration: { conflict: boolean } | undefined,
): Problem | undefined {
  if (!panel.openers.some((opener) => opener === personId))
    return { code: 'access.forbidden', detail: 'You are not an opener of this competition' }
  return refuseInterest(declaration)
}

/**
 * Whether this person may read the quality envelope of an opened bid: an opener, an evaluator or the moderator of the
 * panel, with a declaration, made for the opening, that there is no conflict of interest. Prices are another matter (P-53).
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10, P-53
 */
export function refuseReader(
  panel: Pick<Brief['panel'], 'openers' | 'evaluators' | 'moderator'>,
  personId: string,
  declaration: { conflict: boolean } | undefined,
): Problem | undefined {
  const readers: readonly (string | undefined)[] = [...panel.openers, ...panel.evaluators, panel.moderator]
  if (!readers.includes(personId))
    return { code: 'access.forbidden', detail: 'You are not one of those who read the bids of this competition' }
  return refuseInterest(declaration)
}

/**
 * Whether interests may be declared now: for the opening only once tenders have closed, so that it is a fresh declaration.
 * The one before issue may be made anew at any time, because a conflict may come up at any time.
 *
 * @see rules P-49, C-10
 */
export function refuseDeclaration(stage: CompetitionStage, phase: 'before-issue' | 'opening'): Problem | undefined {
  if (phase === 'before-issue' || (stage !== 'draft' && stage !== 'tendering')) return undefined
  return { code: 'competition.wrong-stage', detail: 'Interests are declared for the opening once tenders have closed' }
}

function refuseInterest(declaration: { conflict: boolean } | undefined): Problem | undefined {
  if (!declaration)
    return { code: 'competition.interest-undeclared', detail: 'Declare your interests for the opening first' }
  if (declaration.conflict)
    return { code: 'competition.interest-conflict', detail: 'You have declared a conflict of interest' }
  return undefined
}
