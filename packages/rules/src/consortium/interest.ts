import { z } from 'zod'
import { OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'

const Management = z.object({ how: z.string(), by: PersonId, at: Instant })

/**
 * What a person of a member declared of their interests; for the member and the lead alone. The last declaration counts. Of a
 * conflict `managed` says how the lead has decided that it is managed.
 *
 * @see rule C-10
 */
export const MemberInterest = z
  .object({
    organisationId: OrganisationId,
    personId: PersonId,
    conflict: z.boolean(),
    detail: z.string().nullable(),
    declaredAt: Instant,
    managed: Management.nullable().meta({ description: 'Null where nothing was decided about it' }),
    earlier: z.array(Management).meta({ description: 'What was decided about this declaration before that, in order' }),
  })
  .meta({ id: 'ConsortiumInterest' })
export type MemberInterest = z.input<typeof MemberInterest>

type Declared = { organisationId: string; personId: string; at: Instant }
type Acting = Pick<Declared, 'organisationId' | 'personId'>
type DeclaredInterests = { declared: readonly Declared[]; acting: readonly Acting[]; since: Instant | null }

/**
 * Since when what the people of each firm have declared holds: the earliest of the last declarations of all who act for it in
 * the consortium. A firm is left out for which somebody acts that has declared nothing; after an award, nothing `since` it.
 *
 * @see rule C-10
 */
export function declaredByFirms({ declared: all, acting, since }: DeclaredInterests) {
  const declared = all.filter(({ at }) => since === null || Date.parse(at) >= Date.parse(since))
  return [...new Set(declared.map(({ organisationId }) => organisationId))].flatMap((organisationId) => {
    const own = declared.filter((each) => each.organisationId === organisationId)
    const acts = acting.filter((each) => each.organisationId === organisationId).map(({ personId }) => personId)
    const counting = acts.length === 0 ? own : own.filter(({ personId }) => acts.includes(personId))
    if (acts.some((personId) => !counting.some((each) => each.personId === personId))) return []
    const [at] = counting.map((each) => each.at).toSorted((one, other) => Date.parse(one) - Date.parse(other))
    return at === undefined ? [] : [{ organisationId, at }]
  })
}
