import { heldAlone } from '../agreement/holding.ts'
import type { NeedBand } from '../lot/need-band.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Fault } from '../problem.ts'
import { type Bid, wordsIn } from './bid.ts'
import type { Brief } from './brief.ts'
import { isOpenToAny } from './kind.ts'
import { evaluatePrice } from './price/evaluated-price.ts'

/** The most that an agreement lets an hour of a band cost, in pence. */
export type MaximumRate = { band: NeedBand; hourlyPence: number }

/** What one bidder is asked for: the brief, and what of it depends on who bids. */
export type AskedBid = {
  brief: Pick<Brief, 'lots' | 'questions' | 'pricing'>
  /** The lots that it was invited to bid for. */
  lots: readonly string[]
  lapsedLots: readonly string[]
  /** The persons of the bidder who may sign a form of tender. */
  signatories: readonly string[]
  maximumRates: readonly MaximumRate[]
  /** Where a bid says which services it offers: those that each lot must have, and those that the framework has there. */
  services?: readonly AskedServices[]
}
export type AskedServices = { lotId: string; needed: readonly ServiceType[]; let: readonly ServiceType[] }
/** What of it rates are held against. */
export type AskedPrice = Pick<AskedBid, 'maximumRates'> & { brief: Pick<Brief, 'pricing'> }
type PricedLot = Pick<Lot, 'rates' | 'nightlyPence'>
type AskedLot = Brief['lots'][number]
type Lot = Bid['lots'][number]
type Band = Brief['pricing']['bands'][number]

/**
 * All faults of rule of a bid against what its bidder is asked for, each with where it is: lots unknown, doubled, lapsed or not invited
 * for, bands missing, doubled, unknown or set, a zero price, a rate above the agreement's maximum, capacity below the minimum, services
 * missing or not let there, questions unknown, doubled, unanswered or over their limit of words, a stranger's signature.
 *
 * @see S-04 (services), P-57 (zero price), P-45 (maximum rates), P-56 (what is asked)
 */
export function faultsOfBid(bid: Bid, asked: AskedBid): Fault[] {
  return [
    ...bid.lots.flatMap((_, index) => faultsOfLot(bid, asked, index)),
    ...bid.answers.flatMap((_, index) => faultsOfAnswer(bid, asked, index)),
    ...asked.brief.questions
      .filter(({ key }) => !bid.answers.some(({ question }) => question === key))
      .map(({ key }) => fault('/answers', 'bid.answer-missing', `Question ${key} is not answered`)),
    ...faultsOfSignatory(bid, asked),
  ]
}

/** What has become of lots since the bid was looked at: asked again behind the fence, where it is certain. */
export function faultsOfLapsedLots(bid: Pick<Bid, 'lots'>, lapsedLots: readonly string[]): Fault[] {
  return bid.lots.flatMap(({ lotId }, index) =>
    lapsedLots.includes(lotId) ? [fault(`/lots/${index}/lotId`, 'bid.lot-lapsed', `${lotId} has lapsed`)] : [],
  )
}

/**
 * Lots for which a bidder may bid with others, who hold them with it as one appointed supplier, and not by itself: it holds them
 * with these alone, or was invited for them and not for the place that it has besides.
 *
 * @see C-13
 */
export function faultsOfLotsHeldTogether(
  bid: Pick<Bid, 'lots'>,
  { brief, places, lots, ownLots }: InvitedHolder,
): Fault[] {
  if (isOpenToAny(brief)) return []
  return bid.lots.flatMap(({ lotId }, index) => {
    const at = `/lots/${index}/lotId`
    if (!places.some((place) => place.lotId === lotId)) return []
    if (!heldAlone(places, lotId)) return [fault(at, 'bid.lot-held-together', `You hold ${lotId} with others`)]
    if (ownLots.includes(lotId) || !lots.includes(lotId)) return []
    return [fault(at, 'bid.lot-not-invited', `You were invited to bid for ${lotId} with others who hold it, not alone`)]
  })
}
type InvitedHolder = {
  brief: Pick<Brief, 'kind'>
  places: readonly { lotId: string; members: readonly string[] }[]
  lots: readonly string[]
  /** Those of them to which it was invited itself. */
  ownLots: readonly string[]
}

const fault = (pointer: string, code: Fault['code'], detail: string): Fault => ({ pointer, code, detail })

function faultsOfLot(bid: Bid, asked: AskedBid, index: number): Fault[] {
  const lot = bid.lots[index]
  if (!lot) return []
  const at = `/lots/${index}`
  const { lotId } = lot
  const wanted = asked.brief.lots.find((each) => each.lotId === lotId)
  if (!wanted) return [fault(`${at}/lotId`, 'bid.lot-unknown', `${lotId} is not a lot of this competition`)]
  if (!asked.lots.includes(lotId))
    return [fault(`${at}/lotId`, 'bid.lot-not-invited', `You were not invited to bid for ${lotId}`)]
  if (bid.lots.findIndex((each) => each.lotId === lotId) !== index)
    return [fault(`${at}/lotId`, 'bid.lot-repeated', `${lotId} stands twice in the bid`)]
  if (asked.lapsedLots.includes(lotId)) return [fault(`${at}/lotId`, 'bid.lot-lapsed', `${lotId} has lapsed`)]
  return [...faultsOfCapacity(lot, wanted, at), ...faultsOfServices(lot, asked, at), ...faultsOfRates(lot, asked, at)]
}

function faultsOfCapacity(lot: Lot, { minimumWeeklyMinutes }: AskedLot, at: string): Fault[] {
  if (lot.weeklyCapacityMinutes >= minimumWeeklyMinutes) return []
  const detail = `${lot.weeklyCapacityMinutes} minutes a week, at least ${minimumWeeklyMinutes} needed`
  return [fault(`${at}/weeklyCapacityMinutes`, 'bid.capacity-too-low', detail)]
}

/** Whoever bids for a lot delivers all that it must have, and nothing that is not let there. @see S-04 */
function faultsOfServices({ lotId, services = [] }: Lot, asked: AskedBid, at: string): Fault[] {
  const here = asked.services?.find((each) => each.lotId === lotId)
  const missing = (here?.needed ?? []).filter((service) => !services.includes(service))
  return [
    ...missing.map((service) =>
      fault(`${at}/services`, 'bid.service-missing', `Whoever bids for ${lotId} offers ${service}`),
    ),
    ...services.flatMap((service, index) =>
      here?.let.includes(service) && services.indexOf(service) === index
        ? []
        : [fault(`${at}/services/${index}`, 'bid.service-unknown', `${service} is not let here, or named already`)],
    ),
  ]
}

/** Faults of the rates of one lot, by the published pricing and the agreement's maximums. @see P-45, P-57 */
export function faultsOfRates(lot: PricedLot, asked: AskedPrice, at: string): Fault[] {
  const { bands } = asked.brief.pricing
  const missing = bands.filter(
    ({ band, setHourlyPence }) => setHourlyPence === undefined && !lot.rates.some((rate) => rate.band === band),
  )
  return [
    ...lot.rates.flatMap((_, index) => faultsOfRate(lot, asked, { at: `${at}/rates/${index}`, index })),
    ...missing.map(({ band }) => fault(`${at}/rates`, 'bid.band-missing', `The ${band} rate is missing`)),
    ...faultsOfNight(lot, asked, `${at}/nightlyPence`),
    ...faultsOfNothing(lot, asked, at),
  ]
}

/** Rates so low, over a week so short, that the whole of it comes to nothing: nothing could be compared with that. */
function faultsOfNothing(lot: PricedLot, { brief }: AskedPrice, at: string): Fault[] {
  const { value } = brief.pricing.weight > 0 ? evaluatePrice(lot, brief.pricing) : {}
  if (value?.evaluatedPence !== 0 || lot.rates.some(({ hourlyPence }) => hourlyPence === 0)) return []
  return [fault(`${at}/rates`, 'bid.price-zero', 'The illustrative week comes to less than half a penny')]
}

function faultsOfNight({ nightlyPence }: PricedLot, { brief }: AskedPrice, at: string): Fault[] {
  const { sleepNights } = brief.pricing
  if (nightlyPence === undefined) {
    const isAsked = sleepNights && sleepNights.setNightlyPence === undefined
    return isAsked ? [fault(at, 'bid.night-missing', 'The rate for a night is missing')] : []
  }
  if (!sleepNights) return [fault(at, 'bid.night-unknown', 'Nights are not priced in this competition')]
  if (sleepNights.setNightlyPence !== undefined)
    return [fault(at, 'bid.rate-is-set', `A night is set at ${sleepNights.setNightlyPence} pence, and is not bid for`)]
  return nightlyPence === 0 ? [fault(at, 'bid.price-zero', 'A price of zero is refused')] : []
}

function faultsOfRate(lot: PricedLot, asked: AskedPrice, { at, index }: { at: string; index: number }): Fault[] {
  const rate = lot.rates[index]
  if (!rate) return []
  const { band, hourlyPence } = rate
  const wanted: Band | undefined = asked.brief.pricing.bands.find((each) => each.band === band)
  if (!wanted) return [fault(`${at}/band`, 'bid.band-unknown', `${band} is not priced in this competition`)]
  if (wanted.setHourlyPence !== undefined)
    return [
      fault(at, 'bid.rate-is-set', `The ${band} rate is set at ${wanted.setHourlyPence} pence, and is not bid for`),
    ]
  if (lot.rates.findIndex((each) => each.band === band) !== index)
    return [fault(`${at}/band`, 'bid.band-repeated', `${band} is priced twice`)]
  if (hourlyPence === 0) return [fault(`${at}/hourlyPence`, 'bid.price-zero', 'A price of zero is refused')]
  const maximum = maximumPenceOf(asked.maximumRates, band)
  if (hourlyPence <= maximum) return []
  return [fault(`${at}/hourlyPence`, 'bid.rate-over-maximum', `${hourlyPence} pence, at most ${maximum} allowed`)]
}

/** The most that an hour of this band may cost, in pence; infinite where the agreement says nothing. */
export function maximumPenceOf(maximums: readonly MaximumRate[], band: NeedBand): number {
  return maximums.find((each) => each.band === band)?.hourlyPence ?? Number.POSITIVE_INFINITY
}

function faultsOfAnswer(bid: Bid, { brief }: AskedBid, index: number): Fault[] {
  const answer = bid.answers[index]
  if (!answer) return []
  const at = `/answers/${index}`
  const { question, text } = answer
  const wanted = brief.questions.find(({ key }) => key === question)
  if (!wanted) return [fault(`${at}/question`, 'bid.question-unknown', `There is no question ${question}`)]
  if (bid.answers.findIndex((each) => each.question === question) !== index)
    return [fault(`${at}/question`, 'bid.question-repeated', `${question} is answered twice`)]
  const words = wordsIn(text)
  if (words === 0) return [fault(`${at}/text`, 'bid.answer-empty', `${question} has no words`)]
  if (words <= wanted.wordLimit) return []
  return [fault(`${at}/text`, 'bid.answer-too-long', `${words} words, ${wanted.wordLimit} allowed`)]
}

function faultsOfSignatory({ formOfTender }: Bid, { signatories }: AskedBid): Fault[] {
  if (signatories.includes(formOfTender.signatory)) return []
  const detail = `${formOfTender.signatory} is not a signatory of the bidder`
  return [fault('/formOfTender/signatory', 'bid.signatory-unknown', detail)]
}

/** Nobody signs for another: the form of tender is by the signatory who submits the bid, or who authorised the system that does. */
export function faultsOfSignature({ formOfTender }: Pick<Bid, 'formOfTender'>, signatory: string): Fault[] {
  if (formOfTender.signatory === signatory) return []
  const detail = `This bid goes by the word of ${signatory}, who cannot sign for ${formOfTender.signatory}`
  return [fault('/formOfTender/signatory', 'bid.signature-not-own', detail)]
}
