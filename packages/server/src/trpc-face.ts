import { randomUUID } from 'node:crypto'
import { CarelotError } from '@carelot/rules/problem'
import type { AnyTRPCProcedure, AnyTRPCRouter, TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callOf } from './call.ts'
import { detailsOf, type ProblemDetails, problemOf } from './problem.ts'
import { type Binding, requireKey } from './rest/binding.ts'
import { hasRest } from './rest/meta.ts'
import { needsKey } from './rest/route.ts'
import { addHeaders, logIfFault, refusalHeaders } from './send-problem.ts'

// tRPC's formatter is not told which request an error belongs to, but `onError` is, just before it.
const requestIds = new WeakMap<TRPCError, string>()

/** For `initTRPC.create({ errorFormatter: formatProblem })`: the same problem as over REST, under `data.problem`. */
export function formatProblem({ error }: { error: TRPCError }) {
  return shapeOf(detailsOf(problemOf(error), requestIds.get(error) ?? randomUUID()))
}

function shapeOf(problem: ProblemDetails) {
  const key = keysByStatus.get(problem.status) ?? (problem.status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR')
  const data = { code: key, httpStatus: problem.status, problem }
  return { message: problem.title, code: TRPC_ERROR_CODES_BY_KEY[key], data }
}

const keysByStatus = new Map<number, TRPC_ERROR_CODE_KEY>([
  [401, 'UNAUTHORIZED'],
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_SUPPORTED'],
  [409, 'CONFLICT'],
  [412, 'PRECONDITION_FAILED'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  [422, 'UNPROCESSABLE_CONTENT'],
  [428, 'PRECONDITION_REQUIRED'],
  [429, 'TOO_MANY_REQUESTS'],
  [503, 'SERVICE_UNAVAILABLE'],
])

/** Serves the router to TypeScript callers. Queries may be batched, up to ten; what changes something is sent alone. */
export function bindTRPC<Router extends AnyTRPCRouter>(app: FastifyInstance, binding: Binding<Router>): void {
  app.setErrorHandler((error, request, reply) => {
    logIfFault(request, error)
    const shape = shapeOf(detailsOf(problemOf(error), request.id))
    addHeaders(reply, refusalHeaders(problemOf(error)))
    return reply.code(shape.data.httpStatus).send({ error: shape })
  })
  // tRPC writes both headers itself: without the caller's key in the one, as text in the other when it refuses a batch.
  app.addHook('onSend', async (_, __, payload) => {
    if (!(payload instanceof Response)) return
    payload.headers.append('vary', 'authorization')
    payload.headers.set('content-type', 'application/json')
  })
  const options: FastifyTRPCPluginOptions<Router> = {
    trpcOptions: {
      router: binding.router,
      maxBatchSize: 10,
      createContext: ({ req, res, info }) => contextOf(binding, { request: req, reply: res, calls: info.calls }),
      onError: ({ error, req }) => {
        requestIds.set(error, req.id)
        logIfFault(req, error)
      },
      responseMeta: ({ errors }) => ({ headers: errors[0] ? refusalHeaders(problemOf(errors[0])) : {} }),
    },
  }
  app.register(fastifyTRPCPlugin, options)
}

type Request = { request: FastifyRequest; reply: FastifyReply; calls: readonly { path: string }[] }

async function contextOf<Router extends AnyTRPCRouter>(binding: Binding<Router>, { request, reply, calls }: Request) {
  const alone = calls.length === 1 ? calls[0]?.path : undefined
  if (request.method === 'POST' && alone === undefined) throw new CarelotError({ code: 'request.mutation-batched' })
  const call = callOf(request, reply, { face: 'trpc', operationId: alone, closing: binding.closing })
  const ctx = await binding.createContext(call)
  const procedures: Record<string, AnyTRPCProcedure> = binding.router._def.procedures
  const meta = alone === undefined ? undefined : procedures[alone]?._def.meta
  if (hasRest(meta) && needsKey(meta.rest)) requireKey(request, call)
  return ctx
}
