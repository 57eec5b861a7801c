import type { Role } from '../access/role.ts'
import type { Problem } from '../problem.ts'
import { type Brief, type Office, seatsOf } from './brief.ts'
import type { CompetitionStage } from './stages.ts'

/** The role that a person needs for an office. */
export const roleFor = {
  opener: 'opener',
  evaluator: 'evaluator',
  moderator: 'moderator',
  recommender: 'commissioner',
  finance: 'finance',
  approver: 'approver',
} as const satisfies Record<Office, Role>

/** What a person has declared for a phase, if anything. */
export type Declared = { conflict: boolean } | undefined

/**
 * Whether this person may approve the opening: named as an opener of the panel, and with a fresh declaration, made for
 * the opening, that there is no conflict of interest.
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10
 */
export function refuseOpener(panel: Brief['panel'], personId: string, declaration: Declared): Problem | undefined {
  if (!panel.openers.some((opener) => opener === personId))
    return { code: 'access.forbidden', detail: 'You are not an opener of this competition' }
  return refuseInterest(declaration)
}

const readingOffices: readonly Office[] = ['opener', 'evaluator', 'moderator']

/**
 * Whether this person may read the quality envelope of an opened bid: an opener, an evaluator or the moderator of the
 * panel, who still holds the role for that office, with a declaration, made for the opening, that there is no conflict of
 * interest. Prices are another matter (P-53).
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10, P-53
 */
export function refuseReader(
  panel: Brief['panel'],
  { personId, roles }: { personId: string; roles: readonly Role[] },
  declaration: Declared,
): Problem | undefined {
  const seats = seatsOf(panel).filter((seat) => seat.personId === personId && readingOffices.includes(seat.office))
  if (seats.length === 0)
    return { code: 'access.forbidden', detail: 'You are not one of those who read the bids of this competition' }
  if (!seats.some(({ office }) => roles.includes(roleFor[office])))
    return { code: 'access.forbidden', detail: 'You no longer hold the role for your office on the panel' }
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

/** Whether interests are in the way: not declared for the opening, or declared with a conflict. @see rule P-49 */
export function refuseInterest(declaration: Declared): Problem | undefined {
  if (!declaration)
    return { code: 'competition.interest-undeclared', detail: 'Declare your interests for the opening first' }
  if (declaration.conflict)
    return { code: 'competition.interest-conflict', detail: 'You have declared a conflict of interest' }
  return undefined
}
