import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { PricesStanding } from '@carelot/rules/consortium/prices-open'
import { lotSharesOf } from '@carelot/rules/consortium/split'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { contentHashOf } from '../keys/content-hash.ts'

/** What prices are for: the pricing and who delivers how much. Other terms may change and they stand. @see C-14, C-16 */
export function basisOf({ pricing, lots }: Pick<ConsortiumTerms, 'pricing' | 'lots'>): string {
  const split = lotSharesOf({ lots }).map(({ lotId, shares }) => ({
    lotId,
    shares: shares.map(({ organisationId, weeklyMinutes }) => ({ organisationId, weeklyMinutes })),
  }))
  return contentHashOf({ pricing, split })
}

/** How the prices stand by the terms that stand; what was submitted for others counts for nothing. */
export function pricesOf({ terms, prices }: Pick<ConsortiumRow, 'terms' | 'prices'>): PricesStanding | null {
  if (!terms) return null
  const basis = basisOf(terms.content)
  const assembly = prices.assembly?.basisHash === basis ? prices.assembly : null
  return {
    pricing: terms.content.pricing,
    submitted: prices.parts.flatMap(({ organisationId, basisHash }) => (basisHash === basis ? [organisationId] : [])),
    assembled: assembly !== null,
    approved: assembly?.approvedAt != null,
    shown: prices.shown.flat(),
    looks: prices.shown.length,
    isCleanTeamOfLead: prices.isCleanTeamOfLead,
  }
}
