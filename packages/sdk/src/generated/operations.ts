// Generated from openapi.json: `npm run generate`. Do not edit.
import type { Operation } from '../operation.ts'

export const operations: Readonly<Record<string, Operation>> = {
  'competition.approveOpening': {"method":"POST","path":"/v1/competitions/{competitionId}/opening-approvals"},
  'competition.authoriseSubmission': {"method":"POST","path":"/v1/competitions/{competitionId}/submission-authorities","body":"application/json"},
  'competition.declareInterest': {"method":"POST","path":"/v1/competitions/{competitionId}/declarations","body":"application/json"},
  'competition.draft': {"method":"POST","path":"/v1/competitions","body":"application/json"},
  'competition.find': {"method":"GET","path":"/v1/competitions/{competitionId}"},
  'competition.publish': {"method":"POST","path":"/v1/competitions/{competitionId}/publish","version":true},
  'competition.submitBid': {"method":"POST","path":"/v1/competitions/{competitionId}/bids","body":"application/json"},
  'event.list': {"method":"GET","path":"/v1/events","query":["after","limit","wait"],"kind":"feed"},
  'sandbox.stepClock': {"method":"POST","path":"/v1/sandbox/clock","body":"application/json"},
}
