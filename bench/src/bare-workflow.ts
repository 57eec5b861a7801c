import { condition, defineSignal, proxyActivities, setHandler, sleep } from '@temporalio/workflow'

/** What set a process going, and how many activities it then did. */
export type Turn = { by: 'start' | 'timer' | 'signal'; activities: number }

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '10 s' })
const nudge = defineSignal('nudge')

/** The same turns as a process's with nothing in them. */
export async function bare(turns: readonly Turn[]): Promise<void> {
  let nudges = 0
  let used = 0
  setHandler(nudge, () => {
    nudges++
  })
  for (const { by, activities } of turns) {
    if (by === 'timer') await sleep(300)
    if (by === 'signal') {
      await condition(() => nudges > used)
      used++
    }
    for (let done = 0; done < activities; done++) await nothing()
  }
}
