import { approveFurtherPeriod } from '@carelot/commands/competition/approve-further-period'
import { approveOpening } from '@carelot/commands/competition/approve-opening'
import { authoriseSubmission } from '@carelot/commands/competition/authorise-submission'
import { cancelCompetition } from '@carelot/commands/competition/cancel-competition'
import { checkGates } from '@carelot/commands/competition/check-gates'
import { closeTenders, endWithoutBids } from '@carelot/commands/competition/close-tenders'
import { endOutage } from '@carelot/commands/competition/end-outage'
import { extendDeadline } from '@carelot/commands/competition/extend-deadline'
import { issueAddendum } from '@carelot/commands/competition/issue-addendum'
import { lapseLot } from '@carelot/commands/competition/lapse-lot'
import { publishCompetition } from '@carelot/commands/competition/publish-competition'
import { recordOutage } from '@carelot/commands/competition/record-outage'
import { redraftCompetition } from '@carelot/commands/competition/redraft-competition'
import { releaseQuality } from '@carelot/commands/competition/release-quality'
import { saveBidDraft } from '@carelot/commands/competition/save-bid-draft'
import { submitBid } from '@carelot/commands/competition/submit-bid'
import { withdrawBid } from '@carelot/commands/competition/withdraw-bid'
import { withdrawPeriodApproval } from '@carelot/commands/competition/withdraw-period-approval'
import type { Context } from '@carelot/commands/context'
import { Bid } from '@carelot/rules/competition/bid'
import type { MoveName } from '@carelot/rules/competition/stages'
import { CompetitionId, LotId, OutageId, SystemId } from '@carelot/rules/id'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import type { Office } from './office.ts'
import { bidFor } from './story.ts'

/** Who acts on which competition, at which version of it. */
export type Acting = {
  id: string
  version: number
  outageId: string
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
    'release quality': (to) => releaseQuality({ ...deployment, holder }, to.id),
    'end without bids': (to) => endWithoutBids(deployment, to.id),
  } satisfies Record<MoveName, (to: Acting) => Promise<unknown>>
}

const addendum = {
  text: 'The hours of cover are as in the questions.',
  addDocuments: [],
  replaceDocuments: [],
  change: {},
}
