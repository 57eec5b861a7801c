import type { Db } from '@carelot/db/database'
import { CarelotError } from '@carelot/rules/problem'

type Turnstile = <Result>(work: () => Promise<Result>) => Promise<Result>

/**
 * Lets so many in at a time and the others after them in the order in which they came; whom it would have to keep
 * waiting beyond that it turns away as `server.busy`.
 */
export function turnstile({ places, waiting }: { places: number; waiting: number }): Turnstile {
  const queue: (() => void)[] = []
  let inside = 0
  return async (work) => {
    if (inside < places) inside++
    else if (queue.length >= waiting) throw new CarelotError({ code: 'server.busy' })
    // Whoever leaves hands its place on, so that nobody who comes meanwhile can take it.
    else await new Promise<void>((enter) => queue.push(enter))
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else inside--
    }
  }
}

const turnstiles = new WeakMap<Db, Turnstile>()

/**
 * The turnstile of a pool. Without it a herd shares the server evenly, so that all of it is answered at the end, after
 * the deadline; with it, whoever came first is received first.
 */
export function inTurn<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  const pass = turnstiles.get(db) ?? turnstile({ places: 16, waiting: 1000 })
  turnstiles.set(db, pass)
  return pass(work)
}
