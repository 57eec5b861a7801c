import type { Instant } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type PriceTables = {
  price_enquiry: {
    id: string
    competition_id: string
    bid_id: string
    lot_id: string
    question: string
    answer_by: Instant
    asked_by: string
    asked_at: Instant
    explanation: string | null
    explained_by: JSONColumnType<object | null, string | null>
    explained_at: Instant | null
    decision: 'accepted' | 'rejected' | null
    reason: string | null
    decided_by: string | null
    decided_at: Instant | null
    external_reference: string | null
  }
  tie_decision: {
    competition_id: string
    lot_id: string
    tie: string
    bid_ids: string[]
    reason: string
    person_id: string
    decided_at: Instant
    version: number
    set_aside_at: Generated<Instant | null>
  }
  earlier_price_decision: {
    competition_id: string
    enquiry_id: string
    entry: number
    bid_id: string
    decision: 'accepted' | 'rejected'
    reason: string
    decided_by: string
    decided_at: Instant
    set_aside_at: Instant
  }
}
