import type { z } from 'zod'
import type { PersonId } from '../id.ts'
import type { Instant } from '../instant.ts'
import type { Duty } from './agenda.ts'
import { owedOfContracts } from './agenda-of-contracts.ts'
import { nextDecision } from './award/decision.ts'
import { type AwardFacts, awardStandingFrom, lastSignableFrom } from './award/facts.ts'
import { furtherDecisionDueOn } from './award/representation.ts'
import { stepDueOn } from './award/step-due.ts'
import { isBarred, isBarredFromStep, type Seated } from './barred.ts'
import type { Brief } from './brief.ts'
import { type CompetitionStage, mayMove } from './stages.ts'

type Owed = z.input<typeof Duty>[]
type Facts = {
  stage: CompetitionStage
  now: Instant
  brief: Pick<Brief, 'panel' | 'timetable' | 'governance' | 'lots'>
  award?: AwardFacts | undefined
} & Omit<Seated, 'panel'>

/** When the next step of an award comes of itself, if that is fixed: the end of call-in, or of the standstill. */
export function nextInstant(stage: CompetitionStage, award: AwardFacts | undefined): Instant | null {
  if (stage === 'deciding') return award?.keyDecision?.callInEndsAt ?? null
  return stage === 'standstill' && award ? lastSignableFrom(award) : null
}

/**
 * What the council owes from the release of prices to the last notice of its contracts: recommendations and decisions with
 * their owners, representations to decide on, the notices, documents and signatures that contracts wait for, and what has to be
 * published of them.
 *
 * @see rules P-03, P-35, P-44, P-47, P-50, P-54
 */
export function owedOfAward({ stage, award, ...facts }: Facts): Owed {
  if (!award) return []
  const deciding = stage === 'deciding' ? owedOfDecision(award, facts) : []
  // Where none can be placed any more, one that stands holds nothing up.
  const holding = mayMove(stage, 'place hold') ? award.holds : []
  const held = holding.map((subject): Owed[number] => {
    return { what: 'lift hold', role: 'commissioner', subject, by: null }
  })
  const owed = [...deciding, ...held, ...owedOfRepresentations(award, facts), ...owedOfContracts(award, facts)]
  return [...(stage === 'deciding' ? [] : declarationsFor(owed, facts)), ...owed]
}

/** Whoever came to an office after the decision declares before they can do what is theirs to do about it (C-10). */
function declarationsFor(owed: Owed, { brief: { panel }, declarations }: Omit<Facts, 'stage' | 'award'>): Owed {
  const theirs = owed.flatMap(({ personId, by }) => (personId ? [{ personId, by }] : []))
  const officers = [panel.recommender, panel.approver].flatMap((person) => person ?? [])
  return officers.flatMap((personId): Owed => {
    const duty = theirs.find((each) => each.personId === personId)
    return duty && !hasDeclaredForAward(declarations, personId) ? [toDeclare(personId, duty.by)] : []
  })
}

const hasDeclaredForAward = (declarations: Facts['declarations'], personId: string) =>
  declarations.some((made) => made.phase === 'award' && made.personId === personId)

const toDeclare = (personId: PersonId, by: string | null) =>
  ({ what: 'declare interests for the award', role: 'panel', personId, by }) as const

const dutyOf = {
  recommendation: { what: 'recommend', role: 'recommender' },
  finance: { what: 'clear the money', role: 'finance' },
  approval: { what: 'approve award', role: 'approver' },
} as const
const stepsToOwe = ['recommendation', 'finance', 'approval'] as const

type ToDecide = { lotId: string; by: string | null }

function owedOfDecision(award: AwardFacts, { brief, people, declarations, now }: Omit<Facts, 'stage' | 'award'>): Owed {
  const { panel, governance, timetable } = brief
  const seated = { panel, people, declarations, acted: award.acted }
  const by = timetable.decisionOn ?? null
  const dueOn = (since: Instant) => stepDueOn(since, by)
  const deciders = [panel.recommender, panel.finance, panel.approver].flatMap((person) => person ?? [])
  const waiting = award.lots.flatMap(({ lotId, round, openSince }) => {
    if (round !== null) return []
    const made = award.recommendations.find((each) => each.lotId === lotId)
    const step = made ? nextDecision(made, panel) : ('recommendation' as const)
    // Nothing is recommended on prices of which one is asked about: that is decided first.
    if (!made && award.enquiries.some((enquiry) => enquiry.lotId === lotId)) return []
    const since = made ? (made.steps.at(-1)?.decidedAt ?? made.recommendedAt) : openSince
    return step ? [{ lotId, step, by: dueOn(since) }] : []
  })
  const barred = (lotId: string, step: keyof typeof dutyOf) => isBarredFromStep(dutyOf[step].role, seated, lotId)
  const asked = award.enquiries.map((enquiry) => {
    const { answerBy, explainedAt, reopenedAt } = enquiry
    return {
      ...enquiry,
      isOpen: explainedAt === null && now < answerBy,
      by: dueOn(reopenedAt ?? explainedAt ?? answerBy),
    }
  })
  const duties = (step: keyof typeof dutyOf): Owed => {
    const { what, role } = dutyOf[step]
    const personId = panel[role]
    const theirs = waiting.filter((lot) => lot.step === step)
    const unable = [
      ...theirs.filter(({ lotId }) => barred(lotId, step)),
      ...(step === 'recommendation' ? asked.filter(({ isOpen, lotId }) => !isOpen && barred(lotId, step)) : []),
    ]
    const able = theirs.filter(({ lotId }) => !barred(lotId, step))
    return [
      ...byDay(able, { what, role, ...(personId && { personId }) }),
      ...byDay(unable, { what: 'change panel', role: 'commissioner', office: role }),
    ]
  }
  return [
    ...deciders
      .filter((personId) => !hasDeclaredForAward(declarations, personId))
      .map((personId) => toDeclare(personId, by)),
    ...asked.flatMap(({ id, lotId, answerBy, isOpen, by }): Owed => {
      const about = { subject: id, lotIds: [lotId] }
      if (isOpen) return [{ what: 'explain price', role: 'bidder', ...about, by: answerBy }]
      if (barred(lotId, 'recommendation')) return []
      return [{ what: 'decide price', role: 'recommender', personId: panel.recommender, ...about, by }]
    }),
    ...award.unjudged.map(({ organisationId, lotIds }): Owed[number] => {
      return { what: 'judge supplier', role: 'commissioner', organisationId, lotIds, by: null }
    }),
    ...stepsToOwe.flatMap(duties),
    ...owedOfRefusal(award, { brief, people, declarations, now }),
    ...(governance.keyDecision && !award.keyDecision ? owedOfKeyDecision(award, dueOn) : []),
  ]
}

/** One duty for each day by which it is due, with the lots that it is about. */
function byDay(lots: readonly ToDecide[], duty: Omit<Owed[number], 'lotIds' | 'by'>): Owed {
  return [...Map.groupBy(lots, ({ by }) => by)].map(([by, of]) => {
    return { ...duty, lotIds: [...new Set(of.map(({ lotId }) => lotId))], by }
  })
}

/** A key decision is about every lot that nobody has been told of: there is one to make once the last was recommended on (P-54). */
function owedOfKeyDecision({ lots, recommendations }: AwardFacts, dueOn: (since: Instant) => string | null): Owed {
  const open = lots.filter(({ round }) => round === null)
  const made = recommendations.filter(({ lotId }) => open.some((lot) => lot.lotId === lotId))
  const last = made
    .map(({ recommendedAt }) => recommendedAt)
    .toSorted()
    .at(-1)
  if (last === undefined || made.length < open.length) return []
  return [{ what: 'record key decision', role: 'commissioner', by: dueOn(last) }]
}

/** Letters that were refused though all is decided: whoever approved has to take the approval back, or cure what closed the gate. */
function owedOfRefusal(award: AwardFacts, facts: Omit<Facts, 'stage' | 'award'>): Owed {
  const { brief, now } = facts
  const { lettersRefused } = award
  const { lotsToDecide, lotsCleared, callInEndsAt } = awardStandingFrom(award, brief)
  const mayGo = lotsToDecide > 0 && lotsCleared === lotsToDecide && callInEndsAt !== undefined
  if (!lettersRefused || !mayGo || (callInEndsAt !== null && now < callInEndsAt)) return []
  const lotIds = award.lots.filter(({ round }) => round === null).map(({ lotId }) => lotId)
  return [byApprover({ what: 'look at refused letters', reason: lettersRefused, by: null }, facts, lotIds)]
}

/** Once every representation about some letters is decided on, those that do not stand are the approver's to change. */
function owedOfRepresentations({ representations, lots }: AwardFacts, facts: Panel): Owed {
  const isOpen = (round: number) => representations.some((each) => each.round === round && !each.decided)
  return representations.flatMap(({ id: subject, round, receivedAt, decided }): Owed => {
    if (decided && isOpen(round)) return []
    const lotIds = lots.filter((lot) => lot.round === round).map(({ lotId }) => lotId)
    if (decided) return [byApprover({ what: 'correct or withdraw award', subject, by: null }, facts, lotIds)]
    return [{ what: 'decide representation', role: 'commissioner', subject, by: furtherDecisionDueOn(receivedAt) }]
  })
}

type Panel = Pick<Facts, 'people' | 'declarations'> & { brief: Pick<Brief, 'panel'> }

/** A duty of the approver about these lots; or, where whoever approves can do nothing more, that of putting in somebody who can. */
function byApprover(
  duty: Pick<Owed[number], 'what' | 'subject' | 'reason' | 'by'>,
  facts: Panel,
  lotIds: readonly string[],
): Owed[number] {
  const { approver: personId } = facts.brief.panel
  if (personId && isBarred({ personId, office: 'approver', phase: 'award' }, facts, lotIds))
    return { what: 'change panel', role: 'commissioner', office: 'approver', lotIds: [...lotIds], by: null }
  return { ...duty, role: 'approver', personId }
}
