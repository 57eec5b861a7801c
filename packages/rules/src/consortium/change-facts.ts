import type { Regime } from '../agreement/regime.ts'
import { type Candidate, groundsToJudge } from '../competition/gates.ts'
import type { KindRules } from '../competition/kind.ts'
import { areSame } from '../same-set.ts'
import type { ChangeFacts, NewChange } from './change.ts'
import { type ChecklistEntry, waitsUnder } from './checklist-state.ts'
import type { ConsortiumMember } from './consortium.ts'
import { biddersOf, type ConsortiumModel } from './model.ts'

type Known = {
  invitations: readonly { lotId: string; gate: string | null }[]
  lotIds: readonly string[]
  /** Whether it stands in another bid for one of the lots, which bars nobody. @see C-09 */
  isInAnotherBid: boolean
}

/**
 * How a firm that comes in after the bid stands, as facts: whether it was invited to each lot and passed its gates, what
 * persons or the debarment list say of it, and whether it stands in another bid.
 *
 * @see rules C-09, P-21, P-24, P-25
 */
export function standingOfNewcomer(
  candidate: Pick<Candidate, 'judgements' | 'debarment'> | undefined,
  { invitations, lotIds, isInAnotherBid }: Known,
): ChangeFacts['newcomer'] {
  const own = invitations.filter(({ lotId }) => lotIds.includes(lotId))
  const isInvited = lotIds.every((each) => own.some(({ lotId }) => lotId === each))
  const isExcluded = candidate?.judgements.some(({ outcome }) => outcome === 'excluded')
  return [
    ...(isInvited ? [] : ['not-invited' as const]),
    ...(own.some(({ gate }) => gate !== null) ? ['gate-not-passed' as const] : []),
    ...(isExcluded ? ['excluded' as const] : []),
    ...(candidate?.debarment ? ['debarred' as const] : []),
    ...(candidate && groundsToJudge(candidate).length > 0 ? ['judgement-needed' as const] : []),
    ...(isInAnotherBid ? ['in-another-bid' as const] : []),
  ]
}

/**
 * Whether it may be that nobody is to join now who was not there before. That is of the competitive flexible procedure, by which
 * a framework may be let; a call-off under one is none. Which procedure it was, and whether this is such a case, a person says.
 *
 * @see Procurement Act 2023 s.20(4)(c); rules P-21, C-07
 */
export function mayBeBarredLater(
  newcomer: ChangeFacts['newcomer'],
  { regime, procedure }: { regime: Regime; procedure: KindRules['procedure'] },
): boolean {
  const wasNotThere = newcomer.some((fact) => ['not-invited', 'gate-not-passed', 'excluded'].includes(fact))
  return regime === 'PA2023' && procedure === 'framework' && wasNotThere
}

/** Those of a change of which nothing is to be known any more. */
export const noFacts: ChangeFacts = {
  closedGates: [],
  finances: [],
  newcomer: [],
  unsigned: [],
  lacking: [],
  laterJoiningMayBeBarred: false,
}

type Roled = Pick<ConsortiumMember, 'organisationId' | 'role' | 'stage'>

/** The members as they are once a change is made. */
export function membersAfter<Member extends Roled>(
  { leaving, newcomer, role }: Pick<NewChange, 'leaving' | 'newcomer' | 'role'>,
  { members }: { members: readonly Member[] },
): Member[] {
  return members.map((member) => {
    if (member.organisationId === leaving) return { ...member, stage: 'left' }
    return role !== null && member.organisationId === newcomer ? { ...member, role } : member
  })
}

/** Whether those who bid jointly are others once a change is made. @see C-07 */
export function changesBidders(
  content: NewChange,
  row: { model: ConsortiumModel; leadId: string; members: readonly Roled[] },
): boolean {
  return !areSame(biddersOf(row), biddersOf({ ...row, members: membersAfter(content, row) }))
}

/**
 * What those who come to work by a change lack, of what the law and the authority ask of whoever delivers: it is shown to the lead as
 * before the bid, and nothing is approved before. What the lead asks for itself holds up nobody else.
 *
 * @see rules C-04, C-07, C-11
 */
export function lackingBy(
  { newcomer, takesOver }: Pick<NewChange, 'newcomer' | 'takesOver'>,
  after: readonly ChecklistEntry[],
  leadId: string,
): ChecklistEntry[] {
  const coming: readonly (string | null)[] = [newcomer, ...takesOver.map(({ organisationId }) => organisationId)]
  const isAsked = ({ whose }: ChecklistEntry) => whose === 'statute' || whose === 'authority'
  return after.filter(
    (entry) => coming.includes(entry.organisationId) && isAsked(entry) && waitsUnder(leadId, entry) !== undefined,
  )
}
