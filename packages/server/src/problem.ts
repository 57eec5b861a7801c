import { busyOr } from '@carelot/db/transaction'
import { CarelotError, type Problem, type ProblemCode } from '@carelot/rules/problem'
import { problems } from '@carelot/rules/problem-table'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { faultsOfIssues, shapeProblem } from './rest/fault.ts'

/** A refusal on the wire. @see RFC 9457 */
export const ProblemDetails = z
  .strictObject({
    type: z.string().meta({ description: 'Where the refusal is explained', example: '/docs/problems#not-found' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().optional(),
    instance: z
      .string()
      .meta({ description: 'The id of the request', example: 'urn:uuid:6f1c2a2e-9f0b-4f6e-8a51-0c8a4c0a3b1d' }),
    code: z.string().meta({ description: 'Stable: branch on this', example: 'not-found' }),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({ description: 'JSON Pointer into the request', example: '/rates/0/amountPence' }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'A refusal (RFC 9457)' })
export type ProblemDetails = z.infer<typeof ProblemDetails>

export const problemType = 'application/problem+json'

/** The problem as it goes to a client. Nothing of a fault of ours is told but the request's id. */
export function detailsOf(problem: Problem, requestId: string): ProblemDetails {
  const { status, title } = problems[problem.code]
  return {
    type: `/docs/problems#${problem.code}`,
    title,
    status,
    ...(problem.detail !== undefined && problem.code !== 'server.fault' ? { detail: problem.detail } : {}),
    instance: `urn:uuid:${requestId}`,
    code: problem.code,
    ...(problem.errors
      ? { errors: problem.errors.map(({ pointer, code, detail }) => ({ pointer, code, detail })) }
      : {}),
  }
}

/** Whatever was thrown, as a problem. What is not known is `server.fault`: a fault of ours. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CarelotError) return error.problem
  if (error instanceof TRPCError) return problemOfTRPC(error)
  if (isOfFramework(error)) return { code: frameworkCodes.get(error.code) ?? 'server.fault' }
  return problemOfDatabase(error) ?? { code: 'server.fault' }
}

/** Seconds after which a refused request may be sent again, for the refusals that pass by themselves. */
export function retryAfterSeconds(problem: Problem): number | undefined {
  return problem.code === 'server.busy' || problem.code === 'server.not-ready' ? 1 : undefined
}

/**
 * tRPC says BAD_REQUEST with a ZodError only for its own check of the input. A ZodError that a command lets pass
 * arrives as INTERNAL_SERVER_ERROR and is a fault of ours.
 */
function problemOfTRPC(error: TRPCError): Problem {
  if (error.cause instanceof CarelotError) return error.cause.problem
  if (error.code === 'BAD_REQUEST' && error.cause instanceof z.ZodError)
    return shapeProblem(faultsOfIssues(error.cause.issues))
  if (error.code === 'BAD_REQUEST' && error.cause instanceof SyntaxError) return { code: 'request.malformed' }
  return problemOfDatabase(error.cause) ?? { code: trpcCodes.get(error.code) ?? 'server.fault' }
}

/** A read has no transaction of ours round it: a full pool or a lost connection arrives as it is. */
function problemOfDatabase(error: unknown): Problem | undefined {
  const known = busyOr(error)
  return known instanceof CarelotError ? known.problem : undefined
}

const trpcCodes = new Map<TRPCError['code'], ProblemCode>([
  ['BAD_REQUEST', 'request.invalid'],
  ['PARSE_ERROR', 'request.malformed'],
  ['UNAUTHORIZED', 'access.unauthenticated'],
  ['FORBIDDEN', 'access.forbidden'],
  ['NOT_FOUND', 'not-found'],
  ['METHOD_NOT_SUPPORTED', 'request.method-not-allowed'],
  ['PAYLOAD_TOO_LARGE', 'request.too-large'],
  ['UNSUPPORTED_MEDIA_TYPE', 'request.unsupported-media-type'],
  ['CLIENT_CLOSED_REQUEST', 'request.timeout'],
  ['TOO_MANY_REQUESTS', 'request.rate-limited'],
  ['SERVICE_UNAVAILABLE', 'server.busy'],
])

const frameworkCodes = new Map<string, ProblemCode>([
  ['FST_ERR_CTP_INVALID_JSON_BODY', 'request.malformed'],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', 'request.malformed'],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'request.malformed'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'request.too-large'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'request.unsupported-media-type'],
  // A method of the newer kind, such as QUERY, that names no content type.
  ['FST_ERR_ROUTE_MISSING_CONTENT_TYPE', 'not-found'],
  ['FST_ERR_BAD_URL', 'request.invalid'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'not-found'],
  ['FST_ERR_NOT_FOUND', 'not-found'],
  ['ECONNRESET', 'request.malformed'],
])

/** Fastify gives its refusals a status as well; a lost database connection has a code alone. */
function isOfFramework(error: unknown): error is { code: string; statusCode: number } {
  return error instanceof Error && 'statusCode' in error && 'code' in error && typeof error.code === 'string'
}
