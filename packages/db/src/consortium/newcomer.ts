import type { ChangePhase, ChangeStage } from '@carelot/rules/consortium/change'
import type { ConsortiumRole } from '@carelot/rules/consortium/role'
import type { Instant } from '@carelot/rules/instant'
import { sql } from 'kysely'
import { utc } from '../utc.ts'

/** A firm that a change after the bid brings in, or has brought in, and what it consents to be then. */
export type NewcomerRow = {
  changeId: string
  organisationId: string
  role: ConsortiumRole
  phase: ChangePhase
  stage: ChangeStage
  endedAt: Instant | null
}

/** Those of a consortium `c`, in the order in which their changes were begun. Whoever refuses to come in owes nothing by that. */
export const newcomersColumn = sql`
  (select coalesce(json_agg(json_build_object('changeId', h.id, 'organisationId', h.content ->> 'newcomer', 'phase', h.phase,
      'stage', h.stage, 'endedAt', ${utc('h.ended_at')}, 'role', h.content ->> 'role') order by h.id), '[]')
    from consortium_change h where h.consortium_id = c.id and h.phase <> 'before-bid' and h.content ->> 'newcomer' is not null
      and h.stage in ('proposed', 'declared', 'approved', 'completed') and not exists (select 1 from consortium_change_answer a
        where a.change_id = h.id and a.organisation_id = h.content ->> 'newcomer' and a.answer = 'refuse')) as newcomers`
