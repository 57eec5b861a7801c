import { findConsortium } from '@carelot/db/consortium/consortium'
import type { ConsortiumStage } from '@carelot/rules/consortium/stages'
import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { wakeProcesses } from '@carelot/workflows/relay/wake'
import { expect } from 'vitest'
import { type ConsortiumParts, consortiumTender, extendByAWeek } from './consortium-parts.ts'
import { numberRecords } from './number-records.ts'
import { atRest } from './process-scenario.ts'
import { answer, stepTo } from './tender.ts'

/** How a consortium may go, as far as its process can tell. */
export const consortiumScenarios = ['unsubmitted', 'extended', 'unsuccessful', 'contracted'] as const
export type ConsortiumScenario = (typeof consortiumScenarios)[number]

type Wanted = { deadline: string; members?: number }

/**
 * Plays one consortium on its real process, which is woken as the relay wakes it, after each thing that anybody does and
 * never before it has come to rest, so that its history is the same each time. Gives the history.
 */
export async function playConsortium(scene: ConsortiumParts, scenario: ConsortiumScenario, wanted: Wanted) {
  const two = scene.together(1, 2)
  let tender = await consortiumTender(scene, wanted.deadline)
  const id = await two.form(tender.id)
  await numberRecords(scene.deployment)
  const process = await scene.client.workflow.start('consortium', { workflowId: id, taskQueue: 'process', args: [id] })
  const nudge = async () => {
    await atRest(scene, id)
    await process.signal('nudge')
    await atRest(scene, id)
  }
  /** What the relay does with all that was recorded since. */
  const relay = async () => {
    await numberRecords(scene.deployment)
    await wakeProcesses(scene.deployment.db, {
      nudge: async (_, woken) => (woken === id ? nudge() : undefined),
      restore: async () => undefined,
    })
  }
  await relay()
  const partners = Array.from({ length: (wanted.members ?? 2) - 1 }, (_, at) => scene.holder(`Signatory ${at + 2}`))
  for (const who of partners) {
    const answerBy = new Date(Date.parse(wanted.deadline) - 86_400_000).toISOString().slice(0, 16)
    await answer(two.call(two.lead, 'POST', `/${id}/members`, { organisationId: who.organisationId, answerBy }))
    await answer(two.answer(id, who))
    await relay()
  }
  await agree(two, { id, members: [two.lead, ...partners] }, relay)
  if (scenario === 'extended') {
    tender = await extendByAWeek(scene, tender)
    await relay()
  }
  if (scenario === 'unsubmitted' || scenario === 'extended') {
    await stepTo(scene, tender.deadline)
    await relay()
  } else {
    await answer(two.submit(id))
    await relay()
    await follow(scene, { id, scenario, award: two.award }, nudge)
  }
  await process.result()
  return process.fetchHistory()
}

type Two = ReturnType<ConsortiumParts['together']>

/** Terms with a share for everybody, which all sign, with their papers. */
async function agree(two: Two, { id, members }: { id: string; members: Holder[] }, relay: () => Promise<void>) {
  const shares = members.map(({ organisationId }, place) => ({
    organisationId,
    weeklyMinutes: place === 0 ? 12_000 - 100 * (members.length - 1) : 100,
  }))
  const [accountable, backup] = shares.map(({ organisationId }) => organisationId)
  const area = { coverage: { scope: 'WHOLE' }, accountable, backup, delivering: [accountable] }
  const services = [{ service: 'DISCHARGE_TO_ASSESS', shares, areas: [area] }]
  const terms = { ...wholeSections, lots: two.lotIds.map((lotId) => ({ lotId, services })) }
  const { version } = await two.read(id)
  const proposed = await answer(two.call(two.lead, 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` }))
  await relay()
  for (const who of members) {
    await answer(two.sign(id, who, proposed.terms.contentHash))
    await two.signPapers(id, who)
    await relay()
  }
}

type Following = { id: string; scenario: ConsortiumScenario; award: (id: string) => Promise<void> }

/** What becomes of the bid, as the competition's own steps would write it. */
async function follow(
  { deployment, sql }: ConsortiumParts,
  { id, scenario, award }: Following,
  nudge: () => Promise<void>,
) {
  const of = '(select competition_id from consortium where id = $1)'
  const become = async (stage: string) => {
    await sql(`update competition set stage = '${stage}' where id = ${of}`, [id])
    await nudge()
  }
  const until = async (stage: ConsortiumStage) => {
    const now = async () => (await findConsortium(deployment.db, id))?.stage
    await expect.poll(now, { timeout: 20_000, interval: 25 }).toBe(stage)
  }
  await become('closed')
  if (scenario === 'unsuccessful') return become('unsuccessful')
  await award(id)
  await become('contracting')
  await until('preferred')
  await sql(`update contract set stage = 'in-force' where competition_id = ${of}`, [id])
  await nudge()
  await until('contracted')
  await become('concluded')
}
