import { declarationOfTender, limitsOfBid } from './bid.ts'
import type { AskedBid } from './bid-faults.ts'
import { maximumPenceOf } from './bid-faults.ts'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { [name: string]: Json }

/**
 * The JSON Schema (2020-12) of a bid for one competition, as this very bidder may make it. What fits it has no fault of
 * `faultsOfBid` but what a schema cannot count: words.
 *
 * @see P-56
 */
export function bidSchemaOf(asked: AskedBid): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Bid',
    ...objectOf(
      {
        lots: lotsOf(asked),
        answers: answersOf(asked),
        documents: {
          type: 'array',
          maxItems: limitsOfBid.documents,
          items: { type: 'string', pattern: '^doc_[0-9a-f]{32}$' },
        },
        formOfTender: objectOf({
          signatory: asked.signatories.length > 0 ? { type: 'string', enum: [...asked.signatories] } : never,
          declaration: { const: declarationOfTender },
        }),
        externalReference: { type: 'string', minLength: 1, maxLength: 255 },
      },
      ['externalReference'],
    ),
  }
}

/** What nothing fits. */
const never: JsonSchema = { not: {} }

function objectOf(properties: JsonSchema, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

/** An array of these kinds of item, each of which holds `value` under `key`, and stands there that often. */
function listOf(kinds: readonly { value: string; schema: JsonSchema }[], key: string, each: JsonSchema): JsonSchema {
  const [first, ...more] = kinds.map(({ schema }) => schema)
  const counted = kinds.map(({ value }) => ({
    type: 'array',
    contains: { type: 'object', properties: { [key]: { const: value } }, required: [key] },
    ...each,
  }))
  return {
    type: 'array',
    maxItems: kinds.length,
    items: first ? { oneOf: [first, ...more] } : never,
    ...(counted.length > 0 && { allOf: counted }),
  }
}

const once = { minContains: 1, maxContains: 1 }
const atMostOnce = { minContains: 0, maxContains: 1 }

function lotsOf(asked: AskedBid): JsonSchema {
  const open = asked.brief.lots.filter(({ lotId }) => asked.lots.includes(lotId) && !asked.lapsedLots.includes(lotId))
  const kinds = open.map(({ lotId, minimumWeeklyMinutes }) => ({
    value: lotId,
    schema: objectOf({
      lotId: { const: lotId },
      weeklyCapacityMinutes: {
        type: 'integer',
        minimum: minimumWeeklyMinutes,
        maximum: limitsOfBid.weeklyMinutes,
        description: 'Whole minutes a week',
      },
      ...servicesOf(asked, lotId),
      rates: ratesOf(asked),
      ...nightOf(asked),
    }),
  }))
  return { ...listOf(kinds, 'lotId', atMostOnce), minItems: 1 }
}

function servicesOf({ services }: AskedBid, lotId: string): JsonSchema {
  const here = services?.find((each) => each.lotId === lotId)
  if (!here) return {}
  const allOf = here.needed.map((service) => ({ type: 'array', contains: { const: service } }))
  return { services: { type: 'array', items: { enum: [...here.let] }, uniqueItems: true, allOf } }
}

function ratesOf({ brief, maximumRates }: AskedBid): JsonSchema {
  const priced = brief.pricing.bands.filter(({ setHourlyPence }) => setHourlyPence === undefined)
  const kinds = priced.map(({ band }) => ({
    value: band,
    schema: objectOf({
      band: { const: band },
      hourlyPence: {
        type: 'integer',
        minimum: 1,
        maximum: Math.min(limitsOfBid.hourlyPence, maximumPenceOf(maximumRates, band)),
        description: 'Pence an hour',
      },
    }),
  }))
  return listOf(kinds, 'band', once)
}

function nightOf({ brief }: AskedBid): JsonSchema {
  const { sleepNights } = brief.pricing
  if (!sleepNights || sleepNights.setNightlyPence !== undefined) return {}
  const description = 'Pence a sleep-in night'
  return { nightlyPence: { type: 'integer', minimum: 1, maximum: limitsOfBid.nightlyPence, description } }
}

function answersOf({ brief }: AskedBid): JsonSchema {
  const kinds = brief.questions.map(({ key, text, wordLimit }) => ({
    value: key,
    schema: objectOf({
      question: { const: key },
      text: {
        type: 'string',
        pattern: '\\S',
        maxLength: limitsOfBid.answerLength,
        title: text,
        description: `At most ${wordLimit} words`,
      },
    }),
  }))
  return listOf(kinds, 'question', once)
}
