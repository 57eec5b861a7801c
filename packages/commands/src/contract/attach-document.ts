import { listPartiesOfDocument, updateContract } from '@carelot/db/contract/contract'
import { findDocument } from '@carelot/db/document/document'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import type { Contract } from '@carelot/rules/contract/contract'
import { mayMoveContract } from '@carelot/rules/contract/stages'
import { ContractId, DocumentId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { areSame } from '@carelot/rules/same-set'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockOwnContract, readContract } from './party-to.ts'

export const AttachContractDocument = z
  .strictObject({
    contractId: ContractId,
    version: z.int().positive(),
    documentId: DocumentId,
    externalReference: z.string().min(1).max(255).nullable().optional(),
  })
  .meta({ id: 'AttachContractDocument' })
export type AttachContractDocument = z.infer<typeof AttachContractDocument>

/** The council puts the document to be signed under its contract: another takes its place until somebody has signed. */
export function attachContractDocument(ctx: Context, input: AttachContractDocument): Promise<Contract> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner', 'contract-signatory'))
  const { contractId, version, documentId, externalReference } = input
  return command(ctx, input, async (tx) => {
    const contract = await lockOwnContract(tx, ctx.caller, contractId)
    if (contract.version !== version) throw new CarelotError({ code: 'request.version-stale' })
    if (!mayMoveContract(contract.stage, 'attach document')) throw new CarelotError({ code: 'contract.wrong-stage' })
    if (contract.signatures.length > 0) throw new CarelotError({ code: 'contract.signing-begun' })
    const document = await findDocument(tx, documentId)
    if (document?.organisationId !== contract.councilId || document.purpose !== 'contract')
      throw new CarelotError({ code: 'contract.document-unfit', detail: `${documentId} is no contract of the council` })
    // What binds some suppliers is nothing for others to read.
    if ((await listPartiesOfDocument(tx, documentId)).some((partyIds) => !areSame(partyIds, contract.partyIds)))
      throw new CarelotError({
        code: 'contract.document-unfit',
        detail: `${documentId} is for other suppliers to sign`,
      })
    await updateContract(tx, contractId, { documentId, ...(externalReference !== undefined && { externalReference }) })
    await record(ctx, tx, {
      type: 'contract.document-attached',
      subject: contractId,
      audience: [contract.councilId, ...contract.partyIds],
      data: { documentId, contentHash: document.contentHash },
    })
    return readContract(tx, ctx.caller, contractId)
  })
}
