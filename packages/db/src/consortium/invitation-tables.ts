import type { ConsortiumInvitation } from '@carelot/rules/consortium/invitation'
import type { Instant } from '@carelot/rules/instant'
import type { Generated } from 'kysely'

export type InvitationTables = {
  consortium_invitation: {
    id: string
    consortium_id: string
    organisation_id: string | null
    firm_name: string | null
    email: string | null
    role: ConsortiumInvitation['role']
    secret_hash: string | null
    stage: Generated<ConsortiumInvitation['stage']>
    answer_by: Instant
    sends: Generated<number>
    reason: string | null
    external_reference: string | null
    invited_by: string
    sent_at: Generated<Instant>
  }
  consortium_nda: {
    consortium_id: string
    version: number
    text: string | null
    document_hash: string | null
    content_hash: string
    set_by: string
    set_at: Instant
  }
  consortium_nda_acceptance: {
    consortium_id: string
    nda_version: number
    organisation_id: string
    person_id: string
    statement: string
    accepted_at: Instant
  }
}
