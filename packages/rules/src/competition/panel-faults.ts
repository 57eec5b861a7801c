import type { Fault } from '../problem.ts'
import { type Brief, panelistsOf, seatsOf } from './brief.ts'
import { roleFor } from './panel.ts'
import { repeatedIn } from './repeated.ts'

/** A person of the council, with what they are trusted with. */
export type PanelPerson = { id: string; roles: readonly string[] }
export type Declaration = { personId: string; conflict: boolean }

/** Two persons at least open, and two at least evaluate. */
const fewest = 2

/**
 * Faults of who takes part in deciding: too few, missing or repeated persons, one who takes two of recommending, clearing the money
 * and approving, persons unknown or without the role, and whoever has not declared their interests, or has declared a conflict.
 *
 * @see Procurement Act 2023 ss.81 to 83; rule P-49
 */
export function faultsOfPanel(
  panel: Brief['panel'],
  known: { people: readonly PanelPerson[]; declarations: readonly Declaration[] },
): Fault[] {
  return [
    ...faultsOfNumbers(panel),
    ...faultsOfPersons(panel, known.people),
    ...faultsOfDeclarations(panel, known.declarations),
  ]
}

function faultsOfNumbers(panel: Brief['panel']): Fault[] {
  const faults: Fault[] = []
  if (new Set(panel.openers).size < fewest)
    faults.push({
      pointer: '/brief/panel/openers',
      code: 'competition.openers-too-few',
      detail: `At least ${fewest} different persons open tenders`,
    })
  if (new Set(panel.evaluators).size < fewest)
    faults.push({
      pointer: '/brief/panel/evaluators',
      code: 'competition.evaluators-too-few',
      detail: `At least ${fewest} different persons evaluate`,
    })
  for (const office of ['moderator', 'recommender', 'approver'] as const)
    if (!panel[office])
      faults.push({
        pointer: `/brief/panel/${office}`,
        code: 'competition.panel-incomplete',
        detail: `Nobody is named as ${office}, who has to declare interests before documents issue`,
      })
  for (const office of ['openers', 'evaluators'] as const)
    for (const index of repeatedIn(panel[office]))
      faults.push({
        pointer: `/brief/panel/${office}/${index}`,
        code: 'competition.panel-repeated',
        detail: `${panel[office][index]} stands twice among the ${office}`,
      })
  if (panel.evaluators.some((evaluator) => evaluator === panel.moderator))
    faults.push({
      pointer: '/brief/panel/moderator',
      code: 'competition.moderator-evaluates',
      detail: 'Who moderates would agree with themselves',
    })
  if (panel.approver && panel.approver === panel.recommender)
    faults.push({
      pointer: '/brief/panel/approver',
      code: 'competition.approver-recommends',
      detail: 'Who recommends does not approve',
    })
  if (panel.approver && panel.approver === panel.finance)
    faults.push({
      pointer: '/brief/panel/approver',
      code: 'competition.approver-clears',
      detail: 'Who clears the money does not approve',
    })
  if (panel.finance && panel.finance === panel.recommender)
    faults.push({
      pointer: '/brief/panel/finance',
      code: 'competition.recommender-clears',
      detail: 'Who recommends does not clear the money',
    })
  return faults
}

function faultsOfPersons(panel: Brief['panel'], people: readonly PanelPerson[]): Fault[] {
  return seatsOf(panel).flatMap(({ personId, office, pointer }): Fault[] => {
    const person = people.find(({ id }) => id === personId)
    if (!person)
      return [{ pointer, code: 'competition.person-unknown', detail: `${personId} is not a person of the council` }]
    if (person.roles.includes(roleFor[office])) return []
    const detail = `${personId} is named as ${office} without the role ${roleFor[office]}`
    return [{ pointer, code: 'competition.person-without-role', detail }]
  })
}

/** Said once for each person, at their first place. */
function faultsOfDeclarations(panel: Brief['panel'], declarations: readonly Declaration[]): Fault[] {
  const seats = seatsOf(panel)
  return panelistsOf(panel).flatMap((personId): Fault[] => {
    const pointer = seats.find((seat) => seat.personId === personId)?.pointer ?? '/brief/panel'
    const declaration = declarations.find((made) => made.personId === personId)
    if (!declaration) {
      const detail = `${personId} has not declared their interests before issue`
      return [{ pointer, code: 'competition.interest-undeclared', detail }]
    }
    if (!declaration.conflict) return []
    return [{ pointer, code: 'competition.interest-conflict', detail: `${personId} has declared a conflict` }]
  })
}
