import type { ConsortiumModel, PaperKind } from '@carelot/rules/consortium/model'
import type { PaperContent, SigningAuthority } from '@carelot/rules/consortium/paper'
import type { ConsortiumRole } from '@carelot/rules/consortium/role'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type ConsortiumTables = {
  consortium: {
    id: string
    competition_id: string
    lead_id: string
    name: string
    why_together: string
    lot_ids: string[]
    model: Generated<ConsortiumModel>
    stage: Generated<ConsortiumStage>
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  consortium_member: {
    consortium_id: string
    organisation_id: string
    role: ConsortiumRole
    stage: 'invited' | 'joined' | 'declined'
    answer_by: Instant | null
    answered_by: string | null
    answered_at: Instant | null
    reason: string | null
  }
  consortium_terms: {
    consortium_id: string
    version: number
    content: JSONColumnType<ConsortiumTerms, string, string>
    content_hash: string
    proposed_by: string
    proposed_at: Instant
  }
  consortium_paper: {
    consortium_id: string
    organisation_id: string
    kind: PaperKind
    version: number
    content: JSONColumnType<PaperContent, string, string>
    content_hash: string
    person_id: string
    authority: JSONColumnType<SigningAuthority, string, string>
    expires_on: LocalDate | null
    other_bids_involved_in: boolean | null
    document_id: string | null
    document_hash: string | null
    statement: string
    signed_at: Instant
  }
  shared_member_decision: {
    competition_id: string
    lot_id: string
    organisation_id: string
    decision: 'bids-stand' | 'to-be-judged'
    reason: string
    person_id: string
    decided_at: Instant
  }
  consortium_signature: {
    consortium_id: string
    terms_version: number
    organisation_id: string
    person_id: string
    statement: string
    signed_at: Instant
  }
}
