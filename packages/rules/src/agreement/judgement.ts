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
        'Until when the supplier may respond, or null, which of a ground that was raised before stands for what it was told then',
    }),
    response: written(10_000).nullable().meta({ description: 'What the supplier said; null if nothing' }),
    replaceBy: LocalDate.nullable().default(null).meta({
      description: 'Until when it may replace the associated person or sub-contractor; null as in `respondBy`',
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

/** What stands on a ground before a judgement is made, if anything was ever judged on it. */
type Standing = (Opportunity & Pick<NewJudgement, 'outcome' | 'concerns'>) | undefined

type Named = Opportunity & Pick<NewJudgement, 'outcome'>

/** The ground as it was raised before this judgement. One that was decided is raised anew, and an exclusion decided again by its days. */
function raisedBefore({ outcome }: Pick<Named, 'outcome'>, standing: Standing): Standing {
  const isSame = standing?.outcome === 'considering' || (standing?.outcome === 'excluded' && outcome !== 'considering')
  return isSame ? standing : undefined
}

/**
 * The days of a judgement: those that the supplier was told by the one that stands on the ground, where it names none itself. A
 * decision gives nobody an opportunity that it did not have, and a ground that is raised again takes none.
 *
 * @see rules P-24, P-46
 */
export function opportunityOf(named: Named, standing: Standing): Opportunity {
  const told = raisedBefore(named, standing)
  return {
    respondBy: named.respondBy ?? told?.respondBy ?? null,
    replaceBy: named.replaceBy ?? told?.replaceBy ?? null,
  }
}

/**
 * Why a judgement may not be recorded: it raises a ground and leaves no time, or brings forward what the supplier was told; or it decides
 * before the supplier had that, names other days, or is about another than the ground that was raised concerns.
 *
 * @see Procurement Act 2023 ss.28, 58(2); rules P-24, P-46
 */
export function faultsOfJudgement(
  judgement: Pick<NewJudgement, 'outcome' | 'respondBy' | 'response' | 'concerns' | 'replaceBy'>,
  { standing, today }: { standing: Standing; today: LocalDate },
): Fault[] {
  const { outcome, response, concerns } = judgement
  const raised = raisedBefore(judgement, standing)
  const faults = [
    ...(raised && raised.concerns !== concerns ? [otherConcern(raised)] : []),
    ...(['respondBy', 'replaceBy'] as const).flatMap((day) =>
      faultOfDay(day, judgement[day], { told: raised?.[day] ?? null, isRaised: outcome === 'considering' }),
    ),
  ]
  if (faults.length > 0 || outcome === 'not-excluded') return faults
  const opportunity = opportunityOf(judgement, standing)
  if (outcome === 'excluded') return faultsOfExclusion({ response, concerns, ...opportunity }, today)
  const unfair = faultsOfOpportunity(judgement, today)
  const detail = unfair.length > 0 ? undefined : whyBeforeResponse(opportunity)
  return detail ? [notOffered(detail)] : unfair
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
  return detail ? [...faults, notOffered(detail)] : faults
}

const notOffered = (detail: string): Fault => ({
  pointer: '/replaceBy',
  code: 'agreement.replacement-not-offered',
  detail,
})

function whyIrreplaceable(opportunity: Opportunity, today: LocalDate): string | undefined {
  const { replaceBy } = opportunity
  if (replaceBy === null) return undefined
  return replaceBy <= today ? `${replaceBy} leaves no time to replace anybody` : whyBeforeResponse(opportunity)
}

function whyBeforeResponse({ respondBy, replaceBy }: Opportunity): string | undefined {
  if (respondBy === null || replaceBy === null || replaceBy >= respondBy) return undefined
  return `${replaceBy} comes before ${respondBy}, until when it may respond`
}

const otherConcern = ({ concerns }: Pick<NewJudgement, 'concerns'>): Fault => ({
  pointer: '/concerns',
  code: 'agreement.judgement-concerns',
  detail: `The supplier was told that it concerns the ${concerns}`,
})

type Told = { told: LocalDate | null; isRaised: boolean }

/** A decision is by the very day that was told; whoever raises the ground again may put it off. */
function faultOfDay(day: keyof Opportunity, named: LocalDate | null, { told, isRaised }: Told): Fault[] {
  if (named === null || named === told || (isRaised && (told === null || named > told))) return []
  const detail =
    told === null ? 'The supplier was told of no day: raise the ground with one first' : `The supplier was told ${told}`
  return [{ pointer: `/${day}`, code: 'agreement.judgement-day', detail }]
}

/**
 * Why a supplier may not be excluded yet: it was not asked to respond, or has neither responded nor run out of time; or
 * the ground is another's alone and there was no reasonable time to replace that person or sub-contractor; or the time for that which
 * it was told is not over.
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
  if (replaceBy === null && concerns !== 'supplier')
    faults.push(notOffered(`The ${concerns} may be replaced first: raise the ground with a day for that`))
  if (replaceBy !== null && replaceBy >= today)
    faults.push(notOffered(`The ${concerns} may be replaced first, until ${replaceBy}`))
  return faults
}

function whyUnheard(respondBy: LocalDate | null, today: LocalDate): string | undefined {
  if (respondBy === null) return 'The supplier was not asked to respond: raise the ground with a day for that first'
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
