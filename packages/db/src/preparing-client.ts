import pg from 'pg'

/** A statement whose columns a migration beside this connection may change, upon which its preparation is refused. */
const givesAllColumns = /^\s*select\s+(\w+\.)?\*/i
/** A text that lists values, or rows that end with one: there is one for every length. */
const lists = /\bin \(\$\d+, |\$\d+\), \(/
/** More texts than all of Carelot has. What comes beyond is parsed at each use, so that texts without end cost a connection no memory. */
const mostKept = 1000

/** Whether a prepared statement was refused because its columns have changed since. */
export const isOutdated = (error: unknown) =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery'

/**
 * Has each text with values prepared once on its connection, and not parsed and planned at each use; PostgreSQL chooses
 * between a plan for all values and one for these.
 *
 * @see https://node-postgres.com/features/queries#prepared-statements
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()
  #named = 0

  override query(...[text, values, ...rest]: unknown[]) {
    const isPrepared =
      typeof text === 'string' &&
      Array.isArray(values) &&
      values.length > 0 &&
      !lists.test(text) &&
      !givesAllColumns.test(text) &&
      (this.#names.has(text) || this.#names.size < mostKept)
    if (!isPrepared) return Reflect.apply(super.query, this, [text, values, ...rest])
    const answer = Reflect.apply(super.query, this, [{ name: this.#nameOf(text), text, values }, ...rest])
    if (answer instanceof Promise)
      answer.catch((error) => {
        if (isOutdated(error)) this.#names.delete(text)
      })
    return answer
  }

  #nameOf(text: string): string {
    const name = this.#names.get(text) ?? `prepared-${++this.#named}`
    this.#names.set(text, name)
    return name
  }
}
