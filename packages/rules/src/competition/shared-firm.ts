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

export type SharedFirm = ReturnType<typeof sharedMembersOf>[number]

/** What whoever recommends, or decides on it, is warned of: a firm in two bids about which nobody has decided, or whom nobody has judged though it was to be. */
export function warningsOfShared(unsettled: readonly SharedFirm[]): { code: ProblemCode; detail: string }[] {
  return unsettled.map(({ organisationId, bids }) => {
    const stands = `${organisationId} stands in ${bids.map(({ bidId }) => bidId).join(' and ')}`
    return {
      code: 'award.shared-unsettled',
      detail: `${stands}, which is not decided, or not judged as it was to be (C-09)`,
    }
  })
}
