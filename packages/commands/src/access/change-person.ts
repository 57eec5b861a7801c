import { lockAdministrators, lockPerson, updatePerson } from '@carelot/db/access/party'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import type { Person } from '@carelot/rules/access/party'
import { faultsOfRoles, Role } from '@carelot/rules/access/role'
import { PersonId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { bindingOfPerson } from './party-binding.ts'
import { personOf } from './person-of.ts'

export const ChangePerson = z
  .strictObject({
    personId: PersonId,
    version: z.int().positive(),
    name: written(200).optional(),
    roles: z.array(Role).max(10).optional(),
    externalReference: z.string().min(1).max(255).nullable().optional(),
  })
  .meta({ id: 'ChangePerson' })
export type ChangePerson = z.infer<typeof ChangePerson>

/** Changes a person's name or roles; a role that is taken away is gone from the person's keys at once. */
export function changePerson(ctx: Context, input: ChangePerson): Promise<Person> {
  refuseWith(refuseWithoutRole(ctx.caller, 'administrator'))
  refuseWith(problemOfFaults(faultsOfRoles(ctx.caller.organisationKind, input.roles ?? [])))
  const { organisationId, organisationKind: kind } = ctx.caller
  return command(ctx, input, async (tx) => {
    const administrators = await lockAdministrators(tx, organisationId)
    const person = await lockPerson(tx, input.personId, organisationId)
    if (!person) throw new CarelotError({ code: 'not-found' })
    if (person.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    const { name = person.name, externalReference = person.externalReference } = input
    const roles = [...new Set(input.roles ?? person.roles.map((role) => Role.parse(role)))]
    if (!roles.includes('administrator') && administrators.every((id) => id === person.id) && administrators.length > 0)
      throw new CarelotError({ code: 'access.last-administrator' })
    const binding = bindingOfPerson(ctx.vault, { id: person.id, organisationId, kind, roles })
    await updatePerson(tx, person.id, { name, roles, externalReference, binding })
    await record(ctx, tx, { type: 'person.changed', subject: person.id, audience: [organisationId], data: { roles } })
    return personOf(tx, person.id, organisationId)
  })
}
