import { isUtf8 } from 'node:buffer'
import { CarelotError } from '@carelot/rules/problem'
import { type AnyTRPCRouter, callTRPCProcedure, type inferRouterContext, TRPCError } from '@trpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Call, callOf } from '../call.ts'
import { answer } from './answer.ts'
import { faultsOfIssues } from './fault.ts'
import { gather, inputOrRefusal, isOfPath } from './input.ts'
import { type RestRoute, restRoutes } from './route.ts'

export type Binding<Router extends AnyTRPCRouter> = {
  router: Router
  createContext: (call: Call) => Promise<inferRouterContext<Router>>
  /** Aborts when the server closes, so that calls that wait come back. */
  closing: AbortSignal
}

/** Serves every procedure that has `meta.rest`, at its path under the scope's prefix. */
export function bindRest<Router extends AnyTRPCRouter>(app: FastifyInstance, binding: Binding<Router>): void {
  acceptEmptyJson(app)
  for (const route of restRoutes(binding.router))
    app.route({
      method: route.rest.method,
      url: route.rest.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: (request, reply) => serve({ route, request, reply, binding }),
    })
}

type Exchange<Router extends AnyTRPCRouter> = {
  route: RestRoute
  request: FastifyRequest
  reply: FastifyReply
  binding: Binding<Router>
}

/** Who asks comes before what is wrong with the question: a stranger learns nothing of the input's shape. */
async function serve<Router extends AnyTRPCRouter>({ route, request, reply, binding }: Exchange<Router>) {
  const { operationId, type } = route
  const call = callOf(request, reply, { face: 'rest', operationId, closing: binding.closing })
  const ctx = await binding.createContext(call)
  if (route.needsKey) requireKey(request, call)
  const gathered = gather(route, request)
  // tRPC asks for the input only where there is a parser.
  if (!route.input) await inputOrRefusal(route, gathered)
  try {
    const output: unknown = await callTRPCProcedure({
      router: binding.router,
      path: operationId,
      type,
      ctx,
      getRawInput: () => inputOrRefusal(route, gathered),
      signal: undefined,
      batchIndex: 0,
    })
    return answer({ route, request, reply, input: gathered.input }, output)
  } catch (error) {
    throw namesNothing(route, error) ? new CarelotError({ code: 'not-found' }) : error
  }
}

export function requireKey(request: FastifyRequest, call: Call): void {
  if (call.idempotencyKey !== undefined) return
  const sent = request.headers['idempotency-key'] !== undefined
  throw new CarelotError({ code: sent ? 'request.idempotency-key-invalid' : 'request.idempotency-key-missing' })
}

function namesNothing(route: RestRoute, error: unknown): boolean {
  if (!(error instanceof TRPCError) || error.code !== 'BAD_REQUEST' || !(error.cause instanceof z.ZodError))
    return false
  return faultsOfIssues(error.cause.issues).some((fault) => isOfPath(route, fault))
}

/**
 * A transition such as publishing has no body, yet many clients name the type of what they do not send. What is sent is
 * UTF-8 (RFC 8259): put right in silence, a bid in Latin-1 would be another bid than the one whose receipt is given.
 */
function acceptEmptyJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) done(null, undefined)
    else if (isUtf8(Buffer.from(body))) parse(request, body.toString(), done)
    else done(new CarelotError({ code: 'request.malformed', detail: 'The body is not UTF-8' }))
  })
}
