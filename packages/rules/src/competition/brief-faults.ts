import type { Instant } from '../instant.ts'
import { instantOf } from '../london-time.ts'
import type { Fault } from '../problem.ts'
import { type Brief, totalWeight } from './brief.ts'

/** All faults of rule that keep a brief from being published, each with its code and where it is. */
export function faultsOfBrief(brief: Brief, now: Instant): Fault[] {
  const faults: Fault[] = []
  const weight = totalWeight(brief)
  if (weight !== 10_000)
    faults.push({
      pointer: '/brief/questions',
      code: 'competition.weights-not-whole',
      detail: `The weights add up to ${weight}, not to 10000`,
    })
  const deadline = instantOf(brief.timetable.deadline)
  const pointer = '/brief/timetable/deadline'
  if (deadline.problem) faults.push({ pointer, code: deadline.problem.code, detail: deadline.problem.detail ?? '' })
  else if (Date.parse(deadline.value) <= Date.parse(now))
    faults.push({ pointer, code: 'competition.deadline-past', detail: `${deadline.value} is not after ${now}` })
  return faults
}
