import type { CompetitionRow } from '@carelot/db/competition/competition'
import { lockContractsOf } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import type { MoveName } from '@carelot/rules/competition/stages'
import type { Context } from '../../context.ts'
import { lockForMove } from '../lock-for-move.ts'

type Wanted = { competitionId: string; move: MoveName; version?: number }

/**
 * The competition, held for a move, and with it all of its contracts. A signature at the same instant comes first, also by the
 * clock that is read behind this, or finds what the move has done.
 */
export async function lockWithContracts(ctx: Context, tx: Tx, wanted: Wanted): Promise<CompetitionRow> {
  const competition = await lockForMove(ctx, tx, wanted)
  const lotIds = competition.brief.lots.map(({ lotId }) => lotId)
  await lockContractsOf(tx, { competitionId: competition.id, lotIds })
  return competition
}
