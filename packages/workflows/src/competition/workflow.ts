import type { Outcome, Step } from '@carelot/rules/competition/next-step'
import { proxyActivities } from '@temporalio/workflow'
import { followSteps } from '../follow-steps.ts'
import type { CompetitionActivities, CompetitionKeyActivities } from './activities.ts'

const patience = { initialInterval: '200 ms', backoffCoefficient: 2, maximumInterval: '30 s' } as const
const { nextStep, closeTenders, endWithoutBids, issueLetters, endStandstill, endWithoutAward, conclude } =
  proxyActivities<CompetitionActivities>({
    startToCloseTimeout: '10 s',
    retry: patience,
  })
const { releaseQuality, releasePrice } = proxyActivities<CompetitionKeyActivities>({
  taskQueue: 'keys',
  // The record since publication is verified before bids are opened, and may be long.
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '10 s',
  retry: patience,
})

const perform = {
  wait: nextStep,
  'close tenders': closeTenders,
  'end without bids': endWithoutBids,
  'release quality': releaseQuality,
  'release price': releasePrice,
  'issue letters': issueLetters,
  'end standstill': endStandstill,
  'end without award': endWithoutAward,
  conclude,
} satisfies Record<Exclude<Step['do'], 'end'>, (id: string) => Promise<Step>>

/** A further competition, from publication to the last of its contracts. */
export function competition(id: string): Promise<Outcome> {
  return followSteps<Exclude<Step['do'], 'wait' | 'end'>, Outcome>(id, perform)
}
