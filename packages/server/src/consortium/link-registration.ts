import { RegisterByLink, RegisteredByLink, registerByLink } from '@carelot/commands/consortium/register-by-link'
import { CarelotError } from '@carelot/rules/problem'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { callOf } from '../call.ts'
import type { Serving } from '../procedure.ts'
import { requireKey } from '../rest/binding.ts'
import { faultsOfIssues, faultsOfText, shapeProblem } from '../rest/fault.ts'

const attemptsPerMinute = 30
const operationId = 'consortium.registerByLink'

/**
 * The one route without a key: whoever comes by a link has none yet. Attempts are counted by network address, whatever
 * else a request says of itself, and a link that is not good is refused alike whatever is wrong with it.
 */
export function linkRegistration({ deployment }: Serving): FastifyPluginCallback {
  return (app, _, done) => {
    app.register(async (scope) => {
      const count = await attemptsOf(scope)
      scope.post('/v1/consortium-invitations/registrations', async (request, reply) => {
        const call = callOf(request, reply, { face: 'rest', operationId, closing: new AbortController().signal })
        requireKey(request, call)
        const parsed = RegisterByLink.safeParse(request.body)
        const faults = [...faultsOfText(request.body), ...faultsOfIssues(parsed.error?.issues ?? [])]
        if (!parsed.success || faults.length > 0) throw new CarelotError(shapeProblem(faults))
        // What is no attempt at a link is counted with everything else that the address asks for.
        await count(request, reply)
        const { idempotencyKey, replayed } = call
        reply.code(201)
        return RegisteredByLink.parse(await registerByLink({ ...deployment, idempotencyKey, replayed }, parsed.data))
      })
    })
    done()
  }
}

async function attemptsOf(app: FastifyInstance) {
  if (!app.hasDecorator('createRateLimit')) await app.register(rateLimit, { global: false })
  const count = app.createRateLimit({
    max: attemptsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => `link ${request.ip}`,
  })
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const counted = await count(request)
    if (!('remaining' in counted) || !counted.isExceeded) return
    reply.header('retry-after', String(counted.ttlInSeconds))
    throw new CarelotError({ code: 'request.rate-limited' })
  }
}
