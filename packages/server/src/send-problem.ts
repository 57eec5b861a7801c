import type { Problem } from '@carelot/rules/problem'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { logFault } from './fault-log.ts'
import { detailsOf, problemOf, problemType, retryAfterSeconds } from './problem.ts'

/** Answers a request with whatever was thrown, as problem+json. The only place where REST, docs and health refuse. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  logIfFault(request, error)
  const problem = problemOf(error)
  const details = detailsOf(problem, request.id)
  addHeaders(reply, { ...refusalHeaders(problem), ...bareHeaders, 'x-request-id': request.id })
  return reply.code(details.status).type(problemType).send(JSON.stringify(details))
}

/** An address that cannot be decoded is refused before any hook has set its headers. */
const bareHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
}

export function logIfFault(request: FastifyRequest, error: unknown): void {
  if (problemOf(error).code === 'server.fault') logFault(request, error)
}

export function addHeaders(reply: FastifyReply, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value)
}

/** What the caller is told beside the problem: how to sign in, when to try again. */
export function refusalHeaders(problem: Problem): Record<string, string> {
  const seconds = retryAfterSeconds(problem)
  return {
    ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
    ...(problem.code.startsWith('access.') && problem.code !== 'access.forbidden'
      ? { 'www-authenticate': 'Bearer realm="carelot"' }
      : {}),
  }
}
