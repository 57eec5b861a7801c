import { condition, defineSignal, proxyActivities, setHandler, sleep } from '@temporalio/workflow'

/** What set a process going, whether it had set a timer meanwhile, and how many activities it then did. */
export type Turn = { by: 'start' | 'timer' | 'signal'; timed: boolean; activities: number }

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 s' })
const nudge = defineSignal('nudge')

/** The same turns as a process's with nothing in them. */
export async function bare(turns: readonly Turn[]): Promise<void> {
  let nudges = 0
  let used = 0
  setHandler(nudge, () => {
    nudges++
  })
  for (const { by, timed, activities } of turns) {
    if (by === 'timer') await sleep(300)
    if (by === 'signal') {
      const nudged = () => nudges > used
      await (timed ? condition(nudged, '30 days') : condition(nudged))
      used++
    }
    for (let done = 0; done < activities; done++) await nothing()
  }
}
