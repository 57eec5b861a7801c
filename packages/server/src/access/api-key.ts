import { IssuedKey, IssueKey, issueKey } from '@carelot/commands/access/issue-key'
import { RevokeKey, revokeKey } from '@carelot/commands/access/revoke-key'
import { whoAmI } from '@carelot/commands/access/who-am-i'
import { listApiKeys } from '@carelot/db/access/api-key'
import { refuseVendor } from '@carelot/rules/access/caller'
import { ApiKey, WhoAmI } from '@carelot/rules/access/party'
import { Page, pageOf } from '@carelot/rules/event/page'
import { refuseWith } from '@carelot/rules/problem'
import { pageFrom } from '../page.ts'
import { anyone } from '../procedure.ts'

export const apiKeyProcedures = {
  whoAmI: anyone
    .meta({ rest: { method: 'GET', path: '/me', scope: 'access:read', summary: 'Read who you are to this server' } })
    .output(WhoAmI)
    .query(({ ctx }) => whoAmI(ctx)),

  listKeys: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/api-keys',
        scope: 'access:read',
        summary: 'List API keys: an administrator those of the organisation, anyone else their own',
      },
    })
    .input(Page)
    .output(pageOf(ApiKey).meta({ id: 'ApiKeys' }))
    .query(async ({ ctx, input }) => {
      const { caller } = ctx
      refuseWith(refuseVendor(caller))
      const holderId = caller.roles.includes('administrator') ? undefined : (caller.personId ?? caller.systemId)
      const page = await pageFrom(
        ctx,
        { list: `api-keys ${holderId ?? ''}`, ...input },
        {
          rows: (rows) => listApiKeys(ctx.db, { organisationId: caller.organisationId, holderId }, rows),
          keyOf: ({ id }) => id,
        },
      )
      return { ...page, data: page.data.map((row) => ApiKey.parse(row)) }
    }),

  issueKey: anyone
    .meta({
      rest: {
        method: 'POST',
        path: '/api-keys',
        status: 201,
        scope: 'access:write',
        summary: 'Issue a key to a person or system of your organisation, as its administrator',
        description:
          'The key itself is in this answer alone. Two may be active at once, so that one can take over from the other.',
        problems: ['access.too-many-keys', 'access.scope-beyond-holder', 'access.expiry-out-of-range'],
      },
    })
    .input(IssueKey)
    .output(IssuedKey)
    .mutation(({ ctx, input }) => issueKey(ctx, input)),

  revokeKey: anyone
    .meta({
      rest: {
        method: 'POST',
        path: '/api-keys/{keyId}/revoke',
        scope: 'access:write',
        summary: 'Revoke a key: your own, or any of your organisation as its administrator',
      },
    })
    .input(RevokeKey)
    .output(ApiKey)
    .mutation(({ ctx, input }) => revokeKey(ctx, input)),
}
