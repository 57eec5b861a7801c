import type { Role } from '../access/role.ts'
import { mayMake } from './agenda.ts'
import { type Brief, type Office, seatsOf } from './brief.ts'
import type { Seat } from './evaluation/seat.ts'
import type { CompetitionStage, MoveName } from './stages.ts'

/** Somebody of the council who asks; a system has no person. */
export type OwnReader = { personId?: string | undefined; roles: readonly Role[] }
type Held = { panel: Brief['panel']; seats: readonly Pick<Seat, 'personId'>[] }

const staff = ['commissioner', 'opener', 'evaluator', 'moderator', 'finance', 'approver'] as const
/** Moves of a commissioner that only whoever recommends makes. */
const ofRecommender: readonly MoveName[] = ['ask about price', 'decide price', 'decide tie', 'recommend']

/**
 * The moves that the stage allows this person: those of each role that they hold, and of an office of the panel, or a seat
 * among its evaluators, only if it is theirs. What they have declared, and of which bids, is asked when they make one.
 *
 * @see rules P-49, P-54
 */
export function ownMoves(stage: CompetitionStage, { personId, roles }: OwnReader, { panel, seats }: Held): MoveName[] {
  if (personId === undefined) return []
  const holds = (office: Office) => seatsOf(panel).some((seat) => seat.personId === personId && seat.office === office)
  const isSeated = seats.some((seat) => seat.personId === personId)
  const by = staff.filter((role) => {
    if (!roles.includes(role)) return false
    if (role === 'evaluator') return isSeated
    return role === 'commissioner' || holds(role)
  })
  return mayMake(stage, by).filter((move) => holds('recommender') || !ofRecommender.includes(move))
}
