import { insertManifest } from '@carelot/db/competition/manifest'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { StandingTerms } from '@carelot/db/consortium/terms'
import type { Tx } from '@carelot/db/database'
import { listOrganisationNames } from '@carelot/db/organisation/organisation'
import type { ManifestContent } from '@carelot/rules/consortium/manifest'
import { modelRules } from '@carelot/rules/consortium/model'
import { countingSignatures } from '@carelot/rules/consortium/signature'
import type { Instant } from '@carelot/rules/instant'
import type { Context } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { giveToCouncil } from './give-to-council.ts'
import { assertSigned, assertTermsSigned, standingPapers } from './standing-papers.ts'

type Made = { row: ConsortiumRow; terms: StandingTerms; at: Instant; bidId: string; bidderId: string }

/** Writes with a joint bid who stands behind it: beside the bidder's own members its sub-contractors, guarantors and reserve (C-05, P-24). */
export async function writeManifest(ctx: Context, tx: Tx, { row, terms, at, bidId, bidderId }: Made): Promise<void> {
  const { id: consortiumId, competitionId, name, whyTogether, model } = row
  const papers = standingPapers(row, at).filter(({ state, due }) => state === 'signed' && due === 'bid')
  for (const paper of papers) await assertSigned(ctx.vault, consortiumId, paper)
  const signatures = countingSignatures(terms).map(({ materialHash: _, ...signature }) => signature)
  for (const signature of signatures) await assertTermsSigned(ctx.vault, { consortiumId, terms }, signature)
  const joined = row.members.filter(({ stage }) => stage === 'joined')
  const names = await listOrganisationNames(
    tx,
    joined.map(({ organisationId }) => organisationId),
  )
  const content: ManifestContent = {
    ...{ consortiumId, name, whyTogether, model, liability: modelRules[model].liability, submittedAt: at },
    parties: joined.map(({ organisationId, role }) => ({
      organisationId,
      role,
      name: names.get(organisationId) ?? organisationId,
    })),
    papers: papers.flatMap(({ organisationId, kind, form, signature }) =>
      signature ? [{ ...signature, organisationId, kind, form }] : [],
    ),
    terms: { version: terms.version, contentHash: terms.contentHash, signatures },
  }
  const claims = { bidId, competitionId, bidderId, contentHash: contentHashOf(content) }
  const statement = await ctx.vault.sign('consortium-manifest', claims)
  await insertManifest(tx, { bidId, competitionId, bidderId, content, statement })
  const copies = papers.flatMap(({ signature }) => signature?.documentId ?? [])
  await giveToCouncil(tx, competitionId, copies)
}
