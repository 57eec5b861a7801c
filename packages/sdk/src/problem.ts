import type { ProblemCode } from '@carelot/rules/problem'

export type { ProblemCode }

/** One thing that is wrong with a request, and where: `pointer` is a JSON Pointer into the request (RFC 6901). */
export type Fault = { pointer: string; code: ProblemCode; detail: string }

/**
 * Why the server refused, as it stands on the wire. `code` is what to branch on; a server newer than this SDK may
 * give a code that is not in the union, so keep a `default`.
 *
 * @see RFC 9457
 */
export type Problem = {
  type: string
  title: string
  status: number
  detail?: string
  instance: string
  code: ProblemCode
  errors?: readonly Fault[]
}

/** What every failed call tells: which request it was (to quote to the operator) and how many attempts were made. */
export type Trace = { requestId: string; attempts: number }

/** The server's answer to a call, other than a success. `problem` is undefined if something other than Carelot answered. */
export class CarelotError extends Error {
  override readonly name = 'CarelotError'
  readonly problem: Problem | undefined
  readonly status: number
  /** The response's headers, without any that could hold a secret. */
  readonly headers: Headers
  readonly requestId: string
  readonly attempts: number

  constructor(problem: Problem | undefined, answer: Trace & { status: number; headers: Headers }) {
    const said = problem
      ? `${problem.detail ?? problem.title} (${problem.code}`
      : `The server answered (${answer.status}`
    super(`${said}, request ${answer.requestId})`)
    this.problem = problem
    this.status = answer.status
    this.headers = answer.headers
    this.requestId = answer.requestId
    this.attempts = answer.attempts
  }
}

/** No answer came: refused, reset or unreachable. `code` is the system's name for it (`ECONNREFUSED`), where known. */
export class CarelotConnectionError extends Error {
  override readonly name = 'CarelotConnectionError'
  readonly code: string | undefined
  readonly requestId: string
  readonly attempts: number

  constructor(reason: { message: string; code: string | undefined }, trace: Trace) {
    super(`No answer: ${reason.message} (request ${trace.requestId}, attempts: ${trace.attempts})`)
    this.code = reason.code
    this.requestId = trace.requestId
    this.attempts = trace.attempts
  }
}

/** No answer came in time. The request may still have been done: sending it again under its key is safe. */
export class CarelotTimeoutError extends Error {
  override readonly name = 'CarelotTimeoutError'
  readonly timeoutMs: number
  readonly requestId: string
  readonly attempts: number

  constructor(timeoutMs: number, trace: Trace) {
    super(`No answer within ${timeoutMs} ms (request ${trace.requestId}, attempts: ${trace.attempts})`)
    this.timeoutMs = timeoutMs
    this.requestId = trace.requestId
    this.attempts = trace.attempts
  }
}

/**
 * The problem that an error carries, whether it was thrown by the REST client or by the tRPC client; undefined for
 * any other error. Looks at the shape and not at the class, so that two copies of this package in one program agree.
 */
export function problemOf(error: unknown): Problem | undefined {
  const held = fieldOf(error, 'problem') ?? fieldOf(fieldOf(error, 'data'), 'problem')
  return isProblem(held) ? held : undefined
}

/** Whether a value has a problem's shape. Its code is not compared with the codes known here: it may be newer. */
export function isProblem(value: unknown): value is Problem {
  return typeof fieldOf(value, 'code') === 'string' && typeof fieldOf(value, 'status') === 'number'
}

export function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
