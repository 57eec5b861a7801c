import { z } from 'zod'
import { ExclusionGround, faultsOfJudgement, NewJudgement } from '../agreement/judgement.ts'
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

/** A member is given until another day than today to respond: a chance that is over is none. @see P-46 */
export function faultsOfGround({ respondBy, replaceBy }: NewGround, today: LocalDate): Fault[] {
  const faults: Fault[] = []
  if (respondBy <= today)
    faults.push({
      pointer: '/respondBy',
      code: 'agreement.response-not-heard',
      detail: `${respondBy} leaves no time to respond`,
    })
  if (replaceBy !== null && replaceBy <= today)
    faults.push({
      pointer: '/replaceBy',
      code: 'agreement.replacement-not-offered',
      detail: `${replaceBy} leaves no time to replace anybody`,
    })
  return faults
}

/**
 * Why a person may not decide yet that a member is out: what holds for a supplier of a framework holds for it, and the days
 * are those that it was given when the ground was raised.
 *
 * @see rules P-24, P-46
 */
export function faultsOfDecision(
  ground: Pick<Ground, 'concerns' | 'respondBy' | 'replaceBy' | 'response'>,
  { outcome, reason, today }: { outcome: 'not-excluded' | 'excluded'; reason: string; today: LocalDate },
): Fault[] {
  const { concerns, respondBy, response, replaceBy } = ground
  return faultsOfJudgement({ concerns, respondBy, response, replaceBy, outcome, reason }, today)
}
