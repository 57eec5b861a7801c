import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import type { GateCode } from '@carelot/rules/competition/gates'
import type { Instant } from '@carelot/rules/instant'
import type { LotCoverage } from '@carelot/rules/lot/coverage'
import type { Generated, JSONColumnType } from 'kysely'

export type CompetitionTables = {
  competition: {
    id: string
    agreement_id: string
    council_id: string
    stage: Generated<string>
    brief: JSONColumnType<object>
    deadline: Instant | null
    deadline_version: Generated<number>
    deadline_statement: string | null
    published_at: Instant | null
    closed_at: Instant | null
    opened_at: Instant | null
    locked_at: Instant | null
    notified_at: Instant | null
    standstill_ended_at: Instant | null
    outcome: string | null
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  competition_lot: {
    competition_id: string
    lot_id: string
    lapsed_reason: string | null
    lapsed_at: Instant | null
    award_round: Generated<number | null>
  }
  competition_key: {
    competition_id: string
    envelope: 'quality' | 'price'
    public_key: JSONColumnType<object>
    binding: string
    wrapped: string | null
    recovery: string | null
    released: string | null
    released_at: Instant | null
  }
  bidder: {
    id: string
    competition_id: string
    at_risk_since: Generated<Instant | null>
    vehicle: JSONColumnType<object, string | null, string | null> | null
    created_at: Generated<Instant>
  }
  bid_manifest: {
    bid_id: string
    competition_id: string
    bidder_id: string
    version: Generated<number>
    content: JSONColumnType<object, string, string>
    statement: string
  }
  bidder_member: { bidder_id: string; competition_id: string; organisation_id: string; role: string; binding: string }
  invitation: {
    competition_id: string
    supplier_id: string
    lot_id: string
    gate: GateCode | null
    detail: string | null
    coverage: JSONColumnType<LotCoverage | null, LotCoverage | string | null>
    bidder_id: string | null
    judged_at: Generated<Instant>
  }
  declaration: {
    competition_id: string
    person_id: string
    phase: DeclarationPhase
    version: number
    conflict: boolean
    lot_ids: Generated<string[]>
    detail: string | null
    declared_at: Generated<Instant>
    external_reference: string | null
  }
  bid: {
    id: string
    competition_id: string
    bidder_id: string
    version: number
    quality: string
    price: string
    salted_hash: string
    documents: string[]
    submitted_by: JSONColumnType<object>
    statement: string
    external_reference: string | null
    addendum: Generated<number>
    received_at: Instant
    withdrawn_at: Instant | null
    withdrawal: string | null
    hidden_lots: string | null
  }
  bid_draft: {
    competition_id: string
    bidder_id: string
    sealed: string
    version: Generated<number>
    external_reference: string | null
    saved_at: Generated<Instant>
  }
  submission_authority: {
    id: string
    competition_id: string
    provider_id: string
    system_id: string
    signatory: string
    statement: string
    given_at: Generated<Instant>
    revoked_at: Instant | null
    external_reference: string | null
  }
  tender_closing: { competition_id: string; hashes: JSONColumnType<string[]>; statement: string; closed_at: Instant }
  opening_approval: {
    competition_id: string
    deadline_version: number
    person_id: string
    statement: string
    approved_at: Generated<Instant>
    external_reference: string | null
  }
  addendum: {
    competition_id: string
    number: number
    body: JSONColumnType<object>
    external_reference: string | null
    issued_at: Generated<Instant>
  }
  outage: {
    id: string
    competition_id: string
    began_at: Instant
    ended_at: Instant | null
    detail: string
    recorded_by: string
    recorded_at: Generated<Instant>
    extended_at: Instant | null
    external_reference: string | null
  }
  outage_approval: {
    outage_id: string
    person_id: string
    period: string
    statement: string
    approved_at: Generated<Instant>
    external_reference: string | null
  }
}
