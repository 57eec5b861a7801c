import { Writable } from 'node:stream'
import { CompetitionId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import { initTRPC } from '@trpc/server'
import { pino } from 'pino'
import { z } from 'zod'
import { type AppOptions, createApp } from './app.ts'
import type { Call } from './call.ts'
import type { Meta } from './rest/meta.ts'
import { formatProblem } from './trpc-face.ts'

/** The key that the test server knows. */
export const key = 'ck_test_known'

const t = initTRPC.context<{ call: Call }>().meta<Meta>().create({ errorFormatter: formatProblem })

const Rate = z.strictObject({ lotId: z.string(), amountPence: z.int().min(1) }).meta({ id: 'Rate' })
const Care = z.strictObject({ id: z.string(), version: z.int(), hours: z.number() }).meta({ id: 'Care' })
const Kind = z.enum(['day', 'night'])
const found = (id: string) => ({ id, version: 3, hours: 900 })

const competition = t.router({
  find: t.procedure
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}',
        scope: 'competitions:read',
        summary: 'One',
        etag: true,
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(Care)
    .query(({ input }) => found(input.competitionId)),
  list: t.procedure
    .meta({ rest: { method: 'GET', path: '/competitions', scope: 'competitions:read', summary: 'All' } })
    .input(
      z.strictObject({
        limit: z.int().min(1).max(100).default(20),
        urgent: z.boolean().optional(),
        kind: z.array(Kind).optional(),
        reference: z.string().optional(),
      }),
    )
    .output(z.strictObject({ asked: z.record(z.string(), z.unknown()) }))
    .query(({ input }) => ({ asked: input })),
  change: t.procedure
    .meta({
      rest: {
        method: 'PATCH',
        path: '/competitions/{competitionId}',
        scope: 'competitions:write',
        summary: 'Change',
        etag: true,
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId, version: z.int(), hours: z.number() }))
    .output(Care)
    .mutation(({ input }) => {
      if (input.version !== 3) throw new CarelotError({ code: 'request.version-stale' })
      return { id: input.competitionId, version: 4, hours: input.hours }
    }),
  publish: t.procedure
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/publish',
        scope: 'competitions:write',
        summary: 'Publish',
      },
    })
    .input(z.strictObject({ competitionId: CompetitionId }))
    .output(z.void())
    .mutation(() => undefined),
  submitBid: t.procedure
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/bids',
        status: 201,
        scope: 'bids:write',
        summary: 'Submit a bid',
        location: '/competitions/{competitionId}/bids/{id}',
        problems: ['competition.closed'],
      },
    })
    .input(
      z
        .strictObject({ competitionId: CompetitionId, hours: z.number(), rates: z.array(Rate), kind: Kind.optional() })
        .meta({ id: 'SubmitBid' }),
    )
    .output(z.strictObject({ id: z.string(), competitionId: CompetitionId, key: z.string().optional() }))
    .mutation(({ ctx, input }) => {
      if (input.kind === 'night') ctx.call.replayed()
      return { id: 'bid/1', competitionId: input.competitionId, key: ctx.call.idempotencyKey }
    }),
  check: t.procedure
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/check',
        scope: 'bids:read',
        summary: 'Check only',
        idempotent: false,
      },
    })
    .input(z.strictObject({ hours: z.number() }))
    .output(z.strictObject({ hours: z.number() }))
    .mutation(({ input }) => input),
})

const secret = 'pw=hunter2 of mrs smith'

const sandbox = t.router({
  fail: t.procedure
    .meta({ rest: { method: 'GET', path: '/fail/{how}', scope: 'sandbox:write', summary: 'Fail' } })
    .input(z.strictObject({ how: z.enum(['bug', 'zod', 'database', 'busy', 'refused']) }))
    .output(z.strictObject({}))
    .query(({ input }) => {
      if (input.how === 'zod') z.int().parse(secret)
      if (input.how === 'database')
        throw Object.assign(new Error(secret), { severity: 'ERROR', code: '23505', detail: secret })
      if (input.how === 'busy') throw new CarelotError({ code: 'server.busy' })
      if (input.how === 'refused')
        throw new CarelotError({ code: 'competition.closed', detail: 'Closed at noon', errors: [] })
      throw new Error('the pump is broken')
    }),
  clock: t.procedure
    .meta({ rest: { method: 'PUT', path: '/clock', scope: 'sandbox:write', summary: 'Step' } })
    .input(z.union([z.strictObject({ advance: z.string() }), z.strictObject({ to: z.literal('next-due') })]))
    .output(z.void())
    .mutation(() => undefined),
  wait: t.procedure
    .meta({ rest: { method: 'GET', path: '/wait', scope: 'events:read', summary: 'Wait' } })
    .output(z.strictObject({ aborted: z.boolean() }))
    .query(
      ({ ctx }) =>
        new Promise((resolve) =>
          ctx.call.signal.addEventListener('abort', () => resolve({ aborted: true }), { once: true }),
        ),
    ),
  hidden: t.procedure.output(z.string()).query(() => 'over tRPC only'),
})

export const testRouter = t.router({ competition, sandbox })

/** The test router on a port of its own, with what it logged. */
export async function listen(options: Partial<AppOptions<typeof testRouter>> = {}) {
  const logged: string[] = []
  const sink = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk))
      done()
    },
  })
  const app = createApp({
    router: testRouter,
    createContext: async (call) => {
      if (call.authorization !== `Bearer ${key}`) throw new CarelotError({ code: 'access.unauthenticated' })
      return { call }
    },
    logger: pino(sink),
    probes: {},
    version: { version: '0.0.0' },
    jwks: async () => ({ keys: [] }),
    ...options,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const ask = (
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
  ) =>
    fetch(url + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' || method === 'PATCH' ? { 'idempotency-key': 'key-0001' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  return { app, url, ask, logged }
}
