import { endUnsubmitted, nextStepOfConsortium } from '@carelot/commands/consortium/end-unsubmitted'
import type { Deployment } from '@carelot/commands/context'

/** The steps of a consortium's process, for the `process` queue. */
export function consortiumActivities(deployment: Deployment) {
  return {
    nextStepOfConsortium: (id: string) => nextStepOfConsortium(deployment, id),
    endUnsubmitted: (id: string) => endUnsubmitted(deployment, id),
  }
}
export type ConsortiumActivities = ReturnType<typeof consortiumActivities>
