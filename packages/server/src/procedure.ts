import { authenticate } from '@carelot/commands/access/authenticate'
import type { Context, Deployment } from '@carelot/commands/context'
import { type Caller, refuseWithoutScope } from '@carelot/rules/access/caller'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { initTRPC } from '@trpc/server'
import type { Call } from './call.ts'
import type { FeedSignal } from './event/feed-signal.ts'
import { faultsOfText, shapeProblem } from './rest/fault.ts'
import { hasRest, type Meta } from './rest/meta.ts'
import { formatProblem } from './trpc-face.ts'

/** What a server has beside its deployment. */
export type Serving = { deployment: Deployment; feed: FeedSignal }
export type RequestContext = Serving & { call: Call; caller: Caller }

/** Makes what procedures know of a request: who calls, in which deployment. */
export function contextFor(serving: Serving): (call: Call) => Promise<RequestContext> {
  return async (call) => ({ ...serving, call, caller: await authenticate(serving.deployment, call) })
}

const t = initTRPC.context<RequestContext>().meta<Meta>().create({ errorFormatter: formatProblem })

export const { router } = t

/** Built on who may call: the organisation's kind, and the one scope that the procedure names. */
function calledBy(kinds: readonly OrganisationKind[]) {
  return t.procedure.meta({ kinds }).use(async ({ ctx, meta, path, next, getRawInput }) => {
    const { deployment, feed, call, caller } = ctx
    if (!kinds.includes(caller.organisationKind))
      throw new CarelotError({ code: 'access.forbidden', detail: `This is for a ${kinds.join(' or ')}` })
    // A procedure that names no scope is for nobody.
    const scope = hasRest(meta) ? meta.rest.scope : undefined
    if (!scope) throw new CarelotError({ code: 'access.forbidden', detail: 'This is for nobody' })
    refuseWith(refuseWithoutScope(caller, scope))
    // Over REST this is asked with the other faults of shape.
    const faults = call.face === 'trpc' ? faultsOfText(await getRawInput()) : []
    if (faults.length > 0) throw new CarelotError(shapeProblem(faults))
    const { idempotencyKey, withoutContent, replayed } = call
    const context: Context = { ...deployment, caller, procedure: path, idempotencyKey, withoutContent, replayed }
    return next({ ctx: { ...context, call, feed } })
  })
}

/** Staff and systems of a council. */
export const council = calledBy(['council'])
/** People and systems of a provider, and vendors' systems that a provider has granted. */
export const provider = calledBy(['provider'])
/** Everyone with a key. */
export const anyone = calledBy(['council', 'provider', 'vendor'])
