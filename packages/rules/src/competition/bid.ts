import { z } from 'zod'
import { BidderId, BidId, CompetitionId, DocumentId, LotId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import type { Fault } from '../problem.ts'
import type { Brief } from './brief.ts'
import { NeedBand } from './pricing-model.ts'

const Rate = z.strictObject({ band: NeedBand, hourlyPence: z.int().min(0).max(1_000_000) })

const BidLot = z.strictObject({
  lotId: LotId,
  weeklyCapacityMinutes: z.int().min(0).max(10_000_000),
  rates: z.array(Rate).max(2),
})

/** The declaration by an authorised signatory that the bid is made (form of tender). */
const FormOfTender = z.strictObject({
  signatory: PersonId,
  declaration: z.literal('I am authorised to make this bid and it is made in good faith, without collusion'),
})

/** What a bidder submits: rates in pence per hour by lot and band, weekly capacity in minutes, answers, documents, form of tender. */
export const Bid = z
  .strictObject({
    lots: z.array(BidLot).min(1).max(100),
    answers: z.array(z.strictObject({ question: z.string().max(40), text: z.string().max(60_000) })).max(100),
    documents: z.array(DocumentId).max(50),
    formOfTender: FormOfTender,
  })
  .meta({ id: 'Bid' })
export type Bid = z.infer<typeof Bid>

/**
 * What proves that a bid was received: anyone can verify `statement` (a compact JWS, ES256) offline. `version` is the
 * bidder's own count. `saltedHash` is SHA-256 over the salt and the bid; the salt lies in the seal and is given to the bidder.
 */
export const Receipt = z
  .object({
    id: BidId,
    competitionId: CompetitionId,
    bidderId: BidderId,
    version: z.int().positive(),
    saltedHash: z.string().regex(/^[0-9a-f]{64}$/),
    receivedAt: Instant,
    salt: z.string(),
    statement: z.string(),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.infer<typeof Receipt>

/**
 * All faults of rule of a bid against what the competition asks, each with where it is: unknown or doubled lots, lots the
 * bidder was not invited for, bands missing or set, a zero price (P-57), capacity below the minimum, questions unknown,
 * doubled, missing or over their limit of words.
 */
export function faultsOfBid(bid: Bid, brief: Brief, invitedLots: readonly string[]): Fault[] {
  return [...faultsOfLots(bid, brief, invitedLots), ...faultsOfAnswers(bid, brief)]
}

function faultsOfLots(bid: Bid, brief: Brief, invitedLots: readonly string[]): Fault[] {
  return bid.lots.flatMap((lot, index) => {
    const pointer = `/lots/${index}`
    const asked = brief.lots.find(({ lotId }) => lotId === lot.lotId)
    if (!asked)
      return [
        {
          pointer: `${pointer}/lotId`,
          code: 'bid.lot-unknown',
          detail: `${lot.lotId} is not a lot of this competition`,
        },
      ]
    const faults: Fault[] = []
    if (!invitedLots.includes(lot.lotId))
      faults.push({
        pointer: `${pointer}/lotId`,
        code: 'bid.lot-not-invited',
        detail: `You were not invited to bid for ${lot.lotId}`,
      })
    if (bid.lots.findIndex(({ lotId }) => lotId === lot.lotId) !== index)
      faults.push({
        pointer: `${pointer}/lotId`,
        code: 'bid.lot-repeated',
        detail: `${lot.lotId} stands twice in the bid`,
      })
    if (lot.weeklyCapacityMinutes < asked.minimumWeeklyMinutes)
      faults.push({
        pointer: `${pointer}/weeklyCapacityMinutes`,
        code: 'bid.capacity-too-low',
        detail: `${lot.weeklyCapacityMinutes} minutes a week, at least ${asked.minimumWeeklyMinutes} needed`,
      })
    return [...faults, ...faultsOfRates(lot, brief, pointer)]
  })
}

function faultsOfRates(lot: Bid['lots'][number], brief: Brief, pointer: string): Fault[] {
  const faults: Fault[] = lot.rates.flatMap((rate, index): Fault[] => {
    const at = `${pointer}/rates/${index}`
    const asked = brief.pricing.bands.find(({ band }) => band === rate.band)
    if (!asked)
      return [
        { pointer: `${at}/band`, code: 'bid.band-unknown', detail: `${rate.band} is not priced in this competition` },
      ]
    if (asked.setHourlyPence !== undefined)
      return [
        {
          pointer: at,
          code: 'bid.rate-is-set',
          detail: `The ${rate.band} rate is set at ${asked.setHourlyPence} pence and is not bid for`,
        },
      ]
    if (lot.rates.findIndex(({ band }) => band === rate.band) !== index)
      return [{ pointer: `${at}/band`, code: 'bid.band-repeated', detail: `${rate.band} is priced twice` }]
    if (rate.hourlyPence === 0)
      return [{ pointer: `${at}/hourlyPence`, code: 'bid.price-zero', detail: 'A price of zero is refused' }]
    return []
  })
  for (const { band, setHourlyPence } of brief.pricing.bands)
    if (setHourlyPence === undefined && !lot.rates.some((rate) => rate.band === band))
      faults.push({ pointer: `${pointer}/rates`, code: 'bid.band-missing', detail: `The ${band} rate is missing` })
  return faults
}

function faultsOfAnswers(bid: Bid, brief: Brief): Fault[] {
  const faults: Fault[] = bid.answers.flatMap((answer, index): Fault[] => {
    const pointer = `/answers/${index}`
    const question = brief.questions.find(({ key }) => key === answer.question)
    if (!question)
      return [
        {
          pointer: `${pointer}/question`,
          code: 'bid.question-unknown',
          detail: `There is no question ${answer.question}`,
        },
      ]
    if (bid.answers.findIndex((other) => other.question === answer.question) !== index)
      return [
        {
          pointer: `${pointer}/question`,
          code: 'bid.question-repeated',
          detail: `${answer.question} is answered twice`,
        },
      ]
    const words = wordsIn(answer.text)
    if (words > question.wordLimit)
      return [
        {
          pointer: `${pointer}/text`,
          code: 'bid.answer-too-long',
          detail: `${words} words, ${question.wordLimit} allowed`,
        },
      ]
    return words === 0
      ? [{ pointer: `${pointer}/text`, code: 'bid.answer-empty', detail: `${answer.question} has no words` }]
      : []
  })
  for (const { key } of brief.questions)
    if (!bid.answers.some((answer) => answer.question === key))
      faults.push({ pointer: '/answers', code: 'bid.answer-missing', detail: `Question ${key} is not answered` })
  return faults
}

/** Words are runs of anything but white space. */
export function wordsIn(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length
}

/** The two envelopes of a bid: quality, and price, which stays sealed until quality moderation is locked (P-53). */
export type Envelopes = {
  quality: Omit<Bid, 'lots'> & { lots: { lotId: string; weeklyCapacityMinutes: number }[] }
  price: { lots: { lotId: string; rates: Bid['lots'][number]['rates'] }[] }
}

/** What of a bid goes into which envelope. */
export function envelopesOf(bid: Bid): Envelopes {
  return {
    quality: { ...bid, lots: bid.lots.map(({ lotId, weeklyCapacityMinutes }) => ({ lotId, weeklyCapacityMinutes })) },
    price: { lots: bid.lots.map(({ lotId, rates }) => ({ lotId, rates })) },
  }
}
