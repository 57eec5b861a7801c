import { AttachContractDocument, attachContractDocument } from '@carelot/commands/contract/attach-document'
import { asSeenBy, readContract, sideOf } from '@carelot/commands/contract/party-to'
import { RecordPublication, recordPublication } from '@carelot/commands/contract/record-publication'
import { SignContract, signContract } from '@carelot/commands/contract/sign-contract'
import { listContracts } from '@carelot/db/contract/contract'
import { Contract } from '@carelot/rules/contract/contract'
import { contractStages } from '@carelot/rules/contract/stages'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, ContractId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

export const contractProcedures = {
  find: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/contracts/{contractId}',
        scope: 'contracts:read',
        summary: 'Read a contract that you are a party to',
        etag: true,
      },
    })
    .input(z.strictObject({ contractId: ContractId }))
    .output(Contract)
    .query(({ ctx, input }) => readContract(ctx.db, ctx.caller, input.contractId)),

  list: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/contracts',
        scope: 'contracts:read',
        summary: 'List the contracts that you are a party to',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ stage: z.enum(contractStages).optional(), competitionId: CompetitionId.optional() }))
    .output(pageOf(Contract).meta({ id: 'Contracts' }))
    .query(({ ctx, input: { stage, competitionId, ...page } }) => {
      const { organisationId } = ctx.caller
      const wanted = { organisationId, stage, competitionId }
      return pageFrom(
        ctx,
        { list: `contracts ${stage ?? ''} ${competitionId ?? ''}`, ...page },
        {
          rows: async (rows) =>
            (await listContracts(ctx.db, wanted, rows)).map((row) => asSeenBy(row, sideOf(row, ctx.caller).side)),
          keyOf: ({ id }) => id,
        },
      )
    }),

  attachDocument: council
    .meta({
      rest: {
        method: 'PATCH',
        path: '/contracts/{contractId}',
        scope: 'contracts:write',
        summary: 'Put the document to be signed under a contract',
        etag: true,
        problems: ['contract.wrong-stage', 'contract.signing-begun', 'contract.document-unfit'],
      },
    })
    .input(AttachContractDocument)
    .output(Contract)
    .mutation(({ ctx, input }) => attachContractDocument(ctx, input)),

  sign: anyone
    .meta({
      rest: {
        method: 'POST',
        path: '/contracts/{contractId}/signatures',
        scope: 'contracts:write',
        summary: 'Sign a contract for your side, over the hash of its document',
        problems: [
          'contract.wrong-stage',
          'contract.not-yet',
          'contract.held',
          'contract.bid-at-risk',
          'contract.sub-contract-awaited',
          'contract.change-awaited',
          'contract.form-awaited',
          'contract.vehicle-unconsented',
          'contract.supplier-excluded',
          'contract.supplier-debarred',
          'contract.supplier-suspended',
          'contract.vehicle-unfit',
          'contract.term-over',
          'contract.document-missing',
          'contract.document-differs',
          'contract.side-signed',
          'agreement.value-exceeded',
        ],
      },
    })
    .input(SignContract)
    .output(Contract)
    .mutation(({ ctx, input }) => signContract(ctx, input)),

  recordPublication: council
    .meta({
      rest: {
        method: 'POST',
        path: '/contracts/{contractId}/publications',
        scope: 'contracts:write',
        summary: 'Record that a notice of a contract was published (UK7)',
        problems: [
          'contract.wrong-stage',
          'contract.notice-not-due',
          'contract.notice-published',
          'contract.notice-ahead',
          'contract.notice-number-unfit',
        ],
      },
    })
    .input(RecordPublication)
    .output(Contract)
    .mutation(({ ctx, input }) => recordPublication(ctx, input)),
}
