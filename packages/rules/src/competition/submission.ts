import type { Instant } from '../instant.ts'
import type { Problem } from '../problem.ts'
import type { CompetitionStage } from './stages.ts'

/**
 * Whether a bid may still be received: only in the tender period, and strictly before the deadline. A bid at the very
 * instant of the deadline is late. To be asked while the fence is held, with a clock that was read behind it.
 *
 * @see PCR 2015 reg 33(11), rule P-07
 */
export function refuseSubmission(
  competition: { stage: CompetitionStage; deadline: Instant | null },
  now: Instant,
): Problem | undefined {
  if (competition.stage === 'draft' || competition.deadline === null) return { code: 'not-found' }
  if (competition.stage !== 'tendering')
    return { code: 'competition.closed', detail: `The competition is ${competition.stage}` }
  if (Date.parse(now) >= Date.parse(competition.deadline))
    return { code: 'bid.late', detail: `Received at ${now}, the deadline was ${competition.deadline}` }
  return undefined
}
