import type { ShownTotal } from '@carelot/rules/consortium/derivable'
import type { Instant } from '@carelot/rules/instant'
import type { JSONColumnType } from 'kysely'

export type ConsortiumPriceTables = {
  consortium_key: {
    consortium_id: string
    public_key: JSONColumnType<object, string, string>
    binding: string
    wrapped: string
  }
  consortium_price_part: {
    consortium_id: string
    organisation_id: string
    id: string
    basis_hash: string
    sealed: string
    salted_hash: string
    statement: string
    submitted_by: string
    submitted_at: Instant
  }
  consortium_assembly: {
    id: string
    consortium_id: string
    shown_to: string
    basis_hash: string
    salted_hash: string
    hides_rows: boolean
    totals: JSONColumnType<ShownTotal[], string, string>
    assembled_at: Instant
    voided_at: Instant | null
    approved_by: string | null
    approved_at: Instant | null
    statement: string | null
  }
  consortium_bid_part: {
    bid_id: string
    organisation_id: string
    salted_hash: string
    sealed: string | null
  }
}
