import type { ChangeAnswer, ChangeStage, ConsortiumChange, NewChange } from './change.ts'
import { openStages } from './change-permit.ts'
import { liableOf, signersOf } from './role.ts'
import { type Split, sharesOf } from './split.ts'
import type { ConsortiumTerms } from './terms.ts'

type Answers = readonly Pick<ChangeAnswer, 'organisationId' | 'answer'>[]
type Asked = NewChange & {
  /** Whether the leaving member has itself agreed to leave by an earlier change, whose place this takes. */
  leavingSettled: boolean
}

/** Whose consent a change needs: whoever comes in, takes over, or leaves of its own will. @see rules C-07, P-24 */
export function consentsNeeded({ kind, leaving, newcomer, takesOver, judgementId, leavingSettled }: Asked): string[] {
  const takers = takesOver.map(({ organisationId }) => organisationId)
  const isUnasked = leavingSettled || judgementId !== null || kind === 'lead-replacement'
  const leaves = leaving === null || isUnasked ? [] : [leaving]
  return [...new Set([...leaves, ...(newcomer === null ? [] : [newcomer]), ...takers])]
}

const hasSaid = (answers: Answers, wanted: ChangeAnswer['answer']) => (id: string) =>
  answers.some(({ organisationId, answer }) => organisationId === id && answer === wanted)

/** Whether the leaving member has itself agreed to leave, by this change or an earlier one. */
export function hasAgreed({ leaving, leavingSettled }: Asked, answers: Answers): boolean {
  return leaving !== null && (leavingSettled || hasSaid(answers, 'consent')(leaving))
}

/**
 * Whether a member leaves a bid whatever becomes of the change that is open: it has agreed to. By a judgement alone nobody does: whom it
 * takes out stays until that is approved.
 *
 * @see rules C-07, P-24
 */
export function leavesAnyway(change: Asked & Pick<ConsortiumChange, 'phase'>, answers: Answers): boolean {
  return change.phase !== 'before-bid' && hasAgreed(change, answers)
}

/** Whether the authority is to know of an open change: of a bid that was made, all have consented to it, or a member leaves anyway. */
export function isKnownToAuthority(
  change: Asked & Pick<ConsortiumChange, 'phase' | 'stage'>,
  answers: Answers,
): boolean {
  return change.phase !== 'before-bid' && (change.stage === 'declared' || hasAgreed(change, answers))
}

/**
 * What a change has come to by the answers. One that was declined is at an end, unless the member leaves anyway: then it waits to be
 * covered by another.
 */
export function consented(change: Asked, answers: Answers): 'all' | 'declined' | 'waits' {
  const needed = consentsNeeded(change)
  if (needed.every(hasSaid(answers, 'consent'))) return 'all'
  return needed.some(hasSaid(answers, 'refuse')) && !hasAgreed(change, answers) ? 'declined' : 'waits'
}

/**
 * Whether a change has the bid short of what it needs: a member goes, and until another has all of its work, by its consent and by
 * what it signed for the bid, whoever leaves leaves a gap.
 *
 * @see rules C-02, C-08, C-09
 */
export function leavesShort(
  change: Asked & { stage: ChangeStage; answers: Answers },
  { uncovered, unsigned }: { uncovered: readonly object[]; unsigned: readonly string[] },
): boolean {
  if (change.leaving === null || !openStages.includes(change.stage)) return false
  return change.stage === 'declared' ? uncovered.length + unsigned.length > 0 : hasAgreed(change, change.answers)
}

type Begun = Pick<ConsortiumChange, 'stage' | 'phase' | 'declaredBy'> & { content: Asked; answers: Answers }

const pressing = ({ kind, judgementId }: NewChange) =>
  kind === 'lead-replacement' ? 'vote' : judgementId === null ? undefined : 'judgement'

/**
 * Whether a change that is open gives way to this one: a vote on the lead, or a replacement by a judgement, neither of which waits for who
 * is silent about another change. It does as long as nobody has answered it but who began it, and no member leaves a bid by it; to a vote
 * one by consent does as long as it waits for anybody. A vote gives way to no change of the lead that it is about, which could put it off
 * for good, unless whoever is taken out by that began it: a replacement waits until it is decided, or given up by who began it.
 *
 * @see rules C-07, P-24
 */
export function givesWay({ stage, phase, declaredBy, content, answers }: Begun, to: NewChange): boolean {
  const mayEnd = pressing(content) !== 'vote' || declaredBy === to.leaving
  const isPressing = pressing(to) !== undefined && pressing(to) !== pressing(content) && mayEnd
  const isUnanswered = answers.every(({ organisationId }) => organisationId === declaredBy)
  const isByConsent = pressing(to) === 'vote' && pressing(content) === undefined
  const stays = phase !== 'before-bid' && hasAgreed(content, answers)
  return stage === 'proposed' && isPressing && (isUnanswered || isByConsent) && !stays
}

/** How a vote is counted: on the lead by what all who vote had signed when it was begun, whatever is proposed since; on the model by all. @see rules C-03, C-15 */
export type Ballot = {
  majorityBasisPoints: number
  quorum: NonNullable<ConsortiumTerms['decisions']>['quorum']
  voters: { organisationId: string; weight: number }[]
}

/**
 * How terms that all who vote have signed have a lead voted on. None where they do not say, or count in hours and share none: then nobody
 * agreed to any measure by which a vote could be carried.
 *
 * @see rules C-03, C-07
 */
export function ballotOf(terms: ConsortiumTerms, standing: Parameters<typeof signersOf>[0]): Ballot | undefined {
  const { decisions, leadReplacement } = terms
  if (!decisions || !leadReplacement) return undefined
  const voters = votersOf(terms, decisions, signersOf(standing))
  if (voters.every(({ weight }) => weight === 0)) return undefined
  return { majorityBasisPoints: leadReplacement.majorityBasisPoints, quorum: decisions.quorum, voters }
}

/**
 * Another model makes others liable, or otherwise, than all have signed for: whoever leads, is a member or a guarantor consents to
 * it, each for itself.
 *
 * @see rules C-01, C-07, C-15
 */
export function ballotOfModel(standing: Parameters<typeof signersOf>[0]): Ballot {
  const voters = liableOf(standing).map((organisationId) => ({ organisationId, weight: 1 }))
  return { majorityBasisPoints: 10_000, quorum: { members: voters.length }, voters }
}

/** What each vote weighs: alike, or by minutes, as the terms count a quorum. */
function votersOf(split: Split, { quorum }: Pick<Ballot, 'quorum'>, voters: readonly string[]): Ballot['voters'] {
  const minutes = sharesOf(split.lots.flatMap(({ services }) => services))
  return voters.map((organisationId) => {
    const own = minutes.find((share) => share.organisationId === organisationId)?.weeklyMinutes ?? 0
    return { organisationId, weight: 'basisPoints' in quorum ? own : 1 }
  })
}

/**
 * How a vote stands by its majority and quorum. It is carried or lost as soon as no vote that may
 * still come can change that, so that the order of votes decides nothing.
 *
 * @see rules C-03, C-07
 */
export function resultOf(
  { majorityBasisPoints, quorum, voters }: Ballot,
  answers: Answers,
): 'carried' | 'lost' | 'open' {
  const weigh = (said: (id: string) => boolean) =>
    voters.filter(({ organisationId }) => said(organisationId)).reduce((sum, { weight }) => sum + weight, 0)
  const all = weigh(() => true)
  const [yes, no] = [weigh(hasSaid(answers, 'consent')), weigh(hasSaid(answers, 'refuse'))]
  const needed = majorityBasisPoints * all
  const isQuorate =
    'members' in quorum ? yes + no >= Math.min(quorum.members, all) : (yes + no) * 10_000 >= quorum.basisPoints * all
  if (isQuorate && yes * 10_000 >= needed) return 'carried'
  return (all - no) * 10_000 < needed ? 'lost' : 'open'
}
