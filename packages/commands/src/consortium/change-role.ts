import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { updateRole } from '@carelot/db/consortium/paper'
import type { Tx } from '@carelot/db/database'
import type { ConsortiumRole } from '@carelot/rules/consortium/role'
import { type Recorder, record } from '../record.ts'

type Changed = { row: ConsortiumRow; organisationId: string; role: ConsortiumRole; before: ConsortiumRole | null }

/** Whoever is given another role is told, above all a firm that is only asked: what it joins as is what it consents to (C-05, C-18). */
export async function changeRole(
  recorder: Recorder,
  tx: Tx,
  { row, organisationId, role, before }: Changed,
): Promise<void> {
  await updateRole(tx, { consortiumId: row.id, organisationId, role, isConsented: false })
  await record(recorder, tx, {
    type: 'consortium.role-changed',
    subject: row.id,
    audience: [row.leadId, organisationId],
    data: { organisationId, role, before },
  })
}
