import { lockAgreement, updateCalledOff } from '@carelot/db/agreement/agreement'
import { now } from '@carelot/db/clock'
import {
  type ContractRow,
  insertPublications,
  insertSignature,
  lockContract,
  updateContract,
} from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { findDocument } from '@carelot/db/document/document'
import { insertReminders } from '@carelot/db/event/reminder'
import { personInRole } from '@carelot/rules/access/caller'
import { type Agreement, lastDayOf } from '@carelot/rules/agreement/agreement'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Contract } from '@carelot/rules/contract/contract'
import { publicationsOf, refuseAfterTerm, refuseSignature, refuseSigner } from '@carelot/rules/contract/signing'
import { ContractId, LotId, OrganisationId } from '@carelot/rules/id'
import type { Instant } from '@carelot/rules/instant'
import { addDays, instantOf, londonDateOf } from '@carelot/rules/london-time'
import { LotCoverage } from '@carelot/rules/lot/coverage'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { appoint } from '../agreement/appoint.ts'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { readContract, sideOf } from './party-to.ts'
import { refuseParties } from './refuse-parties.ts'

export const SignContract = z
  .strictObject({
    contractId: ContractId,
    documentHash: Sha256.meta({ description: 'SHA-256 of the document that is signed' }),
  })
  .meta({ id: 'SignContract' })
export type SignContract = z.infer<typeof SignContract>

/**
 * An authorised person of one side signs, over the document's hash. With the second side's signature the contract is
 * entered: the framework's value called off moves, or the supplier has its place on the framework, and what has to be
 * published falls due, in the same transaction. Never before the standstill's end, nor under a legal hold, nor after its own or
 * its framework's last day, nor with a supplier that was excluded, debarred or suspended meanwhile (P-11, P-32, P-44 to P-47).
 */
export function signContract(ctx: Context, input: SignContract): Promise<Contract> {
  const isCouncil = ctx.caller.organisationKind === 'council'
  const personId = valueOrRefuse(personInRole(ctx.caller, isCouncil ? 'contract-signatory' : 'signatory'))
  const { contractId, documentHash } = input
  return command(ctx, input, async (tx) => {
    const { contract, side } = sideOf(await lockContract(tx, contractId), ctx.caller)
    refuseWith(refuseSigner(contract, { side, ...ctx.caller }))
    const document = contract.documentId === null ? undefined : await findDocument(tx, contract.documentId)
    const signedAt = await now(tx)
    const contentHash = document?.contentHash ?? null
    refuseWith(refuseSignature(contract, { side, documentHash, contentHash, now: signedAt }))
    // Held behind the contract, never before it: whoever excludes or suspends a supplier holds the framework as well.
    const agreement = await lockAgreement(tx, contract.agreementId)
    if (!agreement) throw new CarelotError({ code: 'not-found' })
    const { terms } = agreement
    const today = londonDateOf(signedAt)
    refuseWith(refuseAfterTerm(contract, { frameworkEndsOn: lastDayOf(terms), today }))
    await refuseParties(tx, contract, { regime: terms.regime, today, side })
    refuseBeyondMaximum(contract, agreement)
    const { vehicle } = contract
    const claims = { contractId, side, personId, documentHash, signedAt, ...(vehicle && { vehicle }) }
    const statement = await ctx.vault.sign('contract-signature', claims)
    await insertSignature(tx, contractId, { side, personId, documentHash, statement, signedAt })
    const { competitionId, councilId, partyIds } = contract
    await record(ctx, tx, {
      type: 'contract.signed',
      subject: contractId,
      audience: [councilId, ...partyIds],
      data: { competitionId, side, personId, documentHash },
    })
    if (contract.signatures.length > 0) await enter(ctx, tx, { contract, agreement, signedAt })
    else await updateContract(tx, contractId, {})
    return readContract(tx, ctx.caller, contractId)
  })
}

type Framework = Pick<Agreement, 'terms' | 'valueCalledOffPence'> & { id: string }
type Entered = { contract: ContractRow; agreement: Framework; signedAt: Instant }

/** What a contract is worth comes off what is left of its framework's maximum: without room nobody begins to sign it (P-45). */
function refuseBeyondMaximum({ valuePence, appointsTo }: ContractRow, { terms, valueCalledOffPence }: Framework): void {
  const left = terms.maximumValuePence - valueCalledOffPence
  if (appointsTo || valuePence <= left) return
  throw new CarelotError({ code: 'agreement.value-exceeded', detail: `${valuePence} pence, and ${left} are left` })
}

/** A framework that is let gives its successful tenderers their lot: the members of a joint bid hold it together (S-22, C-13). */
async function appointTo(ctx: Context, tx: Tx, { contract, signedAt }: Omit<Entered, 'agreement'>): Promise<void> {
  const { agreementId, councilId, supplierId, lotId, appointsTo } = contract
  if (!appointsTo) return
  await appoint(ctx, tx, {
    ...{ agreementId, councilId, ...appointsTo },
    services: [...appointsTo.services],
    coverage: LotCoverage.parse(appointsTo.coverage),
    supplierId: OrganisationId.parse(supplierId),
    lotId: LotId.parse(lotId),
    appointedOn: londonDateOf(signedAt),
    externalReference: null,
  })
}

async function enter(ctx: Context, tx: Tx, { contract, agreement, signedAt }: Entered): Promise<void> {
  const { id, agreementId, competitionId, councilId, partyIds, valuePence } = contract
  await (contract.appointsTo
    ? appointTo(ctx, tx, { contract, signedAt })
    : updateCalledOff(tx, agreementId, valuePence))
  await updateContract(tx, id, { stage: 'in-force', signedAt })
  const duties = publicationsOf(contract, agreement.terms, londonDateOf(signedAt))
  await insertPublications(tx, id, duties)
  await insertReminders(
    tx,
    duties.map(({ notice, dueOn }) => ({
      id: newId('rem'),
      subject: id,
      kind: `publication-due ${notice}`,
      dueAt: valueOrRefuse(instantOf(`${addDays(dueOn, -14)}T09:00`)),
      audience: [councilId],
    })),
  )
  await record(ctx, tx, {
    type: 'contract.entered',
    subject: id,
    audience: [councilId, ...partyIds],
    data: { competitionId, agreementId, valuePence },
  })
}
