import { initTRPC } from '@trpc/server'
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { expect, onTestFinished, test } from 'vitest'
import { testKey } from '../test/loopback.ts'
import { problemOf } from './problem.ts'
import { createTrpcClient } from './trpc.ts'

const closed = {
  type: '/docs/problems#not-found',
  title: 'Nothing',
  status: 404,
  instance: 'urn:uuid:1',
  code: 'not-found',
}
const t = initTRPC.create({ errorFormatter: ({ shape }) => ({ ...shape, data: { ...shape.data, problem: closed } }) })
const router = t.router({
  lot: t.router({
    count: t.procedure.query(() => 3),
    draw: t.procedure.mutation(() => 4),
    lose: t.procedure.query(() => {
      throw new Error('lost')
    }),
  }),
})

/** A tRPC server whose first answer to anything is that it is busy. */
async function serveRouter() {
  const seen: {
    method: string | undefined
    url: string | undefined
    key: unknown
    authorization: string | undefined
  }[] = []
  const server = createHTTPServer({
    router,
    basePath: '/trpc/',
    middleware: ({ method, url, headers }, response, next) => {
      seen.push({ method, url, key: headers['idempotency-key'], authorization: headers.authorization })
      if (seen.length > 1) return next()
      response.writeHead(503, { 'retry-after': '0' }).end()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const port: number = JSON.parse(JSON.stringify(server.address())).port
  const pauseless = createTrpcClient<typeof router>({ apiKey: testKey, baseUrl: `http://127.0.0.1:${port}` })
  return { trpc: pauseless, seen }
}

test('tRPC goes over the same transport: tried again under the same key, each mutation a request of its own', async () => {
  const { trpc, seen } = await serveRouter()
  expect(await Promise.all([trpc.lot.draw.mutate(), trpc.lot.draw.mutate()])).toEqual([4, 4])
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(Array(3).fill('POST /trpc/lot.draw'))
  expect(new Set(seen.map(({ key }) => key)).size).toBe(2)
  expect(seen[0]).toMatchObject({ key: seen[2]?.key, authorization: `Bearer ${testKey}` })
})

test('problemOf reads the problem of a refused tRPC call', async () => {
  const { trpc } = await serveRouter()
  expect(await trpc.lot.count.query()).toBe(3)
  const error: unknown = await trpc.lot.lose.query().catch((reason: unknown) => reason)
  expect(problemOf(error)).toMatchObject({ code: 'not-found', status: 404 })
})
