import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asked, faultless, lotId, personId } from '../../test/bid-sample.ts'
import { Bid, declarationOfTender } from './bid.ts'
import { type AskedBid, faultsOfBid } from './bid-faults.ts'
import { bidSchemaOf } from './bid-schema.ts'

const fits = (of: AskedBid) => new Ajv2020({ allErrors: true }).compile(bidSchemaOf(of))

/** What no schema can say, because it would have to count words. */
const beyondSchema = new Set(['bid.answer-too-long'])

function isWithoutFault(bid: unknown, of: AskedBid): boolean {
  const parsed = Bid.safeParse(bid)
  return parsed.success && faultsOfBid(parsed.data, of).every(({ code }) => beyondSchema.has(code))
}

const usually = <Value>(value: Value, other: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant<unknown>(value) }, { weight: 1, arbitrary: other })

const rate = (band: string) =>
  fc.record({
    band: usually(band, fc.constantFrom('standard', 'complex', 'night')),
    hourlyPence: usually(2000, fc.constantFrom(0, 1, 3000, 3001, 4000, 4001, 1_000_000, 1_000_001, 1.5, -1, '20')),
  })

const bids = fc.record(
  {
    lots: usually(undefined, fc.constant([])).chain((none) =>
      none
        ? fc.constant(none)
        : fc.array(
            fc.record({
              lotId: fc.oneof(
                { weight: 9, arbitrary: fc.constantFrom(lotId(1), lotId(2)) },
                { weight: 1, arbitrary: fc.constantFrom(lotId(3), lotId(4), lotId(9), 'lot') },
              ),
              weeklyCapacityMinutes: usually(6000, fc.constantFrom(0, 5999, 10_000_000, 10_000_001)),
              rates: fc.oneof(
                { weight: 9, arbitrary: fc.tuple(rate('standard'), rate('complex')) },
                { weight: 9, arbitrary: fc.tuple(rate('complex'), rate('standard')) },
                { weight: 1, arbitrary: fc.constant([]) },
                { weight: 1, arbitrary: fc.tuple(rate('standard')) },
              ),
            }),
            { minLength: 1, maxLength: 2 },
          ),
    ),
    answers: usually(
      faultless().answers,
      fc.array(
        fc.record({
          question: fc.constantFrom('rapid-start', 'workforce', 'price'),
          text: fc.constantFrom('one', '', ' \n', 'one two three four five six'),
        }),
        { maxLength: 3 },
      ),
    ),
    documents: usually([], fc.constantFrom(['doc'], [`doc_${'0'.repeat(32)}`])),
    formOfTender: fc.record({
      signatory: usually(personId(1), fc.constantFrom(personId(2), personId(9))),
      declaration: usually(declarationOfTender, fc.constant('I mean it')),
    }),
    more: fc.constant(1),
  },
  { requiredKeys: ['lots', 'answers', 'documents', 'formOfTender'] },
)
const tidy = ({ more, ...bid }: { more?: unknown }, keep: boolean) => (keep ? { ...bid, more } : bid)

const briefs: fc.Arbitrary<AskedBid> = fc
  .record({
    questions: fc.subarray([...asked.brief.questions]),
    set: fc.subarray(['standard', 'complex']),
    lots: fc.subarray([...asked.lots]),
    signatories: fc.subarray([...asked.signatories]),
    maximumRates: fc.subarray([...asked.maximumRates]),
    whole: fc.boolean(),
  })
  .map(({ questions, set, whole, ...of }) => {
    if (whole) return asked
    const bands = asked.brief.pricing.bands.map((band) => ({
      ...band,
      ...(set.includes(band.band) && { setHourlyPence: 2500 }),
    }))
    return { ...asked, ...of, brief: { ...asked.brief, questions, pricing: { ...asked.brief.pricing, bands } } }
  })

test('what fits the schema has no fault that a schema can express, and what has none fits', () => {
  let fitting = 0
  const drawn = fc.array(fc.tuple(bids, fc.nat(9)), { minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(drawn, briefs, (some, of) => {
      const isFitting = fits(of)
      for (const [each, dice] of some) {
        const bid = tidy(each, dice === 0)
        fitting += Number(isFitting(bid))
        expect(isFitting(bid)).toBe(isWithoutFault(bid, of))
      }
    }),
    { numRuns: 30 },
  )
  expect(fitting, 'both sides of the property are met').toBeGreaterThan(5)
})

test('the faultless bid fits, with an external reference and without', () => {
  expect(fits(asked)(faultless())).toBe(true)
  expect(fits(asked)({ ...faultless(), externalReference: 'tender 7' })).toBe(true)
})

test('S-47: with set rates alone the schema takes no rate, and without questions no answer', () => {
  const bands = asked.brief.pricing.bands.map((band) => ({ ...band, setHourlyPence: 2500 }))
  const bare = { ...asked, brief: { ...asked.brief, questions: [], pricing: { ...asked.brief.pricing, bands } } }
  const lots = faultless().lots.map((lot) => ({ ...lot, rates: [] }))
  expect(fits(bare)({ ...faultless(), lots, answers: [] })).toBe(true)
  expect(fits(bare)({ ...faultless(), answers: [] })).toBe(false)
  expect(fits(bare)({ ...faultless(), lots })).toBe(false)
})

test('a bidder whose lots have all lapsed, or that has no signatory, has no bid that fits', () => {
  expect(fits({ ...asked, lapsedLots: asked.lots })(faultless())).toBe(false)
  expect(fits({ ...asked, signatories: [] })(faultless())).toBe(false)
})

test('the schema says of each question what it asks and how many words it takes', () => {
  expect(JSON.stringify(bidSchemaOf(asked))).toContain('"title":"How?","description":"At most 5 words"')
})
