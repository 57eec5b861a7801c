import { expect, test } from 'vitest'
import { briefWith, document, lot, person, surroundings } from './brief.fixture.ts'
import { faultsOfBrief } from './brief-faults.ts'

type Change = Parameters<typeof briefWith>[0]
type Around = Partial<typeof surroundings>
const found = (change?: Change, around: Around = {}) =>
  faultsOfBrief(briefWith(change), { ...surroundings, ...around }).map(({ code, pointer }) => `${code} ${pointer}`)

test('a complete brief has no fault, under PCR and under the Act', () => {
  expect(found()).toEqual([])
  expect(found(undefined, { workingDays: 'PA2023' })).toEqual([])
})

const timetable =
  (change: object): Change =>
  ({ timetable }) => ({ timetable: { ...timetable, ...change } })
const service =
  (change: object): Change =>
  ({ service }) => ({ service: { ...service, ...change } })
const panel =
  (change: object): Change =>
  ({ panel }) => ({ panel: { ...panel, ...change } })
const pricing =
  (change: object): Change =>
  ({ pricing }) => ({ pricing: { ...pricing, ...change } })
const question =
  (change: object): Change =>
  ({ questions: [first, second] }) => ({
    questions: [{ ...first, ...change }, second],
  })
const band = (change: object) => ({ band: 'standard', illustrativeWeeklyMinutes: 48_000, ...change })

const cases: [name: string, change: Change, expected: string, around?: Around][] = [
  [
    'P-57: weights that do not add up to 10000',
    question({ weight: 4001 }),
    'competition.weights-not-whole /brief/questions',
  ],
  [
    'a deadline in the past',
    timetable({ deadline: '2026-11-20T12:00' }),
    'competition.deadline-past /brief/timetable/deadline',
  ],
  [
    'P-12: a deadline on a Saturday',
    timetable({ deadline: '2027-02-06T12:00' }),
    'competition.deadline-not-working-day /brief/timetable/deadline',
  ],
  [
    'a deadline one working day too near',
    timetable({ deadline: '2026-12-03T12:00' }),
    'competition.deadline-too-near /brief/timetable/deadline',
  ],
  [
    'a deadline nearer than the framework asks',
    undefined,
    'competition.deadline-too-near /brief/timetable/deadline',
    { minimumTenderWorkingDays: 60 },
  ],
  [
    'a clarification cut-off at the deadline',
    timetable({ clarificationsUntil: '2027-02-05T12:00' }),
    'competition.timetable-out-of-order /brief/timetable/clarificationsUntil',
  ],
  [
    'P-42: a clarification cut-off that London skips',
    timetable({ clarificationsUntil: '2026-03-29T01:30' }),
    'time.does-not-exist /brief/timetable/clarificationsUntil',
  ],
  [
    'S-60: a decision before the evaluation ends',
    timetable({ decisionOn: '2027-02-25' }),
    'competition.timetable-out-of-order /brief/timetable/decisionOn',
  ],
  [
    'S-60: a date that is not planned',
    timetable({ decisionOn: undefined }),
    'competition.timetable-incomplete /brief/timetable/decisionOn',
  ],
  [
    'a term that ends before it starts',
    service({ endsOn: '2027-04-07' }),
    'competition.term-backwards /brief/service/endsOn',
  ],
  [
    'P-03: health care under a framework of another regime',
    service({ mainSubject: { subject: 'health-care', reason: 'Nursing' } }),
    'competition.main-subject-mismatch /brief/service/mainSubject/subject',
  ],
  [
    'S-23: an episode of more than 3 days',
    service({ episodeDays: { standard: 4, extension: 1 } }),
    'competition.episode-too-long /brief/service/episodeDays/standard',
  ],
  [
    'S-23: an extension of more than 2 days',
    service({ episodeDays: { standard: 2, extension: 3 } }),
    'competition.episode-too-long /brief/service/episodeDays/extension',
  ],
  [
    'P-56: discharge to assess without a time to start',
    service({ startWithinMinutes: undefined }),
    'competition.field-missing /brief/service/startWithinMinutes',
  ],
  [
    'P-56: discharge to assess without hospitals',
    service({ hospitalSites: [] }),
    'competition.field-missing /brief/service/hospitalSites',
  ],
  [
    'P-56: sleep-ins in discharge to assess',
    service({ sleepIns: true }),
    'competition.sleep-ins-off /brief/service/sleepIns',
  ],
  ['an age in discharge to assess', service({ minimumAge: 55 }), 'competition.field-unfit /brief/service/minimumAge'],
  ['no lot', () => ({ lots: [] }), 'competition.lots-missing /brief/lots'],
  [
    'a lot that stands twice',
    ({ lots }) => ({ lots: [...lots, ...lots] }),
    'competition.lot-repeated /brief/lots/1/lotId',
  ],
  [
    'a lot of fewer hours than a bidder has to offer',
    () => ({ lots: [{ lotId: lot(1), weeklyMinutes: 10, minimumWeeklyMinutes: 11, successfulTenderers: 1 }] }),
    'competition.lot-minimum-too-high /brief/lots/0/minimumWeeklyMinutes',
  ],
  ['two questions of one key', question({ key: 'workforce' }), 'competition.question-repeated /brief/questions/1/key'],
  [
    'S-71: a minimum score above the scale',
    question({ minimumScore: 3 }),
    'competition.minimum-above-scale /brief/questions/0/minimumScore',
  ],
  [
    'a scale without a descriptor for each score',
    () => ({ scoring: { maximum: 3, descriptors: ['Nothing', 'Some', 'All'] } }),
    'competition.descriptors-incomplete /brief/scoring/descriptors',
  ],
  [
    'P-57: price weight with nothing to bid for',
    pricing({ bands: [band({ setHourlyPence: 2000 })] }),
    'competition.price-without-bands /brief/pricing/bands',
  ],
  [
    'P-57: rates over no hours',
    pricing({ bands: [band({ illustrativeWeeklyMinutes: 0 })] }),
    'competition.illustration-missing /brief/pricing/bands',
  ],
  [
    'a band that stands twice',
    pricing({ bands: [band({}), band({})] }),
    'competition.band-repeated /brief/pricing/bands/1/band',
  ],
  [
    'a rule for equal totals that asks twice',
    () => ({ tieRule: ['quality-points', 'quality-points'] }),
    'competition.tie-rule-repeated /brief/tieRule/1',
  ],
  ['one opener', panel({ openers: [person(1)] }), 'competition.openers-too-few /brief/panel/openers'],
  ['one evaluator', panel({ evaluators: [person(3)] }), 'competition.evaluators-too-few /brief/panel/evaluators'],
  [
    'P-49: nobody who moderates',
    panel({ moderator: undefined }),
    'competition.panel-incomplete /brief/panel/moderator',
  ],
  [
    'P-49: a panel member who has not declared',
    undefined,
    'competition.interest-undeclared /brief/panel/openers/0',
    { declarations: surroundings.declarations.slice(1) },
  ],
  [
    'P-49: a panel member with a conflict',
    undefined,
    'competition.interest-conflict /brief/panel/approver',
    { declarations: surroundings.declarations.map((made, index) => ({ ...made, conflict: index === 6 })) },
  ],
  [
    'a panel member without the role',
    undefined,
    'competition.person-without-role /brief/panel/evaluators/1',
    { people: surroundings.people.map((known, index) => (index === 3 ? { ...known, roles: ['finance'] } : known)) },
  ],
  [
    'a panel member who is not of the council',
    undefined,
    'competition.person-unknown /brief/panel/moderator',
    { people: surroundings.people.filter(({ id }) => id !== person(5)) },
  ],
  [
    'S-77, P-54: no data protection assessment, nor a decision that none is needed',
    () => ({ dataProtection: undefined }),
    'competition.dpia-missing /brief/dataProtection',
  ],
  [
    'S-77, P-54: no equality assessment, nor a decision that none is needed',
    () => ({ equality: undefined }),
    'competition.eqia-missing /brief/equality',
  ],
  [
    'P-54: an assessment whose document is not there',
    undefined,
    'competition.document-unknown /brief/dataProtection/documentId',
    { documents: [document(1)] },
  ],
  [
    'a document that is not there',
    undefined,
    'competition.document-unknown /brief/documents/0',
    { documents: [document(2)] },
  ],
  [
    'P-48: a live competition without another way to bid',
    undefined,
    'competition.route-missing /brief/accessibleRoute',
    { mode: 'live' },
  ],
]

test.each(cases)('%s is a fault of its own, where it stands', (_, change, expected, around) => {
  expect(found(change, around)).toEqual([expected])
})

test('P-42: a deadline that London skips or repeats is refused as such, on a Sunday as well', () => {
  const near = { minimumTenderWorkingDays: 0 }
  expect(found(timetable({ deadline: '2027-03-28T01:30' }), near)).toEqual(
    expect.arrayContaining([
      'time.does-not-exist /brief/timetable/deadline',
      'competition.deadline-not-working-day /brief/timetable/deadline',
    ]),
  )
  const autumn = { ...near, now: '2026-10-01T09:00:00.000Z' }
  expect(found(timetable({ deadline: '2026-10-25T01:30' }), autumn)).toContain(
    'time.exists-twice /brief/timetable/deadline',
  )
})

test('a deadline in a year whose bank holidays are not loaded is refused, not guessed', () => {
  expect(found(timetable({ deadline: '2031-02-05T12:00' }))).toContain(
    'calendar.year-not-loaded /brief/timetable/deadline',
  )
})

test('P-33: Scottish bank holidays are no working days under the Act, and are under PCR', () => {
  const saintAndrew = timetable({ deadline: '2026-11-30T12:00' })
  const near = { minimumTenderWorkingDays: 0 }
  expect(found(saintAndrew, { ...near, workingDays: 'PA2023' })).toEqual([
    'competition.deadline-not-working-day /brief/timetable/deadline',
  ])
  expect(found(saintAndrew, { ...near, workingDays: 'PCR2015' })).toEqual([])
})

test('P-07: the deadline at exactly the minimum of working days stands', () => {
  expect(found(timetable({ deadline: '2026-12-04T12:00' }))).toEqual([])
})

test('S-47: quality alone is a valid set of weights where rates are set, and only there', () => {
  const quality =
    (bands: object[]): Change =>
    ({ questions: [first, second], pricing }) => ({
      questions: [{ ...first, weight: 8000 }, second],
      pricing: { ...pricing, weight: 0, bands },
    })
  expect(found(quality([band({ setHourlyPence: 2000 })]))).toEqual([])
  expect(found(quality([band({})]))).toEqual(['competition.rate-not-set /brief/pricing/bands/0'])
})

test('S-25: extra care has an age of 55 or over, no hospitals and no episodes, and may have sleep-ins', () => {
  const extraCare =
    (age?: number): Change =>
    ({ service: { episodeDays, hospitalSites, ...service } }) => ({
      kind: 'extra-care-background',
      service: { ...service, sleepIns: true, minimumAge: age },
    })
  expect(found(extraCare(55))).toEqual([])
  expect(found(extraCare(54))).toEqual(['competition.age-too-low /brief/service/minimumAge'])
  expect(found(extraCare())).toEqual(['competition.field-missing /brief/service/minimumAge'])
  expect(found(() => ({ kind: 'extra-care-background' }))).toEqual([
    'competition.field-missing /brief/service/minimumAge',
    'competition.field-unfit /brief/service/hospitalSites',
    'competition.field-unfit /brief/service/episodeDays',
  ])
})

test('who recommends does not approve, also with both roles', () => {
  const both = surroundings.people.map((known) =>
    known.id === person(6) ? { ...known, roles: ['commissioner', 'approver'] } : known,
  )
  expect(found(panel({ approver: person(6) }), { people: both })).toEqual([
    'competition.approver-recommends /brief/panel/approver',
  ])
})

test('one person twice is one opener', () => {
  expect(found(panel({ openers: [person(1), person(1)] }))).toEqual([
    'competition.openers-too-few /brief/panel/openers',
    'competition.panel-repeated /brief/panel/openers/1',
  ])
})

test('every fault is said at once', () => {
  const worst: Change = ({ panel: named, questions: [first, second] }) => ({
    panel: { ...named, openers: [person(1)], approver: undefined },
    questions: [{ ...first, weight: 1 }, second],
    lots: [],
    equality: undefined,
  })
  expect(found(worst).sort()).toEqual([
    'competition.eqia-missing /brief/equality',
    'competition.lots-missing /brief/lots',
    'competition.openers-too-few /brief/panel/openers',
    'competition.panel-incomplete /brief/panel/approver',
    'competition.weights-not-whole /brief/questions',
  ])
})
