import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { type ChangeRow, listChanges, updateChange } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { isKnownToAuthority } from '@carelot/rules/consortium/change-consent'
import { openStages } from '@carelot/rules/consortium/change-permit'
import type { EventType } from '@carelot/rules/event/event'
import type { ProblemCode } from '@carelot/rules/problem'
import { type Recorder, record } from '../record.ts'
import { audienceOf } from './hold-for-change.ts'

type Lapsing = {
  row: ConsortiumRow
  because: ProblemCode | EventType
  lapses?: (change: ChangeRow) => boolean
  stage?: 'lapsed' | 'superseded'
}

/**
 * Ends changes of a consortium that are open and can come to nothing any more, all or those that lapse, or one whose place another takes,
 * and tells all who have joined why; and the authority, of one that it was to know of.
 */
export async function lapseChanges(
  recorder: Recorder,
  tx: Tx,
  { row, because, lapses = () => true, stage = 'lapsed' }: Lapsing,
): Promise<void> {
  const lapsed = (await listChanges(tx, row.id)).filter((each) => openStages.includes(each.stage) && lapses(each))
  if (lapsed.length === 0) return
  const competition = await findCompetition(tx, row.competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  const at = await now(tx)
  for (const { id: changeId, content, answers, ...change } of lapsed) {
    const isKnown = isKnownToAuthority({ ...content, ...change }, answers)
    await updateChange(tx, changeId, { stage, endedAt: at, endedBecause: because })
    await record(recorder, tx, {
      type: 'consortium.change-lapsed',
      subject: row.id,
      audience: audienceOf({ row, competition }, isKnown),
      data: { ...(isKnown && { competitionId: row.competitionId }), changeId, because },
    })
  }
}
