import type { Fault } from '../problem.ts'
import { type Brief, totalWeight } from './brief.ts'
import { kindOf } from './kind.ts'
import { repeatedIn } from './repeated.ts'

/** Faults of how bids will be judged: weights, questions, scale, prices and the rule for equal totals. */
export function faultsOfMethod(brief: Brief): Fault[] {
  return [
    ...faultsOfWeights(brief),
    ...faultsOfQuestions(brief),
    ...faultsOfScale(brief),
    ...faultsOfBands(brief),
    ...faultsOfPrice(brief),
    ...faultsOfTieRule(brief),
  ]
}

function faultsOfWeights(brief: Brief): Fault[] {
  const weight = totalWeight(brief)
  if (weight === 10_000) return []
  const detail = `The weights add up to ${weight}, not to 10000`
  return [{ pointer: '/brief/questions', code: 'competition.weights-not-whole', detail }]
}

function faultsOfQuestions({ questions, scoring }: Brief): Fault[] {
  const repeated = repeatedIn(questions.map(({ key }) => key)).map((index): Fault => {
    const detail = `${questions[index]?.key} stands twice`
    return { pointer: `/brief/questions/${index}/key`, code: 'competition.question-repeated', detail }
  })
  const unreachable = questions.flatMap(({ minimumScore }, index): Fault[] => {
    if (minimumScore <= scoring.maximum) return []
    const detail = `A score of ${minimumScore} is asked for, and the scale ends at ${scoring.maximum}`
    return [{ pointer: `/brief/questions/${index}/minimumScore`, code: 'competition.minimum-above-scale', detail }]
  })
  return [...repeated, ...unreachable]
}

function faultsOfScale({ scoring }: Brief): Fault[] {
  const needed = scoring.maximum + 1
  if (scoring.descriptors.length === needed) return []
  const detail = `${scoring.descriptors.length} descriptors for the ${needed} scores from 0 to ${scoring.maximum}`
  return [{ pointer: '/brief/scoring/descriptors', code: 'competition.descriptors-incomplete', detail }]
}

function faultsOfBands(brief: Brief): Fault[] {
  const kind = kindOf(brief)
  const bands = brief.pricing.bands.map(({ band }) => band)
  const repeated = repeatedIn(bands).map((index): Fault => {
    const detail = `The band ${bands[index]} stands twice`
    return { pointer: `/brief/pricing/bands/${index}/band`, code: 'competition.band-repeated', detail }
  })
  const unfit = bands.flatMap((band, index): Fault[] => {
    if (kind.bands.includes(band)) return []
    const detail = `${kind.title} is not priced by the band ${band}`
    return [{ pointer: `/brief/pricing/bands/${index}/band`, code: 'competition.band-unfit', detail }]
  })
  return [...repeated, ...unfit]
}

/** A price that counts is bid for, over hours that are more than none (P-57). */
function faultsOfPrice({ pricing }: Brief): Fault[] {
  const open = pricing.bands.filter(({ setHourlyPence }) => setHourlyPence === undefined)
  if (pricing.weight === 0) return []
  if (open.length === 0) {
    const detail = 'Price has weight, and every rate is set: there is nothing to bid for'
    return [{ pointer: '/brief/pricing/bands', code: 'competition.price-without-bands', detail }]
  }
  if (open.every(({ illustrativeWeeklyMinutes }) => illustrativeWeeklyMinutes === 0)) {
    const detail = 'The bands to bid for have no illustrative minutes, so their rates would not count'
    return [{ pointer: '/brief/pricing/bands', code: 'competition.illustration-missing', detail }]
  }
  return []
}

function faultsOfTieRule({ tieRule }: Brief): Fault[] {
  return repeatedIn(tieRule).map((index) => {
    const detail = `${tieRule[index]} stands twice`
    return { pointer: `/brief/tieRule/${index}`, code: 'competition.tie-rule-repeated', detail }
  })
}
