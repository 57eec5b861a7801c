import { type ChangeRow, updateChange } from '@carelot/db/consortium/change'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import type { ChangeStage } from '@carelot/rules/consortium/change'
import { consented, leavesAnyway, resultOf } from '@carelot/rules/consortium/change-consent'
import { needsAuthority } from '@carelot/rules/consortium/change-permit'
import type { Instant } from '@carelot/rules/instant'
import type { ProblemCode } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { applyChange } from './apply-change.ts'
import { uncoveredIn } from './change-standing.ts'
import { unfitBy } from './fit-change.ts'
import { followInAppointments } from './follow-in-appointments.ts'
import { refuseNoMoreForced } from './forced-change.ts'
import { audienceOf, type Held } from './hold-for-change.ts'
import { lapseChanges } from './lapse-changes.ts'
import { settleRisk } from './settle-risk.ts'

type Answered = { held: Held; change: ChangeRow; personId: string; at: Instant }

/** What a change has come to by the answers that it has. */
function cameTo({ content, leavingSettled, ballot, answers }: ChangeRow): ReturnType<typeof consented> {
  const byConsent = consented({ ...content, leavingSettled }, answers)
  if (ballot === null || byConsent === 'declined') return byConsent
  const vote = resultOf(ballot, answers)
  if (vote === 'lost') return 'declined'
  return vote === 'carried' ? byConsent : 'waits'
}

/**
 * Takes a change on to what its answers make of it: it is done, put to the authority, at an end, or waits. One that all have
 * consented to and that fits no more ends too, unless its member leaves anyway: then another
 * has to cover that.
 */
export async function settleChange(ctx: Context, tx: Tx, { held, change, personId, at }: Answered): Promise<void> {
  const { row, phase, isToSign } = held
  const { id: changeId, content, answers } = change
  const asked = { ...content, ...change }
  if (phase === undefined) return
  const said = cameTo(change)
  const because = said === 'all' ? await endedBecause(tx, held, change) : undefined
  const isDone = !needsAuthority(content, row, { phase, isToSign })
  const stage = stageBy({ said, isDone, isUnfit: because !== undefined, isLeft: leavesAnyway(asked, answers) })
  if (phase === 'after-bid' || isToSign) await settleRisk(ctx, tx, { held, change: { ...change, stage } })
  await updateConsortium(tx, row.id)
  if (stage === 'declined') await updateChange(tx, changeId, { stage, endedAt: at })
  if (because && stage === 'lapsed') await lapseChanges(ctx, tx, { row, because, lapses: ({ id }) => id === changeId })
  if (stage !== 'completed' && stage !== 'declared') return
  const uncovered = isDone && phase !== 'before-bid' ? uncoveredIn(held, change) : []
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

async function endedBecause(tx: Tx, held: Held, change: ChangeRow): Promise<ProblemCode | undefined> {
  const unforced = await refuseNoMoreForced(tx, held.competition.agreementId, change)
  return unforced?.code ?? (await unfitBy(tx, held, change.content))
}

type Outcome = { said: ReturnType<typeof cameTo>; isDone: boolean; isUnfit: boolean; isLeft: boolean }

function stageBy({ said, isDone, isUnfit, isLeft }: Outcome): ChangeStage {
  if (said === 'declined') return 'declined'
  if (said === 'waits') return 'proposed'
  if (isUnfit) return isLeft ? 'proposed' : 'lapsed'
  return isDone ? 'completed' : 'declared'
}
