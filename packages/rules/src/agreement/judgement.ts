import { z } from 'zod'
import { AgreementId, JudgementId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { written } from '../written.ts'

/** A ground of exclusion, by the heads of the Act's schedules; `mandatory` is any of the first. @see rule P-25 */
export const ExclusionGround = z
  .enum([
    'mandatory',
    'labour',
    'environment',
    'insolvency',
    'competition',
    'professional-misconduct',
    'poor-performance',
    'improper-conduct',
    'debarment',
  ])
  .meta({ id: 'ExclusionGround' })
export type ExclusionGround = z.infer<typeof ExclusionGround>

/**
 * What a person decided about a ground of exclusion of one supplier of a framework. A ground is first raised
 * (`considering`), with a day until which the supplier may respond; then decided, by those days. The latest judgement on a ground
 * counts.
 *
 * @see Procurement Act 2023 ss.26 to 28, 48, 58; rules P-24, P-25, P-46
 */
export const NewJudgement = z
  .strictObject({
    supplierId: OrganisationId,
    ground: ExclusionGround,
    concerns: z.enum(['supplier', 'associated-person', 'sub-contractor']),
    outcome: z.enum(['considering', 'not-excluded', 'excluded']),
    reason: written(4000),
    respondBy: LocalDate.nullable().meta({
      description:
        'Until when the supplier may respond, or null; null of a decision stands for what it was told before',
    }),
    response: written(10_000).nullable().meta({ description: 'What the supplier said; null if nothing' }),
    replaceBy: LocalDate.nullable().default(null).meta({
      description: 'Until when it may replace the associated person or sub-contractor; of a decision as `respondBy`',
    }),
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'NewJudgement' })
export type NewJudgement = z.infer<typeof NewJudgement>

export const Judgement = z
  .object({
    ...NewJudgement.shape,
    id: JudgementId,
    agreementId: AgreementId,
    decider: PersonId,
    decidedAt: Instant,
  })
  .meta({ id: 'Judgement' })
export type Judgement = z.infer<typeof Judgement>

/** Until when a supplier may respond, and until when it may replace whoever else a ground concerns. */
type Opportunity = Pick<NewJudgement, 'respondBy' | 'replaceBy'>

/**
 * The days that the supplier was told by the judgement that stands on the ground, which are those of its decision: a decision
 * gives nobody an opportunity that it did not have. None once it was decided that the supplier is not excluded.
 *
 * @see rules P-24, P-46
 */
export function opportunityBy(standing: (Opportunity & Pick<NewJudgement, 'outcome'>) | undefined): Opportunity {
  if (standing === undefined || standing.outcome === 'not-excluded') return { respondBy: null, replaceBy: null }
  const { respondBy, replaceBy } = standing
  return { respondBy, replaceBy }
}

/**
 * Why a judgement may not be recorded: it raises a ground and leaves no time, or decides before the supplier had what it was
 * `told`, or names other days than these.
 *
 * @see Procurement Act 2023 ss.28, 58(2); rules P-24, P-46
 */
export function faultsOfJudgement(
  judgement: Pick<NewJudgement, 'outcome' | 'respondBy' | 'response' | 'concerns' | 'replaceBy'>,
  { told, today }: { told: Opportunity; today: LocalDate },
): Fault[] {
  const { outcome, response, concerns } = judgement
  if (outcome === 'considering') return faultsOfOpportunity(judgement, today)
  const faults = (['respondBy', 'replaceBy'] as const).flatMap((day) => faultOfDay(day, judgement[day], told[day]))
  if (outcome === 'not-excluded' || faults.length > 0) return faults
  return faultsOfExclusion({ response, concerns, ...told }, today)
}

/**
 * An opportunity lies ahead when it is given: one that is over is none. Nobody need replace anybody while the supplier may still
 * respond.
 *
 * @see rules P-24, P-46
 */
export function faultsOfOpportunity({ respondBy, replaceBy }: Opportunity, today: LocalDate): Fault[] {
  const faults: Fault[] = []
  if (respondBy !== null && respondBy <= today)
    faults.push({
      pointer: '/respondBy',
      code: 'agreement.response-not-heard',
      detail: `${respondBy} leaves no time to respond`,
    })
  const detail = whyIrreplaceable({ respondBy, replaceBy }, today)
  if (detail) faults.push({ pointer: '/replaceBy', code: 'agreement.replacement-not-offered', detail })
  return faults
}

function whyIrreplaceable({ respondBy, replaceBy }: Opportunity, today: LocalDate): string | undefined {
  if (replaceBy === null) return undefined
  if (replaceBy <= today) return `${replaceBy} leaves no time to replace anybody`
  if (respondBy === null || replaceBy >= respondBy) return undefined
  return `${replaceBy} comes before ${respondBy}, until when it may respond`
}

const faultOfDay = (day: keyof Opportunity, named: LocalDate | null, told: LocalDate | null): Fault[] =>
  named === null || named === told
    ? []
    : [
        {
          pointer: `/${day}`,
          code: 'agreement.judgement-day',
          detail: told === null ? 'The supplier was told of no day' : `The supplier was told ${told}`,
        },
      ]

/**
 * Why a supplier may not be excluded yet: it was not asked to respond, or has neither responded nor run out of time; or
 * the ground is another's alone and there was no reasonable time to replace that person or sub-contractor.
 *
 * @see Procurement Act 2023 ss.28, 58(2); rules P-24, P-46
 */
export function faultsOfExclusion(
  { respondBy, response, concerns, replaceBy }: Opportunity & Pick<NewJudgement, 'response' | 'concerns'>,
  today: LocalDate,
): Fault[] {
  const faults: Fault[] = []
  const unheard = response === null ? whyUnheard(respondBy, today) : undefined
  if (unheard) faults.push({ pointer: '/respondBy', code: 'agreement.response-not-heard', detail: unheard })
  if (concerns !== 'supplier' && (replaceBy === null || replaceBy >= today))
    faults.push({
      pointer: '/replaceBy',
      code: 'agreement.replacement-not-offered',
      detail: `The ${concerns} may be replaced first${replaceBy === null ? ': say until when' : `, until ${replaceBy}`}`,
    })
  return faults
}

function whyUnheard(respondBy: LocalDate | null, today: LocalDate): string | undefined {
  if (respondBy === null) return 'The supplier was not asked to respond'
  return respondBy >= today ? `It may respond until ${respondBy}` : undefined
}

/**
 * Whether a firm may be replaced for it: the judgement excludes it, or there is a day until which it may be replaced first.
 *
 * @see Procurement Act 2023 s.28; rule P-24
 */
export const callsForReplacement = ({ outcome, replaceBy }: Pick<Judgement, 'outcome' | 'replaceBy'>): boolean =>
  outcome === 'excluded' || (outcome === 'considering' && replaceBy !== null)

/** The same on a day: an opportunity to replace it first is over with its last day, an exclusion is not. @see rule P-24 */
export const callsForReplacementOn = (judgement: Pick<Judgement, 'outcome' | 'replaceBy'>, day: LocalDate): boolean =>
  callsForReplacement(judgement) &&
  (judgement.outcome === 'excluded' || judgement.replaceBy === null || judgement.replaceBy >= day)

type Decision = Pick<Judgement, 'ground' | 'outcome' | 'reason'>

/** The latest judgement on each ground. `judgements` in the order in which they were made. */
export function standingJudgements<Made extends Decision>(judgements: readonly Made[]): Made[] {
  return [...new Map(judgements.map((judgement) => [judgement.ground, judgement])).values()]
}
