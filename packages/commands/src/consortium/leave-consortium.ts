import { now } from '@carelot/db/clock'
import { type ChangeRow, updateChange } from '@carelot/db/consortium/change'
import { findConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { leavesAnyway } from '@carelot/rules/consortium/change-consent'
import { isOpen } from '@carelot/rules/consortium/change-permit'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { askedBy } from './change-standing.ts'
import { bidderOf, type Held, heldOf, holdAwards } from './hold-for-change.ts'
import { lapseChanges } from './lapse-changes.ts'
import { memberLeaves } from './member-leaves.ts'
import { asSeenBy, lockForConsortiumMove, memberWhoReads, ownMember } from './own-consortium.ts'
import { settleRisk } from './settle-risk.ts'
import { rewriteManifest } from './write-manifest.ts'

export const LeaveConsortium = z
  .strictObject({ consortiumId: ConsortiumId, reason: written(2000) })
  .meta({ id: 'LeaveConsortium' })
export type LeaveConsortium = z.infer<typeof LeaveConsortium>

/**
 * A member leaves, freely, as long as there is no bid: its authority ends, and terms that give it work are shared anew
 * before there can be one; what was priced with such a member goes. A reserve member, which has no part in the bid, leaves as freely
 * after it.
 *
 * @see C-07
 */
export function leaveConsortium(ctx: Context, input: LeaveConsortium): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, reason } = input
  return command(ctx, input, async (tx) => {
    const { row: found } = memberWhoReads(await findConsortium(tx, consortiumId), ctx.caller)
    const competition = await holdAwards(tx, found)
    const { row, own } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'leave', byLead: false })
    if (own.role === 'lead') throw new CarelotError({ code: 'consortium.lead-stays' })
    if (own.stage !== 'joined') throw new CarelotError({ code: 'consortium.not-joined' })
    const hasBid = row.stage !== 'inviting'
    if (hasBid && own.role !== 'reserve')
      throw new CarelotError({ code: 'consortium.wrong-stage', detail: 'After the bid a departure is declared' })
    const { organisationId } = own
    const at = await now(tx)
    if (hasBid) await loseNewcomer(ctx, tx, { held: await heldOf(tx, row, competition), organisationId })
    else await lapseChanges(ctx, tx, { row, because: 'consortium.member-left', lapses: isAbout(organisationId) })
    await memberLeaves(ctx, tx, { row, organisationId, personId, reason, at })
    await updateConsortium(tx, consortiumId)
    // Its departure is confirmed to it; from then on it reads nothing more here.
    const after = ownMember(await findConsortium(tx, consortiumId), ctx.caller)
    if (hasBid) await rewriteManifest(ctx, tx, { row: after.row, bidderId: await bidderOf(tx, row), at })
    return asSeenBy(after.row, after.own)
  })
}

/** Whether a change takes this firm out, or waits for it: whoever else leaves ends no vote and no replacement. @see C-07 */
const isAbout = (organisationId: string) => (change: ChangeRow) =>
  [change.content.leaving, ...askedBy(change)].includes(organisationId)

type Lost = { held: Held; organisationId: string }

/**
 * A change by which whoever leaves was to come in lapses; where a member leaves anyway it waits to be covered by another, and the
 * authority, which knows of it, is told that whoever it has before it does not come, and not why.
 *
 * @see rules C-07, C-08
 */
async function loseNewcomer(ctx: Context, tx: Tx, { held, organisationId }: Lost): Promise<void> {
  const { row, phase, isToSign } = held
  const change = held.changes.find((each) => isOpen(each, phase) && each.content.newcomer === organisationId)
  if (!change) return
  const stage = leavesAnyway({ ...change.content, ...change }, change.answers) ? 'proposed' : 'lapsed'
  if (phase === 'after-bid' || isToSign) await settleRisk(ctx, tx, { held, change: { ...change, stage } })
  const type = 'consortium.member-left'
  if (stage === 'lapsed') return lapseChanges(ctx, tx, { row, because: type, lapses: ({ id }) => id === change.id })
  await updateChange(tx, change.id, { stage, endedAt: null })
  const { id: subject, competitionId } = row
  const { openedAt, councilId } = held.competition
  const data = { competitionId, changeId: change.id, organisationId }
  if (openedAt !== null) await record(ctx, tx, { type, subject, audience: [councilId], data })
}
