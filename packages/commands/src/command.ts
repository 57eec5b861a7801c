import type { Tx } from '@carelot/db/database'
import { answerOf, insertAnswer, storeAnswer } from '@carelot/db/event/command'
import { inTransaction } from '@carelot/db/transaction'
import { CarelotError } from '@carelot/rules/problem'
import canonicalize from 'canonicalize'
import type { Context } from './context.ts'
import { bindingOf, sameText } from './keys/binding.ts'

/**
 * One transaction for one thing that a caller does, answered once per idempotency key. A second request with the same
 * key waits on the first one's row and gets its answer; a refusal rolls everything back, so that the request can be
 * repaired and sent again under its key.
 */
export async function command<Answer extends object>(
  ctx: Context,
  input: unknown,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  return inTransaction(ctx.db, (tx) => answered(ctx, tx, { input, work }))
}

type Told<Reference, Answer> = {
  /** Does it, and gives what it is known by from then on: ids and versions, nothing that is sealed elsewhere. */
  work: (tx: Tx) => Promise<Reference>
  /** Reads it the way it is always read: who may is asked, and the reading put on record where it is. */
  read: (tx: Tx, reference: Reference) => Promise<Answer>
}

/**
 * The same for what is answered with something that is kept sealed: of the answer only the reference is stored, and a
 * repeated request reads what it made anew, if the caller may still read it.
 *
 * @see rules P-49, P-53
 */
export async function commandThenRead<Reference extends object, Answer>(
  ctx: Context,
  input: unknown,
  { work, read }: Told<Reference, Answer>,
): Promise<Answer> {
  return inTransaction(ctx.db, async (tx) => read(tx, await answered(ctx, tx, { input, work })))
}

async function answered<Answer extends object>(
  ctx: Context,
  tx: Tx,
  { input, work }: { input: unknown; work: (tx: Tx) => Promise<Answer> },
): Promise<Answer> {
  const call = callOf(ctx, input)
  if (!(await insertAnswer(tx, call))) return earlierAnswer<Answer>(ctx, call, await answerOf(tx, call))
  const answer = await work(tx)
  await storeAnswer(tx, call, { answer, binding: bindingOfAnswer(ctx, call, answer) })
  return answer
}

/** The answer that this very request was given before, if it was. For refusals that a repeated request must not meet. */
export async function answeredBefore<Answer extends object>(ctx: Context, input: unknown): Promise<Answer | undefined> {
  const call = callOf(ctx, input)
  const stored = await answerOf(ctx.db, call)
  return stored && earlierAnswer<Answer>(ctx, call, stored)
}

/** Whether this key has an answer already, whatever it was asked for. For work that is to be done before it can be compared. */
export async function keyWasUsed(ctx: Context): Promise<boolean> {
  return (await answerOf(ctx.db, callOf(ctx, undefined))) !== undefined
}

type Call = { scope: string; key: string; fingerprint: string }

function callOf(ctx: Context, input: unknown): Call {
  if (!ctx.idempotencyKey) throw new CarelotError({ code: 'request.idempotency-key-missing' })
  // A key is its holder's own: two persons who send alike under one key, as two openers may, each do what they ask for.
  const { organisationId, personId, systemId } = ctx.caller
  const scope = `${organisationId} ${personId ?? systemId} ${ctx.procedure}`
  return { scope, key: ctx.idempotencyKey, fingerprint: ctx.vault.mac('fingerprint', canonicalize(input) ?? '') }
}

/** Whoever has the database alone could otherwise answer in our name: that a bid was received, say. */
function bindingOfAnswer({ vault }: Context, call: Call, answer: object): string {
  return bindingOf(vault, 'answer', { ...call, answer })
}

type Stored = NonNullable<Awaited<ReturnType<typeof answerOf>>>

function earlierAnswer<Answer>(ctx: Context, call: Call, stored: Stored | undefined): Answer {
  if (!stored?.answer) throw new CarelotError({ code: 'server.busy' })
  const asAnswered = { ...call, fingerprint: stored.fingerprint }
  if (!sameText(bindingOfAnswer(ctx, asAnswered, stored.answer), stored.binding ?? ''))
    throw new Error('a stored answer is not one that was given')
  if (stored.fingerprint !== call.fingerprint) throw new CarelotError({ code: 'request.idempotency-key-reused' })
  ctx.replayed?.()
  return stored.answer as Answer // what was stored under this procedure's scope is an answer of this procedure
}
