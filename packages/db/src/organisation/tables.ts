import type { Instant, LocalDate } from '@carelot/rules/instant'
import type { DebarmentReading } from '@carelot/rules/organisation/debarment'
import type { OrganisationIdentifier } from '@carelot/rules/organisation/identifier'
import type { Particulars } from '@carelot/rules/organisation/registration'
import type { Generated, JSONColumnType } from 'kysely'

export type OrganisationTables = {
  organisation: {
    id: string
    kind: 'council' | 'provider' | 'vendor'
    name: string
    identifier: JSONColumnType<OrganisationIdentifier | null, string | null>
    additional_identifiers: JSONColumnType<OrganisationIdentifier[]>
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  organisation_identifier: { identifier: string; organisation_id: string }
  registration: {
    id: string
    organisation_id: string
    particulars: JSONColumnType<Particulars>
    issued_on: LocalDate
    expires_on: LocalDate | null
    external_reference: string | null
    version: Generated<number>
    created_at: Generated<Instant>
  }
  debarment_reading: {
    id: string
    organisation_id: string
    council_id: string
    read_on: LocalDate
    found: JSONColumnType<DebarmentReading['found']>
    external_reference: string | null
    recorded_by: string
    recorded_at: Generated<Instant>
  }
}
