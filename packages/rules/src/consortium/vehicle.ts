import { z } from 'zod'
import { Vehicle } from '../contract/vehicle.ts'
import { ConsortiumId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { serialisedIdentifier } from '../organisation/identifier.ts'
import type { Problem } from '../problem.ts'
import { biddersOf, type ConsortiumModel, hasVehicle } from './model.ts'
import { SigningAuthority } from './paper.ts'

/** The vehicle of a consortium, and by what whoever signs the contract signs for it. @see rules C-01, C-15 */
export const ConsortiumVehicle = Vehicle.extend({
  authority: SigningAuthority.meta({ description: 'By what the signatory of the lead signs the contract for it' }),
  recordedAt: Instant,
}).meta({ id: 'ConsortiumVehicle' })
export type ConsortiumVehicle = z.infer<typeof ConsortiumVehicle>

/**
 * Whether no one entity contracts that is known by name: a vehicle is one once it is recorded, and those who bid jointly are one as soon as
 * only the lead is left of them.
 *
 * @see rules C-01, C-15
 */
export function lacksOneEntity(of: Parameters<typeof biddersOf>[0] & { vehicle: Vehicle | null }): boolean {
  return hasVehicle(of.model) ? of.vehicle === null : biddersOf(of).length > 1
}

/** That a firm which is registered here lets a consortium contract as it, and the lead of that sign for it. @see rules C-01, C-15 */
export const VehicleConsent = z
  .object({
    consortiumId: ConsortiumId,
    organisationId: OrganisationId,
    personId: PersonId.meta({ description: 'The signatory who has said so for the firm' }),
    statement: z.string().meta({ description: 'A `vehicle-consent`, which anyone can verify offline' }),
    consentedAt: Instant,
  })
  .meta({ id: 'VehicleConsent' })
export type VehicleConsent = z.input<typeof VehicleConsent>

/** Who has the number of a vehicle, where that is registered here. */
export type VehicleFirm = { isOwnFirm: boolean; isProvider: boolean; isDebarred: boolean; hasConsented: boolean }

/**
 * Refuses a vehicle under a model that has none, and one that is a firm of the consortium: it is another entity than those who hold it.
 * Nor is it a council, or a firm whose entry on the debarment list, which is public, keeps it out, nor one that has not said itself that it
 * is: it has an account, and nobody binds it by another's word. Of a number that nobody here has nothing is known, and whether a firm is
 * excluded is for the council to see, and no refusal here: the lead could ask so about any.
 *
 * @see Procurement Act 2023 s.57; rules C-01, C-15, P-25, P-46
 */
export function refuseVehicle(
  { identifier }: Vehicle,
  { model, firm }: { model: ConsortiumModel; firm: VehicleFirm | undefined },
): Problem | undefined {
  if (!hasVehicle(model)) return { code: 'consortium.vehicle-unfit', detail: `There is none under ${model}` }
  const number = serialisedIdentifier(identifier)
  if (firm?.isOwnFirm) return { code: 'consortium.vehicle-unfit', detail: `${number} is a firm of the consortium` }
  if (!firm) return undefined
  if (!firm.isProvider || firm.isDebarred)
    return { code: 'consortium.vehicle-unfit', detail: `No contract may be with ${number}` }
  if (firm.hasConsented) return undefined
  const detail = `${number} is registered here: a signatory of it says with the id of your consortium that it is its vehicle`
  return { code: 'consortium.vehicle-unconsented', detail }
}
