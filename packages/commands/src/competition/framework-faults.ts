import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import type { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { faultsOfCallOff } from '@carelot/rules/agreement/call-off'
import { faultsOfStandstill } from '@carelot/rules/competition/award/standstill-faults'
import { faultsOfUndecided } from '@carelot/rules/competition/gates'
import { kindOf } from '@carelot/rules/competition/kind'
import { londonDateOf } from '@carelot/rules/london-time'
import type { Fault } from '@carelot/rules/problem'
import { candidatesOf } from './candidates.ts'
import { frameworkOf } from './framework.ts'

/** Everything in which a brief leaves its framework, and every supplier about whom a person has yet to decide. */
export async function faultsOfFramework(db: Db | Tx, competition: CompetitionRow): Promise<Fault[]> {
  const agreement = await frameworkOf(db, competition)
  const { brief } = competition
  const at = await now(db)
  const today = londonDateOf(at)
  const { service } = kindOf(brief)
  const terms: AgreementTerms = agreement.terms
  const candidates = await candidatesOf(db, { agreementId: agreement.id, councilId: agreement.councilId }, today)
  const asked = brief.lots.map(({ lotId }) => ({ lotId, service, terms, today }))
  return [
    ...faultsOfCallOff({ route: 'further-competition', calledOff: service, brief }, agreement, at),
    ...faultsOfStandstill(brief, terms),
    ...faultsOfUndecided(candidates, asked),
  ]
}
