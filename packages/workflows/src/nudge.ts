import { condition, defineSignal, setHandler } from '@temporalio/workflow'

/** Tells a process to look again. It says nothing of what happened: lost, doubled or late, it changes latency alone. */
export const nudge = defineSignal('nudge')

/** Counts the nudges of this run. Count before asking, so that one that comes meanwhile is not slept through. */
export function countNudges() {
  let count = 0
  setHandler(nudge, () => {
    count++
  })
  const nudgedSince = (seen: number) => () => count !== seen
  return {
    count: () => count,
    /** Waits for a nudge after `seen`, at most `wakeInMs`; null waits for the nudge alone. */
    since: (seen: number, wakeInMs: number | null) =>
      wakeInMs === null
        ? condition(nudgedSince(seen))
        : condition(nudgedSince(seen), Math.max(wakeInMs, 1)).then(() => undefined),
  }
}
