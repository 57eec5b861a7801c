import { approveOpening } from '@carelot/commands/competition/approve-opening'
import { cancelCompetition } from '@carelot/commands/competition/cancel-competition'
import { declareInterest } from '@carelot/commands/competition/declare-interest'
import { extendDeadline } from '@carelot/commands/competition/extend-deadline'
import { submitBid } from '@carelot/commands/competition/submit-bid'
import { stepClock } from '@carelot/commands/sandbox/step-clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { Bid } from '@carelot/rules/competition/bid'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import { CompetitionId } from '@carelot/rules/id'
import type { LondonDateTime } from '@carelot/rules/london-time'
import { expect } from 'vitest'
import { playToContracts } from './concluded.ts'
import { numberRecords } from './number-records.ts'
import { callBy } from './office.ts'
import { placeTender } from './placed-tender.ts'
import type { Scene } from './scene.ts'
import { bidFor, declareNoConflicts } from './story.ts'

/** How a competition may go, as far as its process can tell. */
export const scenarios = ['opened', 'no-bids', 'cancelled', 'extended', 'contracted'] as const
export type Scenario = (typeof scenarios)[number]

type Wanted = { deadline: string; suppliers?: string[]; bids?: (id: string) => Promise<unknown> }
const endless: readonly Scenario[] = ['opened', 'extended']

/**
 * Plays one competition on its real process, nudged after each change and never before it has come to rest, so that its
 * history is the same each time. Gives the history.
 */
export async function playProcess(scene: Scene, scenario: Scenario, wanted: Wanted) {
  const by = (name: string) => callBy(scene.deployment, scene.holder(name))
  const { deadline, suppliers } = wanted
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline, ...(suppliers && { suppliers }) })
  const competitionId = CompetitionId.parse(id)
  const options = { workflowId: id, taskQueue: 'process', args: [id] }
  const process = await scene.client.workflow.start('competition', options)
  const rest = () => atRest(scene, id)
  const nudge = async () => {
    await rest()
    await process.signal('nudge')
  }
  const change = async () => ({
    competitionId,
    version: (await findCompetition(scene.deployment.db, id))?.version ?? 0,
    reason: 'The test wants it',
  })
  await rest()
  if (scenario !== 'no-bids') await (wanted.bids ?? ((of) => bidOf(scene, of)))(id)
  if (scenario === 'cancelled') {
    await cancelCompetition(by('Cora Commissioner'), await change())
    await nudge()
  } else {
    if (scenario === 'extended') {
      const later = new Date(Date.parse(deadline) + 86_400_000).toISOString()
      const local = later.slice(0, 16) as LondonDateTime // in winter London's clock is UTC
      await extendDeadline(by('Cora Commissioner'), { ...(await change()), deadline: local })
      await nudge()
    }
    await rest()
    const { deadline: to } = (await findCompetition(scene.deployment.db, id)) ?? {}
    await stepClock(by('Cora Commissioner'), { to: to ?? deadline })
    await nudge()
  }
  if (scenario === 'opened' || scenario === 'extended' || scenario === 'contracted') {
    await untilStage(scene, id, 'closed')
    await rest()
    await numberRecords(scene.deployment)
    for (const name of ['Olive Opener', 'Oscar Opener']) {
      await declareInterest(by(name), { competitionId, phase: 'opening', conflict: false })
      await approveOpening(by(name), { competitionId })
    }
    await nudge()
    await untilStage(scene, id, 'evaluating')
    await rest()
  }
  if (scenario === 'contracted') {
    const reach = async (stage: CompetitionStage) => {
      await numberRecords(scene.deployment)
      await nudge()
      await untilStage(scene, id, stage)
    }
    await contract(scene, id, reach)
  }
  if (!endless.includes(scenario)) await process.result()
  return process.fetchHistory()
}

async function bidOf(scene: Scene, id: string): Promise<void> {
  const call = callBy(scene.deployment, scene.holder('Signatory 1'))
  const bid = Bid.parse(bidFor(scene.sandbox, call.caller.personId ?? ''))
  await submitBid(call, { competitionId: CompetitionId.parse(id), ...bid })
}

export async function untilStage(scene: Scene, id: string, stage: string): Promise<void> {
  const now = async () => (await findCompetition(scene.deployment.db, id))?.stage
  await expect.poll(now, { timeout: 20_000, interval: 25 }).toBe(stage)
}

/** Until the process waits: no activity and no task of its workflow is under way, in two looks one after the other. */
export async function atRest(scene: Pick<Scene, 'client'>, id: string): Promise<void> {
  let before = ''
  const look = async () => {
    const { raw, historyLength } = await scene.client.workflow.getHandle(id).describe()
    const busy = (raw.pendingActivities ?? []).length > 0 || raw.pendingWorkflowTask || historyLength < 5
    const seen = busy ? 'busy' : String(historyLength)
    const isAtRest = !busy && seen === before
    before = seen
    return isAtRest
  }
  await expect.poll(look, { timeout: 20_000, interval: 40 }).toBe(true)
}

/** From the opening to the last contract in force. */
async function contract(scene: Scene, id: string, reach: (stage: CompetitionStage) => Promise<void>): Promise<void> {
  await declareNoConflicts(scene, id, 'opening')
  const bids = await scene.deployment.db.selectFrom('bid').select('id').where('competition_id', '=', id).execute()
  const bidders = scene.sandbox.holders.filter(({ role }) => role === 'signatory')
  await playToContracts(scene, { id, path: `/v1/competitions/${id}`, deadline: '', bidders, bids }, reach)
}
