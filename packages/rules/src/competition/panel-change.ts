import { z } from 'zod'
import { PersonId } from '../id.ts'
import type { Fault } from '../problem.ts'
import { written } from '../written.ts'
import { type Brief, seatsOf } from './brief.ts'
import { type DeclarationPhase, refuseInterest, standingInterest } from './declaration.ts'
import { roleFor } from './panel.ts'
import type { PanelPerson } from './panel-faults.ts'
import type { CompetitionStage } from './stages.ts'

/** Who takes which office, in whose place, and why. Evaluators are seated by lot once tenders are open. */
export const PanelChange = z.strictObject({
  office: z.enum(['opener', 'moderator', 'recommender', 'finance', 'approver']),
  personId: PersonId,
  replaces: PersonId.optional(),
  reason: written(2000),
})
export type PanelChange = z.infer<typeof PanelChange>

type Around = {
  panel: Brief['panel']
  stage: CompetitionStage
  person: PanelPerson | undefined
  declarations: readonly { phase: DeclarationPhase; conflict: boolean; lotIds: readonly string[] }[]
  /** Whether the person evaluates, or has, in this competition. */
  hasEvaluated: boolean
  /** Whether the person has moderated in this competition. */
  hasModerated: boolean
  /** Whether the framework lets an evaluator approve. */
  mayApproverEvaluate: boolean
}

/** The panel after the change. An office that one person holds is theirs from now on; an opener joins the others. */
export function changedPanel(panel: Brief['panel'], { office, personId, replaces }: PanelChange): Brief['panel'] {
  if (office !== 'opener') return { ...panel, [office]: personId }
  return { ...panel, openers: [...panel.openers.filter((opener) => opener !== replaces), personId] }
}

/**
 * Faults of a change of the panel: a person who is not of the council, lacks the role, holds the office already, has not
 * declared their interests for what has passed, would approve what they recommend or clear, clear what they recommend, or moderate
 * or approve what they have evaluated; somebody replaced who is not there.
 *
 * @see Procurement Act 2023 ss.81 to 83; rules P-49, C-10
 */
export function faultsOfPanelChange(change: PanelChange, around: Around): Fault[] {
  const { panel, stage, person, declarations } = around
  const { office, personId, replaces } = change
  const fault = (pointer: string, code: Fault['code'], detail: string): Fault[] => [{ pointer, code, detail }]
  if (!person) return fault('/personId', 'competition.person-unknown', `${personId} is not a person of the council`)
  const held = (who: string) => seatsOf(panel).some((seat) => seat.personId === who && seat.office === office)
  const phases: readonly DeclarationPhase[] = stage === 'tendering' ? ['before-issue'] : ['before-issue', 'opening']
  const interests = phases.flatMap((phase) => refuseInterest(standingInterest(declarations, phase), phase) ?? [])
  const conflict = interests.find(({ code }) => code === 'competition.interest-conflict')
  const after = changedPanel(panel, change)
  return [
    ...(person.roles.includes(roleFor[office])
      ? []
      : fault('/personId', 'competition.person-without-role', `${personId} lacks the role ${roleFor[office]}`)),
    ...(held(personId) ? fault('/personId', 'competition.panel-repeated', `${personId} is ${office} already`) : []),
    ...(replaces && !held(replaces)
      ? fault('/replaces', 'competition.person-unknown', `${replaces} is not ${office} of this competition`)
      : []),
    ...(after.approver && after.approver === after.recommender
      ? fault('/personId', 'competition.approver-recommends', 'Who recommends does not approve')
      : []),
    ...(after.approver && after.approver === after.finance
      ? fault('/personId', 'competition.approver-clears', 'Who clears the money does not approve')
      : []),
    ...(after.finance && after.finance === after.recommender
      ? fault('/personId', 'competition.recommender-clears', 'Who recommends does not clear the money')
      : []),
    ...evaluatorFaults(change, around),
    ...(conflict ? [conflict] : interests).map(({ code, detail = '' }) => ({ pointer: '/personId', code, detail })),
  ]
}

/** Who has scored does not agree with themselves as moderator, nor approve where the framework keeps them apart. @see rules P-53, P-54 */
function evaluatorFaults(
  { office }: PanelChange,
  { hasEvaluated, hasModerated, mayApproverEvaluate }: Around,
): Fault[] {
  const pointer = '/personId'
  if (office === 'moderator' && hasEvaluated)
    return [{ pointer, code: 'competition.moderator-evaluates', detail: 'Who evaluates, or has, does not moderate' }]
  if (office === 'approver' && !mayApproverEvaluate && (hasEvaluated || hasModerated))
    return [
      { pointer, code: 'award.approver-evaluates', detail: 'The framework lets nobody approve who evaluates or has' },
    ]
  return []
}
