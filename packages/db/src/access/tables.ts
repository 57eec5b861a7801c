import type { Instant } from '@carelot/rules/instant'
import type { Generated } from 'kysely'

type Party = {
  id: string
  organisation_id: string
  name: string
  external_reference: string | null
  version: Generated<number>
  created_at: Generated<Instant>
}

export type AccessTables = {
  person: Party & { roles: string[]; binding: string }
  system: Party & { binding: string }
  api_key: {
    id: string
    organisation_id: string
    person_id: string | null
    system_id: string | null
    hash: string
    binding: string
    last_four: string
    scopes: string[]
    created_at: Generated<Instant>
    expires_at: Instant
    revoked_at: Instant | null
    external_reference: string | null
  }
  provider_grant: {
    id: string
    provider_id: string
    system_id: string
    scopes: string[]
    binding: string
    granted_by: string
    granted_at: Generated<Instant>
    revoked_at: Instant | null
    external_reference: string | null
  }
}
