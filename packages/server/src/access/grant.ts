import { GrantSystem, grantSystem } from '@carelot/commands/access/grant-system'
import { RevokeGrant, revokeGrant } from '@carelot/commands/access/revoke-grant'
import { listGrants } from '@carelot/db/access/grant'
import { refuseVendor } from '@carelot/rules/access/caller'
import { Grant } from '@carelot/rules/access/party'
import { Page, pageOf } from '@carelot/rules/event/page'
import { refuseWith } from '@carelot/rules/problem'
import { pageFrom } from '../page.ts'
import { anyone, provider } from '../procedure.ts'

export const grantProcedures = {
  listGrants: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/grants',
        scope: 'access:read',
        summary: 'List the grants that you gave to vendors, or have of providers',
      },
    })
    .input(Page)
    .output(pageOf(Grant).meta({ id: 'Grants' }))
    .query(async ({ ctx, input }) => {
      refuseWith(refuseVendor(ctx.caller))
      const page = await pageFrom(
        ctx,
        { list: 'grants', ...input },
        {
          rows: (rows) => listGrants(ctx.db, ctx.caller.organisationId, rows),
          keyOf: ({ id }) => id,
        },
      )
      return { ...page, data: page.data.map((row) => Grant.parse(row)) }
    }),

  grantSystem: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/grants',
        status: 201,
        scope: 'access:write',
        summary: 'Let one system of a vendor act for you, within scopes',
        description: 'The system then calls with its own key and the header Carelot-Acting-For.',
        problems: ['access.already-granted', 'access.scope-beyond-holder'],
      },
    })
    .input(GrantSystem)
    .output(Grant)
    .mutation(({ ctx, input }) => grantSystem(ctx, input)),

  revokeGrant: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/grants/{grantId}/revoke',
        scope: 'access:write',
        summary: 'Take a grant back, from its next call on',
      },
    })
    .input(RevokeGrant)
    .output(Grant)
    .mutation(({ ctx, input }) => revokeGrant(ctx, input)),
}
