import type { AgreementTerms } from '../../agreement/agreement.ts'
import type { Fault, ProblemCode } from '../../problem.ts'
import type { Brief } from '../brief.ts'
import { kindOf } from '../kind.ts'
import { isStandstillMandatory } from './standstill.ts'

type Intended = Pick<Brief, 'kind' | 'standstill'>
type Law = Pick<AgreementTerms, 'regime' | 'lightTouch'>

/** A standstill that the law does not know for what is awarded, or the lack of the one that it asks for. @see rules P-43, P-44 */
export function faultsOfStandstill({ kind, standstill }: Intended, { regime, lightTouch }: Law): Fault[] {
  const pointer = '/brief/standstill/kind'
  const { title, procedure } = kindOf({ kind })
  const isMandatory = isStandstillMandatory({ regime, lightTouch, procedure })
  if (standstill.kind === 'mandatory' && !isMandatory) {
    const detail = `Under ${regime}, ${lightTouch ? 'light touch, ' : ''}no standstill is mandatory: ${title}`
    return [{ pointer, code: 'competition.standstill-not-mandatory', detail }]
  }
  if (standstill.kind !== 'mandatory' && isMandatory) {
    const detail = `Under ${regime} the contract waits by law`
    return [{ pointer, code: 'competition.standstill-mandatory', detail }]
  }
  return []
}

/** What of protection is lost where no standstill is announced. It refuses nothing. */
const lost = {
  PCR2015: 'a contract made without a standstill can be declared ineffective on the third ground of reg. 99',
  PA2023: 'a contract made without a standstill can be set aside under s.105(1)(d) and (2)',
  PSR2023: 'bidders have no time for representations',
  BELOW_THRESHOLD: 'bidders have no time to object before the contract is made',
} as const satisfies Record<AgreementTerms['regime'], string>

/** What the council should know of the standstill that it intends. @see rule P-44; Procurement Act 2023 s.105, PCR 2015 reg. 99 */
export function warningsOfStandstill(
  { standstill }: Pick<Intended, 'standstill'>,
  { regime }: Law,
): { code: ProblemCode; detail: string }[] {
  if (standstill.kind !== 'none') return []
  return [{ code: 'competition.standstill-none', detail: `No standstill is announced: ${lost[regime]}` }]
}
