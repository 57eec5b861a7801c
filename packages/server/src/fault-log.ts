import { TRPCError } from '@trpc/server'
import type { FastifyRequest } from 'fastify'

/**
 * The one line that a fault of ours leaves. Messages of the database, of JSON and of zod may quote what a person
 * typed, so of those only the kind, the place and the stack's frames are kept. The route is the template, never the address.
 */
export function logFault(request: FastifyRequest, error: unknown): void {
  const route = request.routeOptions.url ?? 'none'
  request.server.log.error({ requestId: request.id, method: request.method, route, fault: describe(error) }, 'fault')
}

type Description = { name: string; message?: string; frames?: string[]; cause?: Description; [mark: string]: unknown }

function describe(error: unknown, depth = 0): Description {
  if (!(error instanceof Error)) return { name: typeof error }
  if (error instanceof TRPCError && error.cause && depth === 0) return describe(error.cause, depth)
  const marks = ['code', 'severity', 'schema', 'table', 'column', 'constraint', 'routine']
  return {
    name: error.name,
    ...(mayQuote(error) ? {} : { message: error.message }),
    ...Object.fromEntries(marks.flatMap((mark) => (mark in error ? [[mark, Reflect.get(error, mark)]] : []))),
    frames: framesOf(error),
    ...(error.cause instanceof Error && depth < 3 ? { cause: describe(error.cause, depth + 1) } : {}),
  }
}

function mayQuote(error: Error): boolean {
  return 'severity' in error || error instanceof SyntaxError || 'issues' in error
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim())
}
