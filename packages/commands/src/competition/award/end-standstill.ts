import { now } from '@carelot/db/clock'
import { listRoundsThatStand } from '@carelot/db/competition/award/round'
import { updateCompetition } from '@carelot/db/competition/competition'
import type { Step } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../../context.ts'
import { record } from '../../record.ts'
import { everyoneInvited } from '../everyone-invited.ts'
import { step } from '../step.ts'

const actor = { process: 'competition' }

/**
 * Goes on to the contracts, and tells everybody so: that the last standstill is over, if there was one. Whether a contract may
 * be signed is for its own instant to say, and for holds, not for this step.
 */
export function endStandstill(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'end standstill' }, async (tx, competition) => {
    const hadStandstill = (await listRoundsThatStand(tx, id)).some(({ standstillEndsOn }) => standstillEndsOn !== null)
    await updateCompetition(tx, id, {
      stage: 'contracting',
      ...(hadStandstill && { standstillEndedAt: await now(tx) }),
    })
    const audience = await everyoneInvited(tx, competition)
    const type = hadStandstill ? 'competition.standstill-ended' : 'competition.contracting-begun'
    await record({ ...deployment, actor }, tx, { type, subject: id, audience })
  })
}

/** Ends a competition whose contracts have all been signed. */
export function conclude(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'conclude' }, async (tx, competition) => {
    await updateCompetition(tx, id, { stage: 'concluded', outcome: 'contracts-entered' })
    const audience = await everyoneInvited(tx, competition)
    await record({ ...deployment, actor }, tx, { type: 'competition.concluded', subject: id, audience })
  })
}

/** Ends a competition in which nothing was awarded, or every award was withdrawn. */
export function endWithoutAward(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'end without award' }, async (tx, competition) => {
    await updateCompetition(tx, id, { stage: 'unsuccessful', outcome: 'no-award' })
    const audience = await everyoneInvited(tx, competition)
    await record({ ...deployment, actor }, tx, { type: 'competition.ended-without-award', subject: id, audience })
  })
}
