import { findCompetition } from '@carelot/db/competition/competition'
import { findInvitations } from '@carelot/db/competition/invitation'
import { listStandingFirms } from '@carelot/db/competition/shared-member'
import type { ChangeRow } from '@carelot/db/consortium/change'
import { findDiligence } from '@carelot/db/consortium/diligence'
import type { Db, Tx } from '@carelot/db/database'
import { kindOf } from '@carelot/rules/competition/kind'
import type { ChangeFacts } from '@carelot/rules/consortium/change'
import { mayBeBarredLater, membersAfter, standingOfNewcomer } from '@carelot/rules/consortium/change-facts'
import { financesAfter } from '@carelot/rules/consortium/finance'
import { biddersOf } from '@carelot/rules/consortium/model'
import { londonDateOf } from '@carelot/rules/london-time'
import { gatesToday, gateText } from '../competition/award/closed-gates.ts'
import { candidatesOf } from '../competition/candidates.ts'
import { frameworkOf } from '../competition/framework.ts'
import { type ChangeStanding, unsignedIn } from './change-standing.ts'
import { lackingIn } from './diligence.ts'
import { papersRead } from './standing-papers.ts'

/** What all changes in a competition are looked at against today: its framework, the gates, and who stands in its bids. */
export async function aroundChanges(db: Db | Tx, competitionId: string) {
  const competition = await findCompetition(db, competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  return {
    competition,
    framework: await frameworkOf(db, competition),
    gateAt: await gatesToday(db, competition),
    firms: await listStandingFirms(db, competitionId),
  }
}
export type AroundChanges = Awaited<ReturnType<typeof aroundChanges>>

type Looked = { standing: ChangeStanding; change: Pick<ChangeRow, 'id' | 'content'>; around: AroundChanges }

/**
 * What is known of a change today: gates that would be closed to the bidder after it, finances that rested on whoever leaves, and how
 * whoever comes in stands and what it has yet to sign. To be asked after opening alone.
 *
 * @see rules C-02, C-09, C-12, P-21 to P-26
 */
export async function changeFactsOf(db: Db | Tx, { standing, change, around }: Looked): Promise<ChangeFacts> {
  const { row, at } = standing
  const { content } = change
  const model = content.model ?? row.model
  const members = membersAfter(content, row)
  const suppliers = biddersOf({ ...row, model, members })
  const closedGates = row.lotIds.flatMap((lotId): ChangeFacts['closedGates'] => {
    const gate = around.gateAt(lotId, suppliers)
    return gate ? [{ lotId, gate: gateText(gate) }] : []
  })
  const found = await findDiligence(db, row.id)
  const { checks, reliances } = found
  const after = { checks, reliances, members, papers: papersRead(row, at) }
  const known = {
    closedGates,
    finances: financesAfter(content, model, after),
    unsigned: unsignedIn(standing, change),
    lacking: once(lackingIn(found, standing, content)),
  }
  const { newcomer: supplierId } = content
  if (supplierId === null) return { ...known, newcomer: [], laterJoiningMayBeBarred: false }
  const { framework, competition, firms } = around
  const { openTo, procedure } = kindOf(competition.brief)
  const today = londonDateOf(at)
  const candidates = await candidatesOf(db, framework, { openTo, today, only: [supplierId] })
  const invitations = await findInvitations(db, row.competitionId, supplierId)
  const of = { invitations, lotIds: row.lotIds, isInAnotherBid: standsInAnother(firms, row, supplierId) }
  const newcomer = standingOfNewcomer(candidates.get(supplierId), of)
  const { regime } = framework.terms
  return { ...known, newcomer, laterJoiningMayBeBarred: mayBeBarredLater(newcomer, { regime, procedure }) }
}

/** The law and the authority may ask for the same: it is one thing to show, and stands as its last requirement has it. */
const once = (entries: ReturnType<typeof lackingIn>): ChangeFacts['lacking'] => [
  ...new Map(
    entries.map(({ organisationId, item, state }) => [`${organisationId} ${item}`, { organisationId, item, state }]),
  ).values(),
]

/** Whether a firm stands in a bid for one of the lots beside this one. */
function standsInAnother(firms: AroundChanges['firms'], row: ChangeStanding['row'], organisationId: string): boolean {
  const own = firms.find((firm) => firm.organisationId === row.leadId && firm.role === 'lead')?.bidId
  return firms.some(
    (firm) =>
      firm.organisationId === organisationId && firm.bidId !== own && row.lotIds.some((id) => id === firm.lotId),
  )
}
