import type { Bid } from '@carelot/rules/competition/bid'
import type { Brief } from '@carelot/rules/competition/brief'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import type { z } from 'zod'

type Draft = z.input<typeof Brief>

/** A brief that can be published, for the lots of West Kent; the deadline is noon on 5 February 2027. */
export function briefFor(sandbox: Sandbox, change: Partial<Draft> = {}): Draft {
  const lots = sandbox.lots.filter(({ clusterRef }) => /WEST/i.test(clusterRef)).slice(0, 2)
  return {
    kind: 'discharge-to-assess',
    title: 'Discharge to Assess, West Kent',
    service: {
      startsOn: '2027-04-08',
      endsOn: '2029-04-07',
      extensionMonths: [12],
      estimatedValuePence: 295_340_000,
      hoursBasis: 'demand-led',
      hospitalSites: ['Maidstone Hospital', 'Tunbridge Wells Hospital'],
      coverHours: 'Every day, 08:00 to 22:00',
      acceptWithinMinutes: 120,
      startWithinMinutes: 1440,
      episodeDays: { standard: 3, extension: 2 },
      tupe: 'The council believes that TUPE may apply; workforce data follows.',
      mainSubject: { subject: 'social-care', reason: 'Personal care at home after discharge' },
    },
    lots: lots.map(({ id }) => ({
      lotId: id,
      weeklyMinutes: 60_000,
      minimumWeeklyMinutes: 6_000,
      successfulTenderers: 2,
    })),
    questions: [
      {
        key: 'rapid-start',
        text: 'How do you start a package within a day?',
        weight: 4000,
        wordLimit: 500,
        minimumScore: 2,
      },
      { key: 'workforce', text: 'How do you keep your workforce?', weight: 2000, wordLimit: 400 },
    ],
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
    referralSharing: 'Each referral is offered in turn to the successful tenderers of the lot.',
    tieRule: ['quality-points', 'evaluated-price', 'heaviest-question'],
    standstill: { kind: 'voluntary', workingDays: 8 },
    panel: {
      openers: sandbox.holders.flatMap(({ role, personId }) => (role === 'opener' && personId ? [personId] : [])),
      evaluators: sandbox.holders.flatMap(({ role, personId }) => (role === 'evaluator' && personId ? [personId] : [])),
    },
    timetable: { deadline: '2027-02-05T12:00' },
    documents: [],
    ...change,
  }
}

/** A bid without a fault for every lot of that brief. */
export function bidFor(sandbox: Sandbox, signatory: string, hourlyPence = 2345): z.input<typeof Bid> {
  return {
    lots: briefFor(sandbox).lots.map(({ lotId }) => ({
      lotId,
      weeklyCapacityMinutes: 12_000,
      rates: [
        { band: 'standard', hourlyPence },
        { band: 'complex', hourlyPence: hourlyPence + 321 },
      ],
    })),
    answers: [
      { question: 'rapid-start', text: 'We keep a standing team on call for every hospital of the lot.' },
      { question: 'workforce', text: 'We pay for travel time and train every carer from the first day.' },
    ],
    documents: [],
    formOfTender: {
      signatory,
      declaration: 'I am authorised to make this bid and it is made in good faith, without collusion',
    },
  }
}
