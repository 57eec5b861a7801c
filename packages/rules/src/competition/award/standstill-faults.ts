import type { AgreementTerms } from '../../agreement/agreement.ts'
import type { Fault, ProblemCode } from '../../problem.ts'
import type { Brief } from '../brief.ts'
import { isStandstillMandatory } from './standstill.ts'

type Intended = Pick<Brief, 'standstill'>
type Law = Pick<AgreementTerms, 'regime' | 'lightTouch'>

const mandatory = ({ regime, lightTouch }: Law) => isStandstillMandatory({ regime, lightTouch, procedure: 'call-off' })

/** A standstill that the law does not know for this call-off, or the lack of the one that it asks for. @see rules P-43, P-44 */
export function faultsOfStandstill({ standstill }: Intended, law: Law): Fault[] {
  const pointer = '/brief/standstill/kind'
  if (standstill.kind === 'mandatory' && !mandatory(law)) {
    const detail = `Under ${law.regime} a call-off has no mandatory standstill`
    return [{ pointer, code: 'competition.standstill-not-mandatory', detail }]
  }
  if (standstill.kind !== 'mandatory' && mandatory(law)) {
    const detail = `Under ${law.regime} the contract waits by law`
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
  { standstill }: Intended,
  { regime }: Law,
): { code: ProblemCode; detail: string }[] {
  if (standstill.kind !== 'none') return []
  return [{ code: 'competition.standstill-none', detail: `No standstill is announced: ${lost[regime]}` }]
}
