import { insertPerson } from '@carelot/db/access/party'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import type { Person } from '@carelot/rules/access/party'
import { faultsOfRoles, Role } from '@carelot/rules/access/role'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { bindingOfPerson } from './party-binding.ts'
import { personOf } from './person-of.ts'

export const AddPerson = z
  .strictObject({
    name: written(200),
    roles: z.array(Role).max(10),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'AddPerson' })
export type AddPerson = z.infer<typeof AddPerson>

/** Adds a person to the caller's own organisation. A person can call once a key has been issued. */
export function addPerson(ctx: Context, input: AddPerson): Promise<Person> {
  refuseWith(refuseWithoutRole(ctx.caller, 'administrator'))
  refuseWith(problemOfFaults(faultsOfRoles(ctx.caller.organisationKind, input.roles)))
  const { organisationId, organisationKind: kind } = ctx.caller
  return command(ctx, input, async (tx) => {
    const id = newId('per')
    const roles = [...new Set(input.roles)]
    const { name, externalReference = null } = input
    const binding = bindingOfPerson(ctx.vault, { id, organisationId, kind, roles })
    await insertPerson(tx, { id, organisationId, name, roles, externalReference, binding })
    await record(ctx, tx, { type: 'person.added', subject: id, audience: [organisationId], data: { roles } })
    return personOf(tx, id, organisationId)
  })
}
