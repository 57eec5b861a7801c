import type { ConsortiumMember } from '@carelot/rules/consortium/consortium'
import type { ConsortiumModel, PaperKind } from '@carelot/rules/consortium/model'
import type { PaperContent, SigningAuthority } from '@carelot/rules/consortium/paper'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'
import type { SubContractTables } from './sub-contract.ts'
import type { TermsTables } from './terms.ts'
import type { TermsCommentTables } from './terms-comment.ts'
import type { VehicleConsentTables } from './vehicle-consent.ts'

export type ConsortiumTables = FormationTables &
  TermsTables &
  TermsCommentTables &
  SubContractTables &
  VehicleConsentTables

type FormationTables = {
  consortium: {
    id: string
    competition_id: string
    lead_id: string
    name: string
    why_together: string
    lot_ids: string[]
    model: Generated<ConsortiumModel>
    model_bid: ConsortiumModel | null
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
    consented_role: ConsortiumMember['consentedRole']
    stage: Exclude<ConsortiumMember['stage'], 'expired'>
    answer_by: Instant | null
    answered_by: string | null
    answered_at: Instant | null
    reason: string | null
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
}
