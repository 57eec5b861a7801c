import { setTimeout } from 'node:timers/promises'
import { now } from '@carelot/db/clock'
import { findClosing } from '@carelot/db/competition/opening'
import type { TestDeployment } from '@carelot/tests/deployment'
import { briefFor, publishedCompetition } from '@carelot/tests/story'

/** A competition whose tenders close at this minute after noon. */
export function competitionClosingAt(carelot: TestDeployment, minute: number): Promise<string> {
  const { timetable } = briefFor(carelot.sandbox)
  const deadline = `2027-02-05T12:${String(minute).padStart(2, '0')}`
  return publishedCompetition(carelot, { timetable: { ...timetable, deadline } })
}

/** Steps the sandbox's clock to just before the deadline, and gives the deadline on this machine's clock. */
export async function deadlineSoon(carelot: TestDeployment, competitionId: string, ms: number): Promise<number> {
  const commissioner = carelot.holder('Cora Commissioner')
  const { body } = await carelot.call(commissioner, 'GET', `/v1/competitions/${competitionId}`)
  const deadline = Date.parse(body.deadline)
  const to = new Date(deadline - ms).toISOString()
  const stepped = await carelot.call(commissioner, 'POST', '/v1/sandbox/clock', { to })
  if (stepped.status !== 200) throw new Error(`the clock stays: ${JSON.stringify(stepped.body)}`)
  return Date.now() + deadline - Date.parse(await now(carelot.deployment.db))
}

export async function closingOf(carelot: TestDeployment, competitionId: string): Promise<{ hashes: string[] }> {
  for (let waited = 0; waited < 60_000; waited += 20) {
    const closing = await findClosing(carelot.deployment.db, competitionId)
    if (closing) return closing
    await setTimeout(20)
  }
  throw new Error('the competition did not close within a minute')
}
