import type { Role } from '../access/role.ts'
import type { Problem } from '../problem.ts'
import { type Brief, type Office, seatsOf } from './brief.ts'
import { type DeclarationPhase, type Declared, refuseInterest, refuseInterestIn } from './declaration.ts'
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

/**
 * Whether this person may approve the opening: named as an opener of the panel, with a fresh declaration, made for the
 * opening, that there is no conflict of interest, and none that was declared for another phase and still stands.
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10
 */
export function refuseOpener(
  panel: Brief['panel'],
  personId: string,
  declarations: readonly { phase: DeclarationPhase; conflict: boolean }[],
): Problem | undefined {
  if (!panel.openers.some((opener) => opener === personId))
    return { code: 'access.forbidden', detail: 'You are not an opener of this competition' }
  const conflict = declarations.find((declaration) => declaration.conflict)
  return refuseInterest(conflict ?? declarations.find(({ phase }) => phase === 'opening'))
}

/** Who reads bids while they are evaluated, and who besides, once prices are known and the award is decided. */
const readingOffices: readonly Office[] = ['opener', 'moderator']
const laterOffices: readonly Office[] = [...readingOffices, 'recommender', 'finance', 'approver']
const evaluation: readonly CompetitionStage[] = ['closed', 'evaluating', 'moderated']

/** A person who wants to read a bid: their roles, and whether they have a seat at one of its lots. */
export type Reader = { personId: string; roles: readonly Role[]; isSeated: boolean }
type Opened = { panel: Brief['panel']; stage: CompetitionStage; lotIds: readonly string[] }

/**
 * Whether this person may read the quality envelope of an opened bid: an opener or the moderator of the panel, or an
 * evaluator with a seat at one of its lots, and after the evaluation whoever recommends, clears the money or approves;
 * each with the role for it still, and a declaration, made for the opening, that there is no conflict with these lots.
 * Prices are another matter (P-53).
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10, P-53
 */
export function refuseReader(
  reader: Reader,
  { panel, stage, lotIds }: Opened,
  declaration: Declared,
): Problem | undefined {
  const offices = evaluation.includes(stage) ? readingOffices : laterOffices
  const held = seatsOf(panel).filter(({ personId, office }) => personId === reader.personId && offices.includes(office))
  const needed = [...held.map(({ office }) => roleFor[office]), ...(reader.isSeated ? [roleFor.evaluator] : [])]
  if (needed.length === 0) return { code: 'access.forbidden', detail: 'You are not one of those who read this bid' }
  if (!needed.some((role) => reader.roles.includes(role)))
    return { code: 'access.forbidden', detail: 'You no longer hold the role for your office on the panel' }
  return refuseInterestIn(lotIds, declaration)
}

/** What a person has declared for a phase, and the lots that it is asked for. */
type Interests = { lotIds: readonly string[]; declaration: Declared; phase?: DeclarationPhase }

/** Whether this person holds this office of the panel, and has declared no conflict with these lots. @see rule P-49 */
export function refuseOffice(
  { panel, office }: { panel: Brief['panel']; office: Office },
  personId: string,
  { lotIds, declaration, phase = 'opening' }: Interests,
): Problem | undefined {
  if (!seatsOf(panel).some((seat) => seat.personId === personId && seat.office === office))
    return { code: 'access.forbidden', detail: `You are not the ${office} of this competition` }
  return refuseInterestIn(lotIds, declaration, phase)
}
