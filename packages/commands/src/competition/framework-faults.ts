import { now } from '@carelot/db/clock'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Db, Tx } from '@carelot/db/database'
import type { Agreement } from '@carelot/rules/agreement/agreement'
import { faultsOfCallOff } from '@carelot/rules/agreement/call-off'
import { faultsOfLetting } from '@carelot/rules/agreement/letting'
import { faultsOfUndecided } from '@carelot/rules/competition/ask-together'
import { faultsOfStandstill } from '@carelot/rules/competition/award/standstill-faults'
import type { Brief } from '@carelot/rules/competition/brief'
import { type KindRules, kindOf } from '@carelot/rules/competition/kind'
import type { Instant } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import type { Fault } from '@carelot/rules/problem'
import { candidatesOf } from './candidates.ts'
import { frameworkOf } from './framework.ts'

type Framework = Pick<Agreement, 'terms' | 'valueCalledOffPence'>
type Faults = (brief: Brief, framework: Framework, at: Instant) => Fault[]

/** What a brief is held to of its framework: to stay inside it, or to let just what its terms say. */
const faultsAgainst: Record<KindRules['procedure'], Faults> = {
  'call-off': (brief, ...around) =>
    faultsOfCallOff({ route: 'further-competition', calledOff: kindOf(brief).services, brief }, ...around),
  framework: (brief, ...around) => faultsOfLetting({ services: kindOf(brief).services, brief }, ...around),
}

/** Everything in which a brief leaves its framework, and every supplier about whom a person has yet to decide. */
export async function faultsOfFramework(db: Db | Tx, competition: CompetitionRow): Promise<Fault[]> {
  const agreement = await frameworkOf(db, competition)
  const { brief } = competition
  const at = await now(db)
  const today = londonDateOf(at)
  const { services, openTo, procedure } = kindOf(brief)
  const { terms } = agreement
  const candidates = await candidatesOf(db, agreement, { openTo, today })
  const asked = brief.lots.map(({ lotId }) => ({ lotId, services, openTo, terms, today }))
  return [
    ...faultsAgainst[procedure](brief, agreement, at),
    ...faultsOfStandstill(brief, terms),
    ...faultsOfUndecided(candidates, asked),
  ]
}
