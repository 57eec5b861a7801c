import { z } from 'zod'
import type { Fault, Problem } from '../problem.ts'
import type { Brief } from './brief.ts'
import type { CompetitionStage } from './stages.ts'

/** What a declaration of interests is made for: before documents issue, afresh at opening, and again before the award. */
export const DeclarationPhase = z.enum(['before-issue', 'opening', 'award']).meta({ id: 'DeclarationPhase' })
export type DeclarationPhase = z.infer<typeof DeclarationPhase>

/** What a person has declared for a phase, if anything. A conflict that names lots is with bidders for those alone. */
export type Declared = { conflict: boolean; lotIds?: readonly string[] | undefined } | undefined

type Made = { phase: DeclarationPhase; conflict: boolean; lotIds: readonly string[] }

/**
 * What a person's declarations come to for a phase. A conflict that was declared for whichever phase is one, as long as it
 * stands; without one, there must be a declaration that was made for this phase.
 *
 * @see rule P-49
 */
export function standingInterest(declarations: readonly Made[], phase: DeclarationPhase): Declared {
  const conflicts = declarations.filter(({ conflict }) => conflict)
  if (conflicts.length === 0) return declarations.find((made) => made.phase === phase)
  const isAboutAll = conflicts.some(({ lotIds }) => lotIds.length === 0)
  return { conflict: true, lotIds: isAboutAll ? [] : [...new Set(conflicts.flatMap(({ lotIds }) => lotIds))] }
}

/** The stages at which a phase is still ahead. */
const ahead: Readonly<Record<DeclarationPhase, readonly CompetitionStage[]>> = {
  'before-issue': [],
  opening: ['draft', 'tendering'],
  award: ['draft', 'tendering', 'closed', 'evaluating', 'moderated'],
}

/**
 * Whether interests may be declared now: for the opening only once tenders have closed, so that it is a fresh declaration,
 * and for the award only once prices are known. The one before issue may be made anew at any time, because a conflict may
 * come up at any time.
 *
 * @see rules P-49, C-10
 */
export function refuseDeclaration(stage: CompetitionStage, phase: DeclarationPhase): Problem | undefined {
  if (!ahead[phase].includes(stage)) return undefined
  const when = phase === 'opening' ? 'tenders have closed' : 'prices have been released'
  return { code: 'competition.wrong-stage', detail: `Interests are declared for the ${phase} once ${when}` }
}

type Said = { conflict: boolean; lotIds: readonly string[]; detail: string | null }

/** Whether this very conflict, with the same detail, stands declared for these lots, for whichever phase. */
export function isDeclaredAlready(said: Said, declared: readonly Said[], all: readonly string[]): boolean {
  const known = declared.filter(({ detail }) => detail === said.detail).flatMap((each) => lotsOfConflict(each, all))
  return lotsOfConflict(said, all).every((lotId) => known.includes(lotId))
}

/** The lots, of all, that a conflict is about. */
function lotsOfConflict({ conflict, lotIds }: Omit<Said, 'detail'>, all: readonly string[]): readonly string[] {
  if (!conflict) return []
  return lotIds.length > 0 ? lotIds : all
}

/**
 * Whoever takes back a conflict that they declared, or part of it, says why: what was declared stays on record beside it.
 *
 * @see rules C-10, P-49
 */
export function refuseClearing(
  said: Said,
  earlier: Omit<Said, 'detail'> | undefined,
  all: readonly string[],
): Problem | undefined {
  const still = lotsOfConflict(said, all)
  const isNarrowed = earlier && lotsOfConflict(earlier, all).some((lotId) => !still.includes(lotId))
  if (!earlier?.conflict || (said.conflict && !isNarrowed) || said.detail) return undefined
  return {
    code: 'competition.conflict-cleared-without-reason',
    detail: 'You have declared a conflict: say in `detail` why there is none any more',
  }
}

/** Lots that are named and the competition does not have. */
export function faultsOfNamedLots(lotIds: readonly string[], { lots }: Pick<Brief, 'lots'>): Fault[] {
  return lotIds.flatMap((lotId, index): Fault[] =>
    lots.some((lot) => lot.lotId === lotId)
      ? []
      : [
          {
            pointer: `/lotIds/${index}`,
            code: 'competition.lot-unknown',
            detail: `${lotId} is not in this competition`,
          },
        ],
  )
}

/** Whether interests are in the way: not declared for this phase, or declared with a conflict. @see rule P-49 */
export function refuseInterest(declaration: Declared, phase: DeclarationPhase = 'opening'): Problem | undefined {
  if (!declaration)
    return { code: 'competition.interest-undeclared', detail: `Declare your interests for the ${phase} first` }
  if (declaration.conflict)
    return { code: 'competition.interest-conflict', detail: 'You have declared a conflict of interest' }
  return undefined
}

/** The same for what concerns these lots alone: a conflict with bidders for other lots is not in the way. @see rule P-49 */
export function refuseInterestIn(
  lotIds: readonly string[],
  declaration: Declared,
  phase: DeclarationPhase = 'opening',
): Problem | undefined {
  const named = declaration?.lotIds ?? []
  const elsewhere = named.length > 0 && !named.some((lotId) => lotIds.includes(lotId))
  return refuseInterest(declaration && elsewhere ? { conflict: false } : declaration, phase)
}
