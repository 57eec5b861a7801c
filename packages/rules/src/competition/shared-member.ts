import { z } from 'zod'
import type { ExclusionGround, NewJudgement } from '../agreement/judgement.ts'
import { PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
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

/** In which bids for a lot a shared member stands. */
export type SharedStanding = ReturnType<typeof sharedMembersOf>[number]

/** What the authority decides of a firm that stands in two bids for one lot. */
export const SharedMemberDecision = z
  .object({
    decision: z.enum(['bids-stand', 'to-be-judged']).meta({
      description: 'Whether both bids stand as they are, or a judgement on an exclusion is to be recorded (P-46)',
    }),
    reason: z.string(),
    personId: PersonId,
    decidedAt: Instant,
  })
  .meta({ id: 'SharedMemberDecision' })
/** The same with of whom and in which lot it was decided. */
export type MadeDecision = z.input<typeof SharedMemberDecision> & { lotId: string; organisationId: string }
type Decided = Pick<MadeDecision, 'lotId' | 'organisationId' | 'decision' | 'decidedAt'>
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
  { lotId, organisationId }: Pick<SharedStanding, 'lotId' | 'organisationId'>,
  decisions: readonly Decided[],
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

/**
 * What whoever recommends, or decides on it, is warned of: a firm in two bids about which nobody has decided, or whom nobody has judged
 * though it was to be.
 */
export function warningsOfSharedMembers(unsettled: readonly SharedStanding[]): { code: ProblemCode; detail: string }[] {
  return unsettled.map(({ organisationId, bids }) => {
    const stands = `${organisationId} stands in ${bids.map(({ bidId }) => bidId).join(' and ')}`
    return {
      code: 'award.shared-unsettled',
      detail: `${stands}, which is not decided, or not judged as it was to be (C-09)`,
    }
  })
}
