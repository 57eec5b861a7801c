import type { Bid } from '@carelot/rules/competition/bid'
import type { Brief } from '@carelot/rules/competition/brief'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import type { z } from 'zod'
import type { TestDeployment } from './deployment.ts'

type Draft = z.input<typeof Brief>
type Story = Pick<TestDeployment, 'sandbox' | 'call' | 'holder'>

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
    panel: panelOf(sandbox),
    timetable: {
      publicationOn: '2026-12-01',
      clarificationsUntil: '2027-01-22T17:00',
      deadline: '2027-02-05T12:00',
      openingOn: '2027-02-05',
      evaluationEndsOn: '2027-02-26',
      decisionOn: '2027-03-05',
      standstillEndsOn: '2027-03-17',
      mobilisationStartsOn: '2027-03-18',
    },
    documents: [],
    dataProtection: screening(sandbox, 'No new processing: records are those of the framework.'),
    equality: screening(sandbox, 'No change to who is served.'),
    ...change,
  }
}

/** Everybody in the sandbox council who takes part in deciding: openers, evaluators, moderator, recommender and approver. */
export function panelOf({ holders }: Sandbox) {
  const held = (wanted: string) =>
    holders.flatMap(({ role, personId }) => (role.split(', ').includes(wanted) && personId ? [personId] : []))
  return {
    openers: held('opener'),
    evaluators: held('evaluator').slice(0, 2),
    moderator: held('moderator')[0],
    recommender: held('commissioner')[0],
    approver: held('approver')[0],
  }
}

/** A decision, by the commissioner who drafts, that an assessment is not needed. */
function screening(sandbox: Sandbox, reason: string) {
  const decidedBy = panelOf(sandbox).recommender ?? ''
  return { kind: 'screening' as const, decidedBy, decidedOn: '2026-11-02', reason }
}

/** Every person of the panel declares that there is no conflict of interest, as they must before documents issue. */
export async function declareNoConflicts(carelot: Story, competitionId: string, phase = 'before-issue'): Promise<void> {
  const { openers, evaluators, ...others } = panelOf(carelot.sandbox)
  const panel = new Set([...openers, ...evaluators, ...Object.values(others)])
  for (const holder of carelot.sandbox.holders.filter(({ personId }) => personId && panel.has(personId))) {
    const path = `/v1/competitions/${competitionId}/declarations`
    const { status, body } = await carelot.call(holder, 'POST', path, { phase, conflict: false })
    if (status !== 201) throw new Error(`${holder.name} could not declare: ${JSON.stringify(body)}`)
  }
}

/** A draft that can be published at once: every declaration is made. Gives its id; its version is 1. */
export async function draftedCompetition(carelot: Story, change: Partial<Draft> = {}): Promise<string> {
  const { sandbox, call, holder } = carelot
  const draft = { agreementId: sandbox.agreementId, brief: briefFor(sandbox, change) }
  const { status, body } = await call(holder('Cora Commissioner'), 'POST', '/v1/competitions', draft)
  if (status !== 201) throw new Error(`could not draft: ${JSON.stringify(body)}`)
  await declareNoConflicts(carelot, body.id)
  return body.id
}

/** A competition whose tender period runs. Gives its id. */
export async function publishedCompetition(carelot: Story, change: Partial<Draft> = {}): Promise<string> {
  const id = await draftedCompetition(carelot, change)
  const commissioner = carelot.holder('Cora Commissioner')
  const path = `/v1/competitions/${id}/publish`
  const { status, body } = await carelot.call(commissioner, 'POST', path, {}, { 'if-match': '"1"' })
  if (status !== 200) throw new Error(`could not publish: ${JSON.stringify(body)}`)
  return id
}

/** A bid without a fault for every lot of that brief. */
export function bidFor(sandbox: Sandbox, signatory: string, hourlyPence = 2345) {
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
  } satisfies z.input<typeof Bid>
}
