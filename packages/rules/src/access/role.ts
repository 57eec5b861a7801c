import { z } from 'zod'
import type { OrganisationKind } from '../organisation/organisation.ts'
import type { Fault } from '../problem.ts'

/** What a person may be trusted with: staff of a council by office, people of a provider as signatory or bid writer, or as one who reads what members of a consortium ask for and prices for nobody (C-14). */
export const Role = z
  .enum([
    'administrator',
    'commissioner',
    'opener',
    'evaluator',
    'moderator',
    'finance',
    'approver',
    'auditor',
    'contract-signatory',
    'signatory',
    'bid-writer',
    'clean-team',
  ])
  .meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

/** The roles that there are in an organisation of each kind. */
export const rolesIn: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  council: [
    'administrator',
    'commissioner',
    'opener',
    'evaluator',
    'moderator',
    'finance',
    'approver',
    'auditor',
    'contract-signatory',
  ],
  provider: ['administrator', 'signatory', 'bid-writer', 'clean-team'],
  vendor: ['administrator'],
}

/** Roles that an organisation of this kind does not have, each at its place under `/roles`. */
export function faultsOfRoles(kind: OrganisationKind, roles: readonly Role[]): Fault[] {
  return roles.flatMap((role, index): Fault[] =>
    rolesIn[kind].includes(role)
      ? []
      : [{ pointer: `/roles/${index}`, code: 'access.role-unknown', detail: `A ${kind} has no ${role}` }],
  )
}
