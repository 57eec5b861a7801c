import type { Brief, Office } from './brief.ts'
import { type DeclarationPhase, standingInterest } from './declaration.ts'
import { roleFor } from './panel.ts'
import type { PanelPerson } from './panel-faults.ts'

/** What somebody of the council has done about the award of a lot, whichever version of its recommendation it was for. */
export type Acted = {
  lotId: string
  personId: string
  part: 'recommendation' | 'finance' | 'approval' | 'tie-or-price'
}
type Declaration = { personId: string; phase: DeclarationPhase; conflict: boolean; lotIds: readonly string[] }
/** Who sits on a panel: with the roles that they hold now and what they have declared. */
export type Seated = {
  panel: Brief['panel']
  people: readonly PanelPerson[]
  declarations: readonly Declaration[]
}

/**
 * Whether whoever holds this office can do nothing for these lots until somebody else holds it: the role for it was taken from
 * them, or they have declared a conflict of interest with one of the lots. Interests that are yet to be declared are no bar.
 *
 * @see rules P-49, C-10
 */
export function isBarred(
  { personId, office, phase }: { personId: string; office: Office; phase: DeclarationPhase },
  { people, declarations }: Omit<Seated, 'panel'>,
  lotIds: readonly string[],
): boolean {
  const roles = people.find(({ id }) => id === personId)?.roles
  if (!roles?.includes(roleFor[office])) return true
  const interest = standingInterest(
    declarations.filter((made) => made.personId === personId),
    phase,
  )
  if (!interest?.conflict) return false
  const named = interest.lotIds ?? []
  return named.length === 0 || named.some((lotId) => lotIds.includes(lotId))
}

const stepOf = { recommender: 'recommendation', finance: 'finance', approver: 'approval' } as const

/**
 * The same for a step of the decision on a lot: also whoever has taken another step of it, or decided a tie or a price of it,
 * though not whoever recommends anew. @see rule P-54
 */
export function isBarredFromStep(
  office: keyof typeof stepOf,
  { acted, ...seated }: Seated & { acted: readonly Acted[] },
  lotId: string,
): boolean {
  const personId = seated.panel[office]
  if (!personId) return false
  if (isBarred({ personId, office, phase: 'award' }, seated, [lotId])) return true
  const parts = acted.filter((each) => each.lotId === lotId && each.personId === personId)
  return office !== 'recommender' && parts.some(({ part }) => part !== stepOf[office])
}
