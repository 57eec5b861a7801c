import type { Regime } from '../agreement/regime.ts'
import { statutoryEmployersCoverPence } from '../organisation/registration.ts'
import type { Fault, ProblemCode } from '../problem.ts'
import type { Brief } from './brief.ts'
import type { ConditionOfParticipation } from './conditions.ts'
import { kindOf } from './kind.ts'

/**
 * Conditions that the Procurement Act does not let an authority set: audited accounts from firms that need not have theirs
 * audited, insurance in place before the award, an earlier contract with a given authority, a standard that no equivalent
 * meets. Employers' liability up to what the law demands of every employer may be asked for at once. Other regimes have no
 * such list. Under any regime a competition among suppliers that have met the framework's sets none at all.
 *
 * @see Procurement Act 2023 ss.22(3) to (6), 46; rules P-22, C-17
 */
export function faultsOfConditions(brief: Pick<Brief, 'kind' | 'conditions'>, regime: Regime): Fault[] {
  const kind = kindOf(brief)
  if (!kind.conditions && brief.conditions.length > 0) {
    const detail = `${kind.title} sets no conditions of participation`
    return [{ pointer: '/brief/conditions', code: 'competition.field-unfit', detail }]
  }
  if (regime !== 'PA2023') return []
  return brief.conditions.flatMap((condition, index): Fault[] => {
    const found = refuseCondition(condition)
    return found
      ? [{ pointer: `/brief/conditions/${index}/${found.field}`, code: found.code, detail: found.detail }]
      : []
  })
}

function refuseCondition(
  condition: ConditionOfParticipation,
): { field: string; code: ProblemCode; detail: string } | undefined {
  switch (condition.about) {
    case 'accounts': {
      if (condition.audited === 'where the law asks for it') return undefined
      const detail = 'A firm that need not have its accounts audited may show others'
      return { field: 'audited', code: 'competition.condition-audited-accounts', detail }
    }
    case 'insurance': {
      const { cover, minimumPence, inPlace } = condition
      const isStatutory = cover === 'employers-liability' && minimumPence <= statutoryEmployersCoverPence
      if (inPlace !== 'before the award' || isStatutory) return undefined
      const detail = 'Until the award, that it will be in place is enough'
      return { field: 'inPlace', code: 'competition.condition-insurance-early', detail }
    }
    case 'experience': {
      if (condition.contractWith === undefined) return undefined
      const detail = `Experience gained elsewhere than with ${condition.contractWith} counts as well`
      return { field: 'contractWith', code: 'competition.condition-earlier-contract', detail }
    }
    case 'standard': {
      if (condition.equivalents) return undefined
      const detail = `What is equivalent to ${condition.standard} meets the condition as well`
      return { field: 'equivalents', code: 'competition.condition-no-equivalent', detail }
    }
    case 'other':
      return undefined
  }
}
