import { isParty } from '@carelot/db/agreement/appointment'
import {
  findStandingJudgement,
  hasOpenedBid,
  insertJudgement,
  isJudged,
  isVehicleToSign,
  listConsortiaLedByAnother,
} from '@carelot/db/agreement/judgement'
import { now } from '@carelot/db/clock'
import type { Tx } from '@carelot/db/database'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { personInRole } from '@carelot/rules/access/caller'
import {
  callsForReplacement,
  faultsOfJudgement,
  type Judgement,
  NewJudgement,
  opportunityOf,
} from '@carelot/rules/agreement/judgement'
import { takesOnSuppliers } from '@carelot/rules/agreement/letting'
import { valueOrRefuse } from '@carelot/rules/answer'
import { AgreementId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record, recordAll } from '../record.ts'
import { lockOwnAgreement } from './own-agreement.ts'

export const RecordJudgement = NewJudgement.extend({ agreementId: AgreementId }).meta({ id: 'RecordJudgement' })
export type RecordJudgement = z.infer<typeof RecordJudgement>

/**
 * Records what a person decided about a ground of exclusion of a party to the framework, or of a provider that could still
 * become one, whose bid for it was opened, with which as a vehicle a contract is to be signed, or of which something was judged before; the
 * supplier is told each time (P-46), and an exclusion is by the days that it was told.
 * Whoever leads a joint bid with it is told that it may be replaced, or need not any more, and neither the ground nor the reason (P-24).
 */
export function recordJudgement(ctx: Context, input: RecordJudgement): Promise<z.input<typeof Judgement>> {
  const decider = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const agreement = await lockOwnAgreement(ctx, tx, input.agreementId)
    const today = londonDateOf(await now(tx))
    const mayBecomeParty = takesOnSuppliers(agreement.terms, today) && (await isProvider(tx, input.supplierId))
    const of = { agreementId: agreement.id, supplierId: input.supplierId }
    if (!mayBecomeParty && !(await hasPart(tx, of))) throw new CarelotError({ code: 'agreement.supplier-not-party' })
    const standing = await findStandingJudgement(tx, { ...of, ground: input.ground })
    refuseWith(problemOfFaults(faultsOfJudgement(input, { standing, today })))
    const days = opportunityOf(input, standing)
    const judgement = await insertJudgement(tx, { ...input, ...days, id: newId('jdg'), decider })
    const { supplierId, ground, outcome, respondBy, replaceBy } = judgement
    await record(ctx, tx, {
      type: 'agreement.judgement-recorded',
      subject: agreement.id,
      audience: [agreement.councilId, supplierId],
      data: { judgementId: judgement.id, supplierId, ground, outcome, respondBy, replaceBy },
    })
    if ([judgement, ...(standing ? [standing] : [])].some(callsForReplacement)) await tellLeads(ctx, tx, judgement)
    return judgement
  })
}

type Made = Awaited<ReturnType<typeof insertJudgement>>

async function tellLeads(ctx: Context, tx: Tx, judgement: Made): Promise<void> {
  const { id: judgementId, supplierId: organisationId } = judgement
  const led = await listConsortiaLedByAnother(tx, judgement)
  await recordAll(
    ctx,
    tx,
    led.map(({ id, competitionId, leadId }) => ({
      type: 'consortium.member-judged',
      subject: id,
      audience: [leadId],
      data: { competitionId, judgementId, organisationId, callsForReplacement: callsForReplacement(judgement) },
    })),
  )
}

const hasPart = async (tx: Tx, of: { agreementId: string; supplierId: string }) =>
  (await isParty(tx, of.agreementId, of.supplierId)) ||
  (await hasOpenedBid(tx, of)) ||
  (await isVehicleToSign(tx, of)) ||
  (await isJudged(tx, of))

const isProvider = async (tx: Tx, id: string) => (await findOrganisation(tx, id))?.kind === 'provider'
