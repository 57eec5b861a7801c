import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'
import { Carelot } from '@carelot/sdk'
import type { Answered, Client, Order } from './load.ts'

// The callers, on a thread of their own: what they cost must not be counted as the server's, nor wait for it.
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** Sends one bid; gives the status and the receipt or problem. */
type Send = () => Promise<{ status: number; body: Record<string, unknown> }>

function overRest(order: Order, { apiKey, bid }: Client): Send {
  const body = JSON.stringify(bid)
  const url = new URL(`/v1/competitions/${order.competitionId}/bids`, order.url)
  return () => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Send>>>()
    const headers = {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': crypto.randomUUID(),
    }
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
    })
    sent.on('error', reject)
    sent.end(body)
    return promise
  }
}

function overSdk(order: Order, { apiKey, bid }: Client): Send {
  const carelot = new Carelot({ baseUrl: order.url, apiKey, maxRetries: 0 })
  const input = { competitionId: order.competitionId, ...bid }
  return async () => ({ status: 201, body: await carelot.competition.submitBid(input) })
}

async function answered(send: Send): Promise<Answered> {
  const sentAt = performance.now()
  const { status, body } = await send().catch((error: Error): Awaited<ReturnType<Send>> => {
    return { status: 0, body: { code: error.message } }
  })
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : undefined)
  return {
    status,
    ms: performance.now() - sentAt,
    code: text('code'),
    receivedAt: text('receivedAt'),
    saltedHash: text('saltedHash'),
  }
}

async function obey(order: Order): Promise<Answered[]> {
  const answers: Answered[] = []
  const senders = order.clients.map((client) => (order.face === 'sdk' ? overSdk : overRest)(order, client))
  const until = Date.now() + order.forMs
  await Promise.all(
    senders.map(async (send, index) => {
      const at = order.sendAt?.[index]
      if (at !== undefined) await new Promise((resolve) => setTimeout(resolve, at - Date.now()))
      do answers.push(await answered(send))
      while (Date.now() < until)
    }),
  )
  return answers
}

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await obey(order)))
