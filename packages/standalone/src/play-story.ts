import { now } from '@carelot/db/clock'
import { playCompetition } from '@carelot/examples/competition'
import { londonDateTimeOf } from '@carelot/rules/london-time'
import type { RunningSandbox } from './start-sandbox.ts'

/** Plays the competition through the SDK, a line for each thing that happens, and sums it up. */
export async function playStory(
  sandbox: RunningSandbox,
  print: (line: string) => void,
  startedAt: number,
): Promise<void> {
  const { db } = sandbox.carelot.deployment
  let clock = Promise.resolve()
  print('\nThe story, on the clock of the sandbox:')
  const outcome = await playCompetition(sandbox.file, (who, what) => {
    clock = clock.then(async () => print(`  ${londonDateTimeOf(await now(db)).replace('T', ' ')}  ${who} ${what}`))
  })
  await clock
  await sandbox.markPlayed()
  const { events } = await db
    .selectFrom('feed')
    .select(({ fn }) => fn.countAll<number>().as('events'))
    .executeTakeFirstOrThrow()
  print('\nSummary')
  print(`  competition        ${outcome.title} (${outcome.competitionId})`)
  print(`  invited            ${outcome.invited}, not invited ${outcome.notInvited}`)
  print(`  bids               ${outcome.bids}`)
  print(`  receipts verified  ${outcome.receiptsVerified}`)
  print(`  deadline           ${outcome.deadline}`)
  print(`  events             ${events}`)
  print(`  seconds            ${((performance.now() - startedAt) / 1000).toFixed(1)}`)
}
