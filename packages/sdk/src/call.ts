import { type Input, type Operation, requestOf } from './operation.ts'
import type { CallOptions } from './options.ts'
import { CarelotError, isProblem } from './problem.ts'
import type { Answer, Transport } from './transport.ts'

/** A client as its calls see it: where the server is and how to reach it. */
export type Line = { baseUrl: string; transport: Transport }

/** An answer with what came around it. `etag` is as the server wrote it, quotes included. */
export type WithResponse<T> = {
  data: T
  status: number
  headers: Headers
  requestId: string
  attempts: number
  etag: string | undefined
}

/** A call under way. `await` gives the plain JSON; `.withResponse()` gives it with headers, request id and ETag. */
export class Pending<T> implements Promise<T> {
  readonly [Symbol.toStringTag] = 'Promise'
  readonly #answer: Promise<WithResponse<T>>

  constructor(answer: Promise<WithResponse<T>>) {
    this.#answer = answer
  }

  withResponse(): Promise<WithResponse<T>> {
    return this.#answer
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise
  then<A = T, B = never>(
    onDone?: ((data: T) => A | PromiseLike<A>) | null,
    onFailed?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#answer.then(({ data }) => data).then(onDone, onFailed)
  }

  catch<B = never>(onFailed?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onFailed)
  }

  finally(onEnd?: (() => void) | null): Promise<T> {
    return this.then().finally(onEnd)
  }
}

/** What a call was given. */
export type Given<I extends Input = Input> = [input?: I | undefined, options?: CallOptions | undefined]

/** Sends one operation, now. Rejects with `CarelotError` on any answer that is not a success. */
export function send<T>(line: Line, operation: Operation, given: Given): Pending<T> {
  return new Pending<T>(answered(line, operation, given))
}

async function answered<T>(line: Line, operation: Operation, given: Given): Promise<WithResponse<T>> {
  const [input = {}, options = {}] = given
  const { url, ...request } = requestOf(operation, input)
  const isUpload = typeof request.body !== 'string' && request.body !== undefined
  const answer = await line.transport(line.baseUrl + url, {
    ...(isUpload && { timeoutMs: 120_000 }),
    ...request,
    ...options,
    headers: { ...request.headers, ...options.headers },
  })
  const { status, headers, requestId, attempts } = answer
  if (status < 200 || status > 299) throw errorOf(answer)
  return { data: contentOf(answer), status, headers, requestId, attempts, etag: headers.get('etag') ?? undefined }
}

/** The body: JSON as a value, nothing as undefined, anything else (a document) as a Blob. */
// biome-ignore lint/suspicious/noExplicitAny: the wire's edge, as `Response.json()` has it: the server's schema vouches for the type
function contentOf({ headers, body }: Answer): any {
  const type = headers.get('content-type') ?? ''
  if (isJson(type)) return JSON.parse(new TextDecoder().decode(body))
  return body.byteLength > 0 ? new Blob([body], { type }) : undefined
}

function errorOf(answer: Answer): CarelotError {
  return new CarelotError(problemIn(answer), answer)
}

function problemIn({ headers, body }: Answer): CarelotError['problem'] {
  if (!isJson(headers.get('content-type') ?? '')) return undefined
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(body))
    return isProblem(said) ? said : undefined
  } catch {
    return undefined
  }
}

function isJson(contentType: string): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(contentType)
}
