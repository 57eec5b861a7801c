import type { Regime } from '../agreement/regime.ts'
import type { Fault } from '../problem.ts'
import { faultsOfAssessments } from './assessment-faults.ts'
import type { Brief } from './brief.ts'
import { faultsOfMethod } from './method-faults.ts'
import { type Declaration, faultsOfPanel, type PanelPerson } from './panel-faults.ts'
import { faultsOfService } from './service-faults.ts'
import { faultsOfTimetable, type TimetableSurroundings } from './timetable-faults.ts'

/** What a brief is judged against: the clock, the law it is under, the deployment, and what the council has on record. */
export type BriefSurroundings = TimetableSurroundings & {
  mode: 'live' | 'sandbox'
  /** The law that the agreement was let under. */
  regime: Regime
  /** The council's persons among those that the brief names. Whoever is not here is not of the council. */
  people: readonly PanelPerson[]
  /** Declarations of interest made before issue. */
  declarations: readonly Declaration[]
  /** The council's tender documents among those that the brief names. */
  documents: readonly string[]
}

/**
 * Everything in a brief that keeps it from being published, all at once: each fault with its own code, and a pointer into
 * the draft as it was sent (`/brief/…`). What the framework allows is asked elsewhere.
 *
 * @see S-23, S-25, S-47, S-71, S-77, P-03, P-42, P-48, P-49, P-54, P-56, P-57
 */
export function faultsOfBrief(brief: Brief, surroundings: BriefSurroundings): Fault[] {
  return [
    ...faultsOfService(brief, surroundings),
    ...faultsOfMethod(brief),
    ...faultsOfPanel(brief.panel, surroundings),
    ...faultsOfTimetable(brief, surroundings),
    ...faultsOfAssessments(brief, surroundings),
    ...faultsOfRoute(brief, surroundings),
  ]
}

/** Until there are pages for bidders, a live competition names another free and accessible way to bid (P-48). */
function faultsOfRoute(brief: Brief, { mode }: Pick<BriefSurroundings, 'mode'>): Fault[] {
  if (mode === 'sandbox' || brief.accessibleRoute?.trim()) return []
  const detail = 'Name another free and accessible way to bid, as the documents do'
  return [{ pointer: '/brief/accessibleRoute', code: 'competition.route-missing', detail }]
}
