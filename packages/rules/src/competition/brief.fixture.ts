import type { z } from 'zod'
import { Brief } from './brief.ts'
import { type BriefSurroundings, faultsOfBrief } from './brief-faults.ts'

const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(32, '0')}`

export const person = (number: number) => id('per', number)
export const lot = (number: number) => id('lot', number)
export const document = (number: number) => id('doc', number)

type Draft = z.input<typeof Brief>

const screening = (number: number) =>
  ({ kind: 'screening', decidedBy: person(number), decidedOn: '2026-11-02', reason: 'No new processing' }) as const

/** Discharge to assess without a fault; persons 1 and 2 open, 3 and 4 evaluate, 5 to 7 moderate, recommend, approve. */
const draft = {
  kind: 'discharge-to-assess',
  title: 'Discharge to Assess, West Kent',
  service: {
    startsOn: '2027-04-08',
    endsOn: '2029-04-07',
    extensionMonths: [12],
    estimatedValuePence: 295_340_000,
    hoursBasis: 'demand-led',
    hospitalSites: ['Maidstone Hospital'],
    coverHours: 'Every day, 08:00 to 22:00',
    acceptWithinMinutes: 120,
    startWithinMinutes: 1440,
    episodeDays: { standard: 3, extension: 2 },
    tupe: 'TUPE may apply',
    mainSubject: { subject: 'social-care', reason: 'Personal care at home' },
  },
  lots: [{ lotId: lot(1), weeklyMinutes: 60_000, minimumWeeklyMinutes: 6_000, successfulTenderers: 2 }],
  questions: [
    { key: 'rapid-start', text: 'How do you start?', weight: 4000, wordLimit: 500, minimumScore: 2 },
    { key: 'workforce', text: 'How do you keep staff?', weight: 2000, wordLimit: 400 },
  ],
  scoring: { maximum: 2, descriptors: ['Nothing', 'Some', 'All'] },
  pricing: {
    weight: 4000,
    formula: 'lowest-over-evaluated',
    rounding: 'half-up-once',
    bands: [{ band: 'standard', illustrativeWeeklyMinutes: 48_000 }],
  },
  referralSharing: 'In turn',
  standstill: { kind: 'voluntary', workingDays: 8 },
  panel: {
    openers: [person(1), person(2)],
    evaluators: [person(3), person(4)],
    moderator: person(5),
    recommender: person(6),
    approver: person(7),
  },
  timetable: {
    deadline: '2027-02-05T12:00',
    evaluationEndsOn: '2027-02-26',
    decisionOn: '2027-03-05',
    mobilisationStartsOn: '2027-03-18',
  },
  documents: [document(1)],
  dataProtection: { kind: 'document', documentId: document(2) },
  equality: screening(6),
} as const satisfies Draft

/** The faultless brief with one thing changed. `change` is given a copy, as plain JSON. */
export function briefWith(change: (brief: Record<string, unknown> & typeof draft) => object = () => ({})): Brief {
  return Brief.parse({ ...draft, ...change(draft) })
}

const roles = ['opener', 'opener', 'evaluator', 'evaluator', 'moderator', 'commissioner', 'approver']

/** Persons who hold every role. */
export const able = Array.from({ length: 9 }, (_, index) => ({ id: person(index + 1), roles: [...roles, 'finance'] }))

/** Surroundings in which the faultless brief has no fault: a sandbox on 22 November 2026, under PCR 2015. */
export const surroundings: BriefSurroundings = {
  now: '2026-11-22T13:00:00.000Z',
  mode: 'sandbox',
  workingDays: 'PCR2015',
  regime: 'PCR2015',
  people: roles.map((role, index) => ({ id: person(index + 1), roles: [role] })),
  declarations: roles.map((_, index) => ({ personId: person(index + 1), conflict: false })),
  documents: [document(1), document(2)],
}

export type Change = Parameters<typeof briefWith>[0]

/** The codes and places of the faults of the brief with this change, in these surroundings. */
export function found(change?: Change, around: Partial<BriefSurroundings> = {}): string[] {
  const faults = faultsOfBrief(briefWith(change), { ...surroundings, ...around })
  return faults.map(({ code, pointer }) => `${code} ${pointer}`)
}

export const timetable =
  (change: object): Change =>
  ({ timetable }) => ({ timetable: { ...timetable, ...change } })
