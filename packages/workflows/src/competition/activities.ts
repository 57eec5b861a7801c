import { closeTenders, endWithoutBids } from '@carelot/commands/competition/close-tenders'
import { type KeyHolder, releaseQuality } from '@carelot/commands/competition/release-quality'
import { nextStep } from '@carelot/commands/competition/step'
import type { Deployment } from '@carelot/commands/context'

/** The steps of a competition's process, for the `process` queue. */
export function competitionActivities(deployment: Deployment) {
  return {
    nextStep: (id: string) => nextStep(deployment, id),
    closeTenders: (id: string) => closeTenders(deployment, id),
    endWithoutBids: (id: string) => endWithoutBids(deployment, id),
  }
}
export type CompetitionActivities = ReturnType<typeof competitionActivities>

/** The step that needs the private key, for the `keys` queue alone. */
export function competitionKeyActivities(deployment: Deployment, holder: KeyHolder) {
  return { releaseQuality: (id: string) => releaseQuality({ ...deployment, holder }, id) }
}
export type CompetitionKeyActivities = ReturnType<typeof competitionKeyActivities>
