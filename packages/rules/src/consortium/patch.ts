import { z } from 'zod'
import type { Answer } from '../answer.ts'
import { ConsortiumTerms } from './terms.ts'

const Path = z
  .string()
  .max(1000)
  .regex(/^(?:\/[^/]*)+$/, 'Expected a JSON Pointer')

/** Any JSON value: what becomes of the terms is checked when all is done. */
const Value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
])

/** A change of terms as a JSON Patch of `add`, `remove` and `replace`, which are done in their order. @see RFC 6902 */
export const TermsPatch = z
  .array(
    z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('add'), path: Path, value: Value }),
      z.strictObject({ op: z.literal('replace'), path: Path, value: Value }),
      z.strictObject({ op: z.literal('remove'), path: Path }),
    ]),
  )
  .min(1)
  .max(1000)
  .meta({ id: 'ConsortiumTermsPatch' })
export type TermsPatch = z.infer<typeof TermsPatch>

type Operation = TermsPatch[number]

/** These terms as the patch leaves them. Refuses a patch that finds no such place, or of which no terms come. */
export function patchTerms(terms: ConsortiumTerms, patch: TermsPatch): Answer<ConsortiumTerms> {
  let patched: unknown = JSON.parse(JSON.stringify(terms))
  for (const [index, operation] of patch.entries()) {
    const next = applied(patched, partsOf(operation.path), operation)
    if (next === undefined)
      return unfit(`/suggestion/patch/${index}`, `${operation.path} is no place to ${operation.op}`)
    patched = next
  }
  const { data, error } = ConsortiumTerms.safeParse(patched)
  if (data) return { value: data }
  const [issue] = error.issues
  return unfit('/suggestion/patch', `/${issue?.path.join('/')}: ${issue?.message}`)
}

function unfit(pointer: string, detail: string): Answer<never> {
  const fault = { pointer, code: 'consortium.suggestion-unfit' as const, detail }
  return { problem: { code: fault.code, detail, errors: [fault] } }
}

function partsOf(path: string): string[] {
  return path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value with the operation done at that place below it; undefined where there is no such place. */
function applied(value: unknown, [part = '', ...rest]: readonly string[], operation: Operation): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return appliedToList(value, [part, ...rest], operation)
  const fields: Record<string, unknown> = { ...value }
  const own = Object.hasOwn(fields, part) ? fields[part] : undefined
  if (rest.length > 0) {
    const below = own === undefined ? undefined : applied(own, rest, operation)
    return below === undefined ? undefined : { ...fields, [part]: below }
  }
  if (operation.op === 'add') return { ...fields, [part]: operation.value }
  if (own === undefined) return undefined
  if (operation.op === 'replace') return { ...fields, [part]: operation.value }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== part))
}

function appliedToList(
  list: readonly unknown[],
  [part = '', ...rest]: readonly string[],
  operation: Operation,
): unknown {
  const isEnd = part === '-' && rest.length === 0
  if (!isEnd && !/^(?:0|[1-9]\d{0,8})$/.test(part)) return undefined
  const index = isEnd ? list.length : Number(part)
  if (rest.length === 0 && operation.op === 'add')
    return index > list.length ? undefined : list.toSpliced(index, 0, operation.value)
  const own = list[index]
  if (own === undefined) return undefined
  if (rest.length === 0)
    return operation.op === 'replace' ? list.with(index, operation.value) : list.toSpliced(index, 1)
  const below = applied(own, rest, operation)
  return below === undefined ? undefined : list.with(index, below)
}
