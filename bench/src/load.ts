import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { bidFor } from '@carelot/tests/story'
import type { Provider } from './providers.ts'

export type Client = { apiKey: string; bid: ReturnType<typeof bidFor> }

/** What the callers are to do: send bids one after another for so long; or each once, at its instant. */
export type Order = {
  face: 'sdk' | 'rest'
  url: string
  competitionId: string
  clients: Client[]
  forMs: number
  sendAt?: number[]
}
export type Answered = {
  status: number
  ms: number
  code: string | undefined
  receivedAt: string | undefined
  saltedHash: string | undefined
}

/** Callers on a thread of their own. */
export function startClients() {
  const worker = new Worker(new URL('./clients.ts', import.meta.url))
  return {
    async send(order: Order): Promise<Answered[]> {
      worker.postMessage(order)
      const [answers]: Answered[][] = await once(worker, 'message')
      return answers ?? []
    },
    stop: () => worker.terminate(),
  }
}

export function clientsOf(sandbox: Sandbox, providers: readonly Provider[]): Client[] {
  return providers.map(({ apiKey, personId }, index) => ({ apiKey, bid: bidFor(sandbox, personId, 2000 + index) }))
}

/** Answers a second; refuses to count a load of which anything failed. */
export function rateOf(answers: readonly Answered[], seconds: number): number {
  const failed = answers.find(({ status }) => status !== 201)
  if (failed) throw new Error(`a bid was answered by ${failed.status} ${failed.code}`)
  return answers.length / seconds
}
