import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import type { Appointment } from '@carelot/rules/agreement/appointment'
import type { Judgement } from '@carelot/rules/agreement/judgement'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { LotCoverage } from '@carelot/rules/lot/coverage'
import type { ServiceType } from '@carelot/rules/lot/service-type'
import type { Generated, JSONColumnType } from 'kysely'

export type AgreementTables = {
  agreement: {
    id: string
    council_id: string
    title: string
    terms: JSONColumnType<AgreementTerms>
    value_called_off_pence: Generated<number>
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  appointment: {
    id: string
    agreement_id: string
    supplier_id: string
    lot_id: string
    services: ServiceType[]
    coverage: JSONColumnType<LotCoverage>
    members: string[]
    appointed_on: LocalDate
    stage: Generated<Appointment['stage']>
    decider: string | null
    reason: string | null
    external_reference: string | null
    changed_at: Generated<Instant>
    version: Generated<number>
  }
  judgement: {
    id: string
    agreement_id: string
    supplier_id: string
    ground: Judgement['ground']
    concerns: Judgement['concerns']
    outcome: Judgement['outcome']
    reason: string
    respond_by: LocalDate | null
    response: string | null
    replace_by: LocalDate | null
    external_reference: string | null
    decider: string
    decided_at: Generated<Instant>
  }
}
