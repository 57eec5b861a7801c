import { z } from 'zod'
import { written } from '../written.ts'

/** Weights and points are whole hundredths: 10,000 is all of a competition (P-57). */
export const Weight = z
  .int()
  .min(0)
  .max(10_000)
  .meta({ id: 'Weight', description: 'Whole hundredths; 10,000 is everything' })

/** One quality question of a competition, with its weight, its limit of words and the score below which a bid fails (S-71). */
export const Question = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,39}$/)
      .meta({ example: 'rapid-start' }),
    text: written(4000),
    weight: Weight,
    wordLimit: z.int().min(1).max(5000),
    minimumScore: z.int().min(0).max(100).default(0),
  })
  .meta({ id: 'Question' })
export type Question = z.infer<typeof Question>

/** The scale that every question is scored on: one descriptor for each whole score from 0 to the maximum. */
export const ScoringMethodology = z
  .strictObject({
    maximum: z.int().min(1).max(100),
    descriptors: z.array(written(1000)).min(2).max(101),
  })
  .meta({ id: 'ScoringMethodology' })
export type ScoringMethodology = z.infer<typeof ScoringMethodology>
