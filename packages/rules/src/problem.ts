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
  'request.rate-limited': { status: 429, title: 'Too many requests with this API key; try again later' },
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
  'competition.closed': { status: 409, title: 'The competition has closed to bids' },
  'competition.wrong-stage': { status: 409, title: 'The competition is at a stage where this cannot be done' },
  'competition.not-before-deadline': { status: 409, title: 'This cannot be done before the deadline' },
  'competition.already-approved': { status: 409, title: 'This person has approved already' },
  'competition.interest-undeclared': { status: 409, title: 'A declaration of interests is missing' },
  'competition.interest-conflict': { status: 409, title: 'A declared conflict of interest stands in the way' },
  'competition.not-opened': {
    status: 409,
    title: 'Tenders have not been opened: what they hold, and how many there are, is sealed',
  },
  'competition.weights-not-whole': { status: 422, title: 'The weights do not add up to 10000' },
  'competition.deadline-past': { status: 422, title: 'The deadline is not in the future' },
  'competition.deadline-not-working-day': { status: 422, title: 'The deadline is not on a working day' },
  'competition.deadline-too-near': { status: 422, title: 'The deadline leaves fewer working days than are needed' },
  'competition.timetable-incomplete': { status: 422, title: 'A date of the timetable is not planned' },
  'competition.timetable-out-of-order': { status: 422, title: 'The dates of the timetable are out of order' },
  'competition.start-past': { status: 422, title: 'The service starts on a day that is not ahead' },
  'competition.term-backwards': { status: 422, title: 'The term ends before it starts' },
  'competition.main-subject-mismatch': {
    status: 422,
    title: 'The main subject is bought under another regime than that of the agreement',
  },
  'competition.field-missing': { status: 422, title: 'This kind of competition needs a field that is missing' },
  'competition.field-unfit': { status: 422, title: 'This kind of competition has no such field' },
  'competition.sleep-ins-off': { status: 422, title: 'This kind of competition has no sleep-ins' },
  'competition.age-too-low': { status: 422, title: 'The age is below that of this kind of competition' },
  'competition.episode-too-long': { status: 422, title: 'The episode is longer than this kind of competition allows' },
  'competition.lots-missing': { status: 422, title: 'The competition has no lot' },
  'competition.lot-repeated': { status: 422, title: 'A lot stands twice in the competition' },
  'competition.lot-minimum-too-high': {
    status: 422,
    title: 'More hours are asked of a bidder than the lot has',
  },
  'competition.question-repeated': { status: 422, title: 'Two questions have the same key' },
  'competition.minimum-above-scale': { status: 422, title: 'A minimum score lies above the scale' },
  'competition.descriptors-incomplete': {
    status: 422,
    title: 'The scale does not have one descriptor for each whole score',
  },
  'competition.band-repeated': { status: 422, title: 'A band stands twice' },
  'competition.band-unfit': { status: 422, title: 'This kind of competition is not priced by that band' },
  'competition.price-without-bands': { status: 422, title: 'Price has weight, and there is no rate to bid for' },
  'competition.illustration-missing': { status: 422, title: 'The rates to bid for have no illustrative minutes' },
  'competition.tie-rule-repeated': { status: 422, title: 'The rule for equal totals asks the same twice' },
  'competition.openers-too-few': { status: 422, title: 'Tenders are opened by two persons at least' },
  'competition.evaluators-too-few': { status: 422, title: 'Bids are evaluated by two persons at least' },
  'competition.panel-incomplete': { status: 422, title: 'An office of the panel is not filled' },
  'competition.panel-repeated': { status: 422, title: 'A person stands twice in one office' },
  'competition.approver-recommends': { status: 422, title: 'Who recommends does not approve' },
  'competition.person-unknown': { status: 422, title: 'This is not a person of the council' },
  'competition.person-without-role': { status: 422, title: 'A person of the panel lacks the role for the office' },
  'competition.dpia-missing': {
    status: 422,
    title: 'There is neither a data protection impact assessment nor a signed decision that none is needed',
  },
  'competition.eqia-missing': {
    status: 422,
    title: 'There is neither an equality impact assessment nor a signed decision that none is needed',
  },
  'competition.screening-unsigned': { status: 422, title: 'A screening decision is signed by who made it' },
  'competition.decision-ahead': { status: 422, title: 'A decision is dated ahead of today' },
  'competition.document-unknown': { status: 422, title: 'The brief names a document that is not there' },
  'competition.route-missing': { status: 422, title: 'No other free and accessible way to bid is named' },
  'competition.deadline-passed': { status: 409, title: 'The deadline has passed' },
  'competition.deadline-not-later': { status: 422, title: 'The new deadline is not later than the old one' },
  'competition.lot-already-lapsed': { status: 409, title: 'The lot has lapsed already' },
  'competition.document-not-published': { status: 422, title: 'The document to be replaced is not among those published' },
  'competition.document-published': { status: 422, title: 'The document is among those published already' },
  'competition.outage-times': { status: 422, title: 'The outage does not lie in the past, before the deadline' },
  'competition.outage-used': { status: 409, title: 'A further period was given for this outage already' },
  'competition.further-period-differs': { status: 409, title: 'The first approval is for another further period' },
  'document.sealed': { status: 409, title: 'The document is sealed and cannot be read' },
  'bid.document-unknown': { status: 422, title: 'The bid names a document that was not sent for it' },
  'bid.document-repeated': { status: 422, title: 'The bid names a document twice' },
  'bid.late': { status: 409, title: 'The bid was received at or after the deadline' },
  'bid.none': { status: 409, title: 'There is no bid to withdraw' },
  'bid.seal-broken': { status: 409, title: 'What is stored is not the bid that stands in the signed closing list' },
  'bid.lot-unknown': { status: 422, title: 'The bid names a lot that is not in this competition' },
  'bid.lot-not-invited': { status: 422, title: 'The bid names a lot for which the bidder was not invited' },
  'bid.lot-repeated': { status: 422, title: 'The bid names a lot twice' },
  'bid.lot-lapsed': { status: 422, title: 'The bid names a lot that has lapsed' },
  'bid.capacity-too-low': { status: 422, title: 'The weekly capacity is below the published minimum' },
  'bid.band-unknown': { status: 422, title: 'The bid prices a band that is not priced here' },
  'bid.band-repeated': { status: 422, title: 'The bid prices a band twice' },
  'bid.band-missing': { status: 422, title: 'The bid leaves a band without a price' },
  'bid.rate-is-set': { status: 422, title: 'The rate is set by the council' },
  'bid.price-zero': { status: 422, title: 'A price of zero is refused' },
  'bid.rate-over-maximum': { status: 422, title: 'A rate is above the maximum of the agreement' },
  'bid.question-unknown': { status: 422, title: 'The bid answers a question that was not asked' },
  'bid.question-repeated': { status: 422, title: 'The bid answers a question twice' },
  'bid.answer-missing': { status: 422, title: 'A question is not answered' },
  'bid.answer-empty': { status: 422, title: 'An answer has no words' },
  'bid.answer-too-long': { status: 422, title: 'An answer has more words than allowed' },
  'bid.signatory-unknown': { status: 422, title: 'The form of tender is not by an authorised signatory of the bidder' },
  'bid.not-authorised': {
    status: 403,
    title: 'A signatory has not authorised this system to submit for this competition',
  },
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
  'agreement.regime-mismatch': {
    status: 422,
    title: 'The regime does not fit the date on which the procurement began',
  },
  'agreement.threshold-not-loaded': { status: 422, title: 'No procurement threshold is loaded for this date' },
  'agreement.form-not-open': { status: 422, title: 'A framework of this law cannot be open' },
  'agreement.term-too-long': { status: 422, title: 'The framework may last longer than its law allows' },
  'agreement.reopening-late': { status: 422, title: 'The open framework is awarded again later than its law wants' },
  'agreement.direct-award-unconditioned': { status: 422, title: 'Direct award has no objective mechanism' },
  'agreement.dates-backwards': { status: 422, title: 'The dates of the framework run backwards' },
  'agreement.weights-impossible': { status: 422, title: 'No weights fit the ranges of the framework' },
  'agreement.named-twice': { status: 422, title: 'A lot or band of the framework is named twice' },
  'agreement.threshold-mismatch': { status: 422, title: 'The value lies on the other side of the threshold' },
  'agreement.lot-unknown': { status: 422, title: 'The framework names a lot that is not one of the council' },
  'agreement.lot-outside': { status: 422, title: 'The lot is not in the framework' },
  'agreement.service-outside': { status: 422, title: 'The framework does not have this service in this lot' },
  'agreement.part-not-allowed': { status: 422, title: 'The framework lets whole lots only' },
  'agreement.supplier-unknown': { status: 422, title: 'The supplier is not a provider that is registered here' },
  'agreement.closed-to-suppliers': { status: 422, title: 'The framework takes on no supplier on this day' },
  'agreement.appointed-already': { status: 409, title: 'The supplier is appointed to this lot already' },
  'agreement.appointment-wrong-stage': {
    status: 409,
    title: 'The appointment is at a stage where this cannot be done',
  },
  'agreement.supplier-not-party': { status: 422, title: 'The supplier is not a party to the framework' },
  'agreement.response-not-heard': { status: 422, title: 'The supplier has not had its chance to respond' },
  'agreement.replacement-not-offered': {
    status: 422,
    title: 'There was no opportunity to replace the associated person or sub-contractor',
  },
  'agreement.not-begun': { status: 422, title: 'The framework has not begun' },
  'agreement.expired': { status: 422, title: 'The framework has expired' },
  'agreement.award-after-expiry': { status: 422, title: 'The call-off would be awarded after the framework expires' },
  'agreement.route-not-allowed': { status: 422, title: 'The framework does not allow this call-off route' },
  'agreement.weights-outside-range': { status: 422, title: 'A weight lies outside the range of the framework' },
  'agreement.value-exceeded': { status: 422, title: 'The value exceeds what is left of the maximum of the framework' },
  'agreement.rate-not-set': { status: 422, title: 'On quality alone every rate must be set' },
  'agreement.rate-not-the-set-one': { status: 422, title: 'The rate is not the one that the framework sets' },
  'agreement.rate-above-maximum': { status: 422, title: 'The rate is above the maximum of the framework' },
  'organisation.identifier-taken': {
    status: 409,
    title: 'The identifier belongs to an organisation that is registered',
  },
  'organisation.identifier-repeated': { status: 422, title: 'An identifier is given twice' },
  'organisation.registration-ends-early': { status: 422, title: 'The registration expires before it is issued' },
  'organisation.declaration-ahead': { status: 422, title: 'A declaration is dated in the future' },
  'organisation.debarment-ahead': { status: 422, title: 'The debarment list was read on a day in the future' },
  'competition.judgement-needed': {
    status: 409,
    title: 'A person must first judge a ground of exclusion that was raised',
  },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** One thing that is wrong with a document, and where: `pointer` is a JSON Pointer into the request (RFC 6901). */
export type Fault = { pointer: string; code: ProblemCode; detail: string }

/** A refusal as a value. Rules return it; commands and the SDK throw it inside a `CarelotError`. */
export type Problem = { code: ProblemCode; detail?: string; errors?: readonly Fault[] }

/** A refusal on its way to the caller. */
export class CarelotError extends Error {
  override readonly name = 'CarelotError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problems[problem.code].title)
    this.problem = problem
  }
}

/** Throws the problem if there is one. */
export function refuseWith(problem: Problem | undefined): void {
  if (problem) throw new CarelotError(problem)
}

/** Faults as one problem: a single fault gives its own code, several give `request.several-faults` with all of them. */
export function problemOfFaults(faults: readonly Fault[]): Problem | undefined {
  const [first] = faults
  if (!first) return undefined
  if (faults.length === 1) return { code: first.code, detail: first.detail, errors: faults }
  return { code: 'request.several-faults', detail: `${faults.length} faults`, errors: faults }
}
