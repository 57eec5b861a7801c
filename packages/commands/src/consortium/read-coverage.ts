import { findConsortium } from '@carelot/db/consortium/consortium'
import { type ConsortiumCoverage, coverageOf } from '@carelot/rules/consortium/coverage-report'
import { deliveringOf } from '@carelot/rules/consortium/role'
import type { Context } from '../context.ts'
import { toCoverOf } from './formed.ts'
import { joinedWhoReads } from './own-consortium.ts'

/** Who covers what under the terms that stand, for whoever has joined. Readiness asks the same areas. */
export async function readCoverage({ db, caller }: Context, id: string): Promise<ConsortiumCoverage> {
  const { row } = joinedWhoReads(await findConsortium(db, id), caller)
  const { deadline: _, ...toCover } = await toCoverOf(db, row)
  const lots = coverageOf(row.terms?.content ?? { lots: [] }, { ...toCover, joined: deliveringOf(row) })
  return { consortiumId: row.id, termsVersion: row.terms?.version ?? null, lots }
}
