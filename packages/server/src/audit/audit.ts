import { verifyChain } from '@carelot/commands/audit/verify-chain'
import { listAuditRecords } from '@carelot/db/audit/record'
import { AuditRecord, ListAuditRecords } from '@carelot/rules/audit/audit-record'
import { ChainVerification } from '@carelot/rules/audit/chain'
import { pageOf } from '@carelot/rules/event/page'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { council } from '../procedure.ts'

export const auditProcedures = {
  verify: council
    .meta({
      rest: {
        method: 'GET',
        path: '/audit/verification',
        scope: 'audit:read',
        summary: 'Verify the chain of records and its signatures, as auditor',
        description:
          'Recomputes the chain from its beginning and names the first broken link. Keep the `anchor` and hand it in the next time: it shows that nothing was cut off the end.',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(z.strictObject({ anchor: z.string().max(500).optional() }))
    .output(ChainVerification)
    .query(({ ctx, input }) => verifyChain(ctx, input)),

  listRecords: council
    .meta({
      rest: {
        method: 'GET',
        path: '/audit/records',
        scope: 'audit:read',
        summary: 'Read the record of your council and its competitions, as auditor',
        description: 'Before a competition is opened, nothing of it that a bidder did or that is about a bid.',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(ListAuditRecords)
    .output(pageOf(AuditRecord).meta({ id: 'AuditRecords' }))
    .query(async ({ ctx, input }) => {
      const { competitionId, ...page } = input
      const councilId = ctx.caller.organisationId
      const found = await pageFrom(
        ctx,
        { list: `audit ${competitionId ?? ''}`, ...page },
        {
          rows: ({ after, limit }) =>
            listAuditRecords(ctx.db, { councilId, competitionId }, { after: Number(after), limit }),
          // Of one length whatever the place, which tells how much everybody did.
          keyOf: ({ position }) => String(position).padStart(16, '0'),
        },
      )
      return { ...found, data: found.data.map((row) => AuditRecord.parse(row)) }
    }),
}
