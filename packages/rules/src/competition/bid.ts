import { z } from 'zod'
import { BidderId, BidId, CompetitionId, DocumentId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { NeedBand } from '../lot/need-band.ts'
import { ServiceType } from '../lot/service-type.ts'
import { Sha256 } from '../sha-256.ts'

/** How much a bid may hold, whatever a competition asks: pence, minutes, characters and counts. */
export const limitsOfBid = {
  hourlyPence: 1_000_000,
  nightlyPence: 1_000_000,
  weeklyMinutes: 10_000_000,
  answerLength: 60_000,
  documents: 50,
} as const

const Rate = z.strictObject({ band: NeedBand, hourlyPence: z.int().min(0).max(limitsOfBid.hourlyPence) })

const BidLot = z.strictObject({
  lotId: LotId,
  weeklyCapacityMinutes: z.int().min(0).max(limitsOfBid.weeklyMinutes),
  services: z
    .array(ServiceType)
    .max(10)
    .optional()
    .meta({ description: 'What is offered in this lot, where a bid says so: in the letting of a framework (S-04)' }),
  rates: z.array(Rate).max(2),
  nightlyPence: z
    .int()
    .min(0)
    .max(limitsOfBid.nightlyPence)
    .optional()
    .meta({ description: 'Pence for a sleep-in night, where nights are priced' }),
})

const Answer = z.strictObject({ question: z.string().max(40), text: z.string().max(limitsOfBid.answerLength) })

/** What a signatory declares with every bid. */
export const declarationOfTender = 'I am authorised to make this bid and it is made in good faith, without collusion'

/** The declaration by an authorised signatory that the bid is made (form of tender). */
const FormOfTender = z.strictObject({
  signatory: PersonId,
  declaration: z.literal(declarationOfTender),
})

/** What a bidder submits: rates in pence per hour by lot and band, and for a night where nights are priced, weekly capacity in minutes, answers, documents, form of tender. */
export const Bid = z
  .strictObject({
    lots: z.array(BidLot).min(1).max(100),
    answers: z.array(Answer).max(100),
    documents: z.array(DocumentId).max(limitsOfBid.documents),
    formOfTender: FormOfTender,
  })
  .meta({ id: 'Bid' })
export type Bid = z.infer<typeof Bid>

/** A bid that is still being written: any part of it may be missing, at every depth, and no rule is asked yet. */
export const DraftBid = z
  .strictObject({
    lots: z.array(BidLot.partial().extend({ rates: z.array(Rate.partial()).max(2).optional() })).max(100),
    answers: z.array(Answer.partial()).max(100),
    documents: z.array(DocumentId).max(limitsOfBid.documents),
    formOfTender: FormOfTender.partial(),
  })
  .partial()
  .meta({ id: 'DraftBid' })
export type DraftBid = z.infer<typeof DraftBid>

/** What of a bid lies in its quality envelope: everything but the rates. */
export const QualityOfBid = Bid.omit({ lots: true })
  .extend({ lots: z.array(BidLot.omit({ rates: true, nightlyPence: true })) })
  .meta({ id: 'QualityOfBid' })
export type QualityOfBid = z.infer<typeof QualityOfBid>

/** What of a bid lies in its price envelope. */
export const PriceOfBid = z
  .object({ lots: z.array(BidLot.omit({ weeklyCapacityMinutes: true, services: true })) })
  .meta({ id: 'PriceOfBid' })
export type PriceOfBid = z.infer<typeof PriceOfBid>

/**
 * What proves that a bid was received: anyone can verify `statement` (a compact JWS, ES256) offline. `version` is the
 * bidder's own count. `saltedHash` is SHA-256 over the hashes of the two envelopes, each over a salt of its own, both made from
 * `salt`, which is given to the bidder alone.
 */
export const Receipt = z
  .object({
    id: BidId,
    competitionId: CompetitionId,
    bidderId: BidderId,
    version: z.int().positive(),
    saltedHash: Sha256,
    receivedAt: Instant,
    salt: z.string(),
    statement: z.string(),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

/** What proves that a bid was withdrawn: `statement` is a compact JWS (ES256) over the rest. */
export const Withdrawal = z
  .object({
    id: BidId,
    competitionId: CompetitionId,
    bidderId: BidderId,
    version: z.int().positive(),
    withdrawnAt: Instant,
    statement: z.string(),
  })
  .meta({ id: 'Withdrawal' })
export type Withdrawal = z.infer<typeof Withdrawal>

/**
 * One version of a bid, without what is sealed in it. `statement` is the one of its receipt, `withdrawal` the one of its
 * withdrawal; `addendum` is the number of the last addendum when it came; `members` are who bid. The external reference is
 * shown to the bidder alone.
 */
export const BidVersion = z
  .object({
    id: BidId,
    competitionId: CompetitionId,
    bidderId: BidderId,
    version: z.int().positive(),
    saltedHash: z.string(),
    statement: z.string(),
    addendum: z.int(),
    receivedAt: Instant,
    withdrawnAt: Instant.nullable(),
    withdrawal: z.string().nullable(),
    externalReference: z.string().nullable(),
    members: z.array(z.object({ organisationId: OrganisationId, name: z.string(), role: z.string() })),
  })
  .meta({ id: 'BidVersion' })
export type BidVersion = z.infer<typeof BidVersion>

/** A bid as it may be read: `quality` after its envelope was released, for those who may read it, else null. */
export const ReadBid = BidVersion.extend({ quality: QualityOfBid.nullable() }).meta({ id: 'ReadBid' })
export type ReadBid = z.infer<typeof ReadBid>

/** Words are runs of anything but white space. */
export function wordsIn(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}

/** The two envelopes of a bid: quality, and price, which stays sealed until quality moderation is locked (P-53). */
export type Envelopes = {
  quality: QualityOfBid
  price: PriceOfBid
}

/** What of a bid goes into which envelope. */
export function envelopesOf(bid: Bid): Envelopes {
  return {
    quality: { ...bid, lots: bid.lots.map(({ rates: _, nightlyPence: __, ...quality }) => quality) },
    price: { lots: bid.lots.map(({ weeklyCapacityMinutes: _, services: __, ...priced }) => priced) },
  }
}
