import { type CompetitionRow, findCompetition, lockCompetition } from '@carelot/db/competition/competition'
import { takeFence } from '@carelot/db/competition/fence'
import type { Tx } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { nextStep as decideNextStep, type Step } from '@carelot/rules/competition/next-step'
import type { Deployment } from '../context.ts'
import { assertRecordedBrief } from './recorded.ts'
import { standingOf } from './standing.ts'
import { orRecordRefusal } from './step-refused.ts'

type StepDeployment = Pick<Deployment, 'db' | 'vault'>
const gone: Step = { do: 'end', outcome: 'not-begun' }

/** What the competition's process is to do now. */
export async function nextStep(deployment: StepDeployment, id: string): Promise<Step> {
  const competition = await findCompetition(deployment.db, id)
  return competition ? decideNextStep(await standingOf(deployment, deployment.db, competition)) : gone
}

type Work = (tx: Tx, competition: CompetitionRow) => Promise<void>

/**
 * One step of a competition's process, safe to repeat: takes the fence alone, asks again what comes next, does the work
 * only if it is still this step, and returns what comes after. What was signed and recorded must bear it out; if it does
 * not, that goes on record.
 */
export function step(
  deployment: StepDeployment,
  { id, name }: { id: string; name: Step['do'] },
  work: Work,
): Promise<Step> {
  return orRecordRefusal(deployment, { competitionId: id, step: name }, () => perform(deployment, { id, name }, work))
}

function perform(
  deployment: StepDeployment,
  { id, name }: { id: string; name: Step['do'] },
  work: Work,
): Promise<Step> {
  return inTransaction(deployment.db, async (tx) => {
    await takeFence(tx, id)
    const competition = await lockCompetition(tx, id)
    if (!competition) return gone
    const due = decideNextStep(await standingOf(deployment, tx, competition))
    if (due.do !== name) return due
    await assertRecordedBrief(deployment, tx, competition)
    await work(tx, competition)
    const after = await lockCompetition(tx, id)
    return after ? decideNextStep(await standingOf(deployment, tx, after)) : gone
  })
}
