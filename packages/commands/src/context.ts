import type { Db } from '@carelot/db/database'
import type { Mode } from '@carelot/db/migration'
import type { Caller } from '@carelot/rules/access/caller'
import type { DocumentStore } from './document/store.ts'
import type { Vault } from './keys/vault.ts'

/** What every command and step of a deployment works with. */
export type Deployment = {
  db: Db
  vault: Vault
  documents: DocumentStore
  mode: Mode
  /** How many days before evidence or a paper of a consortium ends there are reminders; left out, as the rules have it. */
  expiryReminderDays?: readonly number[] | undefined
}

/** One call: who calls, through which procedure, under which idempotency key. */
export type Context = Deployment & {
  caller: Caller
  procedure: string
  idempotencyKey: string | undefined
  /** Set for a HEAD: whatever is read, the caller is not given it. */
  withoutContent?: boolean | undefined
  /** Told when the answer is the stored one of an earlier request under the same key. */
  replayed?: (() => void) | undefined
}

/** Who did it, as it stands in the record: a person or system of an organisation, or a process by its name. */
export type Actor =
  | { organisationId: string; personId?: string; systemId?: string; vendorId?: string }
  | { process: string }

export function actorOf(caller: Caller): Actor {
  return {
    organisationId: caller.organisationId,
    ...(caller.personId && { personId: caller.personId }),
    ...(caller.systemId && { systemId: caller.systemId }),
    ...(caller.vendorId && { vendorId: caller.vendorId }),
  }
}
