import { listDeclarationsOf } from '@carelot/db/competition/declaration'
import type { Db, Tx } from '@carelot/db/database'
import { type DeclarationPhase, type Declared, standingInterest } from '@carelot/rules/competition/declaration'

type Of = { competitionId: string; personId: string; phase: DeclarationPhase }

/** What a person's declarations for a competition come to for this phase. */
export async function interestOf(db: Db | Tx, { phase, ...of }: Of): Promise<Declared> {
  return standingInterest(await listDeclarationsOf(db, of), phase)
}
