import type { Fault } from '../problem.ts'
import { type Brief, totalWeight } from './brief.ts'
import { faultsOfPricing } from './pricing-faults.ts'
import { repeatedIn } from './repeated.ts'

/** Faults of how bids will be judged: weights, questions, scale, prices and the rule for equal totals. */
export function faultsOfMethod(brief: Brief): Fault[] {
  return [
    ...faultsOfWeights(brief),
    ...faultsOfQuestions(brief),
    ...faultsOfScale(brief),
    ...faultsOfPricing(brief),
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

function faultsOfTieRule({ tieRule }: Brief): Fault[] {
  return repeatedIn(tieRule).map((index) => {
    const detail = `${tieRule[index]} stands twice`
    return { pointer: `/brief/tieRule/${index}`, code: 'competition.tie-rule-repeated', detail }
  })
}
