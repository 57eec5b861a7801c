import { findKnownAreas } from '@carelot/db/lot/area'
import { insertLot } from '@carelot/db/lot/lot'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { LotId, OrganisationId } from '@carelot/rules/id'
import { faultsOfLot, type Lot, NewLot } from '@carelot/rules/lot/lot'
import { problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

/** What is not known of a lot may be left out. */
export const DrawLot = z
  .strictObject({
    ...NewLot.shape,
    previousClusters: NewLot.shape.previousClusters.default([]),
    invented: NewLot.shape.invented.default(false),
    note: NewLot.shape.note.default(null),
    needTypes: NewLot.shape.needTypes.default([]),
    hours: NewLot.shape.hours.default(null),
    conflictingHours: NewLot.shape.conflictingHours.default([]),
    publishedProviders: NewLot.shape.publishedProviders.default(null),
    externalReference: NewLot.shape.externalReference.default(null),
  })
  .meta({ id: 'DrawLot' })
export type DrawLot = z.infer<typeof DrawLot>

/** Draws a lot over known areas for the caller's council (S-01). Neither its people nor its shape are judged. */
export function drawLot(ctx: Context, input: DrawLot): Promise<Lot> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  const councilId = OrganisationId.parse(ctx.caller.organisationId)
  return command(ctx, input, async (tx) => {
    const known = await findKnownAreas(tx, { vintage: input.vintage, codes: input.msoaCodes })
    refuseWith(problemOfFaults(faultsOfLot(input, known)))
    const lot = await insertLot(tx, { ...input, id: LotId.parse(newId('lot')), councilId })
    await record(ctx, tx, {
      type: 'lot.registered',
      subject: lot.id,
      audience: [councilId],
      data: { clusterRef: lot.clusterRef, invented: lot.invented },
    })
    return lot
  })
}
