import type { Caller } from '@carelot/rules/access/caller'
import { grantableScopes, scopesOf } from '@carelot/rules/access/entitlement'
import { type Role, rolesIn } from '@carelot/rules/access/role'
import { Scope } from '@carelot/rules/access/scope'
import { OrganisationKind } from '@carelot/rules/organisation/organisation'
import { type AnyTRPCProcedure, type AnyTRPCRouter, callTRPCProcedure } from '@trpc/server'
import { expect, test } from 'vitest'
import { problemOf } from '../problem.ts'
import type { RequestContext } from '../procedure.ts'
import { hasRest } from '../rest/meta.ts'
import { appRouter } from '../router.ts'

const router: AnyTRPCRouter = appRouter
const procedures: Record<string, AnyTRPCProcedure> = router._def.procedures
const names = Object.keys(procedures).sort()

/** One caller per organisation kind and role, one system per kind, and a vendor's system under a full grant. */
const callers = new Map<string, Caller>(
  OrganisationKind.options.flatMap((kind) => [
    ...rolesIn[kind].map((role) => [`${kind} ${role}`, callerOf(kind, [role])] as const),
    [`${kind} system`, callerOf(kind, null)] as const,
  ]),
)
callers.set('vendor for provider', { ...callerOf('provider', null), vendorId: 'org_v', scopes: grantableScopes })

function callerOf(organisationKind: OrganisationKind, roles: readonly Role[] | null): Caller {
  const holder = roles ? { personId: 'per_x' } : { systemId: 'sys_x' }
  const scopes = scopesOf({ kind: organisationKind, roles })
  return { keyId: 'key_x', organisationId: 'org_x', organisationKind, roles: roles ?? [], scopes, ...holder }
}

/** Calls for real, with no input and no database: who may not is refused before anything else is looked at. */
async function isLetIn(name: string, caller: Caller): Promise<boolean> {
  const deployment = {}
  const ctx = { deployment, feed: {}, call: {}, caller } as unknown as RequestContext // nothing of it may be reached by who is refused
  const type = procedures[name]?._def.type ?? 'query'
  try {
    await callTRPCProcedure({
      router,
      path: name,
      type,
      ctx,
      getRawInput: async () => undefined,
      signal: undefined,
      batchIndex: 0,
    })
    return true
  } catch (error) {
    const { code, detail = '' } = problemOf(error)
    return !(code === 'access.forbidden' && /^(This is for a |The key lacks)/.test(detail))
  }
}

test('API5: every procedure names one scope', () => {
  for (const name of names) {
    const { meta } = procedures[name]?._def ?? {}
    expect(hasRest(meta) && Scope.safeParse(meta.rest.scope).success, name).toBe(true)
  }
})

test('API5: every scope is some procedure’s', () => {
  const used = new Set(
    names.map((name) => hasRest(procedures[name]?._def.meta) && procedures[name]?._def.meta.rest.scope),
  )
  // Documents are taken in by a route of their own, as streams.
  expect(Scope.options.filter((scope) => !used.has(scope) && scope !== 'documents:write')).toEqual([])
})

test('API5: nobody is let in to a procedure without its scope, whatever the role', async () => {
  for (const name of names)
    for (const [who, caller] of callers)
      expect(await isLetIn(name, { ...caller, scopes: [] }), `${who} ${name}`).toBe(false)
})

test('API5: who is let in to what is as the table in the repository says (vitest -u writes it anew)', async () => {
  const columns = [...callers.keys()]
  const rows = await Promise.all(
    names.map(async (name) => {
      const meta = procedures[name]?._def.meta
      const may = await Promise.all([...callers.values()].map((caller) => isLetIn(name, caller)))
      return [name, hasRest(meta) ? meta.rest.scope : '', ...may.map((one) => (one ? 'yes' : ''))]
    }),
  )
  const text = [['procedure', 'scope', ...columns], ...rows].map((row) => `${row.join(',')}\n`).join('')
  await expect(text).toMatchFileSnapshot('./matrix.csv')
})
