import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import { faultsOfBrief } from '@carelot/rules/competition/brief-faults'
import { type Problem, problemOfFaults } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

/** Everything that stands in the way of publishing this brief, all at once. */
export async function refuseBrief(_ctx: Context, tx: Tx, competition: CompetitionRow): Promise<Problem | undefined> {
  return problemOfFaults(faultsOfBrief(competition.brief, await now(tx)))
}
