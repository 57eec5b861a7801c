import { problems } from './problem-table.ts'

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

/** The same problem, said of the field of the request that it is about. */
export function inField(pointer: string, { code, detail = problems[code].title }: Problem): Problem {
  return { code, detail, errors: [{ pointer, code, detail }] }
}

/** Faults as one problem: a single fault gives its own code, several give `request.several-faults` with all of them. */
export function problemOfFaults(faults: readonly Fault[]): Problem | undefined {
  const [first] = faults
  if (!first) return undefined
  if (faults.length === 1) return { code: first.code, detail: first.detail, errors: faults }
  return { code: 'request.several-faults', detail: `${faults.length} faults`, errors: faults }
}
