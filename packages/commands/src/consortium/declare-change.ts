import { now } from '@carelot/db/clock'
import { findAgreedTerms } from '@carelot/db/consortium/agreed-terms'
import { type ChangeRow, insertChange, listChanges } from '@carelot/db/consortium/change'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { type ConsortiumChange, NewChange } from '@carelot/rules/consortium/change'
import { type Ballot, ballotOf, ballotOfModel, givesWay, hasAgreed } from '@carelot/rules/consortium/change-consent'
import { isOpen, isUnaskedOf, mayDeclare, overBy, refuseChange } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { roleOfNewcomer, signersOf } from '@carelot/rules/consortium/role'
import { ConsortiumId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import { frameworkOf } from '../competition/framework.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { record } from '../record.ts'
import { answerTo } from './answer-change.ts'
import { askedBy } from './change-standing.ts'
import { refuseUnfit } from './fit-change.ts'
import { refuseToBeginUnforced } from './forced-change.ts'
import { type Held, holdForChange } from './hold-for-change.ts'
import { lapseChanges } from './lapse-changes.ts'
import { changeShown } from './read-changes.ts'
import { settleChange } from './settle-change.ts'

export const DeclareChange = NewChange.extend({ consortiumId: ConsortiumId }).meta({ id: 'DeclareConsortiumChange' })
export type DeclareChange = z.infer<typeof DeclareChange>

/**
 * Begins a change of the members. Nobody is brought in or bound by it that does not consent; whoever begins it consents by that,
 * where it is asked. Two at once: the second finds the first.
 *
 * @see rules C-07, C-08, P-24
 */
export function declareChange(ctx: Context, input: DeclareChange): Promise<ConsortiumChange> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, ...asked } = input
  return command(ctx, input, async (tx) => {
    const held = await holdForChange(ctx, tx, { consortiumId, move: 'declare change' })
    const { row, phase, own, competition } = held
    // Whoever comes in consents to the very role that it takes.
    const content = { ...asked, role: roleOfNewcomer(asked, row.members) }
    if (!phase) throw new CarelotError({ code: 'consortium.wrong-stage' })
    if (!mayDeclare(content, row, own.organisationId)) throw new CarelotError({ code: 'access.forbidden' })
    const { terms, id: agreementId } = await frameworkOf(tx, competition)
    refuseWith(refuseChange(content, row, { phase, regime: terms.regime }))
    refuseWith(await refuseUnfit(tx, held, content))
    const ballot = await ballotFor(tx, held, content)
    const at = await now(tx)
    refuseWith(await refuseToBeginUnforced(tx, agreementId, { content, declaredAt: at }))
    const leavingSettled = await takePlace(ctx, tx, { held, content, by: own.organisationId })
    const id = newId('cch')
    // Before the bid all sign terms anew; after it none can be signed, and consent is to those that stand.
    const termsHash = phase === 'before-bid' ? null : (row.terms?.contentHash ?? null)
    const contentHash = contentHashOf({ id, consortiumId, phase, termsHash, ...content })
    const of = { id, consortiumId, content, contentHash, termsHash, phase, leavingSettled }
    await insertChange(tx, { ...of, ballot, declaredBy: own.organisationId, declaredAt: at })
    const { kind, leaving, newcomer, model, reason } = content
    await record(ctx, tx, {
      type: 'consortium.change-proposed',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { changeId: id, kind, leaving, newcomer, model, reason },
    })
    let change = await madeChange(tx, consortiumId, id)
    if (askedBy(change).includes(own.organisationId))
      change = await answerTo(ctx, tx, { row, change, answer: 'consent', personId, at })
    await settleChange(ctx, tx, { held, change, personId, at })
    return changeShown(tx, { consortiumId, id })
  })
}

async function madeChange(tx: Tx, consortiumId: string, id: string): Promise<ChangeRow> {
  const made = (await listChanges(tx, consortiumId)).find((each) => each.id === id)
  if (!made) throw new Error('what was inserted is not there')
  return made
}

/** How a lead is voted on, by the last terms that all who vote have signed; and a model, by all who are liable. */
async function ballotFor(tx: Tx, { row }: Held, { kind }: NewChange): Promise<Ballot | null> {
  if (kind === 'model') return ballotOfModel(row)
  if (kind !== 'lead-replacement') return null
  const agreed = await findAgreedTerms(tx, { consortiumId: row.id, signers: signersOf(row) })
  const ballot = agreed && ballotOf(agreed, row)
  if (!ballot) throw new CarelotError({ code: 'consortium.lead-rule-missing' })
  return ballot
}

type Place = { held: Held; content: NewChange; by: string }

/**
 * Takes the place of the change that it is instead of, if it is; whether its leaving member had agreed itself, and not by a judgement.
 * No other may be open that does not give way, and whom a judgement takes out replaces nothing by which it is.
 */
async function takePlace(ctx: Context, tx: Tx, { held, content, by }: Place): Promise<boolean> {
  const { row, changes, phase } = held
  const over = changes.map((change) => overBy(change, phase)).find((each) => each !== undefined)
  if (over) await lapseChanges(ctx, tx, { row, because: over, lapses: (change) => !isOpen(change, phase) })
  const open = changes.find((change) => isOpen(change, phase))
  const isInstead = open !== undefined && open.id === content.insteadOf && open.content.leaving === content.leaving
  const asked = open && { ...open.content, leavingSettled: open.leavingSettled }
  const yields = open && asked && !isUnaskedOf(asked, by) && givesWay({ ...open, content: asked }, content)
  if (open && !yields && (!isInstead || content.leaving === null))
    throw new CarelotError({ code: 'consortium.change-open', detail: open.id })
  if (content.insteadOf !== null && content.insteadOf !== open?.id)
    throw new CarelotError({ code: 'consortium.change-ended', detail: content.insteadOf })
  if (!open || !asked) return false
  if (isUnaskedOf(asked, by)) throw new CarelotError({ code: 'consortium.change-unasked' })
  const lapses = ({ id }: ChangeRow) => id === open.id
  await lapseChanges(ctx, tx, { row, because: 'consortium.change-proposed', stage: 'superseded', lapses })
  return isInstead && hasAgreed(asked, open.answers)
}
