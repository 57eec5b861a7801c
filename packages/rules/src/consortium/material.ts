type Entry = { at: string; isMaterial: boolean; why: string }

/**
 * Which fields of the terms are material: a change of one voids the signatures that were given before it. Of the places
 * that fit a pointer the longest decides, `*` stands for any entry of a list, and what is not named is material. Immaterial
 * is only what can hold no promise: an address, or how a file is encoded whose hash stays.
 *
 * @see C-16
 */
export const materialTable = [
  { at: '', isMaterial: true, why: 'Nobody is bound by what it has not seen' },
  { at: '/informationBarrier/contact', isMaterial: false, why: 'Whom to turn to, not what was promised' },
  { at: '/payment/invoicesTo', isMaterial: false, why: 'Where invoices are sent, not when they are paid' },
  { at: '/safeguarding/contact', isMaterial: false, why: 'Whom to turn to, not what was promised' },
  { at: '/annexes/*/mediaType', isMaterial: false, why: 'The annex is known by its hash' },
] as const satisfies readonly Entry[]

const table: readonly { parts: readonly string[]; isMaterial: boolean }[] = materialTable
  .map((entry: Entry) => ({ parts: entry.at.split('/'), isMaterial: entry.isMaterial }))
  .toSorted((one, other) => other.parts.length - one.parts.length)

/** Whether a change at this place of the terms (a JSON Pointer) is one of a material field. @see C-16 */
export function isMaterial(pointer: string): boolean {
  const parts = pointer.split('/')
  const entry = table.find((each) =>
    each.parts.every((part, index) => part === parts[index] || (part === '*' && parts[index] !== undefined)),
  )
  return entry?.isMaterial ?? true
}

/**
 * The terms without what is immaterial. A signature under one version counts for another exactly when this is the same of
 * both.
 *
 * @see C-16
 */
export function materialPartOf(terms: object): object {
  return JSON.parse(JSON.stringify(partOf(terms, '')))
}

function partOf(value: unknown, pointer: string): unknown {
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .map(([key, each]) => ({ key, each, at: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` }))
    .filter(({ at }) => isMaterial(at))
    .map(({ key, each, at }) => [key, partOf(each, at)] as const)
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept)
}
