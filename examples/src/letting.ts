import type { InputOf } from '@carelot/sdk'
import { type Brief, dischargeToAssess, timetableFrom, wednesdayAfter } from './brief.ts'
import { castOf, type SandboxFile } from './cast.ts'
import { publishDraft } from './competition.ts'
import type { Offers } from './offers.ts'
import { type Story, storyOf, type Tell } from './story.ts'

/** What is let together in a lot: whoever bids delivers both. */
export const bothServices = ['HOME_CARE', 'SIS'] as const
const weeks = 7

/** A council registers the terms of a framework that nobody is appointed to yet, and invites every supplier to bid for Ashford. */
export async function publishLetting(sandbox: SandboxFile, tell: Tell, offers: Offers) {
  const cast = castOf(sandbox)
  const council = cast.commissioner.carelot
  const { now } = await council.sandbox.stepClock({ set: 'running' })
  const ashford = sandbox.lots.find(({ clusterRef }) => clusterRef === 'ASHFORD')
  if (!ashford) throw new Error('the sandbox has no Ashford')
  const title = 'Care and Support in the Home, Ashford (invented)'
  const { id: agreementId } = await council.agreement.register({ title, terms: termsOf(ashford.id, now) })
  const brief = briefOf(ashford.id, dischargeToAssess(sandbox, cast, now), now)
  const { deadline, competitionId } = await publishDraft({ cast, tell, agreementId, brief })
  const story: Story = storyOf(sandbox, { cast, tell, brief, competitionId, deadline, offers })
  return { story, agreementId, lotId: ashford.id }
}

/** Light touch, closed, five years; public liability is asked of whoever contracts. Invented. */
function termsOf(lotId: string, now: string): InputOf<'agreement.register'>['terms'] {
  return {
    procurementBeganOn: now.slice(0, 10),
    regime: 'PA2023',
    lightTouch: true,
    form: { kind: 'closed' },
    startsOn: startsOn(now),
    expiresOn: wednesdayAfter(now, 110 + 260 * weeks),
    maximumValuePence: 6_000_000_000,
    routes: ['further-competition'],
    weights: { quality: { minimum: 4000, maximum: 10_000 }, price: { minimum: 0, maximum: 6000 } },
    rates: [
      { band: 'standard', maximumHourlyPence: 4500 },
      { band: 'complex', maximumHourlyPence: 5500 },
    ],
    lots: [{ lotId, services: [...bothServices] }],
    partAwards: true,
    insurance: [{ cover: 'public-liability', minimumPence: 500_000_000 }],
    declarations: ['exclusion-grounds'],
  }
}

/** 5,253.25 hours a week for six successful tenderers, who take at least 800 each. */
function briefOf(lotId: string, usual: Brief, now: string): Brief {
  const { hoursBasis, coverHours, tupe, mainSubject } = usual.service
  return {
    ...usual,
    kind: 'framework-letting',
    title: 'Letting of the Ashford lot',
    summary: 'Home care and supporting independence (SIS) in every part of Ashford, for five years.',
    service: {
      ...{ hoursBasis, coverHours, tupe, mainSubject },
      startsOn: startsOn(now),
      endsOn: wednesdayAfter(now, 110 + 260 * weeks),
      extensionMonths: [],
      estimatedValuePence: 5_500_000_000,
    },
    lots: [{ lotId, weeklyMinutes: 315_195, minimumWeeklyMinutes: 48_000, successfulTenderers: 6 }],
    conditions: [
      {
        about: 'insurance',
        cover: 'public-liability',
        minimumPence: 500_000_000,
        inPlace: 'when the service starts',
        reason: 'Care is given in people’s homes',
      },
    ],
    timetable: timetableFrom(now, 36),
  }
}

const startsOn = (now: string) => wednesdayAfter(now, 110)
