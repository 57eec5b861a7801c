import type { Instant, LocalDate } from '../instant.ts'
import { endOfLondonDay } from '../london-time.ts'
import type { Registration, RegulatedActivity } from '../organisation/registration.ts'
import {
  type ChecklistEntry,
  type Days,
  entryOf,
  shownByDeclaration,
  shownByEvidence,
  shownByRegister,
  waitsUnder,
} from './checklist-state.ts'
import type { Evidence } from './evidence.ts'
import type { Ground } from './exclusion.ts'
import type { JudgedMember } from './judged-member.ts'
import { type OpenItem, ofNothing } from './open-item.ts'
import { type Asked, requiredOf } from './requirement.ts'
import type { ConsortiumRole } from './role.ts'
import { unaskedOf } from './unasked.ts'

/** What is known of the members of a consortium, as the checklists are computed from it. */
export type Known = {
  /** With the regulated activity that each is to carry on, if any: who delivers none needs no registration for it (C-04). */
  members: readonly { organisationId: string; role: ConsortiumRole; activity: RegulatedActivity | null }[]
  evidence: readonly Evidence[]
  registrations: readonly (Pick<Registration, 'particulars' | 'issuedOn' | 'expiresOn'> & { organisationId: string })[]
  /** Since which day all who act for a member have declared their interests. */
  declared: readonly { organisationId: string; on: LocalDate }[]
}

/** The checklists of these members. A member's turnover is what its newest accounts show that were not refused. @see rules C-11, C-17 */
export function checklistsOf(known: Known, asked: Omit<Asked, 'activity'>, days: Days): ChecklistEntry[] {
  const of = <Row extends { organisationId: string }>(rows: readonly Row[], id: string) =>
    rows.filter(({ organisationId }) => organisationId === id)
  return known.members.flatMap(({ organisationId, role, activity }) => {
    const evidence = of(known.evidence, organisationId)
    const shown = [
      ...evidence.map(shownByEvidence),
      ...of(known.registrations, organisationId).flatMap(shownByRegister),
      ...of(known.declared, organisationId).map(({ on }) => shownByDeclaration(on)),
    ]
    const accounts = evidence.filter(({ verdict }) => verdict !== 'refused').toReversed()
    const turnoverPence = accounts.flatMap(({ particulars }) =>
      particulars.item === 'accounts' ? [particulars.turnoverPence] : [],
    )[0]
    const required = requiredOf({ organisationId, role, turnoverPence: turnoverPence ?? null }, { ...asked, activity })
    const unasked = unaskedOf(required, evidence, activity)
    return [
      ...required.map((each) => entryOf({ organisationId, required: each, shown }, { ...days, activity })),
      // It fits what it was shown for, a registration for another activity too.
      ...unasked.map(({ required: each, shownBy }) =>
        entryOf({ organisationId, required: each, shown: shownBy.map(shownByEvidence) }, { ...days, activity: null }),
      ),
    ]
  })
}

/** How the due diligence of a consortium stands, as far as its bid depends on it. */
export type Diligence = {
  checklists: readonly ChecklistEntry[]
  /** What is lacking by changes of the members that are open: it bars nothing of the bid that there is. */
  coming: readonly ChecklistEntry[]
  grounds: readonly (Pick<Ground, 'id' | 'organisationId' | 'outcome' | 'respondBy' | 'replaceBy'> & {
    /** Whether the member has said nothing and still may. */
    awaitsResponse: boolean
  })[]
  /** Firms behind the bid that the council's judgements let, or want, be replaced. */
  judged: readonly JudgedMember[]
  /** Who is assessed, fails the financial check and relies on nobody who passes it and is bound. */
  unmet: readonly string[]
  /** Persons who declared a conflict of which the lead has not decided yet how it is managed. */
  conflicts: readonly { organisationId: string; personId: string }[]
}

/** That of a consortium of which nobody asks anything. */
export const noDiligence: Diligence = { checklists: [], coming: [], grounds: [], judged: [], unmet: [], conflicts: [] }

type Waiting = Omit<OpenItem, 'rule' | 'lotId'>
type Of = {
  leadId: string
  joined: readonly string[]
  /** Who of these has yet to step in, and has no part in the bid. */
  reserve?: readonly string[]
  deadline: Instant | null
}
const waiting = { give: 'give evidence', renew: 'renew evidence', verify: 'verify evidence' } as const

/**
 * What the bid waits for, or a change of its members that is open: evidence that a member owes, evidence that the lead has yet to look at, a
 * ground that nobody has decided (until then the member may respond: that bars nothing, for it may also say nothing), a member that a
 * person has excluded and the lead has neither replaced nor kept with reasons, a member that fails the financial check and relies on nobody, a conflict that was declared, a
 * firm that the council has excluded (one that it may yet exclude can be replaced first, and bars nothing). A ground about a reserve member
 * bars nothing as long as it has no part in the bid. What the lead shows of itself nobody has to verify, and a ground about whoever leads
 * by now nobody decides.
 *
 * @see rules C-10 to C-12, P-24, P-46
 */
export function openItemsOfDiligence(diligence: Diligence, { leadId, joined, reserve = [], deadline }: Of): Waiting[] {
  const item = (what: OpenItem['what'], more: Partial<Waiting> & Pick<Waiting, 'owner' | 'member'>): Waiting => {
    return { what, by: deadline, ...ofNothing, ...more }
  }
  const isJoined = ({ organisationId }: { organisationId: string }) => joined.includes(organisationId)
  const itemOfEntry = (entry: ChecklistEntry, bars: boolean): Waiting[] => {
    const waits = waitsUnder(leadId, entry)
    const { organisationId: member, evidenceId } = entry
    if (!waits) return []
    const isLeads = waits === 'verify'
    const about = isLeads ? evidenceId : (entry.requirementId ?? entry.item)
    const by = bars ? earlier(deadline, entry.dueOn) : null
    return [item(waiting[waits], { owner: isLeads ? leadId : member, about, member, by, bars })]
  }
  const entries = diligence.checklists.filter(isJoined).flatMap((entry) => itemOfEntry(entry, true))
  const coming = diligence.coming.filter(isJoined).flatMap((entry) => itemOfEntry(entry, false))
  const grounds = diligence.grounds.filter(isJoined).flatMap((each) => {
    if (each.organisationId === leadId) return []
    const { id, organisationId: member, outcome, respondBy, awaitsResponse, replaceBy } = each
    const ground = { owner: leadId, about: id, member, bars: !reserve.includes(member) }
    const response = item('respond to ground', { ...ground, owner: member, by: endOfLondonDay(respondBy), bars: false })
    if (outcome === 'considering') return [...(awaitsResponse ? [response] : []), item('decide ground', ground)]
    if (outcome === 'not-excluded') return []
    return [item('replace member or keep it', { ...ground, by: earlier(deadline, replaceBy) })]
  })
  const judged = diligence.judged.map(({ id: about, supplierId: member, outcome, replaceBy }) => {
    const bars = outcome === 'excluded'
    const by = bars || replaceBy === null ? deadline : endOfLondonDay(replaceBy)
    return item('replace judged member', { owner: leadId, about, member, by, bars })
  })
  const unmet = diligence.unmet
    .filter((member) => joined.includes(member))
    .map((member) => item('rely on somebody', { owner: member, member }))
  const conflicts = diligence.conflicts
    .filter(isJoined)
    .map(({ organisationId: member, personId: about }) => item('manage conflict', { owner: leadId, about, member }))
  return [...once([...entries, ...coming]), ...grounds, ...judged, ...unmet, ...conflicts]
}

/** The law, the authority and the lead may ask for the same: it is one thing to do. */
function once(items: readonly Waiting[]): Waiting[] {
  const seen = new Map<string, Waiting>()
  for (const each of items) {
    const key = `${each.what} ${each.owner} ${each.about}`
    if (!seen.has(key)) seen.set(key, each)
  }
  return [...seen.values()]
}

/** The end of a day in London, or the deadline if that comes first. */
function earlier(deadline: Instant | null, dueOn: LocalDate | null): Instant | null {
  const end = dueOn === null ? null : endOfLondonDay(dueOn)
  if (end === null) return deadline
  return deadline === null || end < deadline ? end : deadline
}

/** What a member may know of another's due diligence: nothing. The lead sees all. @see C-11 */
export function isOpenItemFor(
  { member }: Pick<OpenItem, 'member'>,
  reader: { organisationId: string; isLead: boolean },
) {
  return member === null || reader.isLead || member === reader.organisationId
}
