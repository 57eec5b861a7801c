import { isHeldBy } from '../agreement/holding.ts'
import type { Problem } from '../problem.ts'

/** Who holds a lot that a consortium bids for: members that hold it by themselves, and those that the lead holds it with as one. */
export type HeldLot = {
  lotId: string
  alone: readonly string[]
  together: readonly (readonly string[])[]
}

type Contracting = { leadId: string; bidders: readonly string[] }
type HeldItem = { what: 'contract as the lot is held'; owner: string; lotId: string; member: string }

/**
 * Where those who would contract are not the appointed supplier of a lot: neither does each hold it by itself, nor are they all of
 * those and only those that hold it as one with the lead. One item for each firm that is missing, or one too many.
 *
 * @see rules C-13, P-45
 */
export function openHoldings({ leadId, bidders }: Contracting, held: readonly HeldLot[]): HeldItem[] {
  return held.flatMap(({ lotId, alone, together }) => {
    if (together.some((members) => isHeldBy(members, bidders))) return []
    const wanted = alone.includes(leadId) ? bidders.filter((each) => alone.includes(each)) : (together[0] ?? [])
    const apart = [
      ...wanted.filter((each) => !bidders.includes(each)),
      ...bidders.filter((each) => !wanted.includes(each)),
    ]
    return apart.map((member) => ({ what: 'contract as the lot is held', owner: leadId, lotId, member }))
  })
}

/**
 * Refuses a change after the bid by which those who would contract are the appointed supplier of a lot no more: who is left of several that
 * hold it as one does not hold it. What was so before is not of the change.
 *
 * @see rules C-07, C-13, P-45
 */
export function refuseUnheld(
  { leadId, before, after }: { leadId: string; before: readonly string[]; after: readonly string[] },
  held: readonly HeldLot[],
): Problem | undefined {
  const was = openHoldings({ leadId, bidders: before }, held)
  const isNew = ({ lotId, member }: HeldItem) => !was.some((item) => item.lotId === lotId && item.member === member)
  const lotIds = openHoldings({ leadId, bidders: after }, held).filter(isNew)
  if (lotIds.length === 0) return undefined
  const lost = [...new Set(lotIds.map(({ lotId }) => lotId))]
  return {
    code: 'consortium.change-unheld',
    detail: `${after.join(', ')} would not be the supplier of ${lost.join(', ')}`,
  }
}
