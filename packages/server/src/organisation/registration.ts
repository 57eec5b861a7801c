import { ChangeRegistration, changeRegistration } from '@carelot/commands/organisation/change-registration'
import { RecordDebarmentReading, recordDebarmentReading } from '@carelot/commands/organisation/record-debarment-reading'
import { RecordRegistration, recordRegistration } from '@carelot/commands/organisation/record-registration'
import { listDebarmentReadings } from '@carelot/db/organisation/debarment'
import { listRegistrations } from '@carelot/db/organisation/registration'
import { Page, pageOf } from '@carelot/rules/event/page'
import { OrganisationId } from '@carelot/rules/id'
import { DebarmentReading } from '@carelot/rules/organisation/debarment'
import { Registration } from '@carelot/rules/organisation/registration'
import { CarelotError } from '@carelot/rules/problem'
import { pageFrom } from '../page.ts'
import { anyone, council, provider } from '../procedure.ts'

const OfOrganisation = Page.extend({ organisationId: OrganisationId })

export const registrationProcedures = {
  recordRegistration: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/organisations/{organisationId}/registrations',
        status: 201,
        scope: 'organisations:write',
        summary: 'Record a registration, an insurance or a declaration of your own',
        problems: ['organisation.registration-ends-early', 'organisation.declaration-ahead'],
      },
    })
    .input(RecordRegistration)
    .output(Registration)
    .mutation(({ ctx, input }) => recordRegistration(ctx, input)),

  changeRegistration: provider
    .meta({
      rest: {
        method: 'PATCH',
        path: '/organisations/{organisationId}/registrations/{registrationId}',
        scope: 'organisations:write',
        summary: 'Say when a registration of your own ends, or change its reference',
        etag: true,
        problems: ['organisation.registration-ends-early'],
      },
    })
    .input(ChangeRegistration)
    .output(Registration)
    .mutation(({ ctx, input }) => changeRegistration(ctx, input)),

  listRegistrations: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/organisations/{organisationId}/registrations',
        scope: 'organisations:read',
        summary: 'List what a provider has recorded of itself',
        description: 'For the provider itself, and for councils, whose gates rely on it.',
      },
    })
    .input(OfOrganisation)
    .output(pageOf(Registration).meta({ id: 'Registrations' }))
    .query(({ ctx, input }) => {
      const { organisationId, limit, cursor } = input
      if (ctx.caller.organisationKind !== 'council' && ctx.caller.organisationId !== organisationId)
        throw new CarelotError({ code: 'not-found' })
      return pageFrom(
        ctx,
        { list: `registrations ${organisationId}`, limit, cursor },
        { rows: (page) => listRegistrations(ctx.db, organisationId, page), keyOf: ({ id }) => id },
      )
    }),

  recordDebarmentReading: council
    .meta({
      rest: {
        method: 'POST',
        path: '/organisations/{organisationId}/debarment-readings',
        status: 201,
        scope: 'organisations:write',
        summary: 'Record what the published debarment list says of a provider',
        problems: ['organisation.debarment-ahead'],
      },
    })
    .input(RecordDebarmentReading)
    .output(DebarmentReading)
    .mutation(({ ctx, input }) => recordDebarmentReading(ctx, input)),

  listDebarmentReadings: council
    .meta({
      rest: {
        method: 'GET',
        path: '/organisations/{organisationId}/debarment-readings',
        scope: 'organisations:read',
        summary: 'List what your council read about a provider on the debarment list',
      },
    })
    .input(OfOrganisation)
    .output(pageOf(DebarmentReading).meta({ id: 'DebarmentReadings' }))
    .query(({ ctx, input }) => {
      const { organisationId, limit, cursor } = input
      const of = { councilId: ctx.caller.organisationId, organisationId }
      return pageFrom(
        ctx,
        { list: `debarment-readings ${organisationId}`, limit, cursor },
        { rows: (page) => listDebarmentReadings(ctx.db, of, page), keyOf: ({ id }) => id },
      )
    }),
}
