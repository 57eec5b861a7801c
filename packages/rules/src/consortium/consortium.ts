import { z } from 'zod'
import { CompetitionId, ConsortiumId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { ConsortiumModel } from './model.ts'
import { ConsortiumRole } from './role.ts'
import { consortiumStages } from './stages.ts'
import { ConsortiumTerms } from './terms.ts'

export const ConsortiumMember = z
  .object({
    organisationId: OrganisationId,
    role: ConsortiumRole,
    stage: z.enum(['invited', 'joined', 'declined']),
    answerBy: Instant.nullable(),
    answeredAt: Instant.nullable(),
    reason: z.string().nullable().meta({ description: 'Why it declined' }),
  })
  .meta({ id: 'ConsortiumMember' })
export type ConsortiumMember = z.input<typeof ConsortiumMember>

/** A member's authority for the joint bid: its assent to the very terms whose hash is signed. A compact JWS (ES256). @see C-02 */
const Signature = z.object({
  organisationId: OrganisationId,
  personId: PersonId,
  statement: z.string(),
  signedAt: Instant,
})

/** Suppliers that bid for lots of a competition as one. Before a firm has joined it sees the lead, the lots and itself (C-18). */
export const Consortium = z
  .object({
    id: ConsortiumId,
    competitionId: CompetitionId,
    name: z.string(),
    leadId: OrganisationId,
    lotIds: z.array(LotId),
    whyTogether: z.string().meta({ description: 'Why joint bidding is needed (C-09)' }),
    model: ConsortiumModel,
    stage: z.enum(consortiumStages),
    members: z.array(ConsortiumMember),
    terms: z
      .object({
        version: z.int(),
        content: ConsortiumTerms,
        contentHash: z.string(),
        proposedAt: Instant,
        shares: z.array(z.object({ lotId: LotId, organisationId: OrganisationId, basisPoints: z.int() })),
        signatures: z.array(Signature),
      })
      .nullable(),
    version: z.int(),
    createdAt: Instant,
    externalReference: z.string().nullable().meta({ description: "The lead's own; null for others" }),
  })
  .meta({ id: 'Consortium' })
export type Consortium = z.input<typeof Consortium>
