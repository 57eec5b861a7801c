import type { ConsortiumStep } from '@carelot/rules/consortium/next-step'
import { proxyActivities } from '@temporalio/workflow'
import { followSteps } from '../follow-steps.ts'
import type { ConsortiumActivities } from './activities.ts'

const {
  nextStepOfConsortium,
  planConsortiumReminders,
  endUnsubmitted,
  destroyKeyOfConsortium,
  lapseChangeOfConsortium,
  followCompetition,
  dissolveConsortium,
} = proxyActivities<ConsortiumActivities>({
  startToCloseTimeout: '10 s',
  retry: { initialInterval: '200 ms', backoffCoefficient: 2, maximumInterval: '30 s' },
})

const perform = {
  wait: nextStepOfConsortium,
  'plan reminders': planConsortiumReminders,
  'end unsubmitted': endUnsubmitted,
  'destroy key': destroyKeyOfConsortium,
  'lapse change': lapseChangeOfConsortium,
  'follow competition': followCompetition,
  dissolve: dissolveConsortium,
} satisfies Record<Exclude<ConsortiumStep['do'], 'end'>, (id: string) => Promise<ConsortiumStep>>

/** A consortium, from its forming to the end of its competition. */
export function consortium(id: string): Promise<string> {
  return followSteps<Exclude<ConsortiumStep['do'], 'wait' | 'end'>, string>(id, perform)
}
