import { findConsortium } from '@carelot/db/consortium/consortium'
import { type ConsortiumCoverage, coverageOf } from '@carelot/rules/consortium/coverage-report'
import type { Context } from '../context.ts'
import { changeStandingOf } from './change-standing.ts'
import { joinedWhoReads } from './own-consortium.ts'
import { changesInEffect } from './split-now.ts'

/** Who covers what now, for whoever has joined. Readiness asks the same areas. */
export async function readCoverage({ db, caller }: Context, id: string): Promise<ConsortiumCoverage> {
  const { row } = joinedWhoReads(await findConsortium(db, id), caller)
  const { split, around, changes } = await changeStandingOf(db, row)
  const changeIds = changesInEffect(row, changes).map(({ id: changeId }) => changeId)
  return { consortiumId: row.id, termsVersion: row.terms?.version ?? null, changeIds, lots: coverageOf(split, around) }
}
