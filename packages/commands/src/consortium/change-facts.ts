import { findCompetition } from '@carelot/db/competition/competition'
import { findInvitations } from '@carelot/db/competition/invitation'
import { listStandingFirms } from '@carelot/db/competition/shared-member'
import type { ChangeRow } from '@carelot/db/consortium/change'
import { findDiligence } from '@carelot/db/consortium/diligence'
import type { Db, Tx } from '@carelot/db/database'
import { kindOf } from '@carelot/rules/competition/kind'
import type { ChangeFacts } from '@carelot/rules/consortium/change'
import { mayBeBarredLater, standingOfNewcomer } from '@carelot/rules/consortium/change-facts'
import { financesAfter } from '@carelot/rules/consortium/finance'
import { biddersOf } from '@carelot/rules/consortium/model'
import { londonDateOf } from '@carelot/rules/london-time'
import { gatesToday, gateText } from '../competition/award/closed-gates.ts'
import { candidatesOf } from '../competition/candidates.ts'
import { frameworkOf } from '../competition/framework.ts'
import { membersAfter } from './apply-change.ts'
import { type ChangeStanding, unsignedIn } from './change-standing.ts'
import { papersRead } from './standing-papers.ts'

/**
 * What is known of a change today: gates that would be closed to the bidder after it, finances that rested on whoever leaves, and how
 * whoever comes in stands and what it has yet to sign. To be asked after opening alone.
 *
 * @see rules C-02, C-09, C-12, P-21 to P-26
 */
export async function changeFactsOf(
  db: Db | Tx,
  standing: ChangeStanding,
  change: Pick<ChangeRow, 'id' | 'content'>,
): Promise<ChangeFacts> {
  const { row, at } = standing
  const { content } = change
  const competition = await findCompetition(db, row.competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  const model = content.model ?? row.model
  const members = membersAfter(content, row)
  const suppliers = biddersOf({ ...row, model, members })
  const gateAt = await gatesToday(db, competition)
  const closedGates = row.lotIds.flatMap((lotId): ChangeFacts['closedGates'] => {
    const gate = gateAt(lotId, suppliers)
    return gate ? [{ lotId, gate: gateText(gate) }] : []
  })
  const { checks, reliances } = await findDiligence(db, row.id)
  const after = { checks, reliances, members, papers: papersRead(row, at) }
  const known = {
    closedGates,
    finances: financesAfter(content, model, after),
    unsigned: unsignedIn(standing, change),
  }
  const { newcomer: supplierId } = content
  if (supplierId === null) return { ...known, newcomer: [], laterJoiningMayBeBarred: false }
  const framework = await frameworkOf(db, competition)
  const { openTo, procedure } = kindOf(competition.brief)
  const today = londonDateOf(at)
  const candidates = await candidatesOf(db, framework, { openTo, today, only: [supplierId] })
  const invitations = await findInvitations(db, row.competitionId, supplierId)
  const isInAnotherBid = await standsInAnother(db, row, supplierId)
  const of = { invitations, lotIds: row.lotIds, isInAnotherBid }
  const newcomer = standingOfNewcomer(candidates.get(supplierId), of)
  const { regime } = framework.terms
  return { ...known, newcomer, laterJoiningMayBeBarred: mayBeBarredLater(newcomer, { regime, procedure }) }
}

/** Whether a firm stands in a bid for one of the lots beside this one. */
async function standsInAnother(db: Db | Tx, row: ChangeStanding['row'], organisationId: string): Promise<boolean> {
  const firms = await listStandingFirms(db, row.competitionId)
  const own = firms.find((firm) => firm.organisationId === row.leadId && firm.role === 'lead')?.bidId
  return firms.some(
    (firm) =>
      firm.organisationId === organisationId && firm.bidId !== own && row.lotIds.some((id) => id === firm.lotId),
  )
}
