import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Generated } from 'kysely'

export type ContractTables = {
  contract: {
    id: string
    agreement_id: string
    competition_id: string
    round: number
    lot_id: string
    council_id: string
    supplier_id: string
    stage: Generated<string>
    value_pence: number
    starts_on: LocalDate
    ends_on: LocalDate
    may_be_signed_from: Instant | null
    document_id: string | null
    signed_at: Instant | null
    void_at: Instant | null
    void_reason: string | null
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  contract_signature: {
    contract_id: string
    side: 'council' | 'supplier'
    person_id: string
    document_hash: string
    statement: string
    signed_at: Instant
  }
  publication_duty: {
    contract_id: string
    notice: string
    due_on: LocalDate
    number: string | null
    published_at: Instant | null
    recorded_by: string | null
  }
  legal_hold: {
    id: string
    competition_id: string
    reason: string
    placed_by: string
    placed_at: Generated<Instant>
    lifted_by: string | null
    lifted_reason: string | null
    lifted_at: Instant | null
    external_reference: string | null
  }
}
