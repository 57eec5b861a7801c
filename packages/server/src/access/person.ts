import { AddPerson, addPerson } from '@carelot/commands/access/add-person'
import { AddSystem, addSystem } from '@carelot/commands/access/add-system'
import { ChangePerson, changePerson } from '@carelot/commands/access/change-person'
import { personOf } from '@carelot/commands/access/person-of'
import { listPersons, listSystems } from '@carelot/db/access/party'
import { refuseVendor } from '@carelot/rules/access/caller'
import { Person, System } from '@carelot/rules/access/party'
import { Page, pageOf } from '@carelot/rules/event/page'
import { PersonId } from '@carelot/rules/id'
import { refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone } from '../procedure.ts'

export const personProcedures = {
  listPersons: anyone
    .meta({
      rest: { method: 'GET', path: '/persons', scope: 'access:read', summary: 'List the people of your organisation' },
    })
    .input(Page)
    .output(pageOf(Person).meta({ id: 'Persons' }))
    .query(async ({ ctx, input }) => {
      refuseWith(refuseVendor(ctx.caller))
      const page = await pageFrom(
        ctx,
        { list: 'persons', ...input },
        {
          rows: (rows) => listPersons(ctx.db, ctx.caller.organisationId, rows),
          keyOf: ({ id }) => id,
        },
      )
      return { ...page, data: page.data.map((row) => Person.parse(row)) }
    }),

  findPerson: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/persons/{personId}',
        scope: 'access:read',
        summary: 'Read a person of your organisation',
        etag: true,
      },
    })
    .input(z.strictObject({ personId: PersonId }))
    .output(Person)
    .query(({ ctx, input }) => {
      refuseWith(refuseVendor(ctx.caller))
      return personOf(ctx.db, input.personId, ctx.caller.organisationId)
    }),

  addPerson: anyone
    .meta({
      rest: {
        method: 'POST',
        path: '/persons',
        status: 201,
        scope: 'access:write',
        summary: 'Add a person to your organisation, as its administrator',
        problems: ['access.role-unknown'],
      },
    })
    .input(AddPerson)
    .output(Person)
    .mutation(({ ctx, input }) => addPerson(ctx, input)),

  changePerson: anyone
    .meta({
      rest: {
        method: 'PATCH',
        path: '/persons/{personId}',
        scope: 'access:write',
        summary: 'Change the name or roles of a person, as administrator',
        etag: true,
        problems: ['access.role-unknown', 'access.last-administrator'],
      },
    })
    .input(ChangePerson)
    .output(Person)
    .mutation(({ ctx, input }) => changePerson(ctx, input)),

  listSystems: anyone
    .meta({
      rest: { method: 'GET', path: '/systems', scope: 'access:read', summary: 'List the systems of your organisation' },
    })
    .input(Page)
    .output(pageOf(System).meta({ id: 'Systems' }))
    .query(async ({ ctx, input }) => {
      refuseWith(refuseVendor(ctx.caller))
      const page = await pageFrom(
        ctx,
        { list: 'systems', ...input },
        {
          rows: (rows) => listSystems(ctx.db, ctx.caller.organisationId, rows),
          keyOf: ({ id }) => id,
        },
      )
      return { ...page, data: page.data.map((row) => System.parse(row)) }
    }),

  addSystem: anyone
    .meta({
      rest: {
        method: 'POST',
        path: '/systems',
        status: 201,
        scope: 'access:write',
        summary: 'Add a system to your organisation, as its administrator',
      },
    })
    .input(AddSystem)
    .output(System)
    .mutation(({ ctx, input }) => addSystem(ctx, input)),
}
