import { updateBidAtRisk, updateBidOutOfRisk } from '@carelot/db/competition/bid-at-risk'
import { type ChangeRow, updateChange } from '@carelot/db/consortium/change'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { updateContractsAtRisk } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import { consented, isLeavingSettled, resultOf } from '@carelot/rules/consortium/change-consent'
import { needsAuthority } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Instant } from '@carelot/rules/instant'
import type { ProblemCode } from '@carelot/rules/problem'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { applyChange } from './apply-change.ts'
import { uncoveredIn } from './change-standing.ts'
import { unfitBy } from './fit-change.ts'
import { followInAppointments } from './follow-in-appointments.ts'
import { refuseUnforced } from './forced-change.ts'
import { bidderOf, type Held } from './hold-for-change.ts'
import { lapseChange } from './lapse-change.ts'

type Answered = { held: Held; change: ChangeRow; personId: string; at: Instant }

/** What a change has come to by the answers that it has. */
function cameTo({ content, leavingSettled, ballot, answers }: ChangeRow): ReturnType<typeof consented> {
  const byConsent = consented({ ...content, leavingSettled }, answers)
  if (ballot === null || byConsent === 'declined') return byConsent
  const vote = resultOf(ballot, answers)
  if (vote === 'lost') return 'declined'
  return vote === 'carried' ? byConsent : 'waits'
}

/** Whom a change is told to: all who have joined, and once tenders are open the authority, if it is for it to know. */
export function audienceOf({ row, competition }: Held, isForAuthority: boolean): string[] {
  return [...joinedOf(row), ...(isForAuthority && competition.openedAt !== null ? [competition.councilId] : [])]
}

/**
 * Takes a change on to what its answers make of it: it is done, put to the authority, at an end, or waits. One that all have
 * consented to and that fits no more ends too, unless its member leaves anyway: then another has to cover
 * that. By a judgement that stands no more nobody leaves.
 */
export async function settleChange(ctx: Context, tx: Tx, { held, change, personId, at }: Answered): Promise<void> {
  const { row, phase, isToSign } = held
  const { id: changeId, content } = change
  if (phase === undefined) return
  const said = cameTo(change)
  const because = said === 'all' ? await endedBecause(tx, held, content) : undefined
  const isConsented = said === 'all' && because === undefined
  if (phase === 'after-bid' || isToSign) await putAtRisk(ctx, tx, { held, change, isConsented, at })
  await updateConsortium(tx, row.id)
  if (said === 'declined') await updateChange(tx, changeId, { stage: 'declined', endedAt: at })
  if (because) await endUnfit(ctx, tx, { held, change, because, at })
  if (!isConsented) return
  const isDone = !needsAuthority(content, row, { phase, isToSign })
  const uncovered = isDone && phase !== 'before-bid' ? uncoveredIn(held, change) : []
  const stage = isDone ? 'completed' : 'declared'
  await updateChange(tx, changeId, { stage, endedAt: isDone ? at : null, uncovered })
  const { kind, leaving, newcomer, model, reason } = content
  if (isDone) {
    await applyChange(tx, held, { content, personId, at, recorder: ctx })
    await followInAppointments(ctx, tx, { held, personId, reason })
  }
  await record(ctx, tx, {
    type: isDone ? 'consortium.change-completed' : 'consortium.change-declared',
    subject: row.id,
    audience: audienceOf(held, phase !== 'before-bid'),
    data: { competitionId: row.competitionId, changeId, kind, leaving, newcomer, model, reason },
  })
}

async function endedBecause(tx: Tx, held: Held, content: ChangeRow['content']): Promise<ProblemCode | undefined> {
  const unforced = await refuseUnforced(tx, held.competition.agreementId, content)
  return unforced?.code ?? (await unfitBy(tx, held, content))
}

type Unfit = { held: Held; change: ChangeRow; because: ProblemCode; at: Instant }

async function endUnfit(ctx: Context, tx: Tx, { held, change, because, at }: Unfit): Promise<void> {
  const { content, leavingSettled, answers, id: changeId } = change
  const isUnforced = because === 'consortium.change-unforced'
  const goesAnyway = held.phase !== 'before-bid' && isLeavingSettled({ ...content, leavingSettled }, answers)
  if (goesAnyway && !isUnforced) return
  if (goesAnyway) await takeOutOfRisk(tx, held)
  await lapseChange(ctx, tx, { row: held.row, changeId, because, at })
}

type AtRisk = { held: Held; change: ChangeRow; isConsented: boolean; at: Instant }

/**
 * A member that goes and leaves work uncovered stops what is done on the bid, until the authority has decided (C-08). Where the same
 * change covers it once all have consented, whoever consents last, nothing was at risk.
 */
async function putAtRisk(ctx: Context, tx: Tx, { held, change, isConsented, at }: AtRisk): Promise<void> {
  const { row } = held
  const { content, leavingSettled, answers } = change
  if (!isLeavingSettled({ ...content, leavingSettled }, answers)) return
  const uncovered = uncoveredIn(held, change)
  if (isConsented && uncovered.length === 0) {
    // A departure that was declared with a gap waits for the authority to approve what covers it instead.
    if (content.insteadOf === null) await takeOutOfRisk(tx, held)
    return
  }
  if (!(await updateBidAtRisk(tx, await bidderOf(tx, row), at))) return
  await updateContractsAtRisk(tx, { competitionId: row.competitionId, supplierId: row.leadId }, at)
  await remindOfSigning(tx, held.competition)
  await record(ctx, tx, {
    type: 'consortium.bid-at-risk',
    subject: row.id,
    audience: audienceOf(held, true),
    data: { competitionId: row.competitionId, changeId: change.id, uncovered: uncovered.length },
  })
}

/** What was at risk is settled: the change that covers it was approved, or the member stays. */
export async function takeOutOfRisk(tx: Tx, { row, competition }: Held): Promise<void> {
  await updateBidOutOfRisk(tx, await bidderOf(tx, row))
  await updateContractsAtRisk(tx, { competitionId: row.competitionId, supplierId: row.leadId }, null)
  await remindOfSigning(tx, competition)
}
