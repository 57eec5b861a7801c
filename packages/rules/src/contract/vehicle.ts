import { z } from 'zod'
import { OrganisationIdentifier } from '../organisation/identifier.ts'
import type { Problem } from '../problem.ts'
import { written } from '../written.ts'
import type { ContractSignature } from './contract.ts'

/**
 * The entity that firms which bid together have formed to contract: its name, and the number by which a register knows it.
 *
 * @see rules C-01, C-15, O-45
 */
export const Vehicle = z
  .object({ name: written(200), identifier: OrganisationIdentifier })
  .meta({ id: 'ContractingVehicle' })
export type Vehicle = z.infer<typeof Vehicle>

/**
 * What a side that signs is told of a vehicle with which no contract is entered into: the council why, and the supplier's lead that it is
 * so. The number may be of a firm that has nothing to do with the bid, and what the council judges is for that firm to read.
 *
 * @see rules P-25, P-46
 */
export function vehicleProblemFor(side: ContractSignature['side'], problem: Problem | undefined): Problem | undefined {
  return problem && side === 'supplier' ? { code: 'contract.vehicle-unfit' } : problem
}
