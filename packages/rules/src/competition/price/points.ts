import { z } from 'zod'
import type { Question } from '../question.ts'
import { fraction, halfUp, written } from './fraction.ts'

const Hundredths = z.int().meta({ description: 'Whole hundredths of points; 10,000 is everything' })

/** The points of one question, with everything that they were computed from. */
export const QuestionPoints = z
  .object({
    question: z.string(),
    weight: z.int(),
    score: z.int(),
    maximum: z.int(),
    minimumScore: z.int(),
    exact: z.string().meta({ description: 'weight × score ÷ maximum, before it is rounded half up' }),
    points: Hundredths,
  })
  .meta({ id: 'QuestionPoints' })
export type QuestionPoints = z.infer<typeof QuestionPoints>

/** The points of a price, with everything that they were computed from. */
export const PricePoints = z
  .object({
    weight: z.int(),
    lowestPence: z.int().meta({ description: 'The lowest evaluated price of those that passed every minimum' }),
    evaluatedPence: z.int(),
    exact: z.string().meta({ description: 'weight × lowest ÷ evaluated, before it is rounded half up' }),
    points: Hundredths,
  })
  .meta({ id: 'PricePoints' })
export type PricePoints = z.infer<typeof PricePoints>

/** weight × score ÷ scale maximum, rounded half up once. @see P-57 */
export function questionPoints(
  { key, weight, minimumScore }: Pick<Question, 'key' | 'weight' | 'minimumScore'>,
  { score, maximum }: { score: number; maximum: number },
): QuestionPoints {
  const exact = fraction(weight * score, maximum)
  return { question: key, weight, score, maximum, minimumScore, exact: written(exact), points: halfUp(exact) }
}

/** price weight × lowest evaluated pence ÷ evaluated pence, rounded half up once. Prices are above zero. @see P-57 */
export function pricePoints(weight: number, price: { lowestPence: number; evaluatedPence: number }): PricePoints {
  const { lowestPence, evaluatedPence } = price
  const exact = fraction(BigInt(weight) * BigInt(lowestPence), BigInt(evaluatedPence))
  return { weight, lowestPence, evaluatedPence, exact: written(exact), points: halfUp(exact) }
}
