/**
 * Every refusal that Carelot gives, and the only place where one gets its HTTP status and title.
 * The code is stable and is what a caller branches on; it is also the anchor of its documentation.
 * 400 is a fault of shape, 422 a fault of rule, 409 a conflict with how things stand.
 *
 * @see RFC 9457
 */
export const problems = {
  'request.invalid': { status: 400, title: 'The request does not have the expected shape' },
  'request.several-faults': { status: 422, title: 'The request has several faults' },
  'request.malformed': { status: 400, title: 'The request body cannot be read' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.unsupported-media-type': { status: 415, title: 'The content type is not supported' },
  'request.method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'request.idempotency-key-missing': { status: 400, title: 'This request needs an Idempotency-Key header' },
  'request.idempotency-key-invalid': { status: 400, title: 'The Idempotency-Key must be 8 to 255 printable characters' },
  'request.idempotency-key-reused': { status: 422, title: 'The idempotency key was used with another request' },
  'request.version-missing': { status: 428, title: 'This request needs an If-Match header with the version it changes' },
  'request.version-stale': { status: 412, title: 'The object has changed since the version in If-Match' },
  'request.cursor-invalid': { status: 400, title: 'The cursor is not one that this server gave to you for this list' },
  'not-found': { status: 404, title: 'There is nothing here, or it is not yours to see' },
  'access.unauthenticated': { status: 401, title: 'A valid API key is needed' },
  'access.wrong-mode': { status: 401, title: 'The API key belongs to the other mode (live or sandbox) of deployment' },
  'access.forbidden': { status: 403, title: 'The caller may not do this' },
  'server.busy': { status: 503, title: 'The server is busy; try again' },
  'server.fault': { status: 500, title: 'The server failed; the fault is ours' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** One thing that is wrong with a document, and where: `pointer` is a JSON Pointer into the request (RFC 6901). */
export type Fault = { pointer: string; code: ProblemCode; detail: string }

/** A refusal as a value. Rules return it; commands and the SDK throw it inside a `CarelotError`. */
export type Problem = { code: ProblemCode; detail?: string; errors?: readonly Fault[] }

/** A refusal on its way to the caller. */
export class CarelotError extends Error {
  override readonly name = 'CarelotError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problems[problem.code].title)
    this.problem = problem
  }
}

/** Throws the problem if there is one. */
export function refuseWith(problem: Problem | undefined): void {
  if (problem) throw new CarelotError(problem)
}

/** Faults as one problem: a single fault gives its own code, several give `request.several-faults` with all of them. */
export function problemOfFaults(faults: readonly Fault[]): Problem | undefined {
  const [first] = faults
  if (!first) return undefined
  if (faults.length === 1) return { code: first.code, detail: first.detail, errors: faults }
  return { code: 'request.several-faults', detail: `${faults.length} faults`, errors: faults }
}
