import type { AppointsTo } from '@carelot/rules/contract/contract'
import type { ContractStage } from '@carelot/rules/contract/stages'
import type { Vehicle } from '@carelot/rules/contract/vehicle'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type ContractTables = {
  contract: {
    id: string
    agreement_id: string
    competition_id: string
    round: number
    lot_id: string
    bid_id: string
    council_id: string
    supplier_id: string
    party_ids: string[]
    stage: Generated<ContractStage>
    value_pence: number
    appoints_to: JSONColumnType<AppointsTo> | null
    vehicle: JSONColumnType<Vehicle> | null
    starts_on: LocalDate
    ends_on: LocalDate
    may_be_signed_from: Instant | null
    is_published: boolean
    held: Generated<boolean>
    at_risk_since: Generated<Instant | null>
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
    notice: 'UK7' | 'contract-copy'
    due_on: LocalDate
    number: string | null
    published_at: Instant | null
    recorded_by: string | null
  }
}
