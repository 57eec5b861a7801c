import { now } from '@carelot/db/clock'
import { listChanges } from '@carelot/db/consortium/change'
import { type ConsortiumRow, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { openStages } from '@carelot/rules/consortium/change-permit'
import { rolesLackedBy } from '@carelot/rules/consortium/model'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Instant } from '@carelot/rules/instant'
import { type Recorder, record } from '../record.ts'
import { bindAnew } from './apply-change.ts'
import { changeRole } from './change-role.ts'
import { deadlineOf } from './formed.ts'
import { lapseChange } from './lapse-change.ts'

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
  const { id, competitionId, model: before, modelBid } = row
  await lapseModelChanges(recorder, tx, { row, isOfEnded })
  if (modelBid === null || modelBid === before) return
  const taken = (await listChanges(tx, id)).findLast(({ content, stage }) => content.model && stage === 'approved')
  if (taken && !isOfEnded(taken.endedAt)) return
  await updateConsortium(tx, id, { model: modelBid })
  for (const { organisationId, role } of rolesLackedBy(modelBid, row.members))
    await changeRole(recorder, tx, { row, organisationId, role: 'sub-contractor', before: role })
  await bindAnew(recorder.vault, tx, { consortiumId: id, isToBind: true, leavesBegun: true, at: await now(tx) })
  const { councilId } = await deadlineOf(tx, row)
  await record(recorder, tx, {
    type: 'consortium.model-changed',
    subject: id,
    audience: [...joinedOf(row), ...(councilId === undefined ? [] : [councilId])],
    data: { competitionId, model: modelBid, before, modelBid },
  })
}

/** Another model that was begun at the award has no award to be taken at any more. */
async function lapseModelChanges(recorder: Recorder, tx: Tx, { row, isOfEnded }: Returning): Promise<void> {
  for (const { id: changeId, content, stage, declaredAt } of await listChanges(tx, row.id)) {
    if (content.model === null || !openStages.includes(stage) || !isOfEnded(declaredAt)) continue
    await lapseChange(recorder, tx, { row, changeId, because: 'consortium.model-bid', at: await now(tx) })
  }
}
