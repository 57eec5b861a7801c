import { listPersonsAnywhere } from '@carelot/db/access/party'
import { findCompetition } from '@carelot/db/competition/competition'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { voidPrices } from '@carelot/db/consortium/price'
import type { Tx } from '@carelot/db/database'
import { faultsOfPricing } from '@carelot/rules/consortium/pricing-faults'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { basisOf } from './price-standing.ts'

/** Refuses pricing that cannot stand; where it or the split is another than before, what was submitted for that is void (C-14). */
export async function settlePricing(tx: Tx, row: ConsortiumRow, content: ConsortiumTerms): Promise<void> {
  const competition = await findCompetition(tx, row.competitionId)
  if (!competition) throw new CarelotError({ code: 'not-found' })
  const { pricing } = content
  const persons = pricing.mode === 'clean-team' ? await listPersonsAnywhere(tx, pricing.cleanTeam) : []
  const { leadId, prices } = row
  const isNew = !row.terms || basisOf(row.terms.content) !== basisOf(content)
  // What was shown for just these is not shown anew.
  const looks = isNew ? prices.shown.length : 0
  const around = { model: competition.brief.pricing, leadId, shown: prices.shown.flat(), looks, persons }
  refuseWith(problemOfFaults(faultsOfPricing(content, around)))
  if (isNew) await voidPrices(tx, row.id)
}
