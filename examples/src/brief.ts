import type { InputOf } from '@carelot/sdk'
import type { castOf, Provider, SandboxFile } from './cast.ts'

export type Brief = InputOf<'competition.draft'>['brief']

/**
 * What the council asks for, planned from the sandbox's clock: Discharge to Assess in lots of West and North Kent, 60 %
 * quality and 40 % price. Invented, in the papers' shape; its value is the budget that Kent had for such a call-off (P-55).
 */
export function dischargeToAssess(sandbox: SandboxFile, cast: ReturnType<typeof castOf>, now: string): Brief {
  const panel = panelOf(cast)
  const screening = { kind: 'screening' as const, decidedBy: panel.recommender, decidedOn: wednesdayAfter(now, -60) }
  const wanted = ['SANDBOX-WEST-1', 'SANDBOX-WEST-2', 'SANDBOX-NORTH-1']
  const lots = sandbox.lots.filter(({ clusterRef }) => wanted.includes(clusterRef))
  return {
    kind: 'discharge-to-assess',
    title: 'Discharge to Assess, West and North Kent',
    summary: 'Up to three days of care at home after a discharge, five where that removes or reduces ongoing need.',
    service: {
      startsOn: wednesdayAfter(now, 99),
      endsOn: wednesdayAfter(now, 827),
      extensionMonths: [12, 12],
      estimatedValuePence: 368_600_000,
      hoursBasis: 'demand-led',
      hospitalSites: ['Maidstone', 'Tunbridge Wells', 'Darent Valley'],
      coverHours: 'Every day, 08:00 to 22:00',
      acceptWithinMinutes: 120,
      startWithinMinutes: 1440,
      episodeDays: { standard: 3, extension: 2 },
      tupe: 'The council believes that TUPE may apply; anonymised workforce data follows.',
      mainSubject: { subject: 'social-care', reason: 'Personal care at home; no health care is bought.' },
    },
    lots: lots.map(({ id }) => ({
      lotId: id,
      weeklyMinutes: 60_000,
      minimumWeeklyMinutes: 6_000,
      successfulTenderers: 2,
    })),
    questions,
    scoring: { maximum: 5, descriptors: ['No answer', 'Poor', 'Limited', 'Satisfactory', 'Good', 'Excellent'] },
    pricing: {
      weight: 4000,
      formula: 'lowest-over-evaluated',
      rounding: 'half-up-once',
      bands: [
        { band: 'standard', illustrativeWeeklyMinutes: 48_000 },
        { band: 'complex', illustrativeWeeklyMinutes: 12_000 },
      ],
    },
    referralSharing: 'Each referral is offered in turn to the successful tenderers of its lot.',
    tieRule: ['quality-points', 'evaluated-price', 'heaviest-question'],
    standstill: { kind: 'voluntary', workingDays: 8 },
    panel,
    governance: { keyDecision: true },
    timetable: timetableFrom(now, 29),
    documents: [],
    dataProtection: { ...screening, reason: 'No new processing: records are those of the framework.' },
    equality: { ...screening, reason: 'No change to who is served, nor how.' },
  }
}

/** Two evaluators and one person for each other office, so that nobody decides on what they recommended. */
function panelOf({ staff }: ReturnType<typeof castOf>) {
  const persons = (role: string) => staff(role).flatMap(({ personId }) => personId ?? [])
  const [moderator, recommender, finance, approver] = ['moderator', 'commissioner', 'finance', 'approver'].map(
    (role) => persons(role)[0],
  )
  if (!moderator || !recommender || !finance || !approver) throw new Error('the sandbox lacks somebody for the panel')
  const evaluators = persons('evaluator').slice(0, 2)
  return { openers: persons('opener'), evaluators, moderator, recommender, finance, approver }
}

const questions: Brief['questions'] = [
  {
    key: 'rapid-start',
    text: 'How do you start a package within a day?',
    weight: 4000,
    wordLimit: 500,
    minimumScore: 2,
  },
  {
    key: 'workforce',
    text: 'How do you recruit and keep your workforce?',
    weight: 2000,
    wordLimit: 400,
    minimumScore: 0,
  },
]

/** All of it planned from the deadline, so many days after an instant. */
export function timetableFrom(now: string, tenderDays: number): Brief['timetable'] {
  const after = (days: number) => wednesdayAfter(now, tenderDays + days)
  return {
    publicationOn: now.slice(0, 10),
    clarificationsUntil: `${after(-14)}T17:00`,
    deadline: `${after(0)}T12:00`,
    openingOn: after(0),
    evaluationEndsOn: after(21),
    decisionOn: after(28),
    standstillEndsOn: after(56),
    mobilisationStartsOn: after(57),
  }
}

const dayMs = 86_400_000

/** The first Wednesday, hardly ever a bank holiday, at least so many days after an instant. */
export function wednesdayAfter(instant: string, days: number): string {
  const date = new Date(Date.parse(instant) + days * dayMs)
  const toWednesday = (10 - date.getUTCDay()) % 7
  return new Date(date.getTime() + toWednesday * dayMs).toISOString().slice(0, 10)
}

type Bid = InputOf<'competition.submitBid'>
/** How many minutes a week of a lot are offered, and which services where a bid says so. */
export type OfferOfLot = Partial<Pick<Bid['lots'][number], 'weeklyCapacityMinutes' | 'services'>>
type Offer = { provider: Provider; hourlyPence: number | null; lots: readonly ({ lotId: string } & OfferOfLot)[] }

/** One provider's bid: the same hourly rates for every lot that it is invited to, in pence; none where others are to say them. */
export function bid(brief: Brief, { provider, hourlyPence, lots }: Offer) {
  return {
    lots: lots.map((lot) => ({
      weeklyCapacityMinutes: 30_000,
      ...lot,
      rates: hourlyPence === null ? [] : ratesFrom(hourlyPence),
    })),
    answers: brief.questions.map(({ key }) => ({ question: key, text: answers[key] ?? 'As the framework asks.' })),
    documents: [],
    formOfTender: {
      signatory: provider.signatory.personId ?? '',
      declaration: 'I am authorised to make this bid and it is made in good faith, without collusion' as const,
    },
  }
}

/** Rates for both bands, in pence. */
export function ratesFrom(hourlyPence: number) {
  return [
    { band: 'standard' as const, hourlyPence },
    { band: 'complex' as const, hourlyPence: hourlyPence + 350 },
  ]
}

const answers: Record<string, string> = {
  'rapid-start': 'A standing team for each hospital, on call from eight to ten, accepts within the hour.',
  workforce: 'Paid travel time, guaranteed hours, and training from the first day.',
}
