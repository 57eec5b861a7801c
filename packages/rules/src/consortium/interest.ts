import { z } from 'zod'
import { OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'

/** What a person of a member declared of their interests; for the member and the lead alone. The last declaration counts. @see rule C-10 */
export const MemberInterest = z
  .object({
    organisationId: OrganisationId,
    personId: PersonId,
    conflict: z.boolean(),
    detail: z.string().nullable(),
    declaredAt: Instant,
  })
  .meta({ id: 'ConsortiumInterest' })
export type MemberInterest = z.input<typeof MemberInterest>
