import { Bid, declarationOfTender } from '../src/competition/bid.ts'
import type { AskedBid } from '../src/competition/bid-faults.ts'
import { PricingModel } from '../src/competition/pricing-model.ts'
import { LotId } from '../src/id.ts'

const digits = (number: number) => String(number).padStart(32, '0')
export const lotId = (number: number) => LotId.parse(`lot_${digits(number)}`)
export const personId = (number: number) => `per_${digits(number)}`

const question = { text: 'How?', weight: 3000, minimumScore: 0 }

/** Lots 1 to 4, of which 1 and 2 are open to the bidder, 3 has lapsed and 4 is not for it; two bands and two questions. */
export const asked: AskedBid = {
  brief: {
    lots: [1, 2, 3, 4].map((number) => ({
      lotId: lotId(number),
      weeklyMinutes: 60_000,
      minimumWeeklyMinutes: 6_000,
      successfulTenderers: 2,
    })),
    questions: [
      { ...question, key: 'rapid-start', wordLimit: 5 },
      { ...question, key: 'workforce', wordLimit: 3 },
    ],
    pricing: PricingModel.parse({
      weight: 4000,
      formula: 'lowest-over-evaluated',
      rounding: 'half-up-once',
      bands: [
        { band: 'standard', illustrativeWeeklyMinutes: 48_000 },
        { band: 'complex', illustrativeWeeklyMinutes: 12_000 },
      ],
    }),
  },
  lots: [lotId(1), lotId(2), lotId(3)],
  lapsedLots: [lotId(3)],
  signatories: [personId(1), personId(2)],
  maximumRates: [
    { band: 'standard', hourlyPence: 3000 },
    { band: 'complex', hourlyPence: 4000 },
  ],
}

const lot = (number: number) => ({
  lotId: lotId(number),
  weeklyCapacityMinutes: 6_000,
  rates: [
    { band: 'standard', hourlyPence: 3000 },
    { band: 'complex', hourlyPence: 4000 },
  ],
})

/** A bid without a fault, at the very bounds of what is asked. Every call gives a new one, to be spoilt. */
export const faultless = (): Bid =>
  Bid.parse({
    lots: [lot(1), lot(2)],
    answers: [
      { question: 'rapid-start', text: 'one two three four five' },
      { question: 'workforce', text: ' one\ntwo   three ' },
    ],
    documents: [],
    formOfTender: { signatory: personId(1), declaration: declarationOfTender },
  })
