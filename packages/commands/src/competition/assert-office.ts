import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import type { Office } from '@carelot/rules/competition/brief'
import type { DeclarationPhase } from '@carelot/rules/competition/declaration'
import { refuseOffice } from '@carelot/rules/competition/panel'
import { refuseWith } from '@carelot/rules/problem'
import { interestOf } from './interest.ts'

type Wanted = { personId: string; office: Office; lotIds: readonly string[]; phase: DeclarationPhase }

/** Refuses whoever does not hold this office of the panel, or has a conflict with these lots by this phase (C-10, P-49). */
export async function assertOffice(
  tx: Tx,
  { id: competitionId, brief: { panel } }: Pick<CompetitionRow, 'id' | 'brief'>,
  { personId, office, lotIds, phase }: Wanted,
): Promise<void> {
  const declaration = await interestOf(tx, { competitionId, personId, phase })
  refuseWith(refuseOffice({ panel, office }, personId, { lotIds, declaration, phase }))
}
