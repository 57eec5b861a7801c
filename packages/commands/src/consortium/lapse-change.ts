import { updateChange } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Instant } from '@carelot/rules/instant'
import type { ProblemCode } from '@carelot/rules/problem'
import { type Recorder, record } from '../record.ts'

type Lapsing = { row: Pick<ConsortiumRow, 'id' | 'members'>; changeId: string; because: ProblemCode; at: Instant }

/** Ends a change that can come to nothing any more, and tells all who have joined why. */
export async function lapseChange(recorder: Recorder, tx: Tx, { row, changeId, because, at }: Lapsing): Promise<void> {
  await updateChange(tx, changeId, { stage: 'lapsed', endedAt: at, endedBecause: because })
  await record(recorder, tx, {
    type: 'consortium.change-lapsed',
    subject: row.id,
    audience: joinedOf(row),
    data: { changeId, because },
  })
}
