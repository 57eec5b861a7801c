/**
 * A JSON value in the one form that all write alike: keys sorted by UTF-16 code units, no spaces. Refuses (TypeError)
 * what has no such form or none that is exact: numbers that are not safe integers, and broken Unicode.
 *
 * @see RFC 8785
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' && Number.isSafeInteger(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`
  if (typeof value !== 'object') throw new TypeError(`Not an integer, nor any other exact JSON value: ${String(value)}`)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${quoted(key)}:${canonicalJson(member)}`).join()}}`
}

function quoted(text: string): string {
  // `isWellFormed` is younger than some runtimes this runs on.
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text))
    throw new TypeError('The text holds half of a surrogate pair')
  return JSON.stringify(text)
}
