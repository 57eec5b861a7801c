import { listManifests, type ManifestRow } from '@carelot/db/competition/manifest'
import { listCertificates } from '@carelot/db/consortium/paper'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { type BidManifest, ManifestContent } from '@carelot/rules/consortium/manifest'
import { refuseWith } from '@carelot/rules/problem'
import { firmsToReplaceIn } from '../competition/award/firms-to-replace.ts'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'

/**
 * The manifests of joint bids that stand, for the council once tenders are open: as they are after the changes that have taken
 * effect, as they were before, with the certificates that stand now, and with the firms that may have to be replaced.
 *
 * @see rules C-07, C-09, P-24
 */
export async function readManifests(
  ctx: Context,
  competitionId: string,
  page: { after: string; limit: number },
): Promise<BidManifest[]> {
  const competition = await ownCompetition(ctx, ctx.db, competitionId)
  refuseWith(refuseBeforeOpening(competition))
  const rows = await listManifests(ctx.db, competitionId, page)
  const all = rows.map(({ bidId, superseded, ...last }) => ({
    bidId,
    ...versionOf(last),
    superseded: superseded.map(versionOf),
  }))
  const certificates = await listCertificates(
    ctx.db,
    all.map(({ consortiumId }) => consortiumId),
  )
  const firms = all.length === 0 ? [] : await firmsToReplaceIn(ctx.db, competition)
  return all.map((manifest) => ({
    ...manifest,
    firmsToReplace: firms.filter(({ bidId }) => bidId === manifest.bidId),
    certificates: certificates.flatMap(({ consortiumId, ...rest }) =>
      consortiumId === manifest.consortiumId && standsBehind(manifest, rest.organisationId) ? [rest] : [],
    ),
  }))
}

/** A reserve member that has signed for a change stands behind the bid once that is approved. */
const standsBehind = ({ parties }: Pick<ManifestContent, 'parties'>, firm: string): boolean =>
  parties.some(({ organisationId, role }) => organisationId === firm && role !== 'reserve')

function versionOf({ version, content, statement }: Omit<ManifestRow, 'bidId' | 'superseded'>) {
  return { version, ...ManifestContent.parse(content), statement }
}
