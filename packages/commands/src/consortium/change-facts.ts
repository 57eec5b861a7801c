import { findCompetition } from '@carelot/db/competition/competition'
import { findInvitations } from '@carelot/db/competition/invitation'
import type { ChangeRow } from '@carelot/db/consortium/change'
import type { Db, Tx } from '@carelot/db/database'
import { kindOf } from '@carelot/rules/competition/kind'
import type { ChangeFacts } from '@carelot/rules/consortium/change'
import { mayBeBarredLater, standingOfNewcomer } from '@carelot/rules/consortium/change-facts'
import { biddersOf } from '@carelot/rules/consortium/model'
import { londonDateOf } from '@carelot/rules/london-time'
import { gatesToday, gateText } from '../competition/award/closed-gates.ts'
import { candidatesOf } from '../competition/candidates.ts'
import { frameworkOf } from '../competition/framework.ts'
import { membersAfter } from './apply-change.ts'
import { type ChangeStanding, unsignedIn } from './change-standing.ts'

/**
 * What is known of a change today: gates that would be closed to the bidder after it, and how whoever comes in stands and what it has
 * yet to sign (C-02, P-21 to P-26).
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
  const suppliers = biddersOf({ ...row, model: content.model ?? row.model, members: membersAfter(content, row) })
  const gateAt = await gatesToday(db, competition)
  const closedGates = row.lotIds.flatMap((lotId): ChangeFacts['closedGates'] => {
    const gate = gateAt(lotId, suppliers)
    return gate ? [{ lotId, gate: gateText(gate) }] : []
  })
  const known = { closedGates, unsigned: unsignedIn(standing, change) }
  const { newcomer: supplierId } = content
  if (supplierId === null) return { ...known, newcomer: [], laterJoiningMayBeBarred: false }
  const framework = await frameworkOf(db, competition)
  const { openTo, procedure } = kindOf(competition.brief)
  const today = londonDateOf(at)
  const candidates = await candidatesOf(db, framework, { openTo, today, only: [supplierId] })
  const invitations = await findInvitations(db, row.competitionId, supplierId)
  const newcomer = standingOfNewcomer(candidates.get(supplierId), { invitations, lotIds: row.lotIds })
  const { regime } = framework.terms
  return { ...known, newcomer, laterJoiningMayBeBarred: mayBeBarredLater(newcomer, { regime, procedure }) }
}
