import process from 'node:process'
import { startTestDeployment } from '@carelot/tests/deployment'
import { publishedCompetition } from '@carelot/tests/story'
import type { Bench } from './bench.ts'
import { clientsOf, rateOf, startClients } from './load.ts'
import { profiled } from './profile.ts'
import { addProviders, inviteAll } from './providers.ts'

export const bench: Bench = {
  title: 'Where a submission’s CPU goes',
  how: 'A sampling profile of the server’s own thread while 8 callers submit bids over REST, sorted by what the time was spent on. Time on the threads of the pool, where WebCrypto computes, is in the process’s CPU and not in the profile.',
  async run({ quick }) {
    const carelot = await startTestDeployment()
    const providers = await addProviders(carelot, 8)
    const competitionId = await publishedCompetition(carelot)
    await inviteAll(carelot, competitionId, providers)
    const clients = startClients()
    const order = {
      face: 'rest' as const,
      url: carelot.url,
      competitionId,
      clients: clientsOf(carelot.sandbox, providers),
      forMs: quick ? 3000 : 10_000,
    }
    await clients.send({ ...order, forMs: 2000 })
    let bids = 0
    const before = process.threadCpuUsage()
    const shares = await profiled(async () => {
      const answers = await clients.send(order)
      rateOf(answers, 1)
      bids = answers.length
    })
    const { user, system } = process.threadCpuUsage(before)
    await clients.stop()
    await carelot.stop()
    const ms = (user + system) / 1000 / bids
    return {
      findings: [
        { what: 'CPU of the server’s thread for a bid', result: `${ms.toFixed(2)} ms` },
        ...[...shares]
          .filter(([, share]) => share >= 0.005)
          .map(([what, share]) => ({ what, result: `${(share * 100).toFixed(1)} % (${(share * ms).toFixed(2)} ms)` })),
      ],
      notes: [],
    }
  },
}
