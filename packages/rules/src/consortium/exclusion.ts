import { z } from 'zod'
import { ExclusionGround, faultsOfExclusion, faultsOfOpportunity, NewJudgement } from '../agreement/judgement.ts'
import { ConsortiumGroundId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { written } from '../written.ts'

/**
 * A ground of exclusion that the lead raises about a member, with the day until which it may respond and, where the ground
 * is another's alone, the day until which that person may be replaced.
 *
 * @see rules P-24 to P-26, P-46
 */
export const NewGround = z
  .strictObject({
    organisationId: OrganisationId,
    ground: ExclusionGround,
    concerns: NewJudgement.shape.concerns,
    reason: written(4000),
    respondBy: LocalDate,
    replaceBy: LocalDate.nullable().default(null),
  })
  .meta({ id: 'NewConsortiumGround' })
export type NewGround = z.infer<typeof NewGround>

/** A ground that was raised, with what the member responded and what a person decided last. @see P-46 */
export const Ground = z
  .object({
    ...NewGround.shape,
    replaceBy: LocalDate.nullable(),
    id: ConsortiumGroundId,
    raisedAt: Instant,
    response: z.string().nullable(),
    respondedAt: Instant.nullable(),
    outcome: z.enum(['considering', 'not-excluded', 'excluded']),
    decision: z.string().nullable().meta({ description: 'The reasons of the last decision' }),
    decidedBy: PersonId.nullable(),
    decidedAt: Instant.nullable(),
  })
  .meta({ id: 'ConsortiumGround' })
export type Ground = z.input<typeof Ground>

/**
 * A member is given until another day than today to respond: a chance that is over is none. Where the ground is another's alone,
 * there is a day until which that one may be replaced, without which nobody could ever be out; it does not end before the response.
 *
 * @see rules P-24, P-46
 */
export function faultsOfGround(ground: NewGround, today: LocalDate): Fault[] {
  const { concerns, replaceBy } = ground
  const faults = faultsOfOpportunity(ground, today)
  if (concerns === 'supplier' || replaceBy !== null) return faults
  const detail = `The ${concerns} may be replaced first: say until when`
  return [...faults, { pointer: '/replaceBy', code: 'agreement.replacement-not-offered', detail }]
}

/**
 * Why a person may not decide yet that a member is out: what holds for a supplier of a framework holds for it, and the days
 * are those that it was given when the ground was raised. One that was decided in its favour, after which nobody heard it, is raised anew.
 *
 * @see rules P-24, P-46
 */
export const faultsOfDecision = (
  ground: Pick<Ground, 'concerns' | 'respondBy' | 'replaceBy' | 'response' | 'outcome'>,
  { outcome, today }: { outcome: 'not-excluded' | 'excluded'; today: LocalDate },
): Fault[] => {
  if (outcome === 'not-excluded') return []
  const isOver = ground.outcome === 'not-excluded'
  return faultsOfExclusion(isOver ? { ...ground, respondBy: null, response: null, replaceBy: null } : ground, today)
}
