import type { ConsortiumMember } from '@carelot/rules/consortium/consortium'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import type { Instant } from '@carelot/rules/instant'
import type { Generated } from 'kysely'
import type { TermsTables } from './terms.ts'
import type { TermsCommentTables } from './terms-comment.ts'

export type ConsortiumTables = FormationTables & TermsTables & TermsCommentTables

type FormationTables = {
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
}
