import type { ProcessKind } from '@carelot/rules/event/event'
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'

/** The one way from the database to Temporal. */
export type ProcessClient = {
  /** Tells a process to look again, and starts it if it does not run. */
  nudge(kind: ProcessKind, id: string): Promise<void>
  /** Starts a process that should run; one that runs already is left alone. */
  restore(kind: ProcessKind, id: string): Promise<void>
}

/** A Temporal that is down must not hold up the relay's end: it is asked again at the next turn. */
const patienceMs = 5000

export function processClientOf(client: Client): ProcessClient {
  const options = (id: string) =>
    ({
      workflowId: id,
      taskQueue: 'process',
      args: [id] as [string],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }) as const
  return {
    async nudge(kind, id) {
      await client.withDeadline(Date.now() + patienceMs, () =>
        client.workflow.signalWithStart(kind, {
          ...options(id),
          workflowIdConflictPolicy: 'USE_EXISTING',
          signal: 'nudge',
        }),
      )
    },
    async restore(kind, id) {
      try {
        await client.withDeadline(Date.now() + patienceMs, () =>
          client.workflow.start(kind, { ...options(id), workflowIdConflictPolicy: 'FAIL' }),
        )
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
      }
    },
  }
}
