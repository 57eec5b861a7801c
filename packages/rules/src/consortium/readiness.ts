import { LotId } from '../id.ts'
import type { Instant, LocalDate } from '../instant.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Fault } from '../problem.ts'
import { itemsOfCapacity } from './capacity-items.ts'
import type { MemberStage } from './consortium.ts'
import type { ToCover } from './coverage.ts'
import { itemsOfCoverage } from './coverage-items.ts'
import { type Diligence, openItemsOfDiligence } from './diligence.ts'
import { type HeldLot, openHoldings } from './held-lots.ts'
import { type ConsortiumModel, faultsOfRoles, lacksMember } from './model.ts'
import { openNdas } from './nda.ts'
import { type OpenItem, ofNothing, ruleOf } from './open-item.ts'
import { openItemsOfTerms, type TermsStanding } from './open-terms.ts'
import { openPapersOf, type Papered } from './paper-items.ts'
import { openPricesOf, type PricesStanding } from './prices-open.ts'
import { type ConsortiumRole, deliveringOf, reserveOf, signersOf } from './role.ts'
import { minutesOf, type Split, servicesOfLot, sharesOf } from './split.ts'
import type { ConsortiumTerms } from './terms.ts'
import { itemsOfVehicle } from './vehicle-items.ts'

/** How a consortium stands, as far as its bid depends on it. */
export type Formed = {
  leadId: string
  model: ConsortiumModel
  lotIds: readonly string[]
  deadline: Instant | null
  members: readonly { organisationId: string; role: ConsortiumRole; stage: MemberStage; answerBy: Instant | null }[]
  terms: ConsortiumTerms | null
  /** Lots that its lead was not invited to yet: where any supplier may bid it forms before it is, and bids once it is. @see rules C-13, P-41 */
  uninvited?: readonly string[]
  /** Who has accepted the non-disclosure agreement that stands; null where there is none. */
  ndaAccepted: readonly string[] | null
  /** Who has signed the terms that stand. */
  signed: readonly string[]
  /** Of each that signed another text last, which version. */
  signedOther?: readonly { organisationId: string; termsVersion: number }[]
  /** What there is to cover, as the competition, the lots and the registers have it. */
  toCover: Omit<ToCover, 'joined'>
  diligence: Diligence
  prices?: PricesStanding | null
  /** Whether a member is leaving the bid that was made and leaves work uncovered. */
  isAtRisk: boolean
  /** The day on which the service begins. */
  startsOn: LocalDate
  /** Who would contract. */
  bidders: readonly string[]
  /** Who holds its lots; none are here where any supplier may bid. */
  held: readonly HeldLot[]
  /** Whether a change of members has taken effect since the bid: then nothing is priced anew, and one may go on alone. @see C-07 */
  isChangedSinceBid?: boolean
} & TermsStanding &
  Pick<Papered, 'papers' | 'isAwarded' | 'legalFormBy' | 'lacksVehicle'>

/** The organisations that have joined, the lead among them. */
export function joinedOf({ members }: { members: readonly { organisationId: string; stage: string }[] }): string[] {
  return members.filter(({ stage }) => stage === 'joined').map(({ organisationId }) => organisationId)
}

/** The organisations that have joined or may still join. */
export function standingOf({ members }: { members: readonly { organisationId: string; stage: string }[] }): string[] {
  return members
    .filter(({ stage }) => stage === 'joined' || stage === 'invited')
    .map(({ organisationId }) => organisationId)
}

/**
 * Everything that stands between a consortium and a valid bid, and after an award what is owed then. Submitting asks the
 * same: nothing that bars is left exactly when it may bid.
 *
 * @see rules C-02 to C-04, C-08, C-13, C-15, P-54, S-03
 */
export function openItemsOf(formed: Formed): OpenItem[] {
  const {
    leadId,
    model,
    deadline,
    members,
    terms,
    ndaAccepted,
    toCover,
    diligence,
    held,
    uninvited = [],
    isChangedSinceBid = false,
  } = formed
  const item = (what: OpenItem['what'], owner: string, more: Partial<OpenItem> = {}): OpenItem => {
    return { what, owner, by: deadline, rule: ruleOf[what], lotId: null, ...ofNothing, ...more }
  }
  // Whatever else is done, there is nothing left to bid for.
  if (formed.lotIds.length === 0)
    return [item('give the consortium up', leadId, { detail: 'All of its lots have lapsed' })]
  const delivering = deliveringOf({ members })
  // Whoever is asked for a role that the model lacks answers once the lead has given it another.
  const waiting = members.filter((member) => member.stage === 'invited' && faultsOfRoles(model, [member]).length === 0)
  const shared = sharesOf((terms?.lots ?? []).flatMap(({ services }) => services))
  const unshared = delivering.filter((member) => !shared.some(({ organisationId }) => organisationId === member))
  return [
    ...uninvited.map((lotId) => item('ask for an invitation', leadId, { lotId: LotId.parse(lotId) })),
    ...(delivering.length < 2 && !isChangedSinceBid ? [item('find a partner', leadId)] : []),
    ...openHoldings(formed, held).map(({ what, owner, ...of }) => item(what, owner, of)),
    ...waiting.map(({ organisationId, answerBy }) => item('answer invitation', organisationId, { by: answerBy })),
    ...openNdas({ members, ndaAccepted }).map(({ what, owner }) => item(what, owner)),
    ...(terms ? [] : [item('propose terms', leadId)]),
    ...openItemsOfTerms(formed),
    ...openCoverage(formed, delivering).map(({ what, owner, ...of }) => item(what, owner, of)),
    ...(terms ? itemsOfCapacity(terms, leadId, toCover.lots) : []).map(({ what, owner, ...of }) =>
      item(what, owner, of),
    ),
    ...(terms && unshared.length > 0 ? [item('give every member a share', leadId)] : []),
    ...(terms && sharesOfOthers(terms, delivering) ? [item('share work anew', leadId)] : []),
    ...openRoles(formed).map((detail) => item('give a role of the model', leadId, { detail })),
    ...(formed.isAtRisk ? [item('settle a departure', leadId)] : []),
    ...openSignatures(formed).map(({ owner, ...of }) => item('sign terms', owner, of)),
    ...openPapersOf(formed),
    ...openVehicle(formed).map(({ what, ...of }) => item(what, leadId, of)),
    ...openItemsOfDiligence(diligence, {
      leadId,
      joined: joinedOf({ members }),
      reserve: reserveOf({ members }),
      deadline,
    }).map(({ what, owner, ...of }) => item(what, owner, of)),
    ...openPricesOf({ leadId, terms, delivering }, isChangedSinceBid ? null : formed.prices).map(({ what, owner }) =>
      item(what, owner),
    ),
  ]
}

/** Roles that the model lacks, and the member that one of several lacks, where there is a partner already. @see C-15 */
function openRoles({ model, members, isChangedSinceBid = false }: Formed): string[] {
  const isLacking = !isChangedSinceBid && deliveringOf({ members }).length > 1 && lacksMember(model, { members })
  const unfit = faultsOfRoles(model, members).map(({ detail }) => detail)
  return isLacking ? [...unfit, `${model} takes a member beside the lead`] : unfit
}

/** What coverage asks for. A backup that a change of members took away is no part of that: the bid stands without. @see rules C-04, C-07 */
function openCoverage({ terms, leadId, toCover, isChangedSinceBid }: Formed, joined: readonly string[]) {
  const items = terms ? itemsOfCoverage(terms, leadId, { ...toCover, joined }) : []
  return items.filter(({ what }) => !isChangedSinceBid || what !== 'name a backup')
}

/** Who has yet to sign the terms that stand, with the version that each signed last, if that is another text. */
function openSignatures({ terms, members, signed, signedOther = [] }: Formed) {
  const missing = terms ? signersOf({ members }).filter((member) => !signed.includes(member)) : []
  return missing.map((owner): Pick<OpenItem, 'owner' | 'signedVersion'> => {
    const other = signedOther.find(({ organisationId }) => organisationId === owner)
    return other ? { owner, signedVersion: other.termsVersion } : { owner }
  })
}

function openVehicle({ model, terms, toCover, startsOn }: Formed) {
  const services = [...toCover.services, ...(terms?.lots ?? []).flatMap((lot) => servicesOfLot([], lot))]
  return itemsOfVehicle({ model, services, today: toCover.today, startsOn })
}

/** Whether terms give work to somebody who has left since they were proposed. */
function sharesOfOthers({ lots }: Split, joined: readonly string[]): boolean {
  const shared = sharesOf(lots.flatMap(({ services }) => services))
  return shared.some(({ organisationId }) => !joined.includes(organisationId))
}

type JointBid = {
  lots: readonly { lotId: string; weeklyCapacityMinutes: number; services?: readonly ServiceType[] | undefined }[]
}

/** Where a bid is not for just the lots, hours and services that the members signed for. @see rules C-02, C-04, S-04 */
export function faultsOfJointBid(bid: JointBid, terms: Split, lotIds: readonly string[]): Fault[] {
  const missing = lotIds.filter((lotId) => !bid.lots.some((lot) => lot.lotId === lotId))
  return [
    ...missing.map((lotId) => differs('/lots', `${lotId} is a lot of the consortium`)),
    ...bid.lots.flatMap((lot, index) =>
      lotIds.includes(lot.lotId)
        ? faultsOfJointLot(lot, terms, `/lots/${index}`)
        : [differs(`/lots/${index}/lotId`, `${lot.lotId} is not a lot of the consortium`)],
    ),
  ]
}

const differs = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.bid-differs', detail })

/** Where a bid does not say which services it offers, there is nothing of them to differ. */
function faultsOfJointLot(
  { lotId, weeklyCapacityMinutes, services }: JointBid['lots'][number],
  terms: Split,
  at: string,
): Fault[] {
  const parts = terms.lots.find((lot) => lot.lotId === lotId)
  const [minutes, signed] = [minutesOf(terms, lotId), servicesOfLot([], parts)]
  const isSame = services?.length === signed.length && services.every((service) => signed.includes(service))
  return [
    ...(minutes === weeklyCapacityMinutes
      ? []
      : [differs(`${at}/weeklyCapacityMinutes`, `The members have signed for ${minutes} minutes a week`)]),
    ...(services === undefined || isSame
      ? []
      : [differs(`${at}/services`, `The members have signed for ${signed.join(' and ')}`)]),
  ]
}
