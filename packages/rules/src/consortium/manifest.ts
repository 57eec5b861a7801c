import { z } from 'zod'
import { BidId, ConsortiumId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { TermsSignature } from './consortium.ts'
import { ConsortiumModel, PaperForm, PaperKind } from './model.ts'
import { PaperSignature } from './paper.ts'
import { ConsortiumRole } from './role.ts'

const SignedPaper = PaperSignature.extend({ organisationId: OrganisationId, kind: PaperKind, form: PaperForm })

/**
 * Who stands behind a joint bid and in what: its model, every firm with its role, the papers that they have signed, and by
 * which version of their terms, whose text stays theirs, each is bound.
 */
export const ManifestContent = z.object({
  consortiumId: ConsortiumId,
  name: z.string(),
  whyTogether: z.string(),
  model: ConsortiumModel,
  liability: z.enum(['joint-and-several', 'several']),
  parties: z.array(z.object({ organisationId: OrganisationId, name: z.string(), role: ConsortiumRole })),
  papers: z.array(SignedPaper),
  terms: z.object({ version: z.int(), contentHash: z.string(), signatures: z.array(TermsSignature) }),
  submittedAt: Instant,
})
export type ManifestContent = z.input<typeof ManifestContent>

/**
 * The manifest of a joint bid, for the council once tenders are open. `statement` is a compact JWS (ES256) over the hash of
 * the rest as it was submitted; `certificates` are the certificates of non-collusion that stand now.
 */
export const BidManifest = z
  .object({
    bidId: BidId,
    ...ManifestContent.shape,
    statement: z.string(),
    certificates: z.array(
      z.object({
        organisationId: OrganisationId,
        otherBidsInvolvedIn: z.boolean(),
        statement: z.string(),
        signedAt: Instant,
      }),
    ),
  })
  .meta({ id: 'BidManifest' })
export type BidManifest = z.input<typeof BidManifest>
