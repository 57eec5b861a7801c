import { z } from 'zod'
import { FirmToReplace } from '../competition/firm-behind-bid.ts'
import { BidId, ConsortiumChangeId, ConsortiumId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { ChangeAnswer } from './change.ts'
import { TermsSignature } from './consortium.ts'
import { ConsortiumModel, PaperForm, PaperKind } from './model.ts'
import { PaperSignature } from './paper.ts'
import { ConsortiumRole } from './role.ts'

const SignedPaper = PaperSignature.extend({ organisationId: OrganisationId, kind: PaperKind, form: PaperForm })

/** A change that has taken effect since the bid, with whose consent: by it whoever came in, or is liable otherwise, is bound. */
const ChangeInEffect = z.object({
  changeId: ConsortiumChangeId,
  contentHash: z.string(),
  termsHash: z.string().nullable(),
  leaving: OrganisationId.nullable(),
  newcomer: OrganisationId.nullable(),
  model: ConsortiumModel.nullable(),
  answers: z.array(ChangeAnswer),
  endedAt: Instant,
})

/**
 * Who stands behind a joint bid and in what: its model, every firm with its role, the papers that they have signed, and by
 * which version of their terms, whose text stays theirs, each is bound. Each change that takes effect after the
 * bid makes another version, which names every such change so far.
 *
 * @see rules C-05, C-07
 */
export const ManifestContent = z.object({
  consortiumId: ConsortiumId,
  name: z.string(),
  whyTogether: z.string(),
  model: ConsortiumModel.meta({ description: 'As it is now' }),
  modelBid: ConsortiumModel.meta({ description: 'The model that the bid was made under' }),
  liability: z.enum(['joint-and-several', 'several']),
  parties: z.array(z.object({ organisationId: OrganisationId, name: z.string(), role: ConsortiumRole })),
  papers: z.array(SignedPaper),
  terms: z.object({ version: z.int(), contentHash: z.string(), signatures: z.array(TermsSignature) }),
  changes: z.array(ChangeInEffect).default([]),
  submittedAt: Instant,
})
export type ManifestContent = z.input<typeof ManifestContent>

const ManifestVersion = z.object({ version: z.int(), ...ManifestContent.shape, statement: z.string() })

/**
 * The manifest of a joint bid that stands, for the council once tenders are open. `statement` is a compact JWS (ES256) over
 * the hash of its content; `superseded` are the versions before it, the first of which went with the bid; `certificates` are
 * the certificates of non-collusion that stand now, of the firms that still stand behind the bid; `firmsToReplace` are those of its
 * sub-contractors and guarantors that judgements or the debarment list speak against today (P-24).
 *
 * @see rules C-09, P-24
 */
export const BidManifest = z
  .object({
    bidId: BidId,
    ...ManifestVersion.shape,
    superseded: z.array(ManifestVersion),
    firmsToReplace: z.array(FirmToReplace),
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
