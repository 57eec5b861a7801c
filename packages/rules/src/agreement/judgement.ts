import { z } from 'zod'
import { AgreementId, JudgementId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { addDays } from '../london-time.ts'
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
 * (`considering`), with a day until which the supplier may respond; then decided. The latest judgement on a ground counts.
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
      description: 'Until when the supplier was asked to respond; null if it was not',
    }),
    response: written(10_000).nullable().meta({ description: 'What the supplier said; null if nothing' }),
    replaceBy: LocalDate.nullable().default(null).meta({
      description: 'Until when it could replace the associated person or sub-contractor',
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

/**
 * Why a supplier may not be excluded yet: it was not asked to respond, or has neither responded nor run out of time; or
 * the ground is another's alone and there was no reasonable time to replace that person or sub-contractor.
 *
 * @see Procurement Act 2023 ss.28, 58(2); rules P-24, P-46
 */
export function faultsOfJudgement(
  judgement: Pick<NewJudgement, 'outcome' | 'reason' | 'respondBy' | 'response' | 'concerns' | 'replaceBy'>,
  today: LocalDate,
): Fault[] {
  const { outcome, respondBy, response, concerns, replaceBy } = judgement
  const faults = [...faultOfDay('/respondBy', respondBy, today), ...faultOfDay('/replaceBy', replaceBy, today)]
  if (outcome !== 'excluded' || faults.length > 0) return faults
  const unheard = response === null ? whyUnheard(respondBy, today) : undefined
  if (unheard) faults.push({ pointer: '/respondBy', code: 'agreement.response-not-heard', detail: unheard })
  if (concerns !== 'supplier' && (replaceBy === null || replaceBy >= today))
    faults.push({
      pointer: '/replaceBy',
      code: 'agreement.replacement-not-offered',
      detail: `The ${concerns} may be replaced first${replaceBy === null ? '' : `, until ${replaceBy}`}`,
    })
  return faults
}

/** A day so long past is a slip of the pen, and gives nobody a chance. */
const longestAgoDays = 730

const faultOfDay = (pointer: string, day: LocalDate | null, today: LocalDate): Fault[] =>
  day === null || addDays(day, longestAgoDays) >= today
    ? []
    : [
        {
          pointer,
          code: 'agreement.judgement-day',
          detail: `Today is ${today}, and ${longestAgoDays} days are the longest`,
        },
      ]

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

type Decision = Pick<Judgement, 'ground' | 'outcome' | 'reason'>

/** The latest judgement on each ground. `judgements` in the order in which they were made. */
export function standingJudgements<Made extends Decision>(judgements: readonly Made[]): Made[] {
  return [...new Map(judgements.map((judgement) => [judgement.ground, judgement])).values()]
}
