import { listHolds } from '@carelot/db/competition/award/hold'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { insertContract } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { contractValues, placeValue } from '@carelot/rules/competition/award/contract-value'
import type { Signing } from '@carelot/rules/competition/award/signing'
import type { QualityOfBid } from '@carelot/rules/competition/bid'
import { type KindRules, kindOf } from '@carelot/rules/competition/kind'
import type { AppointsTo } from '@carelot/rules/contract/contract'
import { OrganisationId } from '@carelot/rules/id'
import type { Deployment } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { openedBids } from '../price/rank-lots.ts'
import type { Award, BidderOfBid } from './award-content.ts'

const actor = { process: 'competition' }

type Prepared = { competition: CompetitionRow; award: Award; round: number; signing: Signing; isPublished: boolean }
type Lot = { brief: CompetitionRow['brief']; lotId: string; successful: readonly string[] }
type Offer = { lotId: string; bidder: BidderOfBid; quality: QualityOfBid | undefined }
type Terms = {
  /** What each contract of a lot is worth. */
  values(lot: Lot): number[]
  /** The place on a framework that it gives; nothing where it calls off. */
  appointsTo(offer: Offer): AppointsTo | null
}

/** What comes of an award: contracts that share the value of their lot, or places on the framework that is let. */
const termsOf: Record<KindRules['procedure'], Terms> = {
  'call-off': {
    values: ({ brief, lotId, successful }) => contractValues(brief, lotId, successful.length),
    appointsTo: () => null,
  },
  framework: {
    values: ({ brief, lotId, successful }) => successful.map(() => placeValue(brief, lotId)),
    appointsTo: ({ lotId, bidder, quality }) => ({
      members: bidder.members.map((member) => OrganisationId.parse(member)),
      services: quality?.lots.find((lot) => lot.lotId === lotId)?.services ?? [],
      // A letting is for whole lots: bids for parts could not be ranked against each other (S-03, S-14).
      coverage: { scope: 'WHOLE' },
    }),
  },
}

/** Prepares a contract with each successful tenderer of each lot, which both sides sign when its time has come. */
export async function prepareContracts(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  { competition, award, round, signing, isPublished }: Prepared,
): Promise<void> {
  const { id, agreementId, councilId, brief } = competition
  const terms = termsOf[kindOf(brief).procedure]
  const opened = kindOf(brief).bidsNameServices ? await openedBids({ vault }, tx, competition) : []
  const held = (await listHolds(tx, id)).some(({ liftedAt }) => liftedAt === null)
  for (const { lotId, recommendation } of award.lots) {
    const { successful } = recommendation
    const values = terms.values({ brief, lotId, successful })
    for (const [index, bidId] of successful.entries()) {
      const bidder = award.bidders.get(bidId)
      const supplierId = bidder?.lead
      if (!supplierId) throw new Error('a successful bid has no lead')
      const quality = opened.find((each) => each.bidId === bidId)?.quality
      const contract = { id: newId('con'), agreementId, competitionId: id, round, lotId, bidId, councilId, supplierId }
      const { startsOn, endsOn } = brief.service
      const valuePence = values[index] ?? 0
      const appointsTo = terms.appointsTo({ lotId, bidder, quality })
      const place = appointsTo && { members: appointsTo.members, services: appointsTo.services }
      const { mayBeSignedFrom } = signing
      const of = { ...contract, valuePence, appointsTo, startsOn, endsOn }
      await insertContract(tx, { ...of, partyIds: bidder.members, mayBeSignedFrom, isPublished, held })
      await record({ vault, actor }, tx, {
        type: 'contract.prepared',
        subject: contract.id,
        audience: [councilId, ...bidder.members],
        data: { competitionId: id, lotId, valuePence, mayBeSignedFrom, ...place },
      })
    }
  }
}
