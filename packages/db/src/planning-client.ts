import pg from 'pg'

/** A plan whose columns a migration beside this connection may change, upon which it is refused. */
const ofWhateverColumns = /^\s*select\s+(\w+\.)?\*/i

/** How many plans a connection keeps. A text that comes behind them is planned at each use. */
const most = 500

/**
 * Plans a text that takes values once on its connection, and not at each use. Lists of any length make texts without end, so
 * plans are bounded.
 *
 * @see https://node-postgres.com/features/queries#prepared-statements
 */
export class PlanningClient extends pg.Client {
  readonly #names = new Map<string, string>()

  constructor(settings?: pg.ClientConfig) {
    super(settings)
  }

  override query(...[text, values, ...rest]: unknown[]) {
    const isPlanned =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 && !ofWhateverColumns.test(text)
    const name = isPlanned ? this.#nameOf(text) : undefined
    return Reflect.apply(super.query, this, name ? [{ name, text, values }, ...rest] : [text, values, ...rest])
  }

  #nameOf(text: string): string | undefined {
    if (!this.#names.has(text) && this.#names.size < most) this.#names.set(text, `planned-${this.#names.size}`)
    return this.#names.get(text)
  }
}
