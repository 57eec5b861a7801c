import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listFirmsBehindBids } from '@carelot/db/competition/manifest'
import type { Db, Tx } from '@carelot/db/database'
import { type FirmToReplace, firmsToReplace } from '@carelot/rules/competition/firm-behind-bid'
import { kindOf } from '@carelot/rules/competition/kind'
import { londonDateOf } from '@carelot/rules/london-time'
import { candidatesOf } from '../candidates.ts'
import { frameworkOf } from '../framework.ts'

/**
 * Sub-contractors and guarantors of joint bids that judgements or the debarment list speak against today: bidders' own members
 * are asked at their gates, and these are asked here. To be asked after opening alone.
 *
 * @see Procurement Act 2023 s.28; rules P-24, P-46
 */
export async function firmsToReplaceIn(
  db: Db | Tx,
  competition: Pick<CompetitionRow, 'id' | 'agreementId' | 'brief'>,
): Promise<FirmToReplace[]> {
  const firms = await listFirmsBehindBids(db, competition.id)
  if (firms.length === 0) return []
  const framework = await frameworkOf(db, competition)
  const { openTo } = kindOf(competition.brief)
  const today = londonDateOf(await now(db))
  const only = [...new Set(firms.map(({ organisationId }) => organisationId))]
  return firmsToReplace(firms, await candidatesOf(db, framework, { openTo, today, only }), framework.terms)
}
