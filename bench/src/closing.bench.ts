import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { findCompetition } from '@carelot/db/competition/competition'
import { startTestDeployment, type TestDeployment } from '@carelot/tests/deployment'
import type { Bench } from './bench.ts'
import type { Besieged } from './closer.ts'
import { competitionClosingAt, deadlineSoon } from './deadline.ts'
import { clientsOf, rateOf, startClients } from './load.ts'
import { addProviders, inviteAll } from './providers.ts'
import { inMs, median, quantile } from './rounds.ts'

/** From the deadline's instant until whoever asks sees the competition closed: ready for two persons to open. */
async function closedAfter(carelot: TestDeployment, competitionId: string): Promise<number> {
  const provider = carelot.holder('Sam Signatory of Applewood')
  const [client] = clientsOf(carelot.sandbox, [{ ...provider, personId: provider.personId ?? '' }])
  await carelot.call(provider, 'POST', `/v1/competitions/${competitionId}/bids`, client?.bid)
  const deadlineAt = await deadlineSoon(carelot, competitionId, 1500)
  await setTimeout(deadlineAt - Date.now())
  for (;;) {
    const competition = await findCompetition(carelot.deployment.db, competitionId)
    if (competition?.stage === 'closed') return Date.now() - deadlineAt
    if (Date.now() - deadlineAt > 60_000) throw new Error('the competition did not close within a minute')
    await setTimeout(5)
  }
}

/** How long whoever takes the fence alone waits behind bidders who never pause; as often as asked. */
async function waitsBehindHerd(
  carelot: TestDeployment,
  competitionId: string,
  often: number,
): Promise<{ waits: number[]; rate: number }> {
  const providers = await addProviders(carelot, 64)
  await inviteAll(carelot, competitionId, providers)
  const clients = startClients()
  const pauseMs = 200
  // Longer than the closer needs, so that it never meets a herd that has gone.
  const forMs = often * (pauseMs + 100) + 10 * pauseMs
  const callers = clientsOf(carelot.sandbox, providers)
  const order = { face: 'rest' as const, url: carelot.url, competitionId, clients: callers, forMs }
  const herd = clients.send(order)
  await setTimeout(5 * pauseMs)
  const besieged: Besieged = { databaseUrl: carelot.databaseUrl, competitionId, often, pauseMs }
  const [waits]: number[][] = await once(
    new Worker(new URL('./closer.ts', import.meta.url), { workerData: besieged }),
    'message',
  )
  const rate = rateOf(await herd, forMs / 1000)
  await clients.stop()
  return { waits: waits ?? [], rate }
}

export const bench: Bench = {
  title: 'Closing',
  how: 'From the instant of the deadline until the competition is seen to be closed (timer, step, signed list, commit); and how long the closer waits for the fence while 64 bidders submit without pause, each request on a connection of its own.',
  async run({ quick, say }) {
    // Every bidder of the herd can be inside the fence at once.
    const carelot = await startTestDeployment({ poolSize: 64 })
    const delays: number[] = []
    const competitions: string[] = []
    for (let minute = 0; minute < (quick ? 5 : 40); minute++)
      competitions.push(await competitionClosingAt(carelot, minute))
    const besieged = await competitionClosingAt(carelot, 59)
    for (const competitionId of competitions) delays.push(await closedAfter(carelot, competitionId))
    say(`closed after ${inMs(median(delays))}`)
    const { waits, rate } = await waitsBehindHerd(carelot, besieged, quick ? 20 : 200)
    await carelot.stop()
    const p95 = quantile(delays, 0.95)
    const worst = Math.max(...waits)
    const spread = (sample: number[]) =>
      `p50 ${inMs(median(sample))}, p95 ${inMs(quantile(sample, 0.95))}, worst ${inMs(Math.max(...sample))}`
    return {
      findings: [
        { what: 'deadline to tenders ready to open', result: spread(delays), aim: 'p95 ≤ 1 s', met: p95 <= 1000 },
        {
          what: `the closer’s wait behind 64 clients (${Math.round(rate)} bids a second)`,
          result: spread(waits),
          aim: '≤ 100 ms',
          met: worst <= 100,
        },
      ],
      notes: [],
    }
  },
}
