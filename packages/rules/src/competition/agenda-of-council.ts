import type { z } from 'zod'
import type { Instant } from '../instant.ts'
import { type Agenda, type Duty, nextOf } from './agenda.ts'
import { nextInstant, owedOfAward } from './agenda-of-award.ts'
import type { AwardFacts } from './award/facts.ts'
import { isBarred, type Seated } from './barred.ts'
import { type Brief, panelistsOf } from './brief.ts'
import type { DeclarationPhase } from './declaration.ts'
import { answersOf, type Evaluation } from './evaluation/moderation.ts'
import { approvalsToOpen } from './next-step.ts'
import { type OwnReader, ownMoves } from './own-moves.ts'
import type { CompetitionStage } from './stages.ts'

export type CouncilFacts = {
  stage: CompetitionStage
  now: Instant
  deadline: Instant | null
  brief: Pick<Brief, 'panel' | 'timetable' | 'questions' | 'lots' | 'governance'>
  /** Who asks: what the council owes is the same for all of it, what one may do is not. */
  reader: OwnReader
  declarations: Seated['declarations']
  people: Seated['people']
  /** Persons whose approval to open stands. */
  approvers: readonly string[]
  /** Changes of who is behind a bid that the authority is to decide on. */
  changes: readonly { id: string; lotIds: string[] }[]
  /** While bids are evaluated: how far, without what anybody scored. */
  evaluation?: Evaluation | undefined
  /** From the release of prices on. */
  award?: AwardFacts | undefined
}

/**
 * What the council has before it: until publication, who has yet to declare interests, and the publication; after
 * closing, the declarations for the opening, and who may still approve it; then what each evaluator has yet to score, and
 * the moderator to moderate. Whether there are bids is not asked before the opening, so the answer cannot tell.
 *
 * @see rules P-49, P-53
 */
export function agendaOfCouncil(facts: CouncilFacts): Agenda {
  const { stage, deadline, approvers, reader, brief, evaluation } = facts
  return {
    next: nextOf(stage, approvers.length, stage === 'tendering' ? deadline : nextInstant(stage, facts.award)),
    owed: [...(owedBy[stage]?.(facts) ?? []), ...owedOfChanges(facts)],
    may: ownMoves(stage, reader, { panel: brief.panel, seats: evaluation?.seats ?? [] }),
  }
}

type Owed = z.input<typeof Duty>[]

const owedBy: Partial<Record<CompetitionStage, (facts: CouncilFacts) => Owed>> = {
  draft(facts) {
    const by = facts.brief.timetable.publicationOn ?? null
    return [
      ...undeclared(facts, 'before-issue').map((personId) => {
        return { what: 'declare interests before issue' as const, role: 'panel' as const, personId, by }
      }),
      { what: 'publish', role: 'commissioner', by },
    ]
  },
  closed(facts) {
    const { brief, approvers } = facts
    const by = brief.timetable.openingOn ?? null
    const lotIds = brief.lots.map(({ lotId }) => lotId)
    const can = brief.panel.openers.filter(
      (personId) =>
        !approvers.includes(personId) && !isBarred({ personId, office: 'opener', phase: 'opening' }, facts, lotIds),
    )
    const missing = approvalsToOpen - approvers.length
    return [
      ...owedDeclarations(facts, by),
      ...(missing > 0 ? can : []).map((personId) => {
        return { what: 'approve opening' as const, role: 'opener' as const, personId, by }
      }),
      ...(missing > can.length
        ? [{ what: 'change panel' as const, role: 'commissioner' as const, office: 'opener' as const, by }]
        : []),
    ]
  },
  evaluating(facts) {
    const { brief, evaluation } = facts
    const by = brief.timetable.evaluationEndsOn ?? null
    return [...owedDeclarations(facts, by), ...(evaluation ? owedOfEvaluation(evaluation, facts, by) : [])]
  },
  deciding: owedOfAward,
  standstill: owedOfAward,
  contracting: owedOfAward,
  concluded: owedOfAward,
}

/** Whoever recommends decides on a change of who is behind a bid, once they have declared for the opening. @see rules C-07, C-08, C-10 */
function owedOfChanges(facts: CouncilFacts): Owed {
  const { stage, changes, brief, declarations } = facts
  const { recommender: personId } = brief.panel
  const owed = changes.map(({ id: subject, lotIds }): Owed[number] => {
    const about = { subject, lotIds, by: null }
    return personId && isBarred({ personId, office: 'recommender', phase: 'opening' }, facts, lotIds)
      ? { what: 'change panel', role: 'commissioner', office: 'recommender', ...about }
      : { what: 'decide change', role: 'recommender', personId, ...about }
  })
  const isDeclared = declarations.some((made) => made.phase === 'opening' && made.personId === personId)
  const mayDecide = personId !== undefined && owed.some(({ what }) => what === 'decide change')
  // While bids are evaluated everybody of the panel owes it.
  if (!mayDecide || isDeclared || stage === 'evaluating') return owed
  return [{ what: 'declare interests for the opening', role: 'panel', personId, by: null }, ...owed]
}

function owedDeclarations(facts: CouncilFacts, by: string | null): Owed {
  return undeclared(facts, 'opening').map((personId) => {
    return { what: 'declare interests for the opening', role: 'panel', personId, by }
  })
}

/**
 * Each evaluator's own count of what is left; what is ready for the moderator; lots whose panel has become too small, or waits for
 * somebody who may not score any more.
 */
function owedOfEvaluation(evaluation: Evaluation, facts: CouncilFacts, by: string | null): Owed {
  const { brief } = facts
  const answers = answersOf(evaluation, brief.questions)
  const gone = new Set(evaluation.withoutRole)
  const left = Map.groupBy(
    answers.flatMap(({ waitingFor }) => waitingFor.filter((personId) => !gone.has(personId))),
    (personId) => personId,
  )
  const ready = answers.filter(({ state }) => state === 'scored' || state === 'outdated').length
  const isStopped = ({ state, waitingFor }: (typeof answers)[number]) =>
    state === 'stopped' || waitingFor.some((personId) => gone.has(personId))
  const stopped = new Set(answers.filter(isStopped).map(({ bidId }) => bidId))
  const lotIds = evaluation.bids.filter(({ bidId }) => stopped.has(bidId)).flatMap((bid) => bid.lotIds)
  const done = answers.every(({ state }) => state === 'moderated')
  return [
    ...(lotIds.length > 0
      ? [{ what: 'seat evaluator' as const, role: 'commissioner' as const, lotIds: [...new Set(lotIds)].sort(), by }]
      : []),
    ...[...left].toSorted().map(([personId, all]) => {
      return { what: 'score answers' as const, role: 'evaluator' as const, personId, count: all.length, by }
    }),
    ...owedOfModerator({ ready, done, by }, facts),
  ]
}

/** Whoever moderates does so for every lot: one conflict, or the role lost, and somebody else has to. */
function owedOfModerator(
  { ready, done, by }: { ready: number; done: boolean; by: string | null },
  facts: CouncilFacts,
): Owed {
  const { panel, lots } = facts.brief
  const { moderator: personId } = panel
  if (!personId || (ready === 0 && !done)) return []
  const lotIds = lots.map(({ lotId }) => lotId)
  if (isBarred({ personId, office: 'moderator', phase: 'opening' }, facts, lotIds))
    return [{ what: 'change panel', role: 'commissioner', office: 'moderator', by }]
  const moderator = { role: 'moderator' as const, personId, by }
  return [
    ...(ready > 0 ? [{ what: 'moderate answers' as const, ...moderator, count: ready }] : []),
    ...(done ? [{ what: 'lock quality' as const, ...moderator }] : []),
  ]
}

function undeclared({ brief, declarations }: CouncilFacts, phase: DeclarationPhase): string[] {
  const declared = new Set(declarations.filter((made) => made.phase === phase).map(({ personId }) => personId))
  return panelistsOf(brief.panel).filter((personId) => !declared.has(personId))
}
