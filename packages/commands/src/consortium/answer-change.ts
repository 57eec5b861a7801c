import { now } from '@carelot/db/clock'
import { type ChangeRow, insertChangeAnswer } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { ChangeAnswer, ConsortiumChange } from '@carelot/rules/consortium/change'
import { isOpen } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumChangeId, ConsortiumId } from '@carelot/rules/id'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { askedBy, type ChangeStanding } from './change-standing.ts'
import { leadsAnother } from './fit-change.ts'
import { holdForChange } from './hold-for-change.ts'
import { changeShown } from './read-changes.ts'
import { settleChange } from './settle-change.ts'

export const AnswerChange = z
  .strictObject({
    consortiumId: ConsortiumId,
    changeId: ConsortiumChangeId,
    answer: z.enum(['consent', 'refuse']),
    contentHash: Sha256.meta({ description: 'SHA-256 of the change, as canonical JSON (RFC 8785)' }),
  })
  .meta({ id: 'AnswerConsortiumChange' })
export type AnswerChange = z.infer<typeof AnswerChange>

type Said = { row: ConsortiumRow; change: ChangeRow; answer: ChangeAnswer['answer']; personId: string; at: Instant }

/**
 * Writes what the caller's organisation says to a change, its consent as a statement over the very hash. Who leads a consortium of the
 * competition does not consent to lead another.
 */
export async function answerTo(ctx: Context, tx: Tx, { row, change, ...said }: Said): Promise<ChangeRow> {
  const { organisationId } = ctx.caller
  const { id: changeId, consortiumId, contentHash } = change
  const { answer, personId, at: answeredAt } = said
  const isToLead = answer === 'consent' && change.content.newcomer === organisationId
  if (isToLead && (await leadsAnother(tx, row, change.content)))
    throw new CarelotError({ code: 'consortium.formed-already' })
  const claims = { consortiumId, changeId, organisationId, personId, contentHash, signedAt: answeredAt }
  const statement = answer === 'consent' ? await ctx.vault.sign('consortium-change', claims) : null
  const made = { organisationId, answer, personId, statement, answeredAt }
  await insertChangeAnswer(tx, changeId, made)
  return { ...change, answers: [...change.answers, made] }
}

/** The change that is meant, if it is still open. */
export function openChange({ changes, phase }: ChangeStanding, changeId: string): ChangeRow {
  const change = changes.find(({ id }) => id === changeId)
  if (!change) throw new CarelotError({ code: 'not-found' })
  if (!isOpen(change, phase)) throw new CarelotError({ code: 'consortium.change-ended' })
  return change
}

/**
 * One whom a change asks consents, or does not: a newcomer, whoever takes work over, the leaving member; and whoever has a vote
 * on the lead. With the last consent it is done, or put to the authority.
 *
 * @see C-07
 */
export function answerChange(ctx: Context, input: AnswerChange): Promise<ConsortiumChange> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, changeId, answer, contentHash } = input
  return command(ctx, input, async (tx) => {
    const held = await holdForChange(ctx, tx, { consortiumId, move: 'answer change' })
    const { organisationId } = held.own
    const change = openChange(held, changeId)
    if (change.contentHash !== contentHash) throw new CarelotError({ code: 'consortium.change-differs' })
    if (!askedBy(change).includes(organisationId)) throw new CarelotError({ code: 'consortium.change-unasked' })
    if (change.answers.some((each) => each.organisationId === organisationId))
      throw new CarelotError({ code: 'consortium.change-answered' })
    const at = await now(tx)
    const answered = await answerTo(ctx, tx, { row: held.row, change, answer, personId, at })
    await record(ctx, tx, {
      type: 'consortium.change-answered',
      subject: consortiumId,
      audience: joinedOf(held.row),
      data: { changeId, organisationId, personId, answer, contentHash },
    })
    await settleChange(ctx, tx, { held, change: answered, personId, at })
    return changeShown(tx, { consortiumId, id: changeId })
  })
}
