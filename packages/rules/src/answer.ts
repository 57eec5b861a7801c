import { CarelotError, type Problem } from './problem.ts'

/**
 * What a rule gives where it may have to refuse: either a `value` or the `problem` that stands in its way, never both.
 * Look at `problem` first; an answer is an object, so the answer itself is truthy also when its value is `false`.
 */
export type Answer<Value> = { value: Value; problem?: never } | { value?: never; problem: Problem }

/** The answer's value, for a command; throws its problem as a `CarelotError`. */
export function valueOrRefuse<Value>(answer: Answer<Value>): Value {
  if (answer.problem) throw new CarelotError(answer.problem)
  return answer.value
}
