import type { Role } from '../../access/role.ts'
import type { Problem } from '../../problem.ts'
import { type Brief, type Office, seatsOf } from '../brief.ts'
import { type Declared, refuseInterestIn } from '../declaration.ts'
import { roleFor } from '../panel.ts'

type Person = { personId?: string | undefined; roles: readonly Role[] }

/** Who decides, and so sees prices once they are released, recommendations, and what is exempt from publication. */
const decidingOffices: readonly Office[] = ['recommender', 'finance', 'approver']

function holds(person: Person, panel: Brief['panel'], offices: readonly Office[]): boolean {
  return seatsOf(panel).some(
    ({ personId, office }) =>
      personId === person.personId && offices.includes(office) && person.roles.includes(roleFor[office]),
  )
}

/**
 * Whether this person may see prices, rankings, recommendations and what is exempt for these lots: those who decide, with a
 * declaration made for the award that there is no conflict; and auditors.
 *
 * @see Local Government Act 1972 Sch. 12A; rules C-10, P-49, P-53, P-54, S-73
 */
export function refuseDecider(
  person: Person,
  panel: Brief['panel'],
  { lotIds, declaration }: { lotIds: readonly string[]; declaration: Declared },
): Problem | undefined {
  if (person.roles.includes('auditor')) return undefined
  if (!holds(person, panel, decidingOffices))
    return { code: 'access.forbidden', detail: 'You are not one of those who decide on this award' }
  return refuseInterestIn(lotIds, declaration, 'award')
}
