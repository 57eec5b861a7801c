import type { LocalDate } from '../instant.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Brief, CompetitionKind } from './brief.ts'

type ServiceField = keyof Brief['service']
type TimetableField = {
  [Field in keyof Brief['timetable']]-?: Brief['timetable'][Field] extends LocalDate | undefined ? Field : never
}[keyof Brief['timetable']]

/** What a kind of further competition asks of its brief. Whole days, years and working days. */
export type KindRules = {
  title: string
  /** The service of the framework that it calls off; suppliers need it at their lot. */
  service: ServiceType
  requires: readonly ServiceField[]
  forbids: readonly ServiceField[]
  plans: readonly TimetableField[]
  /** The longest episode of care for one person, and by how much it may be extended; null where care is not by episodes. */
  episode: { standardDays: number; extensionDays: number } | null
  /** The youngest age that the service may be let for; null where there is none. */
  minimumAge: number | null
  sleepIns: boolean
  /** Working days from publication to the deadline, where the framework sets no other. The law sets none (P-07). */
  minimumTenderWorkingDays: number
}

/**
 * The kinds of further competition. A kind is data: nothing else asks which kind a competition is.
 *
 * @see S-23 (episodes of discharge to assess), S-25 (age of extra care), P-56 (what a call-off says)
 */
export const competitionKinds = {
  'discharge-to-assess': {
    title: 'Discharge to assess',
    service: 'DISCHARGE_TO_ASSESS',
    requires: ['hospitalSites', 'acceptWithinMinutes', 'startWithinMinutes', 'episodeDays'],
    forbids: ['minimumAge'],
    plans: ['evaluationEndsOn', 'decisionOn', 'mobilisationStartsOn'],
    episode: { standardDays: 3, extensionDays: 2 },
    minimumAge: null,
    sleepIns: false,
    minimumTenderWorkingDays: 10,
  },
  'extra-care-background': {
    title: 'Extra care background hours',
    service: 'EXTRA_CARE_BACKGROUND',
    requires: ['minimumAge'],
    forbids: ['hospitalSites', 'episodeDays'],
    plans: ['evaluationEndsOn', 'decisionOn', 'mobilisationStartsOn'],
    episode: null,
    minimumAge: 55,
    sleepIns: true,
    minimumTenderWorkingDays: 15,
  },
} as const satisfies Record<CompetitionKind, KindRules>

/** What the kind of this brief asks for. */
export function kindOf(brief: Pick<Brief, 'kind'>): KindRules {
  return competitionKinds[brief.kind]
}
