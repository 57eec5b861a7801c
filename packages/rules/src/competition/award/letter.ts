import { z } from 'zod'
import { BidderId, BidId, CompetitionId, LetterId, LotId } from '../../id.ts'
import { Instant, LocalDate } from '../../instant.ts'
import { Withheld } from './recommendation.ts'

const Hundredths = z.int().nullable().meta({ description: 'Whole hundredths of points; null where the bid has none' })

const CriterionOutcome = z.object({
  question: z.string(),
  text: z.string(),
  weight: z.int(),
  score: z.int(),
  maximum: z.int(),
  points: z.int(),
  reason: z.string().meta({ description: 'Why the bid was given this score' }),
})

/** A successful tenderer of a lot, as the others are told of it: name, scores and relative advantages, less what is withheld. */
export const SuccessfulTenderer = z
  .object({
    names: z.array(z.string()).meta({ description: 'Every member of the bidder, the lead first' }),
    points: Hundredths,
    qualityPoints: Hundredths,
    pricePoints: Hundredths,
    evaluatedPence: z.int().nullable().meta({ description: 'Null where it is withheld' }),
    scores: z
      .array(z.object({ question: z.string(), score: z.int(), points: z.int() }))
      .nullable()
      .meta({ description: 'Null where they are withheld' }),
    advantages: z.string(),
  })
  .meta({ id: 'SuccessfulTenderer' })

/** What became of a bid at one lot. */
export const LotOutcome = z
  .object({
    lotId: LotId,
    name: z.string(),
    outcome: z.enum(['successful', 'unsuccessful', 'below-minimum', 'price-rejected', 'gate-closed', 'no-award']),
    why: z.string(),
    rank: z.int().nullable(),
    points: Hundredths,
    criteria: z.array(CriterionOutcome),
    qualityPoints: z.int(),
    price: z.object({
      evaluatedPence: z.int().nullable().meta({ description: 'Null where the bid was out before prices' }),
      lowestPence: z
        .int()
        .nullable()
        .meta({ description: 'Where it is the bid’s own, or of a tenderer whose price is told' }),
      points: Hundredths,
    }),
    successful: z.array(SuccessfulTenderer),
    withheld: z.array(Withheld),
  })
  .meta({ id: 'LotOutcome' })
export type LotOutcome = z.input<typeof LotOutcome>

/** The standstill as a letter announces it. */
const StandstillNotice = z.object({
  kind: z.enum(['none', 'voluntary', 'mandatory']),
  endsOn: LocalDate.nullable().meta({
    description: 'Its last day; null where it counts from a notice yet to be published',
  }),
  says: z.string(),
})

/**
 * What a bidder is told of the award: its scores with a reason for each criterion, the successful tenderers with theirs and
 * their relative advantages, what is withheld and why, and the standstill. Nobody else reads it but the council.
 *
 * @see PCR 2015 reg. 86; Procurement Act 2023 s.50(3); rule P-10
 */
export const LetterContent = z
  .object({
    competitionId: CompetitionId,
    title: z.string(),
    council: z.string(),
    bidderId: BidderId,
    bidder: z.array(z.string()),
    bidId: BidId,
    round: z.int(),
    formula: z.object({ quality: z.string(), price: z.string(), total: z.string() }),
    replaces: z.array(LetterId).optional().meta({
      description: 'Earlier letters to this bidder that told of these lots before a correction; this one counts',
    }),
    lots: z.array(LotOutcome),
    standstill: StandstillNotice,
    issuedAt: Instant,
  })
  .meta({ id: 'LetterContent' })
export type LetterContent = z.input<typeof LetterContent>

/** What became of an award after a letter told of it: it was corrected or withdrawn, or its competition was cancelled. */
export const LaterChange = z
  .object({
    kind: z.enum(['correction', 'withdrawal', 'cancellation']),
    lotIds: z.array(LotId),
    reason: z.string(),
    changedAt: Instant,
  })
  .meta({ id: 'LaterChange' })
export type LaterChange = z.input<typeof LaterChange>

/** A letter as its bidder or the council reads it. `statement` is a compact JWS (ES256) over the hash of the content. */
export const Letter = z
  .object({
    id: LetterId,
    competitionId: CompetitionId,
    bidderId: BidderId,
    round: z.int(),
    content: LetterContent,
    contentHash: z.string(),
    statement: z.string(),
    issuedAt: Instant,
    receivedAt: Instant.nullable().meta({ description: 'When somebody of the bidder first read it' }),
    changes: z.array(LaterChange).meta({ description: 'What was changed since of the lots that it tells of' }),
  })
  .meta({ id: 'Letter' })
export type Letter = z.input<typeof Letter>
