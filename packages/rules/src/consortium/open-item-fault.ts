import type { Fault, Problem, ProblemCode } from '../problem.ts'
import type { OpenItem } from './open-item.ts'

/** What a program can tell apart of what stands in the way of a bid; whatever is not here is simply not done yet. */
const codes: Partial<Record<OpenItem['what'], ProblemCode>> = {
  'accept nda': 'consortium.nda-missing',
  'propose terms': 'consortium.terms-missing',
  'complete the terms': 'consortium.terms-incomplete',
  'sign terms': 'consortium.unsigned',
  'sign paper': 'consortium.unsigned',
  'sign changed paper': 'consortium.paper-differs',
  'renew expired paper': 'consortium.paper-expired',
  'renew paper that ends early': 'consortium.paper-expires-early',
  'have paper signed with authority': 'consortium.signer-unauthorised',
  'submit prices': 'consortium.rates-unassembled',
}

/**
 * The refusal of a bid in whose way these open items stand: one fault an item that bars, at its lot in the bid or at the bid
 * as a whole, with who has to do what of what, by when and by which rule. None where nothing bars.
 *
 * @see rules C-02, C-15
 */
export function refuseOpen(
  items: readonly OpenItem[],
  { lots }: { lots: readonly { lotId: string }[] },
): Problem | undefined {
  const errors = items.filter(({ bars }) => bars).map((item) => faultOf(item, lots))
  const [first] = errors
  if (!first) return undefined
  return { code: 'consortium.not-ready', detail: `${errors.length} open, the first: ${first.detail}`, errors }
}

function faultOf(item: OpenItem, lots: readonly { lotId: string }[]): Fault {
  const { what, owner, by, rule, lotId, service, areas, paper, section, about, member, signedVersion } = item
  const index = lots.findIndex((lot) => lot.lotId === lotId)
  const unsent = index === -1 ? lotId : null
  const counted = areas && `${areas.count} areas from ${areas.first[0]}`
  const firm = member === owner ? null : member
  const said = [unsent, service, counted, paper, section, about, firm, item.detail]
  const of = said.filter((each) => each !== null && each !== undefined)
  const until = by === null ? '' : ` until ${by}`
  return {
    pointer: index === -1 ? '' : `/lots/${index}`,
    code: signedVersion === undefined ? (codes[what] ?? 'consortium.not-ready') : 'consortium.terms-differ',
    detail: `${[what, ...of].join(', ')}: by ${owner}${until} (${rule})`,
  }
}
