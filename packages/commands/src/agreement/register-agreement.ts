import { insertAgreement } from '@carelot/db/agreement/agreement'
import type { Tx } from '@carelot/db/database'
import { findLots } from '@carelot/db/lot/lot'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { type AgreementWarning, faultsOfTerms, warningsOfTerms } from '@carelot/rules/agreement/agreement-faults'
import { type Fault, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

export const RegisterAgreement = z
  .strictObject({
    title: written(200),
    terms: AgreementTerms,
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'RegisterAgreement' })
export type RegisterAgreement = z.infer<typeof RegisterAgreement>

/** Registers a framework that the caller's council has let, with all faults of its terms at once. */
export function registerAgreement(
  ctx: Context,
  input: RegisterAgreement,
): Promise<{ id: string; version: number; warnings: AgreementWarning[] }> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const councilId = ctx.caller.organisationId
    const faults = [...faultsOfTerms(input.terms), ...(await faultsOfLots(tx, input.terms, councilId))]
    refuseWith(problemOfFaults(faults))
    const { id, version } = await insertAgreement(tx, { ...input, id: newId('agr'), councilId })
    await record(ctx, tx, { type: 'agreement.registered', subject: id, audience: [councilId] })
    return { id, version, warnings: warningsOfTerms(input.terms) }
  })
}

async function faultsOfLots(tx: Tx, { lots }: AgreementTerms, councilId: string): Promise<Fault[]> {
  const known = new Map((await findLots(tx, [...new Set(lots.map(({ lotId }) => lotId))])).map((lot) => [lot.id, lot]))
  return lots.flatMap(({ lotId }, index): Fault[] =>
    known.get(lotId)?.councilId === councilId
      ? []
      : [{ pointer: `/terms/lots/${index}/lotId`, code: 'agreement.lot-unknown', detail: `${lotId} is not yours` }],
  )
}
