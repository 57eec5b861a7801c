import { z } from 'zod'

/** What a firm is to a consortium. There is exactly one lead. @see C-05 */
export const ConsortiumRole = z
  .enum(['lead', 'member', 'sub-contractor', 'guarantor', 'reserve'])
  .meta({ id: 'ConsortiumRole' })
export type ConsortiumRole = z.infer<typeof ConsortiumRole>

/** A role that a firm is asked to take: the lead is who forms the consortium. */
export const InvitedRole = ConsortiumRole.exclude(['lead']).meta({ id: 'InvitedConsortiumRole' })
export type InvitedRole = z.infer<typeof InvitedRole>

type InRole = { organisationId: string; role: ConsortiumRole; stage: string }
const joinedAs =
  (...roles: readonly ConsortiumRole[]) =>
  ({ members }: { members: readonly InRole[] }): string[] =>
    members.flatMap(({ organisationId, role, stage }) =>
      stage === 'joined' && roles.includes(role) ? [organisationId] : [],
    )

/** Who delivers care, and so has a share: a guarantor does not, and a reserve member has yet to step in. @see C-04 */
export const deliveringOf = joinedAs('lead', 'member', 'sub-contractor')

/** Who is to step in, and has no part in the bid until then. @see C-04 */
export const reserveOf = joinedAs('reserve')

/** Who answers for the consortium to whoever contracts with it: those who bid jointly, and guarantors. @see rules C-05, C-15 */
export const liableOf = joinedAs('lead', 'member', 'guarantor')

/** Who signs the terms. Sub-contractors commit themselves to them by a paper of their own, which gives no authority for the bid. @see C-15 */
export const signersOf = joinedAs('lead', 'member')

type ComingIn = { kind: string; leaving: string | null; newcomer: string | null; role: ConsortiumRole }

/**
 * What whoever comes in is from then on: in place of another, what that one was; else what the change says. Where nobody does it is null:
 * who leads was there before.
 *
 * @see C-07
 */
export function roleOfNewcomer(
  { kind, leaving, newcomer, role }: ComingIn,
  members: readonly Pick<InRole, 'organisationId' | 'role'>[],
): ConsortiumRole | null {
  if (newcomer === null || kind === 'lead-replacement') return null
  return members.find(({ organisationId }) => organisationId === leaving)?.role ?? role
}
