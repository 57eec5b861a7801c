import type { Instant } from '@carelot/rules/instant'
import type { Generated } from 'kysely'

export type EvaluationTables = {
  bid_lot: { competition_id: string; bid_id: string; lot_id: string }
  evaluator_seat: {
    competition_id: string
    lot_id: string
    question: string
    person_id: string
    taken_at: Generated<Instant>
    left_at: Instant | null
    left_reason: string | null
  }
  score: {
    competition_id: string
    bid_id: string
    question: string
    person_id: string
    score: number | null
    reason: string | null
    saved_at: Generated<Instant>
    given_at: Instant | null
    set_aside_at: Instant | null
  }
  consensus: {
    competition_id: string
    bid_id: string
    question: string
    score: number
    reason: string
    person_id: string
    version: number
    moderated_at: Instant
    evaluators: string[]
    set_aside_at: Generated<Instant | null>
  }
  quality_lock: { competition_id: string; person_id: string; statement: string; locked_at: Instant }
}
