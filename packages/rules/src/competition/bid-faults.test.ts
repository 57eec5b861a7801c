import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asked, faultless, lotId, personId } from '../../test/bid-sample.ts'
import { Bid, DraftBid, wordsIn } from './bid.ts'
import { type AskedBid, faultsOfBid, faultsOfLapsedLots, faultsOfLotsHeldTogether } from './bid-faults.ts'

type Change = { at: string; to: unknown }

/** A faultless bid with other values at these JSON Pointers. */
function spoilt(...changes: readonly Change[]): Bid {
  const bid = structuredClone(faultless())
  for (const { at, to } of changes) {
    const keys = at.split('/').slice(1)
    const last = keys.pop() ?? ''
    Reflect.set(
      keys.reduce<object>((inside, key) => Reflect.get(inside, key), bid),
      last,
      to,
    )
  }
  return Bid.parse(bid)
}

const [rapidStart, workforce] = faultless().answers
const standard = { band: 'standard', hourlyPence: 2000 }
const lots = faultless().lots.slice(0, 1)

const mutations: [code: string, pointer: string, change: Change][] = [
  ['bid.lot-unknown', '/lots/1/lotId', { at: '/lots/1/lotId', to: lotId(9) }],
  ['bid.lot-not-invited', '/lots/1/lotId', { at: '/lots/1/lotId', to: lotId(4) }],
  ['bid.lot-repeated', '/lots/1/lotId', { at: '/lots/1/lotId', to: lotId(1) }],
  ['bid.lot-lapsed', '/lots/1/lotId', { at: '/lots/1/lotId', to: lotId(3) }],
  ['bid.capacity-too-low', '/lots/1/weeklyCapacityMinutes', { at: '/lots/1/weeklyCapacityMinutes', to: 5_999 }],
  ['bid.band-missing', '/lots/0/rates', { at: '/lots/0/rates', to: [standard] }],
  ['bid.price-zero', '/lots/0/rates/1/hourlyPence', { at: '/lots/0/rates/1/hourlyPence', to: 0 }],
  ['bid.rate-over-maximum', '/lots/1/rates/0/hourlyPence', { at: '/lots/1/rates/0/hourlyPence', to: 3001 }],
  ['bid.rate-over-maximum', '/lots/0/rates/1/hourlyPence', { at: '/lots/0/rates/1/hourlyPence', to: 4001 }],
  ['bid.night-unknown', '/lots/0/nightlyPence', { at: '/lots/0/nightlyPence', to: 5_000 }],
  ['bid.question-unknown', '/answers/2/question', { at: '/answers/2', to: { question: 'price', text: 'one' } }],
  ['bid.question-repeated', '/answers/2/question', { at: '/answers/2', to: rapidStart }],
  ['bid.answer-missing', '/answers', { at: '/answers', to: [workforce] }],
  ['bid.answer-empty', '/answers/1/text', { at: '/answers/1/text', to: ' \n\t' }],
  ['bid.answer-too-long', '/answers/1/text', { at: '/answers/1/text', to: 'one two three four' }],
  ['bid.signatory-unknown', '/formOfTender/signatory', { at: '/formOfTender/signatory', to: personId(9) }],
]

test('a bid at the very bounds of what is asked has no fault, in whatever order it stands', () => {
  const bid = faultless()
  expect(faultsOfBid(bid, asked)).toEqual([])
  expect(faultsOfBid({ ...bid, lots: bid.lots.toReversed(), answers: bid.answers.toReversed() }, asked)).toEqual([])
})

test('a bid for one of the lots that its bidder was invited for has no fault', () => {
  expect(faultsOfBid(spoilt({ at: '/lots', to: lots }), asked)).toEqual([])
})

test.each(mutations)('one thing wrong is exactly its fault, where it is: %s at %s', (code, pointer, change) => {
  expect(faultsOfBid(spoilt(change), asked).map((fault) => [fault.code, fault.pointer])).toEqual([[code, pointer]])
})

test('P-57: a price of zero is refused, and a penny is not', () => {
  const priced = (to: number) => faultsOfBid(spoilt({ at: '/lots/0/rates/0/hourlyPence', to }), asked)
  expect(priced(0)).toMatchObject([{ code: 'bid.price-zero' }])
  expect(priced(1)).toEqual([])
})

test('P-45: the maximum rate of a band holds in every lot, and says nothing of the other band', () => {
  const maximumRates = [{ band: 'standard' as const, hourlyPence: 2999 }]
  expect(faultsOfBid(faultless(), { ...asked, maximumRates })).toMatchObject([
    { code: 'bid.rate-over-maximum', pointer: '/lots/0/rates/0/hourlyPence' },
    { code: 'bid.rate-over-maximum', pointer: '/lots/1/rates/0/hourlyPence' },
  ])
})

const withBands = (bands: AskedBid['brief']['pricing']['bands']): AskedBid => ({
  ...asked,
  brief: { ...asked.brief, pricing: { ...asked.brief.pricing, bands } },
})

test('S-47: a set rate is not bid for, and with both set a bid on quality alone prices nothing', () => {
  const set = withBands(asked.brief.pricing.bands.map((band) => ({ ...band, setHourlyPence: 2500 })))
  expect(faultsOfBid(spoilt({ at: '/lots', to: lots.map((lot) => ({ ...lot, rates: [] })) }), set)).toEqual([])
  expect(faultsOfBid(spoilt({ at: '/lots', to: lots }), set)).toMatchObject([
    { code: 'bid.rate-is-set', pointer: '/lots/0/rates/0' },
    { code: 'bid.rate-is-set', pointer: '/lots/0/rates/1' },
  ])
})

test('a band that is not priced here, or is priced twice, is a fault at that rate', () => {
  const one = withBands(asked.brief.pricing.bands.filter(({ band }) => band === 'standard'))
  const priced = (band: string) =>
    faultsOfBid(spoilt({ at: '/lots', to: lots }, { at: '/lots/0/rates', to: [standard, { ...standard, band }] }), one)
  const pointer = '/lots/0/rates/1/band'
  expect(priced('complex')).toMatchObject([{ code: 'bid.band-unknown', pointer }])
  expect(priced('standard')).toMatchObject([{ code: 'bid.band-repeated', pointer }])
})

test('all faults of rule are said at once, each as if it stood alone', () => {
  const together = new Set([
    'capacity-too-low',
    'band-missing',
    'question-unknown',
    'answer-too-long',
    'signatory-unknown',
  ])
  const apart = mutations.filter(([code]) => together.has(code.slice('bid.'.length)))
  expect(apart).toHaveLength(together.size)
  fc.assert(
    fc.property(fc.subarray(apart), (some) => {
      const faults = faultsOfBid(spoilt(...some.map(([, , change]) => change)), asked)
      const said = faults.map(({ code, pointer }) => `${code} ${pointer}`)
      expect(said.toSorted()).toEqual(some.map(([code, pointer]) => `${code} ${pointer}`).toSorted())
    }),
  )
})

test('a lot that lapsed since the bid was looked at is found again', () => {
  expect(faultsOfLapsedLots(faultless(), [lotId(2)])).toMatchObject([
    { code: 'bid.lot-lapsed', pointer: '/lots/1/lotId' },
  ])
  expect(faultsOfLapsedLots(faultless(), [])).toEqual([])
})

test.each([
  ['alone and was invited to alone', [['a']], [1], []],
  ['alone, and also with others, and was invited to alone', [['a'], ['b', 'a']], [1], []],
  ['with others', [['b', 'a']], [], ['bid.lot-held-together']],
  ['alone, and was invited to with others', [['a'], ['b', 'a']], [], ['bid.lot-not-invited']],
])('C-13: whoever bids by itself is asked for a lot that it holds %s', (_, held, own, codes) => {
  const places = held.map((members) => ({ lotId: lotId(1), members }))
  const invited = { places, lots: [lotId(1)], ownLots: own.map(lotId) }
  const bid = spoilt({ at: '/lots', to: lots })
  const found = faultsOfLotsHeldTogether(bid, { ...invited, brief: { kind: 'extra-care-background' } })
  expect(found.map(({ code }) => code)).toEqual(codes)
})

test('words are runs of anything but white space, however they are parted', () => {
  const word = fc.stringMatching(/^\S+$/, { maxLength: 8 })
  const gap = fc.stringMatching(/^\s+$/, { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), gap, (words, space) => {
      expect(wordsIn(words.join(space))).toBe(words.length)
      expect(wordsIn(space + words.join(space) + space)).toBe(words.length)
    }),
  )
})

test('a draft may lack any part of a bid, at every depth, and holds nothing that a bid does not', () => {
  for (const draft of [
    {},
    faultless(),
    { lots: [{}] },
    { lots: [{ rates: [{ band: 'standard' }] }], formOfTender: {} },
  ])
    expect(DraftBid.safeParse(draft).success).toBe(true)
  for (const draft of [{ lot: [] }, { lots: [{ price: 1 }] }, { lots: [{ rates: [{ hourlyPence: -1 }] }] }])
    expect(DraftBid.safeParse(draft).success).toBe(false)
})
