import { remindedOfDecision } from '@carelot/commands/competition/award/remind-of-decision'
import { remindedOfSigning } from '@carelot/commands/competition/award/remind-of-signing'
import { remindedOfConsortium } from '@carelot/commands/consortium/reminded'
import type { Deployment } from '@carelot/commands/context'
import { type LookUp, remind } from '@carelot/commands/event/remind'
import { sealBatch } from '@carelot/commands/event/seal-batch'
import { listen } from '@carelot/db/event/listener'
import { wakeChannel } from '@carelot/db/event/record'
import { acquireRelayLock } from '@carelot/db/event/relay-lock'
import { alarm } from './alarm.ts'
import type { ProcessClient } from './process-client.ts'
import { restoreProcesses, wakeProcesses } from './wake.ts'

export type RelaySettings = {
  databaseUrl: string
  client: ProcessClient
  onFault: (error: unknown) => void
  /** How long committed records may lie unseen when none of them notifies. */
  pollMs?: number
  remindMs?: number
  restoreMs?: number
}

/** Whom a due reminder is for, where that depends on how things stand when it is due. */
const remindedNow: LookUp = async (tx, due) =>
  (await remindedOfDecision(tx, due)) ?? (await remindedOfSigning(tx, due)) ?? remindedOfConsortium(tx, due)

type RelayDeployment = Pick<Deployment, 'db' | 'vault'>

/**
 * Runs the relay whenever this process is the one: numbers, chains and signs records, wakes processes, takes due
 * reminders, restores what should run and does not. Each goes round on its own, so that a Temporal that is down holds up
 * neither feed nor reminders.
 */
export function startRelay(deployment: RelayDeployment, settings: RelaySettings): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const retry = alarm()
  stopping.signal.addEventListener('abort', retry.ring)

  async function serve(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const lock = await acquireRelayLock(settings.databaseUrl, stopping.signal)
        await runWhile(deployment, settings, [stopping.signal, abortedBy(lock.lost)])
        await lock.release()
      } catch (error) {
        if (!stopping.signal.aborted) settings.onFault(error)
      }
      if (!stopping.signal.aborted) await retry.pause(250)
    }
  }

  const serving = serve()
  return {
    async stop() {
      stopping.abort()
      await serving
    },
  }
}

function abortedBy(event: Promise<void>): AbortSignal {
  const controller = new AbortController()
  void event.then(() => controller.abort())
  return controller.signal
}

async function runWhile(deployment: RelayDeployment, settings: RelaySettings, ends: AbortSignal[]): Promise<void> {
  const end = AbortSignal.any(ends)
  const { db } = deployment
  const { client, databaseUrl, onFault } = settings
  const committed = alarm()
  const numbered = alarm()

  async function every(ms: number, turn: () => Promise<unknown>, bell = alarm()): Promise<void> {
    end.addEventListener('abort', bell.ring)
    while (!end.aborted) {
      await turn().catch(onFault)
      if (!end.aborted) await bell.pause(ms)
    }
  }
  async function numberAll(): Promise<void> {
    while (!end.aborted && (await sealBatch(deployment)) > 0) numbered.ring()
  }
  async function remindAll(): Promise<void> {
    while (!end.aborted && (await remind(deployment, remindedNow)));
  }

  const listener = listen(databaseUrl, wakeChannel, committed.ring)
  await Promise.all([
    every(settings.pollMs ?? 50, numberAll, committed),
    every(1000, () => wakeProcesses(db, client), numbered),
    every(settings.remindMs ?? 500, remindAll),
    every(settings.restoreMs ?? 30_000, () => restoreProcesses(db, client)),
  ])
  await listener.close()
}
