import pg from 'pg'

/** How many statements the database was sent meanwhile. */
export async function queriesOf(work: () => Promise<unknown>): Promise<number> {
  const real = pg.Client.prototype.query
  let count = 0
  Reflect.set(pg.Client.prototype, 'query', function counted(this: pg.Client, ...asked: Parameters<typeof real>) {
    count++
    return real.apply(this, asked)
  })
  try {
    await work()
    return count
  } finally {
    Reflect.set(pg.Client.prototype, 'query', real)
  }
}
