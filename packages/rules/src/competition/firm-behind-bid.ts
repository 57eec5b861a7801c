import { z } from 'zod'
import type { AgreementTerms } from '../agreement/agreement.ts'
import { BidId, OrganisationId } from '../id.ts'
import { type Candidate, GateCode, refuseByJudgement } from './gates.ts'

/** A firm that has a part in a bid and would not contract: a sub-contractor, a guarantor, a member behind its lead. */
export type FirmBehindBid = { bidId: string; organisationId: string; role: string }

/**
 * Such a firm that is excluded, debarred, or about which a person has yet to decide. Nobody is passed over for it: the bidder is
 * told and has a reasonable opportunity to replace it first, and a person decides.
 *
 * @see Procurement Act 2023 ss.26 to 28, 48; rules P-24, P-46
 */
export const FirmToReplace = z
  .object({
    bidId: BidId,
    organisationId: OrganisationId,
    role: z.string().meta({ example: 'sub-contractor' }),
    gate: GateCode,
    detail: z.string(),
  })
  .meta({ id: 'FirmToReplace' })
export type FirmToReplace = z.infer<typeof FirmToReplace>

/** Those of these firms that judgements or the debarment list speak against today. @see rules P-24, P-25, P-46 */
export function firmsToReplace(
  firms: readonly FirmBehindBid[],
  candidates: ReadonlyMap<string, Pick<Candidate, 'judgements' | 'debarment'>>,
  terms: Pick<AgreementTerms, 'regime'>,
): FirmToReplace[] {
  return firms.flatMap(({ bidId, organisationId, role }): FirmToReplace[] => {
    const candidate = candidates.get(organisationId)
    const closed = candidate && refuseByJudgement(candidate, terms)
    if (!closed) return []
    return [{ bidId: BidId.parse(bidId), organisationId: OrganisationId.parse(organisationId), role, ...closed }]
  })
}

/** What whoever recommends, or decides on it, is warned of. */
export function warningsOfFirms(firms: readonly FirmToReplace[]): { code: GateCode; detail: string }[] {
  return firms.map(({ bidId, organisationId, role, gate, detail }) => {
    const told = `${organisationId}, ${role} of ${bidId}: ${detail}. Its bidder may replace it first (P-24)`
    return { code: gate, detail: told }
  })
}
