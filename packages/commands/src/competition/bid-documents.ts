import { listBidDocuments } from '@carelot/db/document/document'
import type { Bid } from '@carelot/rules/competition/bid'
import type { Fault } from '@carelot/rules/problem'
import type { Context } from '../context.ts'

type BidDocument = { id: string; sealedKey: string }

/** The documents that a bid names, in its order, as far as its own organisation sent them for a bid in this competition. */
export async function bidDocuments(
  { db, caller }: Context,
  { competitionId, documents }: Pick<Bid, 'documents'> & { competitionId: string },
): Promise<BidDocument[]> {
  const sent = await listBidDocuments(db, { competitionId, organisationId: caller.organisationId, ids: documents })
  return documents.flatMap((documentId) => sent.find(({ id }) => id === documentId) ?? [])
}

/** Documents that were not sent for this bid, whoever's they are, and those named twice. */
export function faultsOfDocuments({ documents }: Pick<Bid, 'documents'>, sent: readonly BidDocument[]): Fault[] {
  return documents.flatMap((documentId, index): Fault[] => {
    const pointer = `/documents/${index}`
    if (!sent.some(({ id }) => id === documentId))
      return [{ pointer, code: 'bid.document-unknown', detail: `${documentId} is not a document of this bid` }]
    return documents.indexOf(documentId) === index
      ? []
      : [{ pointer, code: 'bid.document-repeated', detail: `${documentId} stands twice in the bid` }]
  })
}
