// Generated from openapi.json: `npm run generate`. Do not edit.
import type { Operation } from '../operation.ts'

export const operations: Readonly<Record<string, Operation>> = {
  'competition.amend': {"method":"PATCH","path":"/v1/competitions/{competitionId}","body":"application/json","version":true},
  'competition.get': {"method":"GET","path":"/v1/competitions/{competitionId}"},
  'competition.submitBid': {"method":"POST","path":"/v1/competitions/{competitionId}/bids","body":"application/json"},
  'document.upload': {"method":"POST","path":"/v1/documents","query":["name"],"body":"application/octet-stream"},
  'event.feed': {"method":"GET","path":"/v1/events","query":["after","limit","wait"],"kind":"feed"},
  'lot.list': {"method":"GET","path":"/v1/lots","query":["limit","cursor","district"],"kind":"list"},
}
