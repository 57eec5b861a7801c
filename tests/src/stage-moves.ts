import { approveFurtherPeriod } from '@carelot/commands/competition/approve-further-period'
import { approveOpening } from '@carelot/commands/competition/approve-opening'
import { askForInvitation } from '@carelot/commands/competition/ask-for-invitation'
import { authoriseSubmission } from '@carelot/commands/competition/authorise-submission'
import { correctAward, withdrawAward } from '@carelot/commands/competition/award/change-award'
import { decideAward } from '@carelot/commands/competition/award/decide-award'
import { conclude, endStandstill, endWithoutAward } from '@carelot/commands/competition/award/end-standstill'
import { issueLetters } from '@carelot/commands/competition/award/issue-letters'
import { liftHold, placeHold } from '@carelot/commands/competition/award/legal-hold'
import { recommendAward } from '@carelot/commands/competition/award/recommend-award'
import { recordAwardNotice } from '@carelot/commands/competition/award/record-award-notice'
import { recordKeyDecision } from '@carelot/commands/competition/award/record-key-decision'
import { decideRepresentation, recordRepresentation } from '@carelot/commands/competition/award/representation'
import { cancelCompetition } from '@carelot/commands/competition/cancel-competition'
import { changePanel } from '@carelot/commands/competition/change-panel'
import { checkGates } from '@carelot/commands/competition/check-gates'
import { closeTenders, endWithoutBids } from '@carelot/commands/competition/close-tenders'
import { endOutage } from '@carelot/commands/competition/end-outage'
import { giveScore } from '@carelot/commands/competition/evaluation/give-score'
import { lockQuality } from '@carelot/commands/competition/evaluation/lock-quality'
import { moderateAnswer } from '@carelot/commands/competition/evaluation/moderate-answer'
import { saveScore } from '@carelot/commands/competition/evaluation/save-score'
import { seatEvaluator } from '@carelot/commands/competition/evaluation/seat-evaluator'
import { extendDeadline } from '@carelot/commands/competition/extend-deadline'
import { issueAddendum } from '@carelot/commands/competition/issue-addendum'
import { lapseLot } from '@carelot/commands/competition/lapse-lot'
import { askAboutPrice } from '@carelot/commands/competition/price/ask-about-price'
import { decidePrice } from '@carelot/commands/competition/price/decide-price'
import { decideTie } from '@carelot/commands/competition/price/decide-tie'
import { explainPrice } from '@carelot/commands/competition/price/explain-price'
import { releasePrice } from '@carelot/commands/competition/price/release-price'
import { publishCompetition } from '@carelot/commands/competition/publish-competition'
import { recordOutage } from '@carelot/commands/competition/record-outage'
import { redraftCompetition } from '@carelot/commands/competition/redraft-competition'
import { releaseQuality } from '@carelot/commands/competition/release-quality'
import { saveBidDraft } from '@carelot/commands/competition/save-bid-draft'
import { submitBid } from '@carelot/commands/competition/submit-bid'
import { withdrawBid } from '@carelot/commands/competition/withdraw-bid'
import { withdrawPeriodApproval } from '@carelot/commands/competition/withdraw-period-approval'
import type { Context } from '@carelot/commands/context'
import { now } from '@carelot/db/clock'
import { Bid } from '@carelot/rules/competition/bid'
import type { MoveName } from '@carelot/rules/competition/stages'
import {
  BidId,
  CompetitionId,
  LegalHoldId,
  LotId,
  OutageId,
  PersonId,
  PriceEnquiryId,
  RepresentationId,
  SystemId,
} from '@carelot/rules/id'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { numberRecords } from './number-records.ts'
import type { Office } from './office.ts'
import { bidFor } from './story.ts'

/** Who acts on which competition, at which version of it. */
export type Acting = {
  id: string
  version: number
  outageId: string
  /** A bid that was opened, if any was. */
  bidId: string
  /** A question about a price, a legal hold and a representation, where the move needs one. */
  enquiryId: string
  holdId: string
  representationId: string
  by: (name: string) => Context
  /** Whether an outage is recorded that has not ended. */
  goesOn?: boolean
}

export const bidder = 'Sam Signatory of Applewood'
const cora = 'Cora Commissioner'
const reason = 'The test wants it'
const outage = { beganAt: '2027-01-05T09:16:00.000Z', endedAt: '2027-01-05T09:20:00.000Z', detail: reason }

/** How each move of the stage table is made. A move that is new there is missing here, and the compiler says so. */
export function movesBy({ deployment, keys }: Office, sandbox: Sandbox) {
  const on = (acting: Acting) => ({ competitionId: CompetitionId.parse(acting.id), version: acting.version })
  const only = (acting: Acting) => ({ competitionId: CompetitionId.parse(acting.id) })
  const of = (acting: Acting) => ({ ...only(acting), outageId: OutageId.parse(acting.outageId) })
  const system = sandbox.holders.find(({ name }) => name === 'Applewood rostering system')
  const holder = { sealing: keys.sealing, machineClock: Date.now }
  const [lot] = sandbox.lots.filter(({ clusterRef }) => /WEST/i.test(clusterRef))
  const personOf = (to: Acting, name: string) => PersonId.parse(to.by(name).caller.personId)
  const answer = (to: Acting) => ({ ...only(to), bidId: BidId.parse(to.bidId), question: 'rapid-start' })
  const lotId = LotId.parse(lot?.id)
  const ofLot = (to: Acting) => ({ ...only(to), lotId })
  const enquiry = (to: Acting) => ({ ...only(to), enquiryId: PriceEnquiryId.parse(to.enquiryId) })
  return {
    redraft: (to) => redraftCompetition(to.by(cora), { ...on(to), externalReference: 'R-1' }),
    publish: (to) => publishCompetition(to.by(cora), on(to)),
    cancel: (to) => cancelCompetition(to.by(cora), { ...on(to), reason }),
    'save draft': (to) => saveBidDraft(to.by(bidder), { ...only(to), answers: [] }),
    'authorise submission': (to) =>
      authoriseSubmission(to.by(bidder), { ...only(to), systemId: SystemId.parse(system?.systemId) }),
    'submit bid': (to) =>
      submitBid(to.by(bidder), { ...only(to), ...Bid.parse(bidFor(sandbox, to.by(bidder).caller.personId ?? '')) }),
    'withdraw bid': (to) => withdrawBid(to.by(bidder), only(to)),
    'ask for invitation': (to) => askForInvitation(to.by(bidder), only(to)),
    'check gates': (to) => checkGates(to.by(cora), only(to)),
    'issue addendum': (to) => issueAddendum(to.by(cora), { ...only(to), ...addendum }),
    'lapse lot': (to) => lapseLot(to.by(cora), { ...only(to), lotId: LotId.parse(lot?.id), reason }),
    extend: (to) => extendDeadline(to.by(cora), { ...on(to), deadline: '2027-02-12T12:00', reason }),
    'record outage': (to) =>
      recordOutage(to.by(cora), {
        ...only(to),
        ...outage,
        endedAt: to.goesOn ? null : outage.endedAt,
      }),
    'end outage': (to) => endOutage(to.by(cora), { ...of(to), endedAt: outage.endedAt }),
    async 'give further period'(to) {
      await approveFurtherPeriod(to.by('Olive Opener'), { ...of(to), period: 'P3D' })
      await approveFurtherPeriod(to.by(cora), { ...of(to), period: 'P3D' })
    },
    'withdraw period approval': (to) => withdrawPeriodApproval(to.by('Olive Opener'), of(to)),
    'approve opening': (to) => approveOpening(to.by('Olive Opener'), only(to)),
    'close tenders': (to) => closeTenders(deployment, to.id),
    'release quality': async (to) => {
      await numberRecords(deployment)
      return releaseQuality({ ...deployment, holder }, to.id)
    },
    'end without bids': (to) => endWithoutBids(deployment, to.id),
    'change panel': (to) =>
      changePanel(to.by(cora), { ...on(to), office: 'finance', personId: personOf(to, 'Fiona Finance'), reason }),
    'seat evaluator': (to) =>
      seatEvaluator(to.by(cora), {
        ...only(to),
        personId: personOf(to, 'Edith Evaluator'),
        lotIds: [LotId.parse(lot?.id)],
        reason,
      }),
    'save score': (to) => saveScore(to.by('Edith Evaluator'), { ...answer(to), score: 3 }),
    'give score': (to) => giveScore(to.by('Edith Evaluator'), { ...answer(to), score: 3, reason }),
    moderate: (to) => moderateAnswer(to.by('Mona Moderator'), { ...answer(to), score: 3, reason }),
    'lock quality': (to) => lockQuality(to.by('Mona Moderator'), only(to)),
    'release price': (to) => releasePrice({ ...deployment, holder }, to.id),
    'ask about price': (to) =>
      askAboutPrice(to.by(cora), {
        ...ofLot(to),
        bidId: BidId.parse(to.bidId),
        question: 'How does this rate pay the living wage?',
        answerBy: '2027-01-12T12:00',
      }),
    'explain price': (to) => explainPrice(to.by(bidder), { ...enquiry(to), explanation: 'We own our premises.' }),
    'decide price': (to) => decidePrice(to.by(cora), { ...enquiry(to), decision: 'accepted', reason }),
    'decide tie': async (to) => {
      const bids = await deployment.db.selectFrom('bid').select('id').where('competition_id', '=', to.id).execute()
      const bidIds = bids.map(({ id }) => BidId.parse(id))
      return decideTie(to.by(cora), { ...ofLot(to), bidIds, reason })
    },
    recommend: (to) => recommendAward(to.by(cora), { ...ofLot(to), ...recommendation(to) }),
    'decide award': (to) =>
      decideAward(to.by('Ada Approver'), { ...ofLot(to), version: 1, step: 'approval', outcome: 'cleared' }),
    'record key decision': (to) =>
      recordKeyDecision(to.by(cora), {
        ...only(to),
        maker: 'The Cabinet Member (invented)',
        number: '27/00001',
        noticePublishedOn: '2026-12-01',
        decidedOn: '2027-01-05',
        callInEndsOn: '2027-01-11',
      }),
    'issue letters': (to) => issueLetters(deployment, to.id),
    'record award notice': async (to) => {
      const { ocid } = notice
      const published = { ocid, number: nextNumber(), publishedAt: await now(deployment.db) }
      return recordAwardNotice(to.by(cora), { ...only(to), ...published, reason })
    },
    'correct award': (to) => correctAward(to.by('Ada Approver'), { ...only(to), lotIds: [lotId], reason }),
    'withdraw award': (to) => withdrawAward(to.by('Ada Approver'), { ...only(to), lotIds: [lotId], reason }),
    'place hold': (to) => placeHold(to.by(cora), { ...only(to), reason }),
    'lift hold': (to) => liftHold(to.by(cora), { ...only(to), holdId: LegalHoldId.parse(to.holdId), reason }),
    'record representation': (to) =>
      recordRepresentation(to.by(cora), {
        ...only(to),
        round: 1,
        madeBy: 'A provider',
        receivedAt: notice.publishedAt,
        reference: 'R-1',
      }),
    'decide representation': async (to) =>
      decideRepresentation(to.by(cora), {
        ...only(to),
        representationId: RepresentationId.parse(to.representationId),
        outcome: 'award-stands',
        reason,
        toldAt: await now(deployment.db),
      }),
    'end standstill': (to) => endStandstill(deployment, to.id),
    'end without award': (to) => endWithoutAward(deployment, to.id),
    conclude: (to) => conclude(deployment, to.id),
  } satisfies Record<MoveName, (to: Acting) => Promise<unknown>>
}

/** When letters go out in these tests, a notice of the award follows at once. */
let notices = 0
const nextNumber = () => `${String(++notices).padStart(6, '0')}-2027`
const notice = { ocid: 'ocds-h6vhtk-0test1', publishedAt: '2027-01-05T09:31:00.000Z' }

/** That the only bid of a lot succeeds, though it cannot take on all of its hours. */
export const recommendation = ({ bidId }: Pick<Acting, 'bidId'>) => ({
  options: [{ option: 'Award to the highest ranked', assessment: 'Good quality at a fair price' }],
  successful: [BidId.parse(bidId)],
  reason,
  shortfallReason: 'The other lots make up for it',
  advantages: [{ bidId: BidId.parse(bidId), text: 'A standing team at every hospital' }],
  withheld: [],
})

const addendum = {
  text: 'The hours of cover are as in the questions.',
  addDocuments: [],
  replaceDocuments: [],
  change: {},
}
