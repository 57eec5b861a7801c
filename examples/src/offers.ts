import type { OfferOfLot } from './brief.ts'

type Offer = {
  hourlyPence: number
  lots: readonly string[]
  /** What of each of them, where that is not as usual. */
  ofEach?: OfferOfLot
  /** What the panel agrees on: the scores of each answer. */
  scores: Readonly<Record<string, number>>
  advantage: string
  /** How its price can be so low, where the council asks. */
  explanation?: string
}
export type Offers = Readonly<Record<string, Offer>>

const bothWest = ['SANDBOX-WEST-1', 'SANDBOX-WEST-2']

/** What each provider bids, and how it does: one fails a minimum score, one is cheap, two end equal. Nobody bids for the north. */
export const offers: Offers & { readonly Bluebell: Offer } = {
  Applewood: {
    hourlyPence: 2295,
    lots: bothWest,
    scores: { 'rapid-start': 4, workforce: 4 },
    advantage: 'A standing team at each hospital',
  },
  Bluebell: {
    hourlyPence: 2355,
    lots: bothWest,
    scores: { 'rapid-start': 5, workforce: 5 },
    advantage: 'Starts proven within four hours, and the lowest staff turnover',
  },
  Cherry: {
    hourlyPence: 2295,
    lots: ['SANDBOX-WEST-2'],
    scores: { 'rapid-start': 4, workforce: 4 },
    advantage: 'A second team for double-handed calls',
  },
  Elderflower: {
    hourlyPence: 2280,
    lots: ['SANDBOX-WEST-2'],
    scores: { 'rapid-start': 1, workforce: 3 },
    advantage: 'None over the others',
  },
  Foxglove: {
    hourlyPence: 1790,
    lots: bothWest,
    scores: { 'rapid-start': 3, workforce: 3 },
    advantage: 'The lowest rates',
    explanation: 'Our teams live in the villages they serve, so that travel is a few minutes a call.',
  },
}

/** What the provider would have asked for that comes too late. */
export const latePence = 1999
