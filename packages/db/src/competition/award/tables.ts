import type { Urgency } from '@carelot/rules/competition/award/key-decision'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type AwardTables = {
  recommendation: {
    competition_id: string
    lot_id: string
    version: number
    content: string
    content_hash: string
    statement: string
    recommended_by: string
    recommended_at: Instant
    reopened_at: Instant | null
    reopened_reason: string | null
  }
  decision_step: {
    competition_id: string
    lot_id: string
    version: number
    step: 'finance' | 'approval'
    outcome: 'cleared' | 'sent-back'
    person_id: string
    reason: string | null
    statement: string
    decided_at: Instant
    entry: Generated<number>
  }
  key_decision: {
    competition_id: string
    entry: number
    round: number
    reason: string | null
    maker: string
    number: string
    notice_published_on: LocalDate
    urgency: JSONColumnType<Urgency | null, string | null>
    decided_on: LocalDate
    call_in_ends_on: LocalDate
    call_in_ends_at: Instant
    exempt_annex: string | null
    about: JSONColumnType<Record<string, number>, string>
    recorded_by: string
    recorded_at: Instant
    external_reference: string | null
  }
  award_round: {
    competition_id: string
    round: number
    notified_at: Instant
    standstill_ends_on: LocalDate | null
    may_be_signed_from: Instant | null
  }
  letter: {
    id: string
    competition_id: string
    bidder_id: string
    round: number
    content: string
    content_hash: string
    statement: string
    issued_at: Instant
    received_at: Instant | null
    received_by: JSONColumnType<object | null, string | null>
  }
  award_notice: {
    id: string
    competition_id: string
    round: number
    number: string
    ocid: string
    published_at: Instant
    reason: string | null
    recorded_by: string
    recorded_at: Instant
    external_reference: string | null
  }
  award_change: {
    id: string
    competition_id: string
    kind: 'correction' | 'withdrawal'
    lot_ids: string[]
    reason: string
    person_id: string
    changed_at: Instant
    external_reference: string | null
  }
  legal_hold: {
    id: string
    competition_id: string
    reason: string
    placed_by: string
    placed_at: Instant
    lifted_by: string | null
    lifted_reason: string | null
    lifted_at: Instant | null
    external_reference: string | null
  }
  representation: {
    id: string
    competition_id: string
    round: number
    made_by: string
    provider_id: string | null
    received_at: Instant
    reference: string
    recorded_by: string
    recorded_at: Instant
  }
  further_decision: {
    representation_id: string
    entry: number
    outcome: 'award-stands' | 'earlier-step' | 'abandoned'
    reason: string
    told_at: Instant
    decided_by: string
    decided_at: Instant
  }
}
