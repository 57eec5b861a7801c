import { now } from '@carelot/db/clock'
import { holdForReading, insertDebarmentReading } from '@carelot/db/organisation/debarment'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { OrganisationId } from '@carelot/rules/id'
import { londonDateOf } from '@carelot/rules/london-time'
import { type DebarmentReading, NewDebarmentReading } from '@carelot/rules/organisation/debarment'
import { CarelotError } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'

export const RecordDebarmentReading = NewDebarmentReading.extend({ organisationId: OrganisationId }).meta({
  id: 'RecordDebarmentReading',
})
export type RecordDebarmentReading = z.infer<typeof RecordDebarmentReading>

/** A council's commissioner records what the published debarment list says of a provider; the provider is told. */
export function recordDebarmentReading(
  ctx: Context,
  input: RecordDebarmentReading,
): Promise<z.input<typeof DebarmentReading>> {
  const recordedBy = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const organisation = await findOrganisation(tx, input.organisationId)
    if (organisation?.kind !== 'provider') throw new CarelotError({ code: 'not-found' })
    await holdForReading(tx, input.organisationId)
    const today = londonDateOf(await now(tx))
    if (input.readOn > today)
      throw new CarelotError({ code: 'organisation.debarment-ahead', detail: `Today is ${today}` })
    const { organisationId: councilId } = ctx.caller
    const reading = await insertDebarmentReading(tx, { ...input, id: newId('deb'), councilId, recordedBy })
    await record(ctx, tx, {
      type: 'organisation.debarment-read',
      subject: input.organisationId,
      audience: [councilId, input.organisationId],
      data: { readingId: reading.id, ...input.found, readOn: input.readOn },
    })
    return reading
  })
}
