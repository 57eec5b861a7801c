import { bothServices } from './letting.ts'
import type { Offers } from './offers.ts'

const alone = { weeklyCapacityMinutes: 54_000, services: [...bothServices] }

/** The bids for Ashford: the consortium's, under its lead's name, and two of single firms, of which one fails a minimum score. */
export const ashfordOffers: Offers = {
  Applewood: {
    hourlyPence: 2295,
    lots: ['ASHFORD'],
    scores: { 'rapid-start': 4, workforce: 5 },
    advantage: 'Five local teams, each with another that steps in',
  },
  Hopfield: {
    hourlyPence: 2350,
    lots: ['ASHFORD'],
    ofEach: alone,
    scores: { 'rapid-start': 4, workforce: 3 },
    advantage: 'Known in the villages around Tenterden',
  },
  Elderflower: {
    hourlyPence: 2280,
    lots: ['ASHFORD'],
    ofEach: alone,
    scores: { 'rapid-start': 1, workforce: 3 },
    advantage: 'None over the others',
  },
}

/** What each firm of the consortium asks for an hour at the standard rate. It tells nobody but the seal. */
export const memberPence: Readonly<Record<string, number>> = {
  Applewood: 2290,
  Bluebell: 2340,
  Cherry: 2310,
  Downland: 2275,
  Ivywell: 2255,
}
