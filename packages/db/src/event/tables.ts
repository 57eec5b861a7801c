import type { Instant } from '@carelot/rules/instant'
import type { Generated, JSONColumnType } from 'kysely'

export type EventTables = {
  command: {
    scope: string
    key: string
    fingerprint: string
    answer: JSONColumnType<object> | null
    binding: string | null
  }
  record: {
    seq: Generated<number>
    id: string
    type: string
    subject: string
    actor: JSONColumnType<object>
    at: Generated<Instant>
    machine_at: Generated<Instant>
    audience: string[]
    data: JSONColumnType<object>
    binding: string
  }
  batch: {
    number: number
    last_position: number
    previous_hash: string
    hash: string
    statement: string
    sealed_at: Generated<Instant>
  }
  feed: { position: number; record_id: string; batch: number }
  audience_entry: { organisation_id: string; position: number }
  numbering_cursor: { singleton: Generated<boolean>; horizon: string; cluster: string | null }
  waking_cursor: { singleton: Generated<boolean>; position: number }
  reminder: {
    id: string
    subject: string
    kind: string
    due_at: Instant
    audience: string[]
    taken_at: Instant | null
  }
}
