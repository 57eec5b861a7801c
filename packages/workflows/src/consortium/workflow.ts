import type { ConsortiumStep } from '@carelot/rules/consortium/next-step'
import { proxyActivities } from '@temporalio/workflow'
import { freshHistory } from '../fresh-history.ts'
import { countNudges } from '../nudge.ts'
import type { ConsortiumActivities } from './activities.ts'

const { nextStepOfConsortium, endUnsubmitted } = proxyActivities<ConsortiumActivities>({
  startToCloseTimeout: '10 s',
  retry: { initialInterval: '200 ms', backoffCoefficient: 2, maximumInterval: '30 s' },
})

const perform = {
  wait: nextStepOfConsortium,
  'end unsubmitted': endUnsubmitted,
} satisfies Record<Exclude<ConsortiumStep['do'], 'end'>, (id: string) => Promise<ConsortiumStep>>

/** A consortium, from its forming to its joint bid or the end of the tender period. */
export async function consortium(id: string): Promise<string> {
  const nudges = countNudges()
  let seen = nudges.count()
  let step = await nextStepOfConsortium(id)
  while (step.do !== 'end') {
    if (step.do === 'wait') await nudges.since(seen, step.wakeInMs)
    seen = nudges.count()
    step = await perform[step.do](id)
    await freshHistory(id)
  }
  return step.outcome
}
