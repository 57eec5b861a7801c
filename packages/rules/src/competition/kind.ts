import type { LocalDate } from '../instant.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { AwardProcedure } from './award/standstill.ts'
import { type Brief, CompetitionKind } from './brief.ts'

type ServiceField = keyof Brief['service']
type TimetableField = {
  [Field in keyof Brief['timetable']]-?: Brief['timetable'][Field] extends LocalDate | undefined ? Field : never
}[keyof Brief['timetable']]

/** What a kind of competition asks of its brief, and what comes of it. Whole days, years and working days. */
export type KindRules = {
  title: string
  /** What is awarded: a contract under a framework, or a place on the framework itself (P-43). */
  procedure: Extract<AwardProcedure, 'call-off' | 'framework'>
  /** Who may bid: suppliers that hold the lot (P-41, P-45), or any that is registered here (C-13). */
  openTo: 'appointed suppliers' | 'any supplier'
  /** Services that it lets in every lot: all of them, to whoever succeeds there (S-04, S-22). */
  services: readonly ServiceType[]
  /** Whether a bid says which services of the framework it offers in a lot. */
  bidsNameServices: boolean
  /** Whether a brief may set conditions of participation. What a framework asked of its suppliers is not asked again. */
  conditions: boolean
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

const callOff = {
  procedure: 'call-off',
  openTo: 'appointed suppliers',
  bidsNameServices: false,
  conditions: false,
} as const satisfies Partial<KindRules>

/**
 * The kinds of competition. A kind is data: nothing else asks which kind a competition is.
 *
 * @see S-04 (both services of a lot), S-23 (episodes of discharge to assess), S-25 (age of extra care), P-56 (what a call-off says), C-13 (who may bid)
 */
export const competitionKinds = {
  'discharge-to-assess': {
    title: 'Discharge to assess',
    ...callOff,
    services: ['DISCHARGE_TO_ASSESS'],
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
    ...callOff,
    services: ['EXTRA_CARE_BACKGROUND'],
    requires: ['minimumAge'],
    forbids: ['hospitalSites', 'episodeDays'],
    plans: ['evaluationEndsOn', 'decisionOn', 'mobilisationStartsOn'],
    episode: null,
    minimumAge: 55,
    sleepIns: true,
    minimumTenderWorkingDays: 15,
  },
  'framework-letting': {
    title: 'Letting of a framework',
    procedure: 'framework',
    openTo: 'any supplier',
    services: ['HOME_CARE', 'SIS'],
    bidsNameServices: true,
    conditions: true,
    requires: [],
    // How far it may be extended stands in the framework's own terms.
    forbids: ['hospitalSites', 'episodeDays', 'minimumAge', 'extensionMonths'],
    plans: ['evaluationEndsOn', 'decisionOn', 'mobilisationStartsOn'],
    episode: null,
    minimumAge: null,
    sleepIns: true,
    minimumTenderWorkingDays: 20,
  },
} as const satisfies Record<CompetitionKind, KindRules>

/** What the kind of this brief asks for. */
export function kindOf(brief: Pick<Brief, 'kind'>): KindRules {
  return competitionKinds[brief.kind]
}

/** Whether any supplier may bid. @see rule C-13 */
export function isOpenToAny(brief: Pick<Brief, 'kind'>): boolean {
  return kindOf(brief).openTo === 'any supplier'
}

/** The kinds for which any supplier may bid. */
export const kindsOpenToAny = CompetitionKind.options.filter((kind) => isOpenToAny({ kind }))
