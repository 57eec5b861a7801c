import { lockRegistration, updateRegistration } from '@carelot/db/organisation/registration'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { OrganisationId, RegistrationId } from '@carelot/rules/id'
import { LocalDate } from '@carelot/rules/instant'
import { type Registration, refuseEnd } from '@carelot/rules/organisation/registration'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

export const ChangeRegistration = z
  .strictObject({
    organisationId: OrganisationId,
    registrationId: RegistrationId,
    version: z.int().positive(),
    expiresOn: LocalDate.nullable().optional(),
    externalReference: z.string().min(1).max(255).nullable().optional(),
  })
  .meta({ id: 'ChangeRegistration' })
export type ChangeRegistration = z.infer<typeof ChangeRegistration>

/**
 * A provider says when what it has recorded ends, or names it otherwise. What a registration is of is never changed: gates
 * have relied on it; another is recorded in its place.
 */
export function changeRegistration(ctx: Context, input: ChangeRegistration): Promise<z.input<typeof Registration>> {
  const { organisationId, registrationId } = input
  if (organisationId !== ctx.caller.organisationId) throw new CarelotError({ code: 'not-found' })
  return command(ctx, input, async (tx) => {
    const registration = await lockRegistration(tx, { organisationId, id: registrationId })
    if (!registration) throw new CarelotError({ code: 'not-found' })
    if (registration.particulars.kind === 'declaration') refuseWith(refuseWithoutRole(ctx.caller, 'signatory'))
    if (registration.version !== input.version) throw new CarelotError({ code: 'request.version-stale' })
    const { expiresOn = registration.expiresOn, externalReference = registration.externalReference } = input
    refuseWith(refuseEnd(registration, expiresOn))
    await record(ctx, tx, {
      type: 'registration.changed',
      subject: registrationId,
      audience: [organisationId],
      data: { kind: registration.particulars.kind, expiresOn },
    })
    return updateRegistration(tx, { id: registrationId, expiresOn, externalReference })
  })
}
