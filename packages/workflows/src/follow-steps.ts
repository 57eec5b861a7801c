import { freshHistory } from './fresh-history.ts'
import { countNudges } from './nudge.ts'

/** What the database says is next: to wait for an instant or a nudge, something to do by its name, or nothing any more. */
type Step<Name extends string, Outcome> =
  | { do: 'wait'; wakeInMs: number | null }
  | { do: 'end'; outcome: Outcome }
  | { do: Name }

/**
 * The loop of every process: asks what comes next, does it, asks again. `perform.wait` only asks. Whatever woke it, it acts
 * on how things stand; what it knows is an id, so it can go on in a fresh history at any time.
 */
export async function followSteps<Name extends string, Outcome>(
  id: string,
  perform: Readonly<Record<Name | 'wait', (id: string) => Promise<Step<Name, Outcome>>>>,
): Promise<Outcome> {
  const nudges = countNudges()
  let seen = nudges.count()
  let step = await perform.wait(id)
  while (!('outcome' in step)) {
    if ('wakeInMs' in step) await nudges.since(seen, step.wakeInMs)
    seen = nudges.count()
    step = await perform[step.do](id)
    await freshHistory(id)
  }
  return step.outcome
}
