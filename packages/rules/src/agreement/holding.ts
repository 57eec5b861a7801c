import { areSame } from '../same-set.ts'
import type { Appointment } from './appointment.ts'

/** A place on a framework as the gates read it: who acts for it, and who hold it as one, that supplier among them. */
export type Place = Pick<Appointment, 'services' | 'coverage' | 'stage' | 'reason'> & {
  lotId: string
  supplierId: string
  members: readonly string[]
}
type Held = Pick<Place, 'lotId' | 'members'>

/** The place in a lot that a supplier holds by itself. One that it holds with others is theirs together, and not its own. @see C-13 */
export function heldAlone<P extends Held>(places: readonly P[], lotId: string): P | undefined {
  return places.find((place) => place.lotId === lotId && place.members.length === 1)
}

/** The place in a lot that these suppliers hold as one: all who hold it, and nobody else. @see C-13 */
export function heldTogether<P extends Held>(
  places: readonly P[],
  lotId: string,
  suppliers: readonly string[],
): P | undefined {
  return places.find((place) => place.lotId === lotId && isHeldBy(place.members, suppliers))
}

/** Whether those who hold a place are these several suppliers, in whatever order. */
export function isHeldBy(members: readonly string[], suppliers: readonly string[]): boolean {
  return members.length > 1 && areSame(members, suppliers)
}
