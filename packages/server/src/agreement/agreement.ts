import { ExtendAgreement, extendAgreement } from '@carelot/commands/agreement/extend-agreement'
import { RegisterAgreement, registerAgreement } from '@carelot/commands/agreement/register-agreement'
import { visibleAgreement } from '@carelot/commands/agreement/visible-agreement'
import { listAgreements } from '@carelot/db/agreement/agreement'
import { Agreement } from '@carelot/rules/agreement/agreement'
import { Page, pageOf } from '@carelot/rules/event/page'
import { AgreementId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

const Warning = z.object({ code: z.string(), detail: z.string() }).meta({ id: 'AgreementWarning' })

export const agreementProcedures = {
  register: council
    .meta({
      rest: {
        method: 'POST',
        path: '/agreements',
        status: 201,
        scope: 'agreements:write',
        summary: 'Register a framework with its terms',
        problems: ['agreement.regime-mismatch', 'agreement.term-too-long', 'agreement.weights-impossible'],
      },
    })
    .input(RegisterAgreement)
    .output(
      z.object({ id: AgreementId, version: z.int(), warnings: z.array(Warning) }).meta({ id: 'RegisteredAgreement' }),
    )
    .mutation(({ ctx, input }) => registerAgreement(ctx, input)),

  extend: council
    .meta({
      rest: {
        method: 'POST',
        path: '/agreements/{agreementId}/extensions',
        scope: 'agreements:write',
        summary: 'Take the next extension that a framework allows',
        etag: true,
        problems: ['agreement.no-extension-left', 'agreement.expired'],
      },
    })
    .input(ExtendAgreement)
    .output(Agreement)
    .mutation(({ ctx, input }) => extendAgreement(ctx, input)),

  find: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/agreements/{agreementId}',
        scope: 'agreements:read',
        summary: 'Read a framework',
        description: 'For the council that let it and the suppliers that are party to it.',
        etag: true,
      },
    })
    .input(z.strictObject({ agreementId: AgreementId }))
    .output(Agreement)
    .query(({ ctx, input }) => visibleAgreement(ctx, input.agreementId)),

  list: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/agreements',
        scope: 'agreements:read',
        summary: 'List the frameworks that you let or are party to',
      },
    })
    .input(Page)
    .output(pageOf(Agreement).meta({ id: 'Agreements' }))
    .query(({ ctx, input }) =>
      pageFrom(
        ctx,
        { list: 'agreements', ...input },
        { rows: (page) => listAgreements(ctx.db, ctx.caller.organisationId, page), keyOf: ({ id }) => id },
      ),
    ),
}
