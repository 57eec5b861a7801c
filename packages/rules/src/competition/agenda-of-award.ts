import type { z } from 'zod'
import type { Instant } from '../instant.ts'
import type { Duty } from './agenda.ts'
import { nextDecision } from './award/decision.ts'
import { type AwardFacts, awardStandingFrom, lastSignableFrom } from './award/facts.ts'
import { furtherDecisionDueOn } from './award/representation.ts'
import { stepDueOn } from './award/step-due.ts'
import { isBarred, isBarredFromStep, type Seated } from './barred.ts'
import type { Brief } from './brief.ts'
import type { CompetitionStage } from './stages.ts'

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
  const held = award.holds.map((subject): Owed[number] => {
    return { what: 'lift hold', role: 'commissioner', subject, by: null }
  })
  return [...deciding, ...held, ...owedOfRepresentations(award, facts), ...owedOfContracts(award, facts)]
}

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
  const declared = declarations.filter(({ phase }) => phase === 'award').map(({ personId }) => personId)
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
      .filter((personId) => !declared.includes(personId))
      .map((personId) => ({ what: 'declare interests for the award' as const, role: 'panel' as const, personId, by })),
    ...asked.flatMap(({ id, lotId, answerBy, isOpen, by }): Owed => {
      const about = { subject: id, lotIds: [lotId] }
      if (isOpen) return [{ what: 'explain price', role: 'bidder', ...about, by: answerBy }]
      if (barred(lotId, 'recommendation')) return []
      return [{ what: 'decide price', role: 'recommender', personId: panel.recommender, ...about, by }]
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
  return [byApprover({ what: 'look at refused letters', reason: lettersRefused, by: null }, facts)]
}

/** Once every representation about some letters is decided on, those that do not stand are the approver's to change. */
function owedOfRepresentations({ representations }: AwardFacts, facts: Panel): Owed {
  const isOpen = (round: number) => representations.some((each) => each.round === round && !each.decided)
  return representations.flatMap(({ id: subject, round, receivedAt, decided }): Owed => {
    if (decided && isOpen(round)) return []
    if (decided) return [byApprover({ what: 'correct or withdraw award', subject, by: null }, facts)]
    return [{ what: 'decide representation', role: 'commissioner', subject, by: furtherDecisionDueOn(receivedAt) }]
  })
}

type Panel = Pick<Facts, 'people' | 'declarations'> & { brief: Pick<Brief, 'panel' | 'lots'> }

/** A duty of the approver; or, where whoever approves can do nothing more, that of putting in somebody who can. */
function byApprover(duty: Pick<Owed[number], 'what' | 'subject' | 'reason' | 'by'>, facts: Panel): Owed[number] {
  const { approver: personId } = facts.brief.panel
  const lotIds = facts.brief.lots.map(({ lotId }) => lotId)
  if (personId && isBarred({ personId, office: 'approver', phase: 'award' }, facts, lotIds))
    return { what: 'change panel', role: 'commissioner', office: 'approver', by: null }
  return { ...duty, role: 'approver', personId }
}

type Awaited = NonNullable<AwardFacts['contracts'][number]['awaits']>

/** The recommender withdraws the direction or sees to it that it is concluded, or somebody is put in who can. @see rule P-39 */
function owedOfSubContract(
  { directionId, dueOn: by }: Awaited,
  { brief, ...seated }: Pick<Facts, 'brief' | 'people' | 'declarations'>,
  about: { subject: string; lotIds: string[] },
): Owed[number] {
  const { recommender: personId } = brief.panel
  if (personId && isBarred({ personId, office: 'recommender', phase: 'award' }, seated, about.lotIds))
    return { what: 'change panel', role: 'commissioner', office: 'recommender', lotIds: about.lotIds, by }
  return {
    what: 'look at blocked contract',
    role: 'recommender',
    personId,
    reason: 'contract.sub-contract-awaited',
    ...about,
    directionId,
    by,
  }
}

function owedOfContracts({ contracts }: AwardFacts, facts: Omit<Facts, 'stage' | 'award'>): Owed {
  const open = contracts.filter((contract) => contract.stage === 'unsigned')
  const noticeAwaited = open.some(({ mayBeSignedFrom, noticed }) => mayBeSignedFrom === null && !noticed)
  const isSignable = ({ hasDocument, held, blockedBy, atRiskSince, mayBeSignedFrom }: (typeof open)[number]) =>
    hasDocument &&
    !held &&
    blockedBy === null &&
    atRiskSince === null &&
    mayBeSignedFrom !== null &&
    Date.parse(mayBeSignedFrom) <= Date.parse(facts.now)
  return [
    ...(noticeAwaited ? [{ what: 'record award notice' as const, role: 'commissioner' as const, by: null }] : []),
    ...open.flatMap((contract): Owed => {
      const { id, lotId, sides, hasDocument } = contract
      const about = { subject: id, lotIds: [lotId], by: null }
      if (!hasDocument) return [{ what: 'attach contract document', role: 'commissioner', ...about }]
      if (contract.awaits) return [owedOfSubContract(contract.awaits, facts, about)]
      if (contract.blockedBy)
        return [{ what: 'look at blocked contract', role: 'commissioner', reason: contract.blockedBy, ...about }]
      if (!isSignable(contract)) return []
      return [
        ...(sides.includes('council')
          ? []
          : [{ what: 'sign contract' as const, role: 'contract-signatory' as const, ...about }]),
        ...(sides.includes('supplier')
          ? []
          : [
              {
                what: 'sign contract' as const,
                role: 'bidder' as const,
                organisationId: contract.supplierId,
                ...about,
              },
            ]),
      ]
    }),
    ...contracts.flatMap(({ id, publications }) =>
      publications.map(({ notice, dueOn }) => {
        const about = { subject: id, notice, by: dueOn }
        return { what: 'publish notice of contract' as const, role: 'commissioner' as const, ...about }
      }),
    ),
  ]
}
