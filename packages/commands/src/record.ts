import type { Tx } from '@carelot/db/database'
import { insertRecord } from '@carelot/db/event/record'
import { type EventType, processWokenBy } from '@carelot/rules/event/event'
import { type Actor, actorOf, type Context } from './context.ts'
import { newId } from './id.ts'

type Fact = {
  type: EventType
  subject: string
  /** Organisations that may see it in their feed. None: the audit alone. */
  audience?: readonly string[]
  data?: Record<string, string | number | boolean | null | readonly string[] | Readonly<Record<string, string>>>
}

/** Writes the one append-only row of a fact: feed, audit and outbox at once. */
export function record(ctx: Pick<Context, 'caller'> | { actor: Actor }, tx: Tx, fact: Fact): Promise<void> {
  return insertRecord(tx, {
    id: newId('evt'),
    type: fact.type,
    subject: fact.subject,
    actor: 'actor' in ctx ? ctx.actor : actorOf(ctx.caller),
    audience: [...new Set(fact.audience ?? [])],
    data: fact.data ?? {},
    wakes: processWokenBy(fact.type) !== undefined,
  })
}
