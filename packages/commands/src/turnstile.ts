import type { Db } from '@carelot/db/database'
import { CarelotError } from '@carelot/rules/problem'
import { refuseEnded } from './access/refuse-ended.ts'
import type { Context } from './context.ts'

type Turnstile = <Result>(party: string, work: (waited: boolean) => Promise<Result>) => Promise<Result>
type Limits = { places: number; waiting: number; waitingOfParty: number }

/**
 * Lets so many in at a time and the others after them in the order in which they came; whom it would have to keep
 * waiting beyond that, or beside so many others of the same party, it turns away as `server.busy`.
 */
export function turnstile({ places, waiting, waitingOfParty }: Limits): Turnstile {
  const queue: { party: string; enter: () => void }[] = []
  let inside = 0
  const isFull = (party: string) =>
    queue.length >= waiting || queue.filter((each) => each.party === party).length >= waitingOfParty
  return async (party, work) => {
    const waits = inside >= places
    if (!waits) inside++
    else if (isFull(party)) throw new CarelotError({ code: 'server.busy' })
    // Whoever leaves hands its place on, so that nobody who comes meanwhile can take it.
    else await new Promise<void>((enter) => queue.push({ party, enter }))
    try {
      return await work(waits)
    } finally {
      const next = queue.shift()
      if (next) next.enter()
      else inside--
    }
  }
}

const turnstiles = new WeakMap<Db, Turnstile>()

/**
 * The turnstile of a pool. Without it a herd shares the server evenly, so that all of it is answered at the end, after
 * the deadline; with it, whoever came first is received first. Whoever had to wait is asked again whether they may.
 */
export function inTurn<Result>(ctx: Context, work: () => Promise<Result>): Promise<Result> {
  const pass = turnstiles.get(ctx.db) ?? turnstile({ places: 16, waiting: 1000, waitingOfParty: 50 })
  turnstiles.set(ctx.db, pass)
  return pass(ctx.caller.organisationId, async (waited) => {
    if (waited) await refuseEnded(ctx)
    return work()
  })
}
