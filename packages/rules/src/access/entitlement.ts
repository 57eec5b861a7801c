import type { OrganisationKind } from '../organisation/organisation.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Role } from './role.ts'
import { Scope } from './scope.ts'

/** Who holds a key: a person with roles, or a system (null). */
export type KeyHolder = { kind: OrganisationKind; roles: readonly Role[] | null }

const everyone: readonly Scope[] = [
  'access:read',
  'organisations:read',
  'lots:read',
  'agreements:read',
  'competitions:read',
  'documents:read',
  'events:read',
  'sandbox:write',
]
const panel: readonly Scope[] = [
  'competitions:write',
  'bids:read',
  'documents:write',
  'evaluations:read',
  'awards:read',
  'contracts:read',
]
const bidding: readonly Scope[] = ['bids:read', 'bids:write', 'documents:write', 'awards:read', 'contracts:read']

/** What each role adds to what everyone has. Which of several persons may do a thing is decided by their roles again, at the thing. */
const byRole: Readonly<Record<Role, readonly Scope[]>> = {
  administrator: ['access:write', 'organisations:write'],
  commissioner: [
    ...panel,
    'organisations:write',
    'lots:write',
    'agreements:write',
    'evaluations:write',
    'awards:write',
    'contracts:write',
  ],
  opener: [...panel, 'openings:approve'],
  evaluator: [...panel, 'evaluations:write'],
  moderator: [...panel, 'evaluations:write'],
  finance: [...panel, 'awards:write'],
  approver: [...panel, 'awards:write'],
  auditor: ['bids:read', 'audit:read', 'evaluations:read', 'awards:read', 'contracts:read'],
  'contract-signatory': ['documents:write', 'contracts:read', 'contracts:write'],
  signatory: [...bidding, 'access:write', 'organisations:write', 'contracts:write'],
  'bid-writer': bidding,
  'clean-team': ['bids:read'],
}

const bySystemOf: Readonly<Record<OrganisationKind, readonly Scope[]>> = {
  council: ['documents:write'],
  provider: bidding,
  vendor: bidding,
}

/** Every scope that a key of this holder may have, in the order of the list of scopes. */
export function scopesOf({ kind, roles }: KeyHolder): Scope[] {
  const own = new Set([...everyone, ...(roles ? roles.flatMap((role) => byRole[role]) : bySystemOf[kind])])
  return Scope.options.filter((scope) => own.has(scope))
}

/** What a provider may let a vendor's system do in its name: what a system of its own may. */
export const grantableScopes: readonly Scope[] = scopesOf({ kind: 'provider', roles: null })

/** Scopes beyond those allowed, each at its place under `/scopes`. */
export function faultsOfScopes(scopes: readonly Scope[], allowed: readonly Scope[]): Fault[] {
  return scopes.flatMap((scope, index): Fault[] =>
    allowed.includes(scope)
      ? []
      : [
          {
            pointer: `/scopes/${index}`,
            code: 'access.scope-beyond-holder',
            detail: `The holder may not have ${scope}`,
          },
        ],
  )
}

/** Two, so that one can take over from the other without a pause. */
export const activeKeysPerHolder = 2

/** The longest that a key is good for. */
export const longestKeyLife = 'P12M'

/** Refuses a third key that is good at the same time: rotation needs two. */
export function refuseAnotherKey(activeKeys: number): Problem | undefined {
  if (activeKeys < activeKeysPerHolder) return undefined
  return { code: 'access.too-many-keys', detail: `${activeKeys} keys of this holder are active; revoke one first` }
}
