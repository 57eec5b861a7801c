import { z } from 'zod'
import { OrganisationIdentifier } from '../organisation/identifier.ts'
import { written } from '../written.ts'

/**
 * The entity that firms which bid together have formed to contract: its name, and the number by which a register knows it.
 *
 * @see rules C-01, C-15, O-45
 */
export const Vehicle = z
  .object({ name: written(200), identifier: OrganisationIdentifier })
  .meta({ id: 'ContractingVehicle' })
export type Vehicle = z.infer<typeof Vehicle>
