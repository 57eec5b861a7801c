import type { Instant, LocalDate } from '../instant.ts'
import { endOfLondonDay } from '../london-time.ts'
import type { PaperKind } from './model.ts'
import { type OpenItem, ofNothing } from './open-item.ts'
import type { PaperState } from './paper.ts'

/** What a firm has to do about a paper that does not stand. */
const doAbout = {
  missing: 'sign paper',
  expired: 'renew expired paper',
  'ends-early': 'renew paper that ends early',
  superseded: 'sign changed paper',
  unauthorised: 'have paper signed with authority',
} as const satisfies Record<Exclude<PaperState, 'signed'>, OpenItem['what']>

const ruleOfPaper = {
  'letter-of-authority': 'C-02',
  commitment: 'C-15',
  'non-collusion': 'C-09',
  guarantee: 'C-15',
  'consortium-agreement': 'C-15',
} as const satisfies Record<PaperKind, string>

/** How papers stand, as far as the bid and what follows it depend on them. */
export type Papered = {
  leadId: string
  deadline: Instant | null
  papers: readonly {
    organisationId: string
    kind: PaperKind
    due: 'bid' | 'award'
    state: PaperState
    /** The change by which its firm comes into a bid that was made. */
    changeId?: string | null
  }[]
  isAwarded: boolean
  /** The last day to take the legal form that the competition requires at award, where no one entity contracts that is known. */
  legalFormBy: LocalDate | null
  /** Whether it is a vehicle that contracts, of which neither name nor number is recorded. */
  lacksVehicle: boolean
}

/**
 * Papers that do not stand. Those due before the bid bar it; those due at award, and the legal form that may be required then and never
 * sooner, by a model of one entity or the name of the vehicle, come when something was awarded, and bar no bid. Nor do those of a firm that
 * is to come in by a change: that is not approved before they stand.
 *
 * @see rules C-01, C-02, C-09, C-15
 */
export function openPapersOf(of: Papered): OpenItem[] {
  const { leadId, deadline, papers, isAwarded, legalFormBy, lacksVehicle } = of
  const due = isAwarded ? 'award' : 'bid'
  const open = papers.flatMap((paper): OpenItem[] => {
    const { changeId: about = null } = paper
    if (paper.state === 'signed' || (about === null && paper.due !== due)) return []
    const item = { what: doAbout[paper.state], owner: paper.organisationId, rule: ruleOfPaper[paper.kind] }
    if (about !== null) return [{ ...item, by: null, lotId: null, ...ofNothing, paper: paper.kind, about, bars: false }]
    return [
      { ...item, by: isAwarded ? null : deadline, lotId: null, ...ofNothing, paper: paper.kind, bars: !isAwarded },
    ]
  })
  if (!isAwarded || (legalFormBy === null && !lacksVehicle)) return open
  const by = legalFormBy && endOfLondonDay(legalFormBy)
  const what = lacksVehicle ? 'name the vehicle' : 'take legal form'
  return [...open, { what, owner: leadId, by, rule: 'C-01', lotId: null, ...ofNothing, bars: false }]
}

/** What a firm alone is told whose certificate denies another bid that it has joined or made since: it bars nothing. @see C-09 */
export function undeclaredBidOf(owner: string, deadline: Instant | null): OpenItem {
  return {
    what: 'declare another bid',
    owner,
    by: deadline,
    rule: 'C-09',
    lotId: null,
    ...ofNothing,
    paper: 'non-collusion',
    bars: false,
  }
}
