import { isHeldBy } from '../agreement/holding.ts'

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
