import type { DocumentPurpose } from '@carelot/rules/document/document'
import type { Instant } from '@carelot/rules/instant'
import type { Generated } from 'kysely'

export type DocumentTables = {
  document: {
    id: string
    organisation_id: string
    competition_id: string | null
    purpose: DocumentPurpose
    name: string
    media_type: string
    size_bytes: number
    content_hash: string | null
    ciphertext_hash: string
    sealed_key: string | null
    draft_key: string | null
    external_reference: string | null
    created_at: Generated<Instant>
  }
  document_reader: { document_id: string; organisation_id: string; once_opened: string | null }
}
