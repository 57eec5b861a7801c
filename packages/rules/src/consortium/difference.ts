import { z } from 'zod'
import { isMaterial } from './material.ts'
import { titleAt } from './terms-sections.ts'

const Value = z.json()
type Json = z.infer<typeof Value>
type Fields = { [name: string]: Json }

/** One thing in which two versions of terms differ. */
export const TermsChange = z
  .object({
    pointer: z.string().meta({ description: 'Where in the terms (JSON Pointer, RFC 6901)' }),
    title: z.string().meta({ description: 'Of the section' }),
    about: z.array(z.string()).meta({ description: 'The lot, member or other entry of a list that it is of' }),
    before: Value.optional().meta({ description: 'Absent for what was not there' }),
    after: Value.optional().meta({ description: 'Absent for what is there no more' }),
    material: z.boolean().meta({ description: 'Whether it voids signatures given before (C-16)' }),
  })
  .meta({ id: 'ConsortiumTermsChange' })
export type TermsChange = z.input<typeof TermsChange>

/**
 * What has changed from one version of terms to another, so that people can read it: an entry of a list is known by what it
 * is about and not by its place. Applied in this order, as a JSON Patch would be (`remove` without `after`, `add` without
 * `before`), it makes the one into the other; it is empty exactly when they are equal.
 *
 * @see rules C-03, C-16
 */
export function differenceOf(from: object, to: object): TermsChange[] {
  return changesOf({ path: '', about: [] }, plain(from), plain(to))
}

/** As it goes over the wire: without what is undefined. */
function plain(value: object): Json {
  return JSON.parse(JSON.stringify(value))
}

type Place = { path: string; about: readonly string[] }
type Sides = { before?: Json; after?: Json }

function change({ path, about }: Place, sides: Sides): TermsChange {
  return { pointer: path, title: titleAt(path), about: [...about], ...sides, material: isMaterial(path) }
}

function within({ path, about }: Place, key: string | number, name?: string): Place {
  const escaped = String(key).replaceAll('~', '~0').replaceAll('/', '~1')
  return { path: `${path}/${escaped}`, about: name === undefined ? about : [...about, name] }
}

function changesOf(place: Place, before: Json, after: Json): TermsChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return changesOfLists(place, before, after)
  if (isFields(before) && isFields(after)) return changesOfFields(place, before, after)
  return before === after ? [] : [change(place, { before, after })]
}

function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function changesOfFields(place: Place, before: Fields, after: Fields): TermsChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => {
    const [was, is] = [before[key], after[key]]
    if (was !== undefined && is !== undefined) return changesOf(within(place, key), was, is)
    return [
      change(within(place, key), { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }),
    ]
  })
}

function changesOfLists(place: Place, before: readonly Json[], after: readonly Json[]): TermsChange[] {
  const [were, are] = [namesOf(before), namesOf(after)]
  const isNamed = were !== undefined && are !== undefined
  const old = isNamed ? were : before.map((_, index) => String(index))
  const now = isNamed ? are : after.map((_, index) => String(index))
  const kept = old.filter((name) => now.includes(name))
  const inOrder = now.filter((name) => old.includes(name)).every((name, index) => name === kept[index])
  if (!inOrder) return [change(place, { before: [...before], after: [...after] })]
  const at = (index: number, name: string) => within(place, index, isNamed ? name : undefined)
  // The last goes first, so that the places of the others stand; what comes is put where it will be.
  const gone = before
    .flatMap((value, index) =>
      now.includes(old[index] ?? '') ? [] : [change(at(index, old[index] ?? ''), { before: value })],
    )
    .toReversed()
  const come = after.flatMap((value, index) =>
    old.includes(now[index] ?? '') ? [] : [change(at(index, now[index] ?? ''), { after: value })],
  )
  const changed = after.flatMap((value, index) => {
    const name = now[index] ?? ''
    const was = before[old.indexOf(name)]
    return was === undefined ? [] : changesOf(at(index, name), was, value)
  })
  return [...gone, ...come, ...changed]
}

/** The fields by which an entry of a list is known, wherever it stands. */
const nameFields = ['lotId', 'organisationId', 'area', 'service', 'cover', 'sha256']

/** The names of the entries of a list, if each has one of its own. */
function namesOf(list: readonly Json[]): string[] | undefined {
  const found = list.map((entry) => {
    if (!isFields(entry)) return typeof entry === 'string' ? entry : undefined
    const parts = nameFields.flatMap((field) => (typeof entry[field] === 'string' ? [entry[field]] : []))
    return parts.length > 0 ? parts.join(' ') : undefined
  })
  const names = found.filter((name) => name !== undefined)
  return names.length === list.length && new Set(names).size === list.length ? names : undefined
}
