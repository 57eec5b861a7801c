import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type OrganisationTables = {
  organisation: {
    id: string
    kind: 'council' | 'provider' | 'vendor'
    name: string
    identifiers: JSONColumnType<object[]>
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  organisation_identifier: { identifier: string; organisation_id: string }
  registration: {
    id: string
    organisation_id: string
    kind: string
    reference: string | null
    activity: string | null
    detail: JSONColumnType<object>
    issued_on: LocalDate
    expires_on: LocalDate | null
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
}
