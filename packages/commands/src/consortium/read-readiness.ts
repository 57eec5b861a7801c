import { findConsortium } from '@carelot/db/consortium/consortium'
import { openAnswersOf } from '@carelot/rules/consortium/change-items'
import { isOpen } from '@carelot/rules/consortium/change-permit'
import { isOpenItemFor } from '@carelot/rules/consortium/diligence'
import { canBeSettled, dueNow } from '@carelot/rules/consortium/item-moves'
import type { OpenItem } from '@carelot/rules/consortium/open-item'
import { undeclaredBidOf } from '@carelot/rules/consortium/paper-items'
import { openItemsOf } from '@carelot/rules/consortium/readiness'
import { itemsOfReplacedBid } from '@carelot/rules/consortium/replaced-bid'
import { openItemsOfDirections } from '@carelot/rules/consortium/sub-contract'
import { revealLots } from '../competition/lots-of-bid.ts'
import type { Context } from '../context.ts'
import { awaitedBy, type ChangeStanding, changeStandingIn, uncoveredIn } from './change-standing.ts'
import { formedSeenBy } from './formed.ts'
import { isInAnotherBid } from './other-bids.ts'
import { joinedWhoReads } from './own-consortium.ts'

/** What stands between the consortium and a valid bid, for whoever has joined it. Submitting asks just this. In three queries. */
export async function readReadiness(ctx: Context, id: string): Promise<OpenItem[]> {
  return (await openItemsSeenBy(ctx, joinedWhoReads(await findConsortium(ctx.db, id), ctx.caller))).items
}

/**
 * The open items as a member sees them, with answers that a change of members awaits and sub-contracts that were directed. A
 * firm whose certificate denies another bid that it has joined or made since is told so, alone (C-09), and nothing is barred by
 * either; so is the lead of a bid of its own that the joint one takes the place of. Another's due diligence is left out (C-11), and so is
 * what nobody can settle at this stage.
 */
export async function openItemsSeenBy(ctx: Context, { row, own }: ReturnType<typeof joinedWhoReads>) {
  const { organisationId } = own
  const { around, formed } = await formedSeenBy(ctx.db, row, organisationId)
  const { at, deadline, other } = around
  const standing = changeStandingIn(row, around)
  const answers = openAnswersOf(
    standing.changes.map((change) => ({ ...change, awaits: awaitedBy(standing, change) })),
    deadline,
  )
  const reader = { organisationId, isLead: own.role === 'lead' }
  const open = openItemsOf(formed).filter((item) => isOpenItemFor(item, reader))
  const denies = row.papers.some(
    (paper) => paper.organisationId === organisationId && paper.isOfMembership && paper.otherBidsInvolvedIn === false,
  )
  const undeclared = denies && isInAnotherBid(ctx, row, { organisationId, other })
  const directed = openItemsOfDirections(around.directions, row.leadId)
  const denied = undeclared ? [undeclaredBidOf(organisationId, deadline)] : []
  const led = row.stage === 'inviting' && reader.isLead ? other.led : null
  const ownLotIds = led ? revealLots(ctx.vault, led).filter((lotId) => !led.lapsed.includes(lotId)) : []
  const replaced = itemsOfReplacedBid(row, ownLotIds, deadline)
  // Of a consortium that can bid for nothing any more only its end is owed.
  const others = formed.lotIds.length === 0 ? [] : [...answers, ...directed, ...denied, ...replaced]
  const items = [...open, ...others]
  const isTendering = deadline !== null && Date.parse(at) < Date.parse(deadline)
  const owed = items.filter((item) => canBeSettled(item, { ...row, isTendering, isCovered: isCovered(standing) }))
  return { at, deadline, items: owed.map((item) => dueNow(item, { deadline, isTendering })) }
}

/** Whether a change by which a member goes has all its consents, leaves nothing uncovered, and waits for the authority. */
const isCovered = (standing: ChangeStanding) =>
  standing.changes.some(
    (change) =>
      change.stage === 'declared' &&
      isOpen(change, standing.phase) &&
      change.content.leaving !== null &&
      uncoveredIn(standing, change).length === 0,
  )
