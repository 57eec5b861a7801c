import { Context } from '@temporalio/activity'

const everyMs = 2000

/** Tells Temporal while the work goes on that its worker is alive: one that was killed is replaced long before the work's own limit. */
export async function alive<Result>(work: () => Promise<Result>): Promise<Result> {
  const activity = Context.current()
  const beats = setInterval(() => activity.heartbeat(), everyMs)
  try {
    return await work()
  } finally {
    clearInterval(beats)
  }
}
