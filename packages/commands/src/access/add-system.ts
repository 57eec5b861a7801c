import { findOwnSystem, insertSystem } from '@carelot/db/access/party'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import { System } from '@carelot/rules/access/party'
import { refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { bindingOfSystem } from './party-binding.ts'

export const AddSystem = z
  .strictObject({
    name: written(200),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'AddSystem' })
export type AddSystem = z.infer<typeof AddSystem>

/** Adds a system to the caller's own organisation: software that calls with a key of its own. */
export function addSystem(ctx: Context, input: AddSystem): Promise<System> {
  refuseWith(refuseWithoutRole(ctx.caller, 'administrator'))
  const { organisationId, organisationKind: kind } = ctx.caller
  return command(ctx, input, async (tx) => {
    const id = newId('sys')
    const { name, externalReference = null } = input
    const binding = bindingOfSystem(ctx.vault, { id, organisationId, kind })
    await insertSystem(tx, { id, organisationId, name, externalReference, binding })
    await record(ctx, tx, { type: 'system.added', subject: id, audience: [organisationId] })
    return System.parse(await findOwnSystem(tx, id, organisationId))
  })
}
