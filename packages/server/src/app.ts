import { randomUUID } from 'node:crypto'
import { type Server, STATUS_CODES } from 'node:http'
import { CarelotError, type ProblemCode } from '@carelot/rules/problem'
import helmet from '@fastify/helmet'
import type { AnyTRPCRouter } from '@trpc/server'
import {
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyPluginCallback,
  type FastifyRequest,
  type FastifyServerOptions,
  fastify,
  LogController,
} from 'fastify'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { pinVersion } from './api-version.ts'
import { serveDocs } from './docs-page.ts'
import { drainConnections } from './drain.ts'
import { type Health, serveHealth } from './health.ts'
import { refuseOtherMethods, watchRoutes } from './method-not-allowed.ts'
import { openApi } from './open-api/open-api.ts'
import { detailsOf, problemType } from './problem.ts'
import { limitRates } from './rate-limit.ts'
import { type Binding, bindRest } from './rest/binding.ts'
import { sendProblem } from './send-problem.ts'
import { bindTRPC } from './trpc-face.ts'

export type Limits = {
  /** Per key and process; Infinity switches the limit off. */
  requestsPerMinute: number
  bodyBytes: number
  /** How long a request may take to arrive. Its answer may take longer. */
  arrivalMs: number
  /** How long answers under way may take when the server ends. */
  drainMs: number
}

export type AppOptions<Router extends AnyTRPCRouter> = Health & {
  router: Router
  createContext: Binding<Router>['createContext']
  logger: FastifyBaseLogger
  limits?: Partial<Limits>
  /** Whether a proxy before this server is believed about the caller's address. */
  trustProxy?: boolean
  /** Routes of another kind than a procedure's (uploads, pages), each in a scope of its own. */
  plugins?: readonly FastifyPluginCallback[]
  /** What the OpenAPI document says of those plugins' routes. */
  morePaths?: ZodOpenApiPathsObject
}

const usualLimits: Limits = {
  requestsPerMinute: Number.POSITIVE_INFINITY,
  bodyBytes: 1_048_576,
  arrivalMs: 30_000,
  drainMs: 20_000,
}

/** The server without its socket: both faces of the router, health, and one shape for every refusal. */
export function createApp<Router extends AnyTRPCRouter>(options: AppOptions<Router>): FastifyInstance {
  const limits = { ...usualLimits, ...options.limits }
  const app = fastify(serverOptions(options, limits))
  setHeaders(app)
  const closing = new AbortController()
  app.addHook('preClose', async () => closing.abort())
  drainConnections(app, limits.drainMs)
  app.addHook('onRequest', async (_, reply) => {
    if (!closing.signal.aborted) return
    reply.header('connection', 'close')
    throw new CarelotError({ code: 'server.busy' })
  })
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new CarelotError({ code: 'not-found' })))
  const table = watchRoutes(app)
  const binding = { router: options.router, createContext: options.createContext, closing: closing.signal }
  app.register(async (scope) => {
    await limitRates(scope, limits.requestsPerMinute)
    pinVersion(scope)
    for (const plugin of options.plugins ?? []) scope.register(plugin)
    scope.register(async (rest) => bindRest(rest, binding), { prefix: '/v1' })
    scope.register(async (trpc) => bindTRPC(trpc, binding), { prefix: '/trpc' })
  })
  app.register(async (scope) => serveHealth(scope, options))
  app.register(async (scope) => serveDocs(scope, openApi(options.router, options.morePaths)))
  app.register(async (scope) => refuseOtherMethods(scope, table))
  return app
}

function serverOptions<Router extends AnyTRPCRouter>(options: AppOptions<Router>, limits: Limits) {
  return {
    loggerInstance: options.logger,
    // No line per request: a log of who called what would tell who bid, and how many.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.arrivalMs,
    // Node looks for what is late every 30 s whatever the limit, and lets headers' own limit, if it is longer, count for all.
    http: {
      connectionsCheckingInterval: Math.min(limits.arrivalMs, 5_000),
      headersTimeout: limits.arrivalMs,
      // A hook refuses what has no Host, as a problem document.
      requireHostHeader: false,
    },
    forceCloseConnections: 'idle',
    // Fastify's own 503 is not a problem document; ours is thrown by a hook.
    return503OnClosing: false,
    trustProxy: options.trustProxy ?? false,
    // A batch of ten procedures is one path segment of tRPC's.
    routerOptions: { maxParamLength: 1_000 },
    frameworkErrors: (error, request, reply) => sendProblem(request, reply, error),
    clientErrorHandler: refuseConnection,
  } satisfies FastifyHttpOptions<Server>
}

/** A caller's own request id is kept if it is a UUID, so that its log and ours meet. */
function requestIdOf({ headers }: Pick<FastifyRequest['raw'], 'headers'>): string {
  const given = headers['x-request-id']
  const isUuid = typeof given === 'string' && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(given)
  return isUuid ? given.toLowerCase() : randomUUID()
}

function setHeaders(app: FastifyInstance): void {
  app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'cache-control': 'no-store', vary: 'Authorization' })
    const correlation = request.headers['x-correlation-id']
    if (typeof correlation === 'string' && /^[\w.:-]{1,128}$/.test(correlation))
      reply.header('x-correlation-id', correlation)
    if (request.headers.host === undefined)
      throw new CarelotError({ code: 'request.malformed', detail: 'The Host header is missing' })
  })
}

const connectionCodes = new Map<string | undefined, ProblemCode>([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request.timeout'],
  ['HPE_HEADER_OVERFLOW', 'request.headers-too-large'],
])

/** What Node refuses before there is a request: no route, no reply, only the socket. */
const refuseConnection: NonNullable<FastifyServerOptions['clientErrorHandler']> = (error, socket) => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const requestId = randomUUID()
  const details = detailsOf({ code: connectionCodes.get(error.code) ?? 'request.malformed' }, requestId)
  const body = JSON.stringify(details)
  socket.end(
    `HTTP/1.1 ${details.status} ${STATUS_CODES[details.status]}\r\nContent-Type: ${problemType}\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\n\r\n${body}`,
  )
}
