import {
  destroyKey,
  dissolve,
  endUnsubmitted,
  followCompetition,
  lapseChange,
  nextStepOfConsortium,
  planConsortiumReminders,
} from '@carelot/commands/consortium/follow-competition'
import type { Deployment } from '@carelot/commands/context'

/** The steps of a consortium's process, for the `process` queue. */
export function consortiumActivities(deployment: Deployment) {
  return {
    nextStepOfConsortium: (id: string) => nextStepOfConsortium(deployment, id),
    planConsortiumReminders: (id: string) => planConsortiumReminders(deployment, id),
    endUnsubmitted: (id: string) => endUnsubmitted(deployment, id),
    destroyKeyOfConsortium: (id: string) => destroyKey(deployment, id),
    lapseChangeOfConsortium: (id: string) => lapseChange(deployment, id),
    followCompetition: (id: string) => followCompetition(deployment, id),
    dissolveConsortium: (id: string) => dissolve(deployment, id),
  }
}
export type ConsortiumActivities = ReturnType<typeof consortiumActivities>
