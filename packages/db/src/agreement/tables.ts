import type { Instant } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type AgreementTables = {
  agreement: {
    id: string
    council_id: string
    title: string
    terms: JSONColumnType<object>
    value_called_off_pence: Generated<number>
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  appointment: {
    agreement_id: string
    supplier_id: string
    lot_id: string
    services: string[]
    part_areas: string[] | null
    stage: Generated<'active' | 'suspended' | 'removed'>
    decider: string | null
    reason: string | null
    changed_at: Generated<Instant>
    version: Generated<number>
  }
  judgement: {
    id: string
    agreement_id: string
    supplier_id: string
    kind: string
    outcome: string
    reason: string
    response: string | null
    decider: string
    decided_at: Generated<Instant>
  }
}
