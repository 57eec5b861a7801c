import { faultsOfDerivable, type ShownTotal } from './derivable.ts'
import { pricedMembersOf } from './price-part.ts'
import { assemblyOf, type JointPricing } from './pricing.ts'
import type { ConsortiumTerms } from './terms.ts'

/** How the prices of a consortium stand, by the terms that stand. */
export type PricesStanding = {
  pricing: JointPricing
  /** Whose prices are in, for just these terms. */
  submitted: readonly string[]
  approved: boolean
  assembled: boolean
  /** What the lead was shown before, and how often. */
  shown: readonly ShownTotal[]
  looks: number
  /** Whether the clean team names a person of the lead, which may not read rows: another has become the lead since. */
  isCleanTeamOfLead: boolean
}

type Missing = { what: 'submit prices' | 'approve assembled rates' | 'change the pricing'; owner: string }

type Priced = { leadId: string; terms: Pick<ConsortiumTerms, 'lots'> | null; delivering: readonly string[] }

/** What of the prices stands between a consortium and its bid. Whoever has left owes none: its work is shared anew first. @see C-14 */
export function openPricesOf(
  { leadId, terms, delivering }: Priced,
  prices: PricesStanding | null | undefined,
): Missing[] {
  if (!terms || !prices || !assemblyOf(prices.pricing)) return []
  const { pricing, submitted, assembled, shown, isCleanTeamOfLead } = prices
  // Rates that stand were shown: another look is not asked for.
  const looks = assembled ? 0 : prices.looks
  const isDerivable = faultsOfDerivable({ ...terms, pricing }, { leadId, shown, looks }).length > 0
  if (isDerivable || isCleanTeamOfLead) return [{ what: 'change the pricing', owner: leadId }]
  const missing = pricedMembersOf(terms).filter((member) => !submitted.includes(member))
  return [
    ...missing
      .filter((owner) => delivering.includes(owner))
      .map((owner) => ({ what: 'submit prices' as const, owner })),
    ...(missing.length === 0 && !prices.approved ? [{ what: 'approve assembled rates' as const, owner: leadId }] : []),
  ]
}
