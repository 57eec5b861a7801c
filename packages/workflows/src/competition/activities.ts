import { conclude, endStandstill, endWithoutAward } from '@carelot/commands/competition/award/end-standstill'
import { issueLetters } from '@carelot/commands/competition/award/issue-letters'
import { closeTenders, endWithoutBids } from '@carelot/commands/competition/close-tenders'
import { releasePrice } from '@carelot/commands/competition/price/release-price'
import { type KeyHolder, releaseQuality } from '@carelot/commands/competition/release-quality'
import { nextStep } from '@carelot/commands/competition/step'
import type { Deployment } from '@carelot/commands/context'
import { alive } from '../heartbeat.ts'

/** The steps of a competition's process, for the `process` queue. */
export function competitionActivities(deployment: Deployment) {
  return {
    nextStep: (id: string) => nextStep(deployment, id),
    closeTenders: (id: string) => closeTenders(deployment, id),
    endWithoutBids: (id: string) => endWithoutBids(deployment, id),
    issueLetters: (id: string) => issueLetters(deployment, id),
    endStandstill: (id: string) => endStandstill(deployment, id),
    endWithoutAward: (id: string) => endWithoutAward(deployment, id),
    conclude: (id: string) => conclude(deployment, id),
  }
}
export type CompetitionActivities = ReturnType<typeof competitionActivities>

/** The steps that need the private key, for the `keys` queue alone. */
export function competitionKeyActivities(deployment: Deployment, holder: KeyHolder) {
  return {
    releaseQuality: (id: string) => alive(() => releaseQuality({ ...deployment, holder }, id)),
    releasePrice: (id: string) => alive(() => releasePrice({ ...deployment, holder }, id)),
  }
}
export type CompetitionKeyActivities = ReturnType<typeof competitionKeyActivities>
