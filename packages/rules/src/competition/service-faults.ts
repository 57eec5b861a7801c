import type { Regime } from '../agreement/regime.ts'
import type { Instant } from '../instant.ts'
import { londonDateOf } from '../london-time.ts'
import type { Fault } from '../problem.ts'
import type { Brief } from './brief.ts'
import { faultsOfConditions } from './condition-faults.ts'
import { kindOf } from './kind.ts'
import { repeatedIn } from './repeated.ts'

/** Faults of what is bought: term, lots, main subject, and what the kind of competition asks for or rules out. */
export function faultsOfService(brief: Brief, { regime, now }: { regime: Regime; now: Instant }): Fault[] {
  return [
    ...faultsOfTerm(brief, now),
    ...faultsOfMainSubject(brief, regime),
    ...faultsOfKind(brief),
    ...faultsOfConditions(brief, regime),
    ...faultsOfEpisode(brief),
    ...faultsOfLots(brief),
  ]
}

function faultsOfTerm({ service }: Brief, now: Instant): Fault[] {
  const faults: Fault[] = []
  const today = londonDateOf(now)
  if (service.startsOn <= today)
    faults.push({
      pointer: '/brief/service/startsOn',
      code: 'competition.start-past',
      detail: `${service.startsOn} is not after today, ${today}`,
    })
  if (service.endsOn < service.startsOn)
    faults.push({
      pointer: '/brief/service/endsOn',
      code: 'competition.term-backwards',
      detail: `${service.endsOn} lies before ${service.startsOn}`,
    })
  return faults
}

/** Health care that is the main subject is bought under the Provider Selection Regime, not under this framework (P-03). */
function faultsOfMainSubject({ service }: Brief, regime: Regime): Fault[] {
  const health = service.mainSubject.subject === 'health-care'
  if (health === (regime === 'PSR2023')) return []
  const detail = health
    ? 'Health care is bought under the Provider Selection Regime, and this framework was not let under it'
    : 'This framework was let under the Provider Selection Regime, which is for health care'
  return [{ pointer: '/brief/service/mainSubject/subject', code: 'competition.main-subject-mismatch', detail }]
}

/** What the kind of competition needs and is left out or empty, and what it rules out. */
export function faultsOfKind(brief: Brief): Fault[] {
  const { service } = brief
  const kind = kindOf(brief)
  const isMissing = (field: keyof Brief['service']) => {
    const value = service[field]
    return value === undefined || (Array.isArray(value) && value.length === 0)
  }
  const missing = kind.requires.filter(isMissing).map((field): Fault => {
    const detail = `${kind.title} needs ${field}`
    return { pointer: `/brief/service/${field}`, code: 'competition.field-missing', detail }
  })
  const unfit = kind.forbids
    .filter((field) => !isMissing(field))
    .map((field): Fault => {
      const detail = `${kind.title} has no ${field}`
      return { pointer: `/brief/service/${field}`, code: 'competition.field-unfit', detail }
    })
  const faults = [...missing, ...unfit]
  if (service.sleepIns && !kind.sleepIns)
    faults.push({
      pointer: '/brief/service/sleepIns',
      code: 'competition.sleep-ins-off',
      detail: `${kind.title} has no sleep-ins`,
    })
  if (kind.minimumAge !== null && service.minimumAge !== undefined && service.minimumAge < kind.minimumAge)
    faults.push({
      pointer: '/brief/service/minimumAge',
      code: 'competition.age-too-low',
      detail: `${kind.title} is for people aged ${kind.minimumAge} or over`,
    })
  return faults
}

/** Up to 3 days after discharge, and up to 2 more where they lessen what the person needs later (S-23). */
function faultsOfEpisode(brief: Brief): Fault[] {
  const { episodeDays } = brief.service
  const { episode } = kindOf(brief)
  if (!episodeDays || !episode) return []
  const faults: Fault[] = []
  if (episodeDays.standard > episode.standardDays)
    faults.push({
      pointer: '/brief/service/episodeDays/standard',
      code: 'competition.episode-too-long',
      detail: `${episodeDays.standard} days, at most ${episode.standardDays}`,
    })
  if (episodeDays.extension > episode.extensionDays)
    faults.push({
      pointer: '/brief/service/episodeDays/extension',
      code: 'competition.episode-too-long',
      detail: `${episodeDays.extension} more days, at most ${episode.extensionDays}`,
    })
  return faults
}

function faultsOfLots({ lots }: Brief): Fault[] {
  if (lots.length === 0)
    return [{ pointer: '/brief/lots', code: 'competition.lots-missing', detail: 'There is no lot to bid for' }]
  const repeated = repeatedIn(lots.map(({ lotId }) => lotId)).map((index): Fault => {
    const detail = `${lots[index]?.lotId} stands twice`
    return { pointer: `/brief/lots/${index}/lotId`, code: 'competition.lot-repeated', detail }
  })
  const unreachable = lots.flatMap((lot, index): Fault[] => {
    if (lot.minimumWeeklyMinutes <= lot.weeklyMinutes) return []
    const detail = `At least ${lot.minimumWeeklyMinutes} minutes a week are asked of a bidder, of ${lot.weeklyMinutes}`
    return [{ pointer: `/brief/lots/${index}/minimumWeeklyMinutes`, code: 'competition.lot-minimum-too-high', detail }]
  })
  return [...repeated, ...unreachable]
}
