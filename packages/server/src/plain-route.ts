import type { Context } from '@carelot/commands/context'
import { refuseWithoutScope } from '@carelot/rules/access/caller'
import type { Scope } from '@carelot/rules/access/scope'
import { refuseWith } from '@carelot/rules/problem'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { callOf } from './call.ts'
import { contextFor, type Serving } from './procedure.ts'
import { requireKey } from './rest/binding.ts'

type Exchange = { request: FastifyRequest; reply: FastifyReply; operationId: string; scope: Scope }

/** Who calls a route that is no procedure, because what it takes or gives is not JSON: asked before anything of a body is taken. */
export async function callerOf(serving: Serving, { request, reply, operationId, scope }: Exchange): Promise<Context> {
  const call = callOf(request, reply, { face: 'rest', operationId, closing: new AbortController().signal })
  const { caller, deployment } = await contextFor(serving)(call)
  refuseWith(refuseWithoutScope(caller, scope))
  if (request.method === 'POST') requireKey(request, call)
  const { idempotencyKey, withoutContent, replayed } = call
  return { ...deployment, caller, procedure: operationId, idempotencyKey, withoutContent, replayed }
}
