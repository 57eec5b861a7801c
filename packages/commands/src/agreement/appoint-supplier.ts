import { findLot } from '@carelot/db/lot/lot'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import {
  type Appointment,
  faultsOfAppointment,
  faultsOfHolders,
  NewAppointment,
} from '@carelot/rules/agreement/appointment'
import { AgreementId, OrganisationId } from '@carelot/rules/id'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { appoint } from './appoint.ts'
import { ownAgreement } from './own-agreement.ts'

export const AppointSupplier = NewAppointment.extend({
  agreementId: AgreementId,
  heldWith: z.array(OrganisationId).max(49).default([]).meta({
    description: 'Who hold the lot with the supplier as one, where they won it together; it acts for them (C-13)',
  }),
}).meta({ id: 'AppointSupplier' })
export type AppointSupplier = z.infer<typeof AppointSupplier>

/** Records that a provider won a lot of the framework, or a part of one, by itself or as one with others for which it acts. */
export function appointSupplier(ctx: Context, input: AppointSupplier): Promise<z.input<typeof Appointment>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  const { heldWith, ...won } = input
  const members = [won.supplierId, ...heldWith]
  return command(ctx, input, async (tx) => {
    const agreement = await ownAgreement(ctx, tx, input.agreementId)
    for (const member of members)
      if ((await findOrganisation(tx, member))?.kind !== 'provider')
        throw new CarelotError({ code: 'agreement.supplier-unknown', detail: member })
    const lot = await findLot(tx, input.lotId)
    const faults = faultsOfAppointment(won, agreement.terms, lot ?? { msoaCodes: [] })
    refuseWith(problemOfFaults([...faults, ...faultsOfHolders(won.supplierId, heldWith)]))
    const appointment = await appoint(ctx, tx, { ...won, councilId: agreement.councilId, members })
    if (!appointment) throw new CarelotError({ code: 'agreement.appointed-already' })
    return appointment
  })
}
