import { isDeepStrictEqual } from 'node:util'
import { now } from '@carelot/db/clock'
import { updateVehicle } from '@carelot/db/competition/vehicle'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import { findVehicleConsent } from '@carelot/db/consortium/vehicle-consent'
import { updateContractVehicle } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import { listDebarmentReadingsOf } from '@carelot/db/organisation/debarment'
import { findOrganisation, findOrganisationBy } from '@carelot/db/organisation/organisation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { refuseResolution } from '@carelot/rules/consortium/paper-signing'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { ConsortiumVehicle, refuseVehicle, type VehicleFirm } from '@carelot/rules/consortium/vehicle'
import { ConsortiumId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { debarmentOn } from '@carelot/rules/organisation/debarment'
import { serialisedIdentifier } from '@carelot/rules/organisation/identifier'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import { frameworkOf } from '../competition/framework.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { audienceOf, bidderOf, type Held, holdForChange } from './hold-for-change.ts'
import { readConsortium } from './own-consortium.ts'

const { name, identifier, authority } = ConsortiumVehicle.shape
export const RecordVehicle = z
  .strictObject({ consortiumId: ConsortiumId, name, identifier, authority })
  .meta({ id: 'RecordConsortiumVehicle' })
export type RecordVehicle = z.infer<typeof RecordVehicle>

/**
 * The lead names the vehicle that its members have formed, by its number in a register: contracts that nobody has signed are with it, and
 * the legal form that may be required at an award is taken by that. Until a side has signed another may be named, and the document to be
 * signed is put under the contract anew. The one that is named already, by the same authority, is told to nobody again.
 *
 * @see rules C-01, C-15
 */
export function recordVehicle(ctx: Context, input: RecordVehicle): Promise<Consortium> {
  valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  const { consortiumId, ...vehicle } = input
  return command(ctx, input, async (tx) => {
    const held = await holdForChange(ctx, tx, { consortiumId, move: 'record vehicle' })
    const { row, own } = held
    if (own.role !== 'lead') throw new CarelotError({ code: 'access.forbidden', detail: 'This is for the lead' })
    const recordedAt = await now(tx)
    refuseWith(refuseVehicle(vehicle, { model: row.model, firm: await firmOf(tx, held, { ...vehicle, recordedAt }) }))
    refuseWith(refuseResolution(vehicle.authority, londonDateOf(recordedAt)))
    const { recordedAt: _, ...named } = row.vehicle ?? {}
    if (isDeepStrictEqual(named, vehicle)) return readConsortium(tx, ctx.caller, consortiumId)
    if (row.isSigned) throw new CarelotError({ code: 'contract.signing-begun' })
    await updateVehicle(tx, await bidderOf(tx, row), { ...vehicle, recordedAt })
    await updateContractVehicle(tx, { competitionId: row.competitionId, supplierId: row.leadId }, vehicle)
    await remindOfSigning(tx, held.competition)
    await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.vehicle-recorded',
      subject: consortiumId,
      audience: audienceOf(held, true),
      data: {
        competitionId: row.competitionId,
        name: vehicle.name,
        identifier: serialisedIdentifier(vehicle.identifier),
      },
    })
    return readConsortium(tx, ctx.caller, consortiumId)
  })
}

/** Who has the number of the vehicle among those who are registered here, as far as anybody may know: an exclusion is for the council. */
async function firmOf(tx: Tx, held: Held, vehicle: ConsortiumVehicle): Promise<VehicleFirm | undefined> {
  const { row, competition } = held
  const supplierId = await findOrganisationBy(tx, serialisedIdentifier(vehicle.identifier))
  if (!supplierId) return undefined
  const consent = await findVehicleConsent(tx, { consortiumId: row.id, organisationId: supplierId })
  const { councilId, terms } = await frameworkOf(tx, competition)
  const readings = terms.regime === 'PA2023' ? await listDebarmentReadingsOf(tx, councilId, [supplierId]) : []
  return {
    isOwnFirm: joinedOf(row).includes(supplierId),
    isProvider: (await findOrganisation(tx, supplierId))?.kind === 'provider',
    isDebarred: debarmentOn(readings, londonDateOf(vehicle.recordedAt)) === 'mandatory',
    hasConsented: consent !== undefined,
  }
}
