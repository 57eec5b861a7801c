import type { EvidenceParticulars } from '@carelot/rules/consortium/evidence'
import type { Ground } from '@carelot/rules/consortium/exclusion'
import type { Finances } from '@carelot/rules/consortium/finance'
import type { Requirement } from '@carelot/rules/consortium/requirement'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { JSONColumnType } from 'kysely'

type OfMember = { consortium_id: string; organisation_id: string }

export type ConsortiumDiligenceTables = {
  consortium_requirement: {
    id: string
    consortium_id: string
    item: Requirement['item']
    title: string
    roles: string[]
    organisation_ids: string[]
    minimum_pence: number | null
    due_on: LocalDate | null
    before_bid: boolean
    asked_by: string
    asked_at: Instant
    withdrawn_at: Instant | null
  }
  consortium_evidence: OfMember & {
    id: string
    particulars: JSONColumnType<EvidenceParticulars, string, string>
    content_hash: string
    issued_on: LocalDate
    expires_on: LocalDate | null
    external_reference: string | null
    submitted_by: string
    submitted_at: Instant
    verdict: 'verified' | 'refused' | null
    verdict_by: string | null
    verdict_at: Instant | null
    reason: string | null
  }
  consortium_connected_persons: OfMember & { persons: string; declared_by: string; declared_at: Instant }
  consortium_interest: OfMember & {
    person_id: string
    number: number
    declared_at: Instant
    conflict: boolean
    detail: string | null
  }
  consortium_conflict_decision: {
    consortium_id: string
    person_id: string
    number: number
    entry: number
    how: string
    decided_by: string
    decided_at: Instant
  }
  consortium_ground: OfMember & {
    id: string
    ground: Ground['ground']
    concerns: Ground['concerns']
    reason: string
    respond_by: LocalDate
    replace_by: LocalDate | null
    raised_by: string
    raised_at: Instant
    response: string | null
    responded_by: string | null
    responded_at: Instant | null
  }
  consortium_ground_decision: {
    ground_id: string
    number: number
    outcome: 'not-excluded' | 'excluded'
    reason: string
    decided_by: string
    decided_at: Instant
  }
  consortium_financial_check: OfMember & {
    number: number
    checked_at: Instant
    outcome: 'pass' | 'fail'
    reasons: string[]
    note: string
    checked_by: string
  }
  consortium_reliance: OfMember & {
    relied_on: string
    how: Finances['reliesOn'][number]['how']
    declared_by: string
    declared_at: Instant
  }
}
