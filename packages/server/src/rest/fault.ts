import type { Fault, Problem } from '@carelot/rules/problem'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Faults of shape, one per thing that is wrong, each with its JSON Pointer into the request. */
export function faultsOfIssues(issues: readonly Issue[], under: readonly PropertyKey[] = []): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...under, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => shapeFault([...path, key], 'This field is not known here'))
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return faultsOfIssues(nearest(issue.errors), path)
    return shapeFault(path, issue.message)
  })
}

/** Of a union's alternatives the one that failed least is the one that was meant. */
function nearest(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  return alternatives.toSorted((one, other) => one.length - other.length)[0] ?? []
}

const deepest = 32
const mostFaultsOfText = 100

/** What no database keeps as text: U+0000, and half of a surrogate pair. No input nests deeper than is looked at here. */
export function faultsOfText(sent: unknown, path: readonly string[] = []): Fault[] {
  if (typeof sent === 'string') {
    if (sent.isWellFormed() && !sent.includes('\u0000')) return []
    return [shapeFault(path, 'This text has a character that cannot be kept: U+0000 or half of a surrogate pair')]
  }
  if (typeof sent !== 'object' || sent === null || path.length > deepest) return []
  const faults = Object.entries(sent).flatMap(([key, each]) => faultsOfText(each, [...path, key]))
  return faults.slice(0, mostFaultsOfText)
}

export function shapeFault(path: readonly PropertyKey[], detail: string): Fault {
  return { pointer: pointerTo(path), code: 'request.invalid', detail }
}

/** @see RFC 6901 */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function shapeProblem(faults: readonly Fault[]): Problem {
  const detail = faults.length === 1 ? faults[0]?.detail : `${faults.length} faults`
  return { code: 'request.invalid', ...(detail ? { detail } : {}), errors: faults }
}
