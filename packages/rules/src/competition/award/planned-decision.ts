import { instantOf } from '../../london-time.ts'
import type { ProblemCode } from '../../problem.ts'
import type { Brief } from '../brief.ts'
import { type Award, isPublished, signingOf } from './signing.ts'

type Planned = Award & { brief: { timetable: Pick<Brief['timetable'], 'decisionOn' | 'deadline'> } }

/**
 * What the council should know of the day for which it plans its decision, or, where it plans none, of the deadline's: that thresholds or bank holidays are not loaded for
 * it, so that letters, or the notice of the award, would be refused on that day. It refuses nothing.
 *
 * @see rules P-02, P-12, P-33
 */
export function warningsOfDecision(award: Planned): { code: ProblemCode; detail: string }[] {
  const { decisionOn, deadline } = award.brief.timetable
  const day = decisionOn ?? deadline.slice(0, 10)
  const planned = decisionOn
    ? `On ${day}, for which the decision is planned`
    : `On ${day}, the day of the deadline, since no day is planned for the decision`
  const at = instantOf(`${day}T12:00`)
  if (at.problem) return []
  const asked = [isPublished(award, day), signingOf(award, { notifiedAt: at.value, noticePublishedAt: at.value })]
  const refusals = asked.flatMap(({ problem }) => problem ?? [])
  const codes = [...new Set(refusals.map(({ code }) => code))]
  return codes.map((code) => {
    const why = refusals.find((each) => each.code === code)?.detail ?? code
    return {
      code,
      detail: `${planned}, letters or the notice of the award would be refused: ${why}`,
    }
  })
}
