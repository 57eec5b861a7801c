import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Office } from '@carelot/rules/competition/brief'
import { roleFor } from '@carelot/rules/competition/panel'
import type { MoveName } from '@carelot/rules/competition/stages'
import type { Context } from '../../context.ts'
import { assertOffice } from '../assert-office.ts'
import { lockForMove } from '../lock-for-move.ts'

type Wanted = { competitionId: string; move: MoveName; office: Office; lotIds: readonly string[] }

/**
 * The competition, held for this move, and the person who holds this office of its panel: with the role for it, and a
 * declaration made for the award that there is no conflict with these lots (C-10, P-49).
 */
export async function lockAsOfficer(
  ctx: Context,
  tx: Tx,
  { competitionId, move, office, lotIds }: Wanted,
): Promise<{ competition: CompetitionRow; personId: string }> {
  const personId = valueOrRefuse(personInRole(ctx.caller, roleFor[office]))
  const competition = await lockForMove(ctx, tx, { competitionId, move })
  await assertOffice(tx, competition, { personId, office, lotIds, phase: 'award' })
  return { competition, personId }
}
