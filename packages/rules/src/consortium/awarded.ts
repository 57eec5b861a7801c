import { z } from 'zod'
import { BidId, ConsortiumId, DocumentId, OrganisationId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { Sha256 } from '../sha-256.ts'
import { ConsortiumModel, PaperForm, PaperKind } from './model.ts'
import { PaperState } from './paper.ts'
import { ConsortiumVehicle } from './vehicle.ts'

/** A paper that is due at an award, as the council reads it: how it stands, and the executed copy that was sent with the last signature. */
const PaperAtAward = z
  .object({
    organisationId: OrganisationId,
    kind: PaperKind,
    form: PaperForm,
    state: PaperState,
    documentId: DocumentId.nullable(),
    documentHash: Sha256.nullable(),
    statement: z.string().nullable().meta({ description: 'A compact JWS (ES256) that anybody can verify offline' }),
    signedAt: Instant.nullable(),
  })
  .meta({ id: 'ConsortiumPaperAtAward' })

/**
 * A consortium that something was awarded to, for the council: which entity contracts, and the papers that are due since, under the model
 * as it is now.
 *
 * @see rules C-01, C-15
 */
export const AwardedConsortium = z
  .object({
    id: ConsortiumId,
    name: z.string(),
    leadId: OrganisationId,
    model: ConsortiumModel,
    vehicle: ConsortiumVehicle.nullable().meta({
      description: 'The entity that contracts, once its lead has named it; null where the model has none',
    }),
    legalFormBy: LocalDate.nullable().meta({
      description: 'The day by which it is to be one entity that is known; null where none is required, or it is one',
    }),
    vehicleConsent: z.string().nullable().meta({
      description:
        'A `vehicle-consent`, by which the firm that has the number of the vehicle says that it is that; null where nobody here has it',
    }),
    vehicleInBids: z.array(BidId).meta({
      description: 'Bids of the competition in which the firm that has the number of the vehicle stands',
    }),
    isVehicleExcluded: z.boolean().meta({
      description: 'Whether that firm is excluded under the framework: no contract is signed with it',
    }),
    papers: z.array(PaperAtAward),
  })
  .meta({ id: 'AwardedConsortium' })
export type AwardedConsortium = z.input<typeof AwardedConsortium>
