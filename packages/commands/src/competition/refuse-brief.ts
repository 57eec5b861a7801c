import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import { faultsOfBrief } from '@carelot/rules/competition/brief-faults'
import { type Fault, type Problem, problemOfFaults } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { surroundingsOf } from './brief-surroundings.ts'
import { faultsOfFramework } from './framework-faults.ts'

/** Everything that stands in the way of publishing this brief, all at once. */
export async function faultsToPublish(ctx: Context, db: Db | Tx, competition: CompetitionRow): Promise<Fault[]> {
  const ofBrief = faultsOfBrief(competition.brief, await surroundingsOf(ctx, db, competition))
  return [...ofBrief, ...(await faultsOfFramework(db, competition))]
}

/** The same, as the one refusal that publishing meets. */
export async function refuseBrief(ctx: Context, tx: Tx, competition: CompetitionRow): Promise<Problem | undefined> {
  return problemOfFaults(await faultsToPublish(ctx, tx, competition))
}
