import { updateBidAtRisk, updateBidOutOfRisk } from '@carelot/db/competition/bid-at-risk'
import { type ChangeRow, updateChange } from '@carelot/db/consortium/change'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { updateContractsAtRisk } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import {
  consented,
  isLeavingSettled,
  resultOf,
  stageWhenConsented,
  votersOf,
} from '@carelot/rules/consortium/change-consent'
import { needsAuthority } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Instant } from '@carelot/rules/instant'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { applyChange } from './apply-change.ts'
import { uncoveredIn } from './change-standing.ts'
import { followInAppointments } from './follow-in-appointments.ts'
import { bidderOf, type Held } from './hold-for-change.ts'

type Answered = { held: Held; change: ChangeRow; personId: string; at: Instant }

/** What a change has come to by the answers that it has. */
function cameTo({ row }: Held, { content, leavingSettled, answers }: ChangeRow): ReturnType<typeof consented> {
  const byConsent = consented({ ...content, leavingSettled }, answers)
  if (content.kind !== 'lead-replacement' || !row.terms || byConsent === 'declined') return byConsent
  const vote = resultOf(row.terms.content, votersOf(row.terms.content, row), answers)
  if (vote === 'lost') return 'declined'
  return vote === 'carried' ? byConsent : 'waits'
}

/** Whom a change is told to: all who have joined, and once tenders are open the authority, if it is for it to know. */
export function audienceOf({ row, competition }: Held, isForAuthority: boolean): string[] {
  return [...joinedOf(row), ...(isForAuthority && competition.openedAt !== null ? [competition.councilId] : [])]
}

/** Takes a change on to what its answers make of it: it is done, put to the authority, at an end, or waits. */
export async function settleChange(ctx: Context, tx: Tx, { held, change, personId, at }: Answered): Promise<void> {
  const { row, phase } = held
  const { id: changeId, content } = change
  if (phase === undefined) return
  const came = cameTo(held, change)
  if (phase === 'after-bid') await putAtRisk(ctx, tx, { held, change, isConsented: came === 'all', at })
  await updateConsortium(tx, row.id)
  if (came === 'declined') await updateChange(tx, changeId, { stage: 'declined', endedAt: at })
  if (came !== 'all') return
  const stage = stageWhenConsented(needsAuthority(content, row, phase))
  const isDone = stage === 'completed'
  await updateChange(tx, changeId, { stage, endedAt: isDone ? at : null })
  const { kind, leaving, newcomer, reason } = content
  if (isDone) {
    await applyChange(tx, held, { content, personId, at, vault: ctx.vault })
    await followInAppointments(ctx, tx, { held, personId, reason })
  }
  await record(ctx, tx, {
    type: isDone ? 'consortium.change-completed' : 'consortium.change-declared',
    subject: row.id,
    audience: audienceOf(held, phase !== 'before-bid'),
    data: { competitionId: row.competitionId, changeId, kind, leaving, newcomer, reason },
  })
}

type AtRisk = { held: Held; change: ChangeRow; isConsented: boolean; at: Instant }

/** A member that goes and leaves work uncovered stops what is done on the bid, until the authority has decided (C-08). */
async function putAtRisk(ctx: Context, tx: Tx, { held, change, isConsented, at }: AtRisk): Promise<void> {
  const { row } = held
  const { content, leavingSettled, answers } = change
  if (!isLeavingSettled({ ...content, leavingSettled }, answers)) return
  const uncovered = uncoveredIn(held, change)
  if (isConsented && uncovered.length === 0) return
  if (!(await updateBidAtRisk(tx, await bidderOf(tx, row), at))) return
  await updateContractsAtRisk(tx, { competitionId: row.competitionId, supplierId: row.leadId }, at)
  await record(ctx, tx, {
    type: 'consortium.bid-at-risk',
    subject: row.id,
    audience: audienceOf(held, true),
    data: { competitionId: row.competitionId, changeId: change.id, uncovered: uncovered.length },
  })
}

/** What was at risk is settled: the change that covers it was approved, or the member stays. */
export async function takeOutOfRisk(tx: Tx, of: { competitionId: string; leadId: string }): Promise<void> {
  await updateBidOutOfRisk(tx, await bidderOf(tx, of))
  await updateContractsAtRisk(tx, { competitionId: of.competitionId, supplierId: of.leadId }, null)
}
