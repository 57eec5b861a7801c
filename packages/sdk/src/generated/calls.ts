// Generated from openapi.json: `npm run generate`. Do not edit.
import type { Call, FeedCall, ListCall } from '../shape.ts'

/** Every call of the client, by capability. */
export abstract class Calls {
  declare readonly competition: {
    /** Changes a draft */
    readonly amend: Call<'competition.amend'>
    /** Reads one competition */
    readonly get: Call<'competition.get'>
    /** Submits a bid */
    readonly submitBid: Call<'competition.submitBid'>
  }
  declare readonly document: {
    /** Uploads a draft of a document */
    readonly upload: Call<'document.upload'>
  }
  declare readonly event: {
    /** Reads the events that concern the caller, in order */
    readonly feed: FeedCall<'event.feed'>
  }
  declare readonly lot: {
    /** Lists the lots */
    readonly list: ListCall<'lot.list'>
  }
}
