import { z } from 'zod'
import { PriceOfBid } from '../competition/bid.ts'
import { type AskedPrice, faultsOfRates } from '../competition/bid-faults.ts'
import { ConsortiumId, OrganisationId, PersonId, PricePartId } from '../id.ts'
import { Instant } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { lotSharesOf, type Split } from './split.ts'

/** Rates in pence by lot and band, and for a night where nights are priced: what one member asks for, or what the bid does. */
export const JointRates = PriceOfBid.shape.lots.max(100)
export type JointRates = z.infer<typeof JointRates>

/** Proof that a member's prices were received: `saltedHash` is over `salt`, which is given to that member alone, and its rows. */
export const PricePartReceipt = z
  .object({
    id: PricePartId,
    consortiumId: ConsortiumId,
    organisationId: OrganisationId,
    contentHash: z.string().meta({ description: 'The terms for which these prices are' }),
    saltedHash: z.string(),
    submittedAt: Instant,
    salt: z.string(),
    statement: z.string().meta({ description: 'A compact JWS (ES256) over the rest but the salt' }),
  })
  .meta({ id: 'PricePartReceipt' })
export type PricePartReceipt = z.input<typeof PricePartReceipt>

/** That a member's prices are in; `lots` for those who may read them, else null. */
export const PricePart = z
  .object({
    id: PricePartId,
    organisationId: OrganisationId,
    saltedHash: z.string(),
    submittedAt: Instant,
    lots: JointRates.nullable(),
  })
  .meta({ id: 'ConsortiumPricePart' })
export type PricePart = z.input<typeof PricePart>

/** What of the rates of an opened joint bid is one member's; `lots` is null where nobody may read them. */
export const PartOfBid = PricePart.omit({ id: true, submittedAt: true }).meta({ id: 'PartOfJointBid' })
export type PartOfBid = z.input<typeof PartOfBid>

/** The rates of the joint bid as they were assembled, and the lead's approval: a compact JWS (ES256) over their salted hash. */
export const AssembledRates = z
  .object({
    lots: JointRates,
    salt: z.string(),
    saltedHash: z.string().meta({ description: 'SHA-256 of the salt, a line feed, and the lots as canonical JSON' }),
    assembledAt: Instant,
    approval: z.object({ personId: PersonId, statement: z.string(), approvedAt: Instant }).nullable(),
  })
  .meta({ id: 'AssembledRates' })
export type AssembledRates = z.input<typeof AssembledRates>

/** The lots of which a member delivers something, and which it therefore prices. */
export function pricedLotsOf(terms: Split, organisationId: string): string[] {
  return lotSharesOf(terms).flatMap(({ lotId, shares }) =>
    shares.some((share) => share.organisationId === organisationId) ? [lotId] : [],
  )
}

/** Everybody who delivers something, and therefore prices. */
export function pricedMembersOf(terms: Split): string[] {
  return [...new Set(lotSharesOf(terms).flatMap(({ shares }) => shares.map(({ organisationId }) => organisationId)))]
}

/** Prices for other lots than those of which the member delivers something, and rates that a bid could not have. @see C-14, P-45, P-57 */
export function faultsOfPricePart(lots: JointRates, asked: AskedPrice, priced: readonly string[]): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.part-unfit', detail })
  const missing = priced.filter((lotId) => !lots.some((lot) => lot.lotId === lotId))
  return [
    ...missing.map((lotId) => fault('/lots', `${lotId} is not priced, and you deliver something of it`)),
    ...lots.flatMap((lot, index) => {
      const at = `/lots/${index}`
      const first = lots.findIndex(({ lotId }) => lotId === lot.lotId)
      if (first !== index) return [fault(`${at}/lotId`, `${lot.lotId} is priced twice`)]
      if (!priced.includes(lot.lotId)) return [fault(`${at}/lotId`, `You deliver nothing of ${lot.lotId}`)]
      return faultsOfRates(lot, asked, at)
    }),
  ]
}
