import type { Problem } from '../problem.ts'
import type { Brief } from './brief.ts'

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
  if (!declaration)
    return { code: 'competition.interest-undeclared', detail: 'Declare your interests for the opening first' }
  if (declaration.conflict)
    return { code: 'competition.interest-conflict', detail: 'You have declared a conflict of interest' }
  return undefined
}
