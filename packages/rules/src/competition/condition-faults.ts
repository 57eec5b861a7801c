import type { Fault } from '../problem.ts'
import type { Brief } from './brief.ts'
import { kindOf } from './kind.ts'

/**
 * Conditions that the law does not let an authority set: audited accounts from firms that need not have theirs audited,
 * insurance in place before the award, an earlier contract with a given authority; and any at all in a competition among
 * suppliers that have met the framework's.
 *
 * @see Procurement Act 2023 s.22(3), (5), (6); rule P-22
 */
export function faultsOfConditions(brief: Pick<Brief, 'kind' | 'conditions'>): Fault[] {
  const kind = kindOf(brief)
  if (!kind.conditions && brief.conditions.length > 0) {
    const detail = `${kind.title} sets no conditions of participation`
    return [{ pointer: '/brief/conditions', code: 'competition.field-unfit', detail }]
  }
  return brief.conditions.flatMap((condition, index): Fault[] => {
    const at = `/brief/conditions/${index}`
    if (condition.about === 'accounts' && condition.audited === 'from everybody') {
      const detail = 'A firm that need not have its accounts audited may show others'
      return [{ pointer: `${at}/audited`, code: 'competition.condition-audited-accounts', detail }]
    }
    if (condition.about === 'insurance' && condition.inPlace === 'before the award') {
      const detail = 'Until the award, that it will be in place is enough'
      return [{ pointer: `${at}/inPlace`, code: 'competition.condition-insurance-early', detail }]
    }
    if (condition.about === 'experience' && condition.contractWith !== undefined) {
      const detail = `Experience gained elsewhere than with ${condition.contractWith} counts as well`
      return [{ pointer: `${at}/contractWith`, code: 'competition.condition-earlier-contract', detail }]
    }
    return []
  })
}
