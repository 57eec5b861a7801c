import { agreementProblems } from './agreement/problems.ts'
import { awardProblems } from './competition/award/problems.ts'
import { evaluationProblems } from './competition/evaluation/problems.ts'
import { competitionProblems } from './competition/problems.ts'
import { consortiumProblems } from './consortium/problems.ts'
import { contractProblems } from './contract/problems.ts'
import { importProblems } from './import/problems.ts'

/**
 * Every refusal that Carelot gives, and the only place where one gets its HTTP status and title.
 * The code is stable and is what a caller branches on; it is also the anchor of its documentation.
 * 400 is a fault of shape, 422 a fault of rule, 409 a conflict with how things stand.
 *
 * @see RFC 9457
 */
export const problems = {
  'request.invalid': { status: 400, title: 'The request does not have the expected shape' },
  'request.several-faults': { status: 422, title: 'The request has several faults' },
  'request.malformed': { status: 400, title: 'The request body cannot be read' },
  'request.too-large': { status: 413, title: 'The request is too large' },
  'request.unsupported-media-type': { status: 415, title: 'The content type is not supported' },
  'request.method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'request.idempotency-key-missing': { status: 400, title: 'This request needs an Idempotency-Key header' },
  'request.idempotency-key-invalid': {
    status: 400,
    title: 'The Idempotency-Key must be 8 to 255 printable characters',
  },
  'request.idempotency-key-reused': { status: 422, title: 'The idempotency key was used with another request' },
  'request.version-missing': {
    status: 428,
    title: 'This request needs an If-Match header with the version it changes',
  },
  'request.version-stale': { status: 412, title: 'The object has changed since the version in If-Match' },
  'request.rate-limited': {
    status: 429,
    title: 'Too many requests with this API key, or from this address without one; try again later',
  },
  'request.timeout': { status: 408, title: 'The request took too long to arrive' },
  'request.headers-too-large': { status: 431, title: 'The headers of the request are too large' },
  'request.api-version-unknown': {
    status: 400,
    title: 'There is no version of this API by the date in Carelot-Version',
  },
  'request.mutation-batched': {
    status: 400,
    title: 'A call that changes something is sent alone: one idempotency key cannot cover two',
  },
  'request.cursor-invalid': { status: 400, title: 'The cursor is not one that this server gave to you for this list' },
  'not-found': { status: 404, title: 'There is nothing here, or it is not yours to see' },
  'access.unauthenticated': { status: 401, title: 'A valid API key is needed' },
  'access.forbidden': { status: 403, title: 'The caller may not do this' },
  'access.role-unknown': { status: 422, title: 'An organisation of this kind has no such role' },
  'access.scope-beyond-holder': { status: 422, title: 'The holder may not have this scope' },
  'access.too-many-keys': { status: 409, title: 'The holder has two active keys; revoke one first' },
  'access.expiry-out-of-range': { status: 422, title: 'A key expires in the future, within 12 months' },
  'access.last-administrator': { status: 409, title: 'An organisation keeps at least one administrator' },
  'access.already-granted': { status: 409, title: 'The system has a grant of this provider already' },
  'sandbox.live': { status: 404, title: 'A live deployment has no clock to step' },
  'sandbox.nothing-due': { status: 409, title: 'Nothing is due ahead' },
  'sandbox.clock-back': { status: 409, title: 'The clock does not go back' },
  'server.busy': { status: 503, title: 'The server is busy; try again' },
  'server.not-ready': { status: 503, title: 'The server is not ready yet' },
  'server.fault': { status: 500, title: 'The server failed; the fault is ours' },
  'time.does-not-exist': { status: 422, title: 'This time is skipped in London when the clocks go forward' },
  'time.exists-twice': { status: 422, title: 'This time comes twice in London when the clocks go back' },
  'calendar.year-not-loaded': {
    status: 422,
    title: 'No bank holidays are loaded for this year, so working days cannot be told',
  },
  'lot.rurality-undefined': { status: 422, title: 'The rural-urban class of the area has no rate category' },
  'lot.area-unknown': { status: 422, title: 'The lot names an area that is not known here' },
  'lot.area-repeated': { status: 422, title: 'An area is named twice' },
  'lot.area-not-in-lot': { status: 422, title: 'The part names an area that is not in the lot' },
  'lot.part-empty': { status: 422, title: 'The part of the lot names no area' },
  'lot.invention-unexplained': { status: 422, title: 'An invented lot does not say what is invented' },
  'lot.postcode-invalid': { status: 400, title: 'This is not a postcode' },
  'lot.postcode-outside-area': { status: 404, title: 'The postcode lies outside the area of these lots' },
  'lot.postcode-unknown': { status: 404, title: 'The postcode is not among those known here' },
  'organisation.identifier-taken': {
    status: 409,
    title: 'The identifier belongs to an organisation that is registered',
  },
  'organisation.identifier-repeated': { status: 422, title: 'An identifier is given twice' },
  'organisation.registration-ends-early': { status: 422, title: 'The registration expires before it is issued' },
  'organisation.declaration-ahead': { status: 422, title: 'A declaration is dated in the future' },
  'organisation.debarment-ahead': { status: 422, title: 'The debarment list was read on a day in the future' },
  ...agreementProblems,
  ...competitionProblems,
  ...evaluationProblems,
  ...awardProblems,
  ...consortiumProblems,
  ...importProblems,
  ...contractProblems,
} as const satisfies Record<string, { status: number; title: string }>
