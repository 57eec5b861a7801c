// Generated from openapi.json: `npm run generate`. Do not edit.
import type { Call, FeedCall } from '../shape.ts'

/** Every call of the client, by capability. */
export abstract class Calls {
  declare readonly competition: {
    /** Approve the opening of tenders, as one of two persons. Scope: `openings:approve`. */
    readonly approveOpening: Call<'competition.approveOpening'>
    /** Let one system submit for one competition. Scope: `bids:write`. */
    readonly authoriseSubmission: Call<'competition.authoriseSubmission'>
    /** Declare your interests. Scope: `competitions:write`. */
    readonly declareInterest: Call<'competition.declareInterest'>
    /** Draft a further competition. Scope: `competitions:write`. */
    readonly draft: Call<'competition.draft'>
    /** Read a competition. Scope: `competitions:read`. */
    readonly find: Call<'competition.find'>
    /** Publish a draft, ask the gates and invite. Scope: `competitions:write`. */
    readonly publish: Call<'competition.publish'>
    /** Submit a bid, or a new version of one. Scope: `bids:write`. */
    readonly submitBid: Call<'competition.submitBid'>
  }
  declare readonly event: {
    /** Read what happened and concerns you, in order and without gaps. Without `after`, from the first event. With `wait`, an empty answer is held back until something happens, for at most that many seconds. Scope: `events:read`. */
    readonly feed: FeedCall<'event.list'>
  }
  declare readonly sandbox: {
    /** Step, freeze or run the clock of the sandbox. Scope: `sandbox:write`. */
    readonly stepClock: Call<'sandbox.stepClock'>
  }
}
