import { now } from '@carelot/db/clock'
import { updateChange } from '@carelot/db/consortium/change'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { ConsortiumChange } from '@carelot/rules/consortium/change'
import { hasAgreed, isKnownToAuthority } from '@carelot/rules/consortium/change-consent'
import { isUnaskedOf } from '@carelot/rules/consortium/change-permit'
import { ConsortiumChangeId, ConsortiumId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { openChange } from './answer-change.ts'
import { audienceOf, holdForChange } from './hold-for-change.ts'
import { changeShown } from './read-changes.ts'
import { settleRisk } from './settle-risk.ts'

export const WithdrawChange = z
  .strictObject({ consortiumId: ConsortiumId, changeId: ConsortiumChangeId })
  .meta({ id: 'WithdrawConsortiumChange' })
export type WithdrawChange = z.infer<typeof WithdrawChange>

/** A change that is open is given up: by whoever began it, until the leaving member has agreed to leave; then by that one alone. */
export function withdrawChange(ctx: Context, input: WithdrawChange): Promise<ConsortiumChange> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, changeId } = input
  return command(ctx, input, async (tx) => {
    const held = await holdForChange(ctx, tx, { consortiumId, move: 'withdraw change' })
    const change = openChange(held, changeId)
    const { content, leavingSettled, answers, declaredBy, phase } = change
    const { organisationId } = held.own
    const isLeaving = organisationId === content.leaving
    const isAgreed = hasAgreed({ ...content, leavingSettled }, answers)
    if (!isLeaving && organisationId !== declaredBy) throw new CarelotError({ code: 'access.forbidden' })
    // What it agreed to is its own to take back, also where a judgement was cited in place of that.
    if (!isAgreed && isUnaskedOf(content, organisationId)) throw new CarelotError({ code: 'consortium.change-unasked' })
    if (isAgreed && !isLeaving)
      throw new CarelotError({ code: 'consortium.change-agreed', detail: 'Another change may take its place' })
    await updateChange(tx, changeId, { stage: 'withdrawn', endedAt: await now(tx) })
    if (phase !== 'before-bid') await settleRisk(ctx, tx, { held, change: { ...change, stage: 'withdrawn' } })
    await updateConsortium(tx, consortiumId)
    const isKnown = isKnownToAuthority({ ...content, ...change }, answers)
    await record(ctx, tx, {
      type: 'consortium.change-withdrawn',
      subject: consortiumId,
      audience: audienceOf(held, isKnown),
      data: { ...(isKnown && { competitionId: held.row.competitionId }), changeId },
    })
    return changeShown(tx, { consortiumId, id: changeId })
  })
}
