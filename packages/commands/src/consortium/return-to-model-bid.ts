import { now } from '@carelot/db/clock'
import { type ChangeRow, listChanges } from '@carelot/db/consortium/change'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { rolesLackedBy } from '@carelot/rules/consortium/model'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Instant } from '@carelot/rules/instant'
import { type Recorder, record } from '../record.ts'
import { bindAnew } from './apply-change.ts'
import { changeRole } from './change-role.ts'
import { lapseChanges } from './lapse-changes.ts'

/** `isOfEnded` says whether something is of the award that has ended. */
type Returning = { row: ConsortiumRow; isOfEnded: (at: Instant | null) => boolean }

/**
 * Of a bid whose award was corrected the model is the one that it was made under again: another is taken at an award, and there is
 * none. A firm that came in a role which that model lacks goes on delivering, as it would under another model before the bid. All who
 * have joined are told, and the authority, which reads it in a further manifest.
 *
 * @see rules C-01, C-15
 */
export async function returnToModelBid(recorder: Recorder, tx: Tx, { row, isOfEnded }: Returning): Promise<void> {
  const { id, competitionId, councilId, model: before, modelBid } = row
  // Another model that was begun at the award has no award to be taken at any more.
  const lapses = ({ content, declaredAt }: ChangeRow) => content.model !== null && isOfEnded(declaredAt)
  await lapseChanges(recorder, tx, { row, because: 'consortium.reconsidered', lapses })
  if (modelBid === null || modelBid === before) return
  const taken = (await listChanges(tx, id)).findLast(({ content, stage }) => content.model && stage === 'approved')
  if (taken && !isOfEnded(taken.endedAt)) return
  await updateConsortium(tx, id, { model: modelBid })
  for (const { organisationId, role } of rolesLackedBy(modelBid, row.members))
    await changeRole(recorder, tx, { row, organisationId, role: 'sub-contractor', before: role })
  await bindAnew(recorder.vault, tx, { consortiumId: id, isToBind: true, leavesBegun: true, at: await now(tx) })
  await record(recorder, tx, {
    type: 'consortium.model-changed',
    subject: id,
    audience: [...joinedOf(row), councilId],
    data: { competitionId, model: modelBid, before, modelBid },
  })
}
