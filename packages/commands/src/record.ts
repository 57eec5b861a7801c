import type { Tx } from '@carelot/db/database'
import { insertRecords } from '@carelot/db/event/record'
import { type EventType, processWokenBy, wakesConsortia } from '@carelot/rules/event/event'
import { type Actor, actorOf, type Context, type Deployment } from './context.ts'
import { newId } from './id.ts'
import { bindingOf, sameText } from './keys/binding.ts'
import type { Vault } from './keys/vault.ts'

export type Fact = {
  type: EventType
  subject: string
  /** Organisations that may see it in their feed. None: the audit alone. */
  audience?: readonly string[]
  data?: Record<string, string | number | boolean | null | readonly string[] | Readonly<Record<string, string>>>
}

/** Whoever records something: a call, or a process or task by its name. */
export type Recorder = Pick<Deployment, 'vault'> & (Pick<Context, 'caller'> | { actor: Actor })

/** Writes the one append-only row of a fact: feed, audit and outbox at once. */
export function record(recorder: Recorder, tx: Tx, fact: Fact): Promise<void> {
  return recordAll(recorder, tx, [fact])
}

/** The same for several facts at once, in this order. */
export function recordAll(recorder: Recorder, tx: Tx, facts: readonly Fact[]): Promise<void> {
  return insertRecords(
    tx,
    facts.map((fact) => rowOf(recorder, fact)),
  )
}

function rowOf(recorder: Recorder, fact: Fact) {
  const row = {
    id: newId('evt'),
    type: fact.type,
    subject: fact.subject,
    actor: 'actor' in recorder ? recorder.actor : actorOf(recorder.caller),
    audience: [...new Set(fact.audience ?? [])],
    data: fact.data ?? {},
  }
  const wakes = processWokenBy(fact.type) !== undefined || wakesConsortia(fact.type)
  return { ...row, binding: bindingOfRecord(recorder.vault, row), wakes }
}

type BoundRecord = { id: string; type: string; subject: string; actor: object; audience: string[]; data: object }

function bindingOfRecord(vault: Vault, { id, type, subject, actor, audience, data }: BoundRecord): string {
  return bindingOf(vault, 'record', { id, type, subject, actor, audience, data })
}

/** Whether a record is one that this deployment wrote: one put into the database beside it is not. */
export function isOurRecord(vault: Vault, row: BoundRecord & { binding: string }): boolean {
  return sameText(bindingOfRecord(vault, row), row.binding)
}
