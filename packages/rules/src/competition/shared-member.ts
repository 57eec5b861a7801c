import type { ExclusionGround, NewJudgement } from '../agreement/judgement.ts'
import type { ProblemCode } from '../problem.ts'

export type Standing = { bidId: string; lotId: string; organisationId: string; role: string }

/**
 * The firms that stand in two bids or more for one lot, in the order of lot and firm. That is not barred: it is for the
 * authority to decide, each case by itself.
 *
 * @see C-09; Serrantoni and Assitur
 */
export function sharedMembersOf(standing: readonly Standing[]) {
  const byLotAndFirm = Map.groupBy(standing, ({ lotId, organisationId }) => `${lotId} ${organisationId}`)
  return [...byLotAndFirm.entries()]
    .filter(([, all]) => new Set(all.map(({ bidId }) => bidId)).size > 1)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, all]) => {
      const [first] = all
      if (!first) return []
      const bids = all
        .map(({ bidId, role }) => ({ bidId, role }))
        .toSorted((one, other) => (one.bidId < other.bidId ? -1 : 1))
      return [{ lotId: first.lotId, organisationId: first.organisationId, bids }]
    })
}

export type SharedMember = ReturnType<typeof sharedMembersOf>[number]

/** What the authority decided of a firm in two bids for a lot. */
export type SharedDecision = {
  lotId: string
  organisationId: string
  decision: 'bids-stand' | 'to-be-judged'
  decidedAt: string
}
type Judged = Pick<NewJudgement, 'ground' | 'outcome'> & { supplierId: string; decidedAt: string }

/** On what two bids of one firm may bear: an agreement against competition, at its worst a mandatory ground, or undue influence. */
const groundsOfShared: readonly ExclusionGround[] = ['mandatory', 'competition', 'improper-conduct']

/**
 * Whether it was decided that the bids of the firm stand, or the firm was judged after it was decided that it is to be. A ground
 * that is only raised is not judged yet, and one that no bids could give says nothing of these.
 *
 * @see rules C-09, P-24, P-46
 */
export function isSettled(
  { lotId, organisationId }: Pick<SharedMember, 'lotId' | 'organisationId'>,
  decisions: readonly SharedDecision[],
  judgements: readonly Judged[],
): boolean {
  const decided = decisions.find((each) => each.lotId === lotId && each.organisationId === organisationId)
  if (!decided || decided.decision === 'bids-stand') return decided !== undefined
  return judgements.some(
    ({ supplierId, ground, outcome, decidedAt }) =>
      supplierId === organisationId &&
      groundsOfShared.includes(ground) &&
      outcome !== 'considering' &&
      Date.parse(decidedAt) >= Date.parse(decided.decidedAt),
  )
}

/** What whoever recommends, or decides on it, is warned of: a firm in two bids about which nobody has decided, or whom nobody has judged though it was to be. */
export function warningsOfSharedMembers(unsettled: readonly SharedMember[]): { code: ProblemCode; detail: string }[] {
  return unsettled.map(({ organisationId, bids }) => {
    const stands = `${organisationId} stands in ${bids.map(({ bidId }) => bidId).join(' and ')}`
    return {
      code: 'award.shared-unsettled',
      detail: `${stands}, which is not decided, or not judged as it was to be (C-09)`,
    }
  })
}
