import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Carelot } from '@carelot/sdk'
import { startTestDeployment } from '@carelot/tests/deployment'
import type { Bench } from './bench.ts'
import type { Writing } from './writers.ts'

const writers = 100

export const bench: Bench = {
  title: 'The event feed',
  how: `${writers} writers, each record in a transaction of its own and flushed, while one reader follows the feed through the SDK. Lost: never seen. Doubled: seen twice. Out of order: an earlier event of a writer behind a later one.`,
  async run({ quick, say }) {
    const carelot = await startTestDeployment()
    const reader = carelot.holder('Cora Commissioner')
    const eventsOfEach = quick ? 50 : 1000
    const all = writers * eventsOfEach
    const { databaseUrl } = carelot
    const workerData: Writing = {
      databaseUrl,
      keys: carelot.keys.server,
      organisationId: reader.organisationId,
      writers,
      eventsOfEach,
    }
    const startedAt = performance.now()
    const thread = new Worker(new URL('./writers.ts', import.meta.url), { workerData })
    let writtenMs = 0
    const written = once(thread, 'message').then(() => {
      writtenMs = performance.now() - startedAt
    })
    const seen = Array.from({ length: writers }, () => new Set<number>())
    const last = new Map<number, number>()
    const found = { events: 0, doubled: 0, disordered: 0 }
    const feed = new Carelot({ baseUrl: carelot.url, apiKey: reader.apiKey }).event.feed({ limit: 100, wait: 10 })
    const patience = AbortSignal.timeout(600_000)
    for await (const { type, data } of feed) {
      if (type !== 'document.stored') continue
      const [writer, number] = [Number(data.writer), Number(data.number)]
      if (seen[writer]?.has(number)) found.doubled++
      if (number < (last.get(writer) ?? -1)) found.disordered++
      seen[writer]?.add(number)
      last.set(writer, number)
      found.events++
      if (found.events % 10_000 === 0) say(`${found.events} events read`)
      if (found.events - found.doubled >= all || patience.aborted) break
    }
    const readMs = performance.now() - startedAt
    await written
    await carelot.stop()
    const lost = all - seen.reduce((sum, numbers) => sum + numbers.size, 0)
    const perSecond = (ms: number) => `${Math.round((all * 1000) / ms)} a second`
    const none = (what: string, count: number) => ({ what, result: String(count), aim: '0', met: count === 0 })
    return {
      findings: [
        { what: 'events', result: String(all) },
        none('lost', lost),
        none('doubled', found.doubled),
        none('out of order', found.disordered),
        { what: 'written', result: perSecond(writtenMs) },
        { what: 'read at the tip, in pages of 100', result: perSecond(readMs) },
      ],
      notes: [],
    }
  },
}
