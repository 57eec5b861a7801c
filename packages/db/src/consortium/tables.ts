import type { ConsortiumMember } from '@carelot/rules/consortium/consortium'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { Instant } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type ConsortiumTables = {
  consortium: {
    id: string
    competition_id: string
    lead_id: string
    name: string
    why_together: string
    lot_ids: string[]
    stage: Generated<ConsortiumStage>
    external_reference: string | null
    version: Generated<number>
    chased_deadline: Generated<Instant | null>
    created_at: Generated<Instant>
  }
  consortium_member: {
    consortium_id: string
    organisation_id: string
    role: ConsortiumMember['role']
    stage: Exclude<ConsortiumMember['stage'], 'expired'>
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
  consortium_signature: {
    consortium_id: string
    terms_version: number
    organisation_id: string
    person_id: string
    statement: string
    signed_at: Instant
  }
}
