import { expect, test } from 'vitest'
import { type Change, document, found, lot, person, surroundings } from './brief.fixture.ts'

test('a complete brief has no fault, under PCR and under the Act', () => {
  expect(found()).toEqual([])
  expect(found(undefined, { workingDays: 'PA2023' })).toEqual([])
})

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

const cases: [name: string, change: Change, expected: string, around?: Partial<typeof surroundings>][] = [
  [
    'P-57: weights that do not add up to 10000',
    question({ weight: 4001 }),
    'competition.weights-not-whole /brief/questions',
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

test('S-47: quality alone is a valid set of weights where rates are set', () => {
  const quality =
    (bands: object[]): Change =>
    ({ questions: [first, second], pricing }) => ({
      questions: [{ ...first, weight: 8000 }, second],
      pricing: { ...pricing, weight: 0, bands },
    })
  expect(found(quality([band({ setHourlyPence: 2000 })]))).toEqual([])
})

test('S-25: extra care has an age of 55 or over, no hospitals and no episodes, and may have sleep-ins', () => {
  const extraCare =
    (age?: number): Change =>
    ({ service: { episodeDays, hospitalSites, ...service }, pricing }) => ({
      kind: 'extra-care-background',
      service: { ...service, sleepIns: true, minimumAge: age },
      pricing: { ...pricing, sleepNights: { illustrativeWeekly: 7 } },
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
