import { RegisterOrganisation, registerOrganisation } from '@carelot/commands/organisation/register-organisation'
import { findOrganisation, listOrganisations } from '@carelot/db/organisation/organisation'
import { Page, pageOf } from '@carelot/rules/event/page'
import { OrganisationId } from '@carelot/rules/id'
import { Organisation, OrganisationKind } from '@carelot/rules/organisation/organisation'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

export const organisationProcedures = {
  register: council
    .meta({
      rest: {
        method: 'POST',
        path: '/organisations',
        status: 201,
        scope: 'organisations:write',
        summary: 'Register a provider or a vendor',
        problems: ['organisation.identifier-taken', 'organisation.identifier-repeated'],
      },
    })
    .input(RegisterOrganisation)
    .output(z.object({ id: OrganisationId, version: z.int() }).meta({ id: 'Registered' }))
    .mutation(({ ctx, input }) => registerOrganisation(ctx, input)),

  find: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/organisations/{organisationId}',
        scope: 'organisations:read',
        summary: 'Read an organisation',
        description: 'Councils may read every organisation, others themselves and every council.',
        etag: true,
      },
    })
    .input(z.strictObject({ organisationId: OrganisationId }))
    .output(Organisation)
    .query(async ({ ctx, input }) => {
      const organisation = await findOrganisation(ctx.db, input.organisationId)
      const { organisationId, organisationKind } = ctx.caller
      const visible =
        organisationKind === 'council' || organisation?.kind === 'council' || organisation?.id === organisationId
      if (!organisation || !visible) throw new CarelotError({ code: 'not-found' })
      return organisation
    }),

  list: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/organisations',
        scope: 'organisations:read',
        summary: 'List organisations, or find one by an identifier',
        description: 'Councils see every organisation, others themselves and every council.',
      },
    })
    .input(
      Page.extend({
        kind: OrganisationKind.optional(),
        identifier: z.string().max(60).optional().meta({ example: 'GB-COH-01234567' }),
      }),
    )
    .output(pageOf(Organisation).meta({ id: 'Organisations' }))
    .query(({ ctx, input }) => {
      const { limit, cursor, kind, identifier } = input
      const visibleTo = ctx.caller.organisationKind === 'council' ? undefined : ctx.caller.organisationId
      return pageFrom(
        ctx,
        { list: `organisations ${kind ?? ''} ${identifier ?? ''}`, limit, cursor },
        { rows: (page) => listOrganisations(ctx.db, { visibleTo, kind, identifier }, page), keyOf: ({ id }) => id },
      )
    }),
}
