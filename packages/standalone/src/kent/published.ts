import { z } from 'zod'
import { readTable } from './table.ts'

const Fact = z.object({
  id: z.string().regex(/^K\d{3}$/),
  subject: z.string(),
  measure: z.string(),
  value: z.string(),
  unit: z.string(),
  as_at: z.string(),
  source: z.string(),
  note: z.string(),
})

/** A figure that a council paper states, in the words of the paper; two of them may contradict each other. */
export type PublishedFact = z.infer<typeof Fact>

export function readPublishedFacts(): PublishedFact[] {
  return readTable('published-facts.csv', { row: Fact, rows: 11 })
}

const Step = z.object({
  procurement: z.string(),
  event: z.string(),
  start: z.string(),
  end: z.string().transform((end) => end || null),
  source: z.string(),
})

/** A step of a tender timetable as its paper states it: ISO dates, a month only where the paper gives no day. */
export type TimetableStep = z.infer<typeof Step>

export function readTimetables(): TimetableStep[] {
  return readTable('tender-timetables.csv', { row: Step, rows: 22 })
}

/** The fact of an id, which the data is known to hold. */
export function publishedFact(facts: readonly PublishedFact[], id: string): PublishedFact {
  const fact = facts.find((one) => one.id === id)
  if (!fact) throw new Error(`${id} is not among the published facts`)
  return fact
}
