import { now } from '@carelot/db/clock'
import { findAssembly, updateApproved } from '@carelot/db/consortium/assembly'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import { Sha256 } from '@carelot/rules/sha-256'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { lockForConsortiumMove } from './own-consortium.ts'
import { basisOf } from './price-standing.ts'

export const ApproveAssembledRates = z
  .strictObject({ consortiumId: ConsortiumId, saltedHash: Sha256 })
  .meta({ id: 'ApproveAssembledRates' })
export type ApproveAssembledRates = z.infer<typeof ApproveAssembledRates>

export const RatesApproval = z
  .object({ saltedHash: z.string(), personId: PersonId, statement: z.string(), approvedAt: Instant })
  .meta({ id: 'RatesApproval' })
type RatesApproval = z.input<typeof RatesApproval>

/** A signatory of the lead, which is liable, approves the rates that were assembled, and no others: by their salted hash (C-14). */
export function approveAssembledRates(ctx: Context, input: ApproveAssembledRates): Promise<RatesApproval> {
  const approver = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, saltedHash } = input
  return command(ctx, input, async (tx) => {
    const { row } = await lockForConsortiumMove(ctx, tx, { consortiumId, move: 'approve rates', byLead: true })
    const assembly = await findAssembly(tx, consortiumId)
    const basisHash = row.terms && basisOf(row.terms.content)
    if (!assembly || assembly.basisHash !== basisHash) throw new CarelotError({ code: 'consortium.rates-unassembled' })
    if (assembly.saltedHash !== saltedHash) throw new CarelotError({ code: 'consortium.rates-differ' })
    const { id, personId, approvedAt, statement } = assembly
    if (personId !== null && approvedAt !== null && statement !== null)
      return { saltedHash, personId, approvedAt, statement }
    const at = await now(tx)
    const claims = { consortiumId, saltedHash, basisHash, personId: approver, approvedAt: at }
    const made = { personId: approver, approvedAt: at, statement: await ctx.vault.sign('assembled-rates', claims) }
    await updateApproved(tx, { id, ...made })
    await record(ctx, tx, {
      type: 'consortium.rates-approved',
      subject: consortiumId,
      audience: joinedOf(row),
      data: { saltedHash, personId: approver },
    })
    return { saltedHash, ...made }
  })
}
