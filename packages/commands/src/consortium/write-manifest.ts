import { findLastBid } from '@carelot/db/competition/bid'
import { findManifest, insertManifest } from '@carelot/db/competition/manifest'
import { listChanges } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { listTermsTexts, type StandingTerms } from '@carelot/db/consortium/terms'
import type { Tx } from '@carelot/db/database'
import { listOrganisationNames } from '@carelot/db/organisation/organisation'
import { ManifestContent } from '@carelot/rules/consortium/manifest'
import { modelRules } from '@carelot/rules/consortium/model'
import { countingSignatures } from '@carelot/rules/consortium/signature'
import type { Instant } from '@carelot/rules/instant'
import type { Deployment } from '../context.ts'
import { contentHashOf } from '../keys/content-hash.ts'
import { giveToCouncil } from './give-to-council.ts'
import { changesInEffect } from './split-now.ts'
import { assertSigned, assertTermsHashed, assertTermsSigned, papersOwed } from './standing-papers.ts'

type Made = { row: ConsortiumRow; terms: StandingTerms; at: Instant; bidId: string; bidderId: string }
type Again = Pick<ManifestContent, 'changes' | 'modelBid' | 'submittedAt'> & { version: number }
type Signing = Pick<Deployment, 'vault'>

/** Writes with a joint bid who stands behind it: beside the bidder's own members its sub-contractors, guarantors and reserve (C-05, P-24). */
export async function writeManifest(ctx: Signing, tx: Tx, made: Made & { again?: Again }): Promise<void> {
  const { row, terms, at, bidId, bidderId } = made
  const { again = { version: 1, changes: [], modelBid: row.model, submittedAt: at } } = made
  const { id: consortiumId, competitionId, name, whyTogether, model } = row
  // They say the model that was bid, by which a contract binds.
  const papersBid = papersOwed({ ...row, model: again.modelBid }, at)
  const signed = papersBid.filter(({ state }) => state === 'signed')
  const papers = signed.filter(({ due }) => due === 'bid')
  for (const paper of papers) await assertSigned(ctx.vault, consortiumId, paper)
  const signatures = countingSignatures(terms).map(
    ({ contentHash: _, materialHash: __, isOfLead: ___, ...signature }) => signature,
  )
  assertTermsHashed(terms)
  const texts = await listTermsTexts(
    tx,
    consortiumId,
    signatures.map(({ termsVersion }) => termsVersion),
  )
  for (const signature of signatures) {
    const text = texts.get(signature.termsVersion)
    await assertTermsSigned(ctx.vault, { id: consortiumId, leadId: row.leadId, terms, text }, signature)
  }
  const joined = row.members.filter(({ stage }) => stage === 'joined')
  const names = await listOrganisationNames(
    tx,
    joined.map(({ organisationId }) => organisationId),
  )
  const content: ManifestContent = {
    ...{ consortiumId, name, whyTogether, model, liability: modelRules[model].liability },
    ...{ changes: again.changes, modelBid: again.modelBid, submittedAt: again.submittedAt },
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
  const { version } = again
  const claims = { bidId, competitionId, bidderId, version, contentHash: contentHashOf(content) }
  const statement = await ctx.vault.sign('consortium-manifest', claims)
  await insertManifest(tx, { bidId, competitionId, bidderId, version, content, statement })
  // What is due at an award may be signed before: the council reads that too.
  const copies = signed.flatMap(({ signature }) => signature?.documentId ?? [])
  await giveToCouncil(tx, row, copies)
}

/**
 * Writes it anew once a change has taken effect after the bid: who stands behind it now and in what, beside what went with it.
 *
 * @see C-07
 */
export async function rewriteManifest(
  ctx: Signing,
  tx: Tx,
  { row, bidderId, at }: Pick<Made, 'row' | 'bidderId' | 'at'>,
): Promise<void> {
  const bid = await findLastBid(tx, row.competitionId, bidderId)
  const before = bid && (await findManifest(tx, bid.id))
  if (!before || !row.terms) throw new Error('a joint bid that is changed has no manifest')
  const changes = changesInEffect(row, await listChanges(tx, row.id)).map(({ id, content, ...change }) => ({
    changeId: id,
    contentHash: change.contentHash,
    termsHash: change.termsHash,
    leaving: content.leaving,
    newcomer: content.newcomer,
    model: content.model,
    answers: change.answers,
    endedAt: change.endedAt,
  }))
  const { modelBid, submittedAt } = ManifestContent.parse(before.content)
  const again = { version: before.version + 1, changes, modelBid, submittedAt }
  await writeManifest(ctx, tx, { row, terms: row.terms, at, bidId: bid.id, bidderId, again })
}
