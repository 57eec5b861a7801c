import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { type DirectionRow, listDirections, updateWithdrawn } from '@carelot/db/consortium/sub-contract'
import type { Tx } from '@carelot/db/database'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { isOpenDirection } from '@carelot/rules/consortium/sub-contract'
import type { Instant } from '@carelot/rules/instant'
import { type Recorder, record } from '../record.ts'

type Lapsing = { row: ConsortiumRow; reason: string; lapses?: (direction: DirectionRow) => boolean }

/**
 * Ends directions of a consortium that are open and can come to nothing any more, all or those that lapse, and tells whoever had
 * joined it and the council of each. Contracts that waited for them may be signed then: whoever leaves some to be signed plans the
 * reminders of that anew.
 *
 * @see rule P-39
 */
export async function lapseDirections(
  recorder: Recorder,
  tx: Tx,
  { row, reason, lapses = () => true }: Lapsing,
): Promise<void> {
  const lapsed = (await listDirections(tx, row.id)).filter((each) => isOpenDirection(each) && lapses(each))
  if (lapsed.length === 0) return
  const competition = await findCompetition(tx, row.competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  const ending = { row, councilId: competition.councilId, reason, by: null, at: await now(tx) }
  await endDirections(recorder, tx, { directions: lapsed, ...ending })
}

type Ending = {
  row: Pick<ConsortiumRow, 'id' | 'competitionId' | 'members'>
  councilId: string
  directions: readonly DirectionRow[]
  reason: string
  by: string | null
  at: Instant
}

/** Ends these directions, by somebody or as they lapse, and tells whoever had joined the consortium and the council of each. */
export async function endDirections(
  recorder: Recorder,
  tx: Tx,
  { row, councilId, directions, reason, by, at }: Ending,
): Promise<void> {
  await updateWithdrawn(tx, { ids: directions.map(({ id }) => id), reason, by, at })
  for (const { id: directionId, organisationId } of directions)
    await record(recorder, tx, {
      type: 'consortium.sub-contract-direction-withdrawn',
      subject: row.id,
      audience: [...joinedOf(row), councilId],
      data: { competitionId: row.competitionId, directionId, organisationId, reason },
    })
}
